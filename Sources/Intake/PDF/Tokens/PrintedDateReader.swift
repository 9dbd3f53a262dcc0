import CaseModel
import Scan

/// Reads a date from one word or from a few: `03/03/2026`, `3-3-26`, `2026-03-03`, `Mar 3, 2026`, `3 MAR 2026`,
/// `6 de abril de 2026`, `04/22`, and spans of two with a dash or `to` between.
enum PrintedDateReader {
    /// The date at a place and how many words it takes.
    static func read(_ words: [WordBox], at index: Int) -> (PrintedDate, Int)? {
        guard let (first, length) = single(words, at: index) else { return nil }
        var next = index + length
        guard next < words.count else { return (first, length) }
        let joint = words[next].plain
        if ["TO", "-", "THROUGH", "THRU", "AL", "A", "HASTA"].contains(joint) {
            next += 1
            if let (last, more) = single(words, at: next), let span = span(first, last) {
                return (span, next + more - index)
            }
        }
        return (first, length)
    }

    static func isMonth(_ plain: String) -> Bool {
        let name = plain.prefix { $0.isLetter }
        return name.utf8.count >= 3 && monthNumber(String(name)) != nil
    }

    /// Six or eight digits in a place where only a date can stand: `031226`, `03122026`, `20260312`.
    static func digitsOnly(_ plain: String) -> Day? {
        let bytes = Array(plain.utf8)
        guard bytes.allSatisfy({ ASCII.isDigit($0) }) else { return nil }
        switch bytes.count {
        case 6:
            let (month, day, year) = (plain.prefix(2), plain.dropFirst(2).prefix(2), plain.suffix(2))
            return Day(printed: "\(month)/\(day)/\(year)")
        case 8:
            let (month, day, year) = (plain.prefix(2), plain.dropFirst(2).prefix(2), plain.suffix(4))
            return Day(printed: "\(month)/\(day)/\(year)").flatMap { plausible($0) } ?? Day(compact: plain)
        default: return nil
        }
    }

    private static func span(_ first: PrintedDate, _ last: PrintedDate) -> PrintedDate? {
        switch (first, last) {
        case (.day(let first), .day(let last)): first <= last ? .span(first, last) : nil
        case (.monthAndDay(let month, let day), .day(let last)):
            Day(year: last.year, month: month, day: day).flatMap { $0 <= last ? .span($0, last) : nil }
        default: nil
        }
    }

    private static func single(_ words: [WordBox], at index: Int) -> (PrintedDate, Int)? {
        guard words.indices.contains(index) else { return nil }
        let plain = trimmed(words[index].plain)
        guard let first = plain.utf8.first, plain.utf8.count <= 24 else { return nil }
        if ASCII.isDigit(first) {
            if plain.utf8.count >= 3, let date = oneWord(plain) { return (date, 1) }
            return plain.utf8.count <= 4 ? dayFirst(words, at: index) : nil
        }
        return monthFirst(words, at: index)
    }

    /// `03/03/2026`, `2026-03-03`, `03-MAR-2026`, `03/03/26-03/05/26`, `04/22`.
    private static func oneWord(_ plain: String) -> PrintedDate? {
        guard plain.utf8.contains(where: { !ASCII.isDigit($0) && $0 != ASCII.dot && $0 != ASCII.comma }) else {
            return nil
        }
        if let day = wholeDay(plain) { return .day(day) }
        let slashed = plain.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
        if slashed.count == 2, let first = oneWord(slashed[0]), let last = oneWord(slashed[1]) {
            return span(first, last)
        }
        let parts = plain.split(separator: "/", omittingEmptySubsequences: false)
        if parts.count == 2, parts.allSatisfy({ (1...2).contains($0.utf8.count) }), let month = Int(parts[0]),
            let day = Int(parts[1]), (1...12).contains(month), (1...31).contains(day)
        {
            return .monthAndDay(month, day)
        }
        return nil
    }

    private static func wholeDay(_ plain: String) -> Day? {
        for mark in ["/", "-"] as [Character] {
            let parts = plain.split(separator: mark, omittingEmptySubsequences: false)
            guard parts.count == 3, !parts.contains(where: \.isEmpty) else { continue }
            return Day(printed: plain).flatMap { plausible($0) }
        }
        // `03MAR2026`
        let bytes = Array(plain.utf8)
        if bytes.count == 9 || bytes.count == 7, ASCII.isLetter(bytes[2]), ASCII.isLetter(bytes[4]) {
            let text = "\(plain.prefix(2)) \(plain.dropFirst(2).prefix(3)) \(plain.dropFirst(5))"
            return Day(printed: text).flatMap { plausible($0) }
        }
        return nil
    }

    /// `Mar 3, 2026`, `March 3rd 2026`, `Jan 10-15, 2026`
    private static func monthFirst(_ words: [WordBox], at index: Int) -> (PrintedDate, Int)? {
        guard index + 2 < words.count, let month = monthNumber(trimmed(words[index].plain)) else { return nil }
        let (middle, year) = (trimmed(words[index + 1].plain), trimmed(words[index + 2].plain))
        guard year.utf8.count == 4, let yearNumber = Int(year) else { return nil }
        let days = middle.split(separator: "-").map(String.init)
        if days.count == 2, let first = date(yearNumber, month, days[0]), let last = date(yearNumber, month, days[1]) {
            return first <= last ? (.span(first, last), 3) : nil
        }
        return date(yearNumber, month, middle).map { (.day($0), 3) }
    }

    /// `3 MAR 2026`, `6 de abril de 2026`
    private static func dayFirst(_ words: [WordBox], at index: Int) -> (PrintedDate, Int)? {
        var next = index + 1
        if next < words.count, words[next].plain == "DE" { next += 1 }
        guard next < words.count, let month = monthNumber(trimmed(words[next].plain)) else { return nil }
        next += 1
        if next < words.count, ["DE", "DEL"].contains(words[next].plain) { next += 1 }
        guard next < words.count else { return nil }
        let year = trimmed(words[next].plain)
        guard year.utf8.count == 4, let number = Int(year) else { return nil }
        return date(number, month, trimmed(words[index].plain)).map { (.day($0), next + 1 - index) }
    }

    private static func date(_ year: Int, _ month: Int, _ day: String) -> Day? {
        var digits = day
        for ending in ["ST", "ND", "RD", "TH"] where digits.hasSuffix(ending) { digits.removeLast(2) }
        guard (1...2).contains(digits.utf8.count), let number = Int(digits) else { return nil }
        return Day(year: year, month: month, day: number).flatMap { plausible($0) }
    }

    /// English and Spanish names, and their first three letters or more.
    private static func monthNumber(_ plain: String) -> Int? {
        var name = plain
        while name.hasSuffix(".") { name.removeLast() }
        guard name.utf8.count >= 3, name.utf8.allSatisfy({ ASCII.isLetter($0) }) else { return nil }
        guard monthPrefixes.contains(String(name.prefix(3))) else { return nil }
        if name == "SEPT" { return 9 }
        return monthNames.first {
            $0.name == name
                || (name.utf8.count < $0.name.utf8.count && name.utf8.count <= 4
                    && $0.name.hasPrefix(name))
        }?.number
    }

    private static let monthNames: [(name: String, number: Int)] = [
        "JANUARY", "FEBRUARY", "MARCH", "APRIL", "MAY", "JUNE", "JULY", "AUGUST", "SEPTEMBER", "OCTOBER", "NOVEMBER",
        "DECEMBER", "ENERO", "FEBRERO", "MARZO", "ABRIL", "MAYO", "JUNIO", "JULIO", "AGOSTO", "SEPTIEMBRE",
        "OCTUBRE", "NOVIEMBRE", "DICIEMBRE",
    ].enumerated().map { ($0.element, $0.offset % 12 + 1) }

    private static let monthPrefixes = Set(monthNames.map { String($0.name.prefix(3)) })

    private static func trimmed(_ plain: String) -> String {
        var text = plain[...]
        while let last = text.last, ".,:;)".contains(last) { text.removeLast() }
        while let first = text.first, "(".contains(first) { text.removeFirst() }
        return String(text)
    }

    /// A paper of a patient who lives now.
    private static func plausible(_ day: Day) -> Day? { (1900...2099).contains(day.year) ? day : nil }
}
