import CaseModel
import Scan

/// Reads the value behind a label when it is of the kind the label promises.
enum FieldValue {
    /// - Parameter isSure: a colon or a wide gap says that a value follows; without it only what cannot be mistaken
    ///   is taken.
    static func read(
        _ role: FieldRole, _ words: [WordBox], from start: Int, isSure: Bool
    ) -> (PaperField.Value, Int)? {
        guard start < words.count else { return nil }
        switch role.value {
        case .day:
            if let date = date(words, start) { return date }
            return role == .serviceDate && isSure ? laterDate(words, start) : nil
        case .number: return number(words, start)
        case .name: return name(words, start, isSure: isSure, isPerson: role == .patient || role == .guarantor)
        case .nothing: return nil
        }
    }

    /// `Visit: Outpatient surgery, September 29, 2026`: a few words say what was done before the day.
    private static func laterDate(_ words: [WordBox], _ start: Int) -> (PaperField.Value, Int)? {
        for skipped in 1...4 where start + skipped < words.count && words[start + skipped - 1].plain.last != ":" {
            if let (value, length) = date(words, start + skipped) { return (value, skipped + length) }
        }
        return nil
    }

    private static func date(_ words: [WordBox], _ start: Int) -> (PaperField.Value, Int)? {
        var start = start
        let from = start
        while start < words.count, ["ON", "-", "OF", "FROM"].contains(words[start].plain) { start += 1 }
        guard start < words.count else { return nil }
        if let (date, length) = PrintedDateReader.read(words, at: start) {
            if case .monthAndDay = date { return nil }
            return (.date(date), start + length - from)
        }
        if let day = PrintedDateReader.digitsOnly(words[start].plain) { return (.date(.day(day)), start + 1 - from) }
        return nil
    }

    /// A word with a digit in it; letters may stand before it (`SP 99031`) and digits behind it (`77 301 552`).
    private static func number(_ words: [WordBox], _ start: Int) -> (PaperField.Value, Int)? {
        var end = start
        var parts: [String] = []
        if words[start].plain == "ENDING", start + 2 < words.count, ["IN", "WITH"].contains(words[start + 1].plain),
            hasDigit(words[start + 2].plain)
        {
            let text = trimmed(words[start + 2].text)
            return (.text("\(words[start].text.lowercased()) \(words[start + 1].text) \(text)"), 3)
        }
        if !hasDigit(words[start].plain) {
            let plain = words[start].plain
            guard plain.utf8.count <= 4, plain.utf8.allSatisfy({ ASCII.isLetter($0) }), start + 1 < words.count,
                words[start].text == words[start].text.uppercased(), hasDigit(words[start + 1].plain)
            else { return nil }
            parts.append(words[start].text)
            end = start + 1
        }
        let first = words[end].plain
        guard isIdentifier(first), PrintedDateReader.read(words, at: end) == nil else { return nil }
        parts.append(trimmed(words[end].text))
        end += 1
        while end < words.count, !endsPhrase(words[end - 1].plain),
            words[end].plain.utf8.allSatisfy({ ASCII.isDigit($0) }), (2...6).contains(words[end].plain.utf8.count),
            words[end - 1].plain.utf8.allSatisfy({ ASCII.isDigit($0) })
        {
            parts.append(words[end].text)
            end += 1
        }
        return (.text(parts.joined(separator: " ")), end - start)
    }

    private static func isIdentifier(_ plain: String) -> Bool {
        guard hasDigit(plain), !plain.contains("$"), !plain.contains("@"), plain.utf8.count <= 40 else { return false }
        guard plain.utf8.allSatisfy({ ASCII.isDigit($0) || ASCII.isLetter($0) || "-/.,#*_:;()".utf8.contains($0) })
        else { return false }
        let digits = plain.utf8.count { ASCII.isDigit($0) }
        let amount = plain.split(separator: ".")
        if amount.count == 2, amount[1].utf8.count == 2, plain.utf8.allSatisfy({ !ASCII.isLetter($0) }) { return false }
        return digits >= 2 || plain.utf8.count >= 2
    }

    private static func name(
        _ words: [WordBox], _ start: Int, isSure: Bool, isPerson: Bool
    ) -> (PaperField.Value, Int)? {
        var end = start
        var parts: [String] = []
        while end < words.count, parts.count < 8 {
            let word = words[end]
            if word.plain == "|" || word.plain.hasPrefix("(") || word.text.utf8.isEmpty { break }
            if hasDigit(word.plain) { break }
            // The next label begins here.
            if word.plain.hasSuffix(":"), parts.isEmpty || end + 1 < words.count { break }
            if word.plain.contains("$") || word.plain.contains("@") || word.plain.contains("[") { break }
            if !isSure, !beginsLikeName(word) { break }
            if isTitle(word.plain) { break }
            parts.append(word.text)
            end += 1
            // Behind a comma, a company's address follows; a person's first name does.
            if !isPerson, word.text.hasSuffix(","), end < words.count, !LetterHead.isSuffix(words[end].plain) { break }
            if word.text.hasSuffix(";") || (word.text.hasSuffix(".") && word.plain.utf8.count > 4) { break }
        }
        let text = trimmedName(parts.joined(separator: " "))
        guard text.utf8.contains(where: { ASCII.isLetter($0) }), text.utf8.count >= 3, text.utf8.count <= 80 else {
            return nil
        }
        if parts.allSatisfy({ LetterHead.isTitleWord($0) }) { return nil }
        // `Patient balance`, `Provider discount`: another label's words, not a name.
        if !isSure, parts.count < 2 { return nil }
        return (.text(text), end - start)
    }

    private static func beginsLikeName(_ word: WordBox) -> Bool {
        guard let first = word.text.unicodeScalars.first, first.properties.isUppercase || word.plain == "DE" else {
            return false
        }
        return SummaryVocabulary.part(word.plain) == nil && !notNames.contains(word.keys.first ?? "")
    }

    private static func isTitle(_ plain: String) -> Bool {
        ["DOB", "DOB:", "AGE", "AGE:", "MRN", "MRN:"].contains(plain)
    }

    /// Words that stand behind `Patient` or `Provider` in headings and sentences.
    private static let notNames: Set<String> = [
        "FINANCIAL", "ACCOUNTS", "BILLING", "STATEMENT", "INFORMATION", "NAME", "ID", "MESSAGE", "ADVOCATE", "PORTAL",
        "RELATIONS", "CARE", "INSTRUCTIONS", "COPY", "DETAIL", "NETWORK", "DATE", "ADDRESS", "NUMBER", "SUMMARY",
        "OWES", "EST", "ACCESS", "INFO", "RIGHTS", "NOTICE", "SECTION", "STATUS", "TYPE", "CLASS", "HEALTH", "OFFICE",
    ]

    private static func endsPhrase(_ plain: String) -> Bool { plain.last.map { ".,;:".contains($0) } ?? false }
    private static func hasDigit(_ plain: String) -> Bool { plain.utf8.contains { ASCII.isDigit($0) } }

    private static func trimmed(_ text: String) -> String {
        var text = text[...]
        while let last = text.last, ".,;:)".contains(last) { text.removeLast() }
        while let first = text.first, "(#:".contains(first) { text.removeFirst() }
        return String(text)
    }

    private static func trimmedName(_ text: String) -> String {
        var text = text[...]
        while let last = text.last, ",;:-/| ".contains(last) { text.removeLast() }
        if text.last == ".", text.filter({ $0 == "." }).count == 1, text.split(separator: " ").last?.count ?? 0 > 4 {
            text.removeLast()
        }
        return String(text)
    }
}
