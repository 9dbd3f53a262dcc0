import CaseModel

/// Values as billing offices print them, brought into the spelling that the case model uses. Only the spelling: a
/// value that would have to be guessed is nil.
enum Printed {
    /// The text without the blanks around it, the unbreakable one included.
    static func trimmed(_ text: String) -> String {
        let isBare = { (byte: UInt8) in byte > 0x20 && byte < 0x80 }
        if text.utf8.first.map(isBare) ?? true, text.utf8.last.map(isBare) ?? true { return text }
        var rest = Substring(text)
        while let first = rest.unicodeScalars.first, first.properties.isWhitespace { rest.unicodeScalars.removeFirst() }
        while let last = rest.unicodeScalars.last, last.properties.isWhitespace { rest.unicodeScalars.removeLast() }
        return String(rest)
    }

    /// A code and the modifiers that are printed in one with it, `99284-25`. Nil when it does not have the five
    /// characters of a HCPCS or CPT code, such as the number of a hospital's own price list.
    static func code(_ text: String) -> (code: String, modifiers: [String])? {
        let parts = withoutPointZero(text).uppercased().split(separator: "-").map { trimmed(String($0)) }
        guard let code = parts.first, isAlphanumeric(code, count: 5) else { return nil }
        let modifiers = Array(parts.dropFirst())
        return modifiers.allSatisfy { isAlphanumeric($0, count: 2) } ? (code, modifiers) : nil
    }

    /// Modifiers separated by blanks, commas, hyphens or the like.
    static func modifiers(_ text: String) -> [String] {
        text.uppercased().split { " ,-;/\t".contains($0) }.map(String.init)
    }

    /// Diagnosis codes separated by blanks, commas or semicolons.
    static func diagnosisCodes(_ text: String) -> [String] {
        text.uppercased().split { " ,;|\t".contains($0) }.map(String.init)
    }

    /// A UB-04 revenue code with the leading zero that spreadsheets drop: `450` is `0450`.
    static func revenueCode(_ text: String) -> String? { padded(withoutPointZero(text), to: 4) }

    /// A UB-04 type of bill: `131` is `0131`. Its last place may be a letter.
    static func typeOfBill(_ text: String) -> String? {
        let text = text.uppercased()
        guard (3...4).contains(text.utf8.count), isAlphanumeric(text, count: text.utf8.count) else { return nil }
        return text.utf8.count == 3 ? "0" + text : text
    }

    /// A place of service, two digits.
    static func placeOfService(_ text: String) -> String { padded(withoutPointZero(text), to: 2) ?? text }

    /// A number of units, with or without commas between thousands, in the digits that JSON allows.
    static func units(_ text: String) -> Quantity? {
        // Nearly always a small whole number.
        if text.utf8.count < 9, !text.hasPrefix("0"), text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }),
            let whole = Int(text)
        {
            return Quantity(whole)
        }
        let negative = text.hasPrefix("-")
        let parts = text.dropFirst(negative ? 1 : 0).split(
            separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard let first = parts.first else { return nil }
        let groups = first.split(separator: ",", omittingEmptySubsequences: false)
        guard
            groups.count == 1 || ((1...3).contains(groups[0].count) && groups.dropFirst().allSatisfy { $0.count == 3 })
        else { return nil }
        let whole = groups.joined().drop { $0 == "0" }
        let decimals = parts.count == 2 ? parts[1] : ""
        guard !(first.isEmpty && decimals.isEmpty) else { return nil }
        return Quantity("\(negative ? "-" : "")\(whole.isEmpty ? "0" : whole)\(decimals.isEmpty ? "" : ".\(decimals)")")
    }

    /// A day, and the time of day that an export may put behind it: `3/3/2026 14:05`, `2026-03-03T14:05:00`.
    static func day(_ text: String) -> (day: Day, time: String?)? {
        if let day = Day(iso: text) ?? Day(printed: text) ?? Day(compact: text) {
            return isPlausible(day) ? (day, nil) : nil
        }
        guard let mark = text.firstIndex(where: { $0 == "T" || $0 == " " }), text[mark...].contains(":"),
            let day = Day(printed: String(text[..<mark])), isPlausible(day)
        else { return nil }
        let time = trimmed(String(text[text.index(after: mark)...]))
        let isMidnight = time.hasPrefix("00:00") || time.hasPrefix("0:00") || time.hasPrefix("12:00:00 AM")
        return (day, isMidnight ? nil : time)
    }

    /// No paper that a person has is older; a year such as 1111 is filler.
    static func isPlausible(_ day: Day) -> Bool { day.year >= 1900 }

    /// A role by its name, whatever stands between its words.
    static func role(_ text: String) -> Role? {
        if let role = Role(rawValue: text) { return role }
        let letters = text.lowercased().filter(\.isLetter)
        return Role.allCases.first { $0.rawValue.filter(\.isLetter) == letters }
    }

    // MARK: Helpers

    /// Spreadsheets write a number as `99284.0`.
    private static func withoutPointZero(_ text: String) -> String {
        guard text.hasSuffix(".0"), text.dropLast(2).allSatisfy({ $0.isASCII && $0.isNumber }) else { return text }
        return String(text.dropLast(2))
    }

    private static func padded(_ digits: String, to width: Int) -> String? {
        guard !digits.isEmpty, digits.utf8.count <= width, digits.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else {
            return nil
        }
        return String(repeating: "0", count: width - digits.utf8.count) + digits
    }

    static func isAlphanumeric(_ text: String, count: Int) -> Bool {
        text.utf8.count == count
            && text.utf8.allSatisfy { ($0 >= 0x30 && $0 <= 0x39) || ($0 >= 0x41 && $0 <= 0x5A) }
    }
}
