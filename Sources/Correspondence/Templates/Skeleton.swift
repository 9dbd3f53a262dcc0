import CaseModel

/// A template as the verifier reads it: what always stands in the text, where values stand, and which parts may be
/// left out. It is read from the same file as the letter is filled from, by a reader of its own.
struct Skeleton: Sendable {
    indirect enum Token: Sendable {
        /// Words of one line, with one blank between them.
        case words([UInt8])
        /// At least one blank or line end in the template.
        case space
        case slot(String)
        /// A part that may be missing; one of a list may stand several times.
        case section([Token], repeats: Bool)
        case block(BlockRole)
    }

    /// Sections that are lists; all others are yes-or-no.
    static let listNames: Set<String> = ["senderAddress", "recipientAddress", "questions", "lines"]

    let tokens: [Token]
    /// Every name that the template asks for, with those of its sections.
    let names: Set<String>
    /// The words of the template without any value, one text a block.
    let literals: [String]

    /// - Parameters:
    ///   - source: the template's text.
    ///   - partials: the texts of the templates that it may include.
    init(_ source: String, partials: [String: String]) throws(LetterTemplateError) {
        var reader = SkeletonReader(partials: partials)
        tokens = try reader.read(source)
        names = reader.names
        literals = reader.literals
    }
}

private struct SkeletonReader {
    let partials: [String: String]
    private(set) var names: Set<String> = []
    private(set) var literals: [String] = []
    private var depth = 0

    init(partials: [String: String]) { self.partials = partials }

    private struct Open {
        var name: String
        var repeats: Bool
        var tokens: [Skeleton.Token]
    }

    mutating func read(_ source: String) throws(LetterTemplateError) -> [Skeleton.Token] {
        depth += 1
        defer { depth -= 1 }
        guard depth < 8 else { throw .broken(name: "a partial", what: "It includes itself.") }
        var open = [Open(name: "", repeats: false, tokens: [])]
        var rest = source[...]
        while let start = rest.range(of: "{{") {
            addWords(rest[..<start.lowerBound], to: &open[open.count - 1].tokens)
            rest = rest[start.upperBound...]
            guard let end = rest.range(of: "}}") else {
                throw .broken(name: "a template", what: "A tag does not end.")
            }
            let tag = String(rest[..<end.lowerBound])
            rest = rest[end.upperBound...]
            try take(tag, &open)
        }
        addWords(rest, to: &open[open.count - 1].tokens)
        guard open.count == 1 else {
            throw .broken(name: "a template", what: "The section \(open[open.count - 1].name) does not end.")
        }
        return open[0].tokens
    }

    private mutating func take(_ tag: String, _ open: inout [Open]) throws(LetterTemplateError) {
        let mark = tag.first ?? " "
        let name = String(tag.drop { "#^/>! ".contains($0) }.filter { $0 != " " })
        switch mark {
        case "#", "^":
            names.insert(name)
            let repeats = mark == "#" && Skeleton.listNames.contains(name)
            open.append(Open(name: name, repeats: repeats, tokens: []))
        case "/":
            guard let section = open.last, open.count > 1, section.name == name else {
                throw .broken(name: "a template", what: "The section \(name) ends where it did not begin.")
            }
            open.removeLast()
            open[open.count - 1].tokens.append(.section(section.tokens, repeats: section.repeats))
        case ">":
            guard let partial = partials[name] else { throw .missing(name: name) }
            open[open.count - 1].tokens += try read(partial)
        case "!": return
        case "{", "&", "=", "<", "$", "%":
            throw .broken(name: "a template", what: "The tag {{\(tag)}} is not used in letters.")
        default:
            names.insert(name)
            open[open.count - 1].tokens.append(.slot(name))
        }
    }

    private mutating func addWords(_ text: Substring, to tokens: inout [Skeleton.Token]) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() {
            if index > 0 { tokens.append(.space) }
            if let header = BlockHeader(line) {
                tokens.append(.block(header.role))
                continue
            }
            let collapsed = LetterBlockText.collapsed(String(line))
            guard !collapsed.isEmpty else {
                if !line.isEmpty { tokens.append(.space) }
                continue
            }
            literals.append(collapsed)
            if line.first == " " { tokens.append(.space) }
            tokens.append(.words(Array(collapsed.utf8)))
            if line.last == " " { tokens.append(.space) }
        }
    }
}

extension Substring {
    /// Where a text stands first; nil when it does not.
    fileprivate func range(of text: String) -> Range<Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
            formIndex(after: &start)
        }
        return nil
    }
}
