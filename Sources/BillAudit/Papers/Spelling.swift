/// Printed spellings brought to one form before they are compared. What is shown is always the printed one.
enum Spelling {
    /// An account or claim number: blanks and hyphens dropped, upper case. Zeros in front count.
    static func number(_ text: String?) -> String? {
        guard let text else { return nil }
        let bare = text.filter { !$0.isWhitespace && $0 != "-" }.uppercased()
        return bare.isEmpty ? nil : bare
    }

    /// A HCPCS or CPT code or a modifier: upper case without blanks.
    static func code(_ text: String?) -> String? {
        guard let text else { return nil }
        let bare = text.filter { !$0.isWhitespace }.uppercased()
        return bare.isEmpty ? nil : bare
    }

    /// A revenue code with its four digits.
    static func revenueCode(_ text: String?) -> String? {
        guard let bare = code(text), bare.utf8.count <= 4 else { return nil }
        return String(repeating: "0", count: 4 - bare.utf8.count) + bare
    }

    /// The words of a name or a description in upper case, letters and digits only.
    static func words(_ text: String?) -> [String] {
        guard let text else { return [] }
        return text.uppercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    /// A company's name as one string of letters and digits; nil when there is none.
    static func company(_ text: String?) -> String? {
        let words = words(text)
        return words.isEmpty ? nil : words.joined(separator: " ")
    }

    /// A person's name whatever the order of its parts: payers print the last name first.
    static func person(_ text: String?) -> Set<String>? {
        let words = words(text)
        return words.isEmpty ? nil : Set(words)
    }

    /// A text of a paper made safe for a sentence: one line, and not longer than a person wants to read.
    static func quoted(_ text: String?, limit: Int = 60) -> String? {
        guard let text else { return nil }
        if isOneShortLine(text, limit) { return text }
        let words = text.split { $0.isWhitespace || $0.isNewline }.joined(separator: " ")
        guard !words.isEmpty else { return nil }
        return words.count <= limit ? words : words.prefix(limit - 1) + "…"
    }

    /// True for a text that is safe as it is: plain letters and signs, single spaces between them, and short.
    private static func isOneShortLine(_ text: String, _ limit: Int) -> Bool {
        let bytes = text.utf8
        guard !bytes.isEmpty, bytes.count <= limit else { return false }
        var last = UInt8(ascii: " ")
        for byte in bytes {
            guard (0x20...0x7E).contains(byte), byte != UInt8(ascii: " ") || last != byte else { return false }
            last = byte
        }
        return last != UInt8(ascii: " ")
    }
}
