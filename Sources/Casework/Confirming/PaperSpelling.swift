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
        let plain = (text ?? "").uppercased().filter { $0 != "'" && $0 != "’" && $0 != "." }
        return plain.split { !$0.isLetter && !$0.isNumber }.map { aliases[String($0)] ?? String($0) }.filter {
            !fillers.contains($0)
        }
    }

    /// Words that papers write in two ways.
    private static let aliases = [
        "SAINT": "ST", "SAINTS": "STS", "MOUNT": "MT", "CENTRE": "CTR", "CENTER": "CTR", "UNIVERSITY": "UNIV",
        "DEPARTMENT": "DEPT", "ASSOCIATES": "ASSOC", "PHYSICIANS": "PHYS",
    ]

    private static let fillers: Set<String> = ["THE", "OF", "AND", "INC", "LLC", "PC", "PA", "LLP", "CORP"]

    /// True when two names may be those of one office: one is missing, or they are equal, or the one begins as the
    /// other does ("Riverbend Hospital", "RIVERBEND HOSP PATIENT ACCOUNTS").
    static func mayBeSame(_ left: String?, _ right: String?) -> Bool {
        let a = name(left)
        let b = name(right)
        return zip(a, b).allSatisfy(isSameWord)
    }

    /// True for one word and its short form: plans cut long names down to fit their forms.
    private static func isSameWord(_ left: String, _ right: String) -> Bool {
        if left == right { return true }
        let (short, long) = left.count < right.count ? (left, right) : (right, left)
        return short.count >= shortestShortForm && long.hasPrefix(short)
    }

    private static let shortestShortForm = 3

    /// True for an account number that no two offices are likely to share.
    static func isTelling(_ number: String) -> Bool { number.count >= 6 }

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
