import CaseModel
import Scan

/// Tells the amounts, dates and numbers of a line apart from its text.
enum TokenReader {
    static func tokens(_ line: TextLine) -> [Token] {
        var tokens: [Token] = []
        var index = 0
        while index < line.words.count {
            let (kind, length) = read(line, at: index)
            let range = index..<min(line.words.count, index + max(1, length))
            tokens.append(
                Token(
                    kind: kind, words: range, left: line.left(of: range), right: line.right(of: range),
                    plain: range.count == 1 ? line.words[index].plain : nil))
            index = range.upperBound
        }
        return tokens
    }

    private static func read(_ line: TextLine, at index: Int) -> (Token.Kind, Int) {
        let words = line.words
        let plain = words[index].plain
        guard let first = plain.utf8.first(where: { $0 != ASCII.space }) else { return (.text, 1) }
        let mayBeNumeric = plain.utf8.contains { ASCII.isDigit($0) } || "$(-+".utf8.contains(first)
        if mayBeNumeric || PrintedDateReader.isMonth(plain) || plain == "USD" || plain == "US" {
            if let (date, length) = PrintedDateReader.read(words, at: index) { return (.date(date), length) }
            if let amount = PrintedAmountReader.read(line, at: index) {
                return (.amount(amount.amount, marked: amount.isMarked), amount.length)
            }
            if PrintedAmountReader.isBroken(plain) { return (.brokenAmount, 1) }
            if isTime(plain) { return (.time, 1) }
            if let number = number(plain) { return (.number(number), 1) }
        }
        return (.text, 1)
    }

    /// `3`, `2.5`, `1,200`; not `0450-`, not `12.00`, which is an amount. Written without needless zeros in front.
    static func number(_ plain: String) -> Quantity? {
        let bytes = Array(plain.utf8)
        guard let first = bytes.first, let last = bytes.last, ASCII.isDigit(first) || first == ASCII.dot,
            ASCII.isDigit(last), bytes.count <= 12,
            bytes.allSatisfy({ ASCII.isDigit($0) || $0 == ASCII.dot || $0 == ASCII.comma })
        else { return nil }
        let digits = plain.filter { $0 != "," }.drop { $0 == "0" }
        return Quantity(digits.isEmpty || digits.hasPrefix(".") ? "0\(digits)" : String(digits))
    }

    /// `14:05`, `2:05PM`, `14:05:33`
    static func isTime(_ plain: String) -> Bool {
        var text = plain[...]
        if text.hasSuffix("AM") || text.hasSuffix("PM") { text = text.dropLast(2) }
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count) else { return false }
        let numbers = parts.map { $0.utf8.count <= 2 ? Int($0) : nil }
        guard let hour = numbers[0], (0...23).contains(hour) else { return false }
        return numbers.dropFirst().enumerated().allSatisfy { index, value in
            value.map { (0...59).contains($0) } == true && parts[index + 1].utf8.count == 2
        }
    }
}
