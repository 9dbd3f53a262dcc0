import CaseModel

/// Finds values that end by themselves. Each function gives the place behind the value that begins at a place, or nil
/// when none begins there.
enum PhraseValue {
    static func end(of kind: PhraseHole.Kind, in bytes: [UInt8], at start: Int) -> Int? {
        switch kind {
        case .day: day(bytes, at: start)?.end
        case .money: money(bytes, at: start)
        case .number: number(bytes, at: start) ?? numberWord(bytes, at: start)
        case .percent: percent(bytes, at: start)
        case .code: code(bytes, at: start)
        case .name, .names, .list, .line, .term, .phrase: nil
        }
    }

    /// A day as the plan spells it, `2026-09-08`, or as the audit does, `September 8, 2026`.
    static func day(_ bytes: [UInt8], at start: Int) -> (day: Day, end: Int)? {
        guard start < bytes.count else { return nil }
        if isDigit(bytes[start]) {
            let end = start + 10
            guard end <= bytes.count, let day = Day(iso: text(bytes, start, end)) else { return nil }
            return (day, end)
        }
        // Month, day, comma, year: the day's own spelling is written anew and compared.
        guard let word = wordEnd(bytes, at: start), word < bytes.count, bytes[word] == blank,
            let number = digitsEnd(bytes, at: word + 1), number + 1 < bytes.count, bytes[number] == UInt8(ascii: ","),
            bytes[number + 1] == blank, let end = digitsEnd(bytes, at: number + 2),
            let day = Day(printed: text(bytes, start, end)), day.display == text(bytes, start, end)
        else { return nil }
        return (day, end)
    }

    private static func money(_ bytes: [UInt8], at start: Int) -> Int? {
        var index = start
        for sign in [Array("−".utf8), [UInt8(ascii: "-")]] where bytes[index...].starts(with: sign) {
            index += sign.count
        }
        guard index < bytes.count, bytes[index] == UInt8(ascii: "$") else { return nil }
        return number(bytes, at: index + 1)
    }

    private static func percent(_ bytes: [UInt8], at start: Int) -> Int? {
        guard let end = number(bytes, at: start), end < bytes.count, bytes[end] == UInt8(ascii: "%") else { return nil }
        return end + 1
    }

    /// `1,462.00`: commas and a point count only when a digit follows.
    private static func number(_ bytes: [UInt8], at start: Int) -> Int? {
        guard var index = digitsEnd(bytes, at: start) else { return nil }
        while index < bytes.count, bytes[index] == UInt8(ascii: ",") || bytes[index] == UInt8(ascii: "."),
            let next = digitsEnd(bytes, at: index + 1)
        {
            index = next
        }
        return index
    }

    private static func numberWord(_ bytes: [UInt8], at start: Int) -> Int? {
        guard let end = wordEnd(bytes, at: start), NumberWords.spanish(text(bytes, start, end)) != nil else {
            return nil
        }
        return end
    }

    /// Letters, digits and the marks that codes have in them; a full stop at the end is the sentence's.
    private static func code(_ bytes: [UInt8], at start: Int) -> Int? {
        var end = start
        while end < bytes.count, isLetter(bytes[end]) || isDigit(bytes[end]) || "-./_".utf8.contains(bytes[end]) {
            end += 1
        }
        while end > start, bytes[end - 1] == UInt8(ascii: ".") { end -= 1 }
        return end > start ? end : nil
    }

    // MARK: Bytes

    static let blank = UInt8(ascii: " ")

    static func text(_ bytes: [UInt8], _ start: Int, _ end: Int) -> String {
        String(decoding: bytes[start..<end], as: UTF8.self)
    }

    private static func digitsEnd(_ bytes: [UInt8], at start: Int) -> Int? {
        var end = start
        while end < bytes.count, isDigit(bytes[end]) { end += 1 }
        return end > start ? end : nil
    }

    static func wordEnd(_ bytes: [UInt8], at start: Int) -> Int? {
        var end = start
        while end < bytes.count, isLetter(bytes[end]) { end += 1 }
        return end > start ? end : nil
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

    private static func isLetter(_ byte: UInt8) -> Bool {
        let small = byte | 0x20
        return small >= UInt8(ascii: "a") && small <= UInt8(ascii: "z")
    }
}

/// The number words that the core spells out.
enum NumberWords {
    private static let words = [
        "two": "dos", "three": "tres", "four": "cuatro", "five": "cinco", "six": "seis", "seven": "siete",
        "eight": "ocho", "nine": "nueve",
    ]

    /// `Two` becomes `Dos`; nil for anything else than a number word.
    static func spanish(_ word: String) -> String? {
        guard let spanish = words[word.lowercased()] else { return nil }
        guard word.first?.isUppercase == true else { return spanish }
        return spanish.sentenceCased
    }
}
