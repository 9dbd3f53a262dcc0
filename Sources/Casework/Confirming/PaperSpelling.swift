import CaseModel

/// Names and numbers of papers brought to one form before they are compared.
enum PaperSpelling {
    /// An account or claim number: letters and digits only, upper case.
    static func number(_ text: String?) -> String? {
        let bare = (text ?? "").filter { $0.isLetter || $0.isNumber }.uppercased()
        return bare.isEmpty ? nil : bare
    }

    /// The words of a name that tell it apart: upper case, without what every office calls itself.
    static func name(_ text: String?) -> [String] {
        (text ?? "").uppercased().split { !$0.isLetter && !$0.isNumber }.map(String.init).filter {
            !fillers.contains($0)
        }
    }

    private static let fillers: Set<String> = ["THE", "OF", "AND", "INC", "LLC", "PC", "PA", "LLP", "CORP"]

    /// True when two names may be those of one office: one is missing, or they are equal, or the one begins as the
    /// other does ("Riverbend Hospital", "Riverbend Hospital Patient Accounts").
    static func mayBeSame(_ left: String?, _ right: String?) -> Bool {
        let a = name(left)
        let b = name(right)
        return a.isEmpty || b.isEmpty || a.starts(with: b) || b.starts(with: a)
    }

    static func isSame(_ left: String?, _ right: String?) -> Bool {
        !name(left).isEmpty && !name(right).isEmpty && mayBeSame(left, right)
    }
}

extension Place {
    /// The place with the paper's short id instead of the file's name: `P3:p1:12` for `bill.pdf:p1:12`.
    func renamed(from file: String, to paper: PaperRecord.ID) -> Place {
        guard text == file || text.hasPrefix(file + ":") else { return self }
        return Place(paper.text + text.dropFirst(file.count))
    }
}
