import CaseModel

/// A sentence about a file for the person whose file it is, and what they can do.
struct Words: Equatable, Sendable {
    var what: String
    var fix: String?

    init(_ what: String, fix: String? = nil) {
        self.what = what
        self.fix = fix
    }
}

/// The warnings of one file, in order. A file in which everything is wrong gives a list that can still be read: after
/// `limit` of them the rest is only counted.
struct IssueList: Sendable {
    static let limit = 500

    private var listed: [ImportIssue] = []
    private var left = 0

    var isEmpty: Bool { listed.isEmpty }

    mutating func warn(_ words: Words, at place: Place) {
        guard listed.count < Self.limit else {
            left += 1
            return
        }
        listed.append(ImportIssue(.warning, at: place, words.what, fix: words.fix))
    }

    /// The list in the order of the file, with one more issue that counts those left out.
    func issues(of file: String) -> [ImportIssue] {
        let inOrder = listed.enumerated().sorted { left, right in
            guard let first = left.element.at, let second = right.element.at, first != second else {
                return left.offset < right.offset
            }
            return first < second
        }
        let issues = inOrder.map(\.element)
        guard left > 0 else { return issues }
        let words = IntakeWords.moreIssues(left)
        return issues + [ImportIssue(.warning, at: Place(file), words.what, fix: words.fix)]
    }
}
