import CaseModel
import Scan

/// Reads an amount from one word or from a few: `$1,234.50`, `$` `12.00`, `USD` `12.00`, `12.00` `CR`, `(12.00)`.
enum PrintedAmountReader {
    struct Amount {
        var amount: Money
        var length: Int
        /// True when a currency mark stands with it.
        var isMarked: Bool
    }

    static func read(_ line: TextLine, at index: Int) -> Amount? {
        let words = line.words
        var text = ""
        var next = index
        // A sign, a bracket or a currency mark of its own, at most three of them.
        while next < words.count, next - index < 3, isOpening(words[next].plain) {
            // A dash between a text and an amount is a dash; only at the start of a cell is it a sign.
            if words[next].plain == "-" || words[next].plain == "+" {
                guard line.startsCell(next) || (next > 0 && words[next - 1].plain.hasSuffix(":")) else { return nil }
            }
            if words[next].plain != "+" { text += words[next].plain }
            next += 1
        }
        guard next < words.count, next == index || !isWide(line, before: next) else { return nil }
        var body = words[next].plain
        guard body.utf8.contains(where: { ASCII.isDigit($0) }) else { return nil }
        if body.hasPrefix("+") { body.removeFirst() }
        while let last = body.utf8.last,
            last == UInt8(ascii: "*") || last == ASCII.comma || last == ASCII.dot
                || last == UInt8(ascii: ";")
        {
            body.removeLast()
        }
        text += body
        next += 1
        if next < words.count, ["CR", "DR", ")", "-", "USD"].contains(words[next].plain), !isWide(line, before: next) {
            // `12.00 - 15.00` is no negative, and in `300 USD 12.00` the mark belongs to what follows.
            let ends = next + 1 == words.count || line.startsCell(next + 1)
            let isFollowed =
                next + 1 < words.count && words[next + 1].plain.utf8.first.map { ASCII.isDigit($0) } == true
            if words[next].plain == "-" ? ends : words[next].plain != "USD" || !isFollowed {
                text += words[next].plain
                next += 1
            }
        }
        let isMarked = text.contains("$") || text.contains("USD")
        guard hasAmountShape(text, isMarked: isMarked), let amount = try? Money(printed: text) else { return nil }
        return Amount(amount: amount, length: next - index, isMarked: isMarked)
    }

    /// True for a word that begins like an amount with a currency mark and cannot be one.
    static func isBroken(_ plain: String) -> Bool {
        let digits = plain.drop { "$-(+".contains($0) }
        return plain.contains("$") && digits.utf8.first.map { ASCII.isDigit($0) || $0 == ASCII.dot } == true
            && digits.utf8.count < plain.utf8.count
    }

    /// An amount in a column of amounts may stand without cents: `1,200`, `45`.
    static func loose(_ plain: String) -> Money? {
        guard plain.utf8.contains(where: { ASCII.isDigit($0) }), plain.utf8.count <= 16 else { return nil }
        return try? Money(printed: plain)
    }

    private static func isOpening(_ plain: String) -> Bool {
        ["$", "-", "+", "(", "($", "-$", "$-", "USD", "US$", "$(", "(USD", "-USD", "USD-", "USD$"].contains(plain)
    }

    private static func isWide(_ line: TextLine, before index: Int) -> Bool {
        index > 0 && line.words[index].left - line.words[index - 1].right > 6 * line.letter
    }

    /// Two decimals, or a currency mark; a bare `2026` or `1.5` is no amount.
    private static func hasAmountShape(_ text: String, isMarked: Bool) -> Bool {
        let bytes = Array(text.utf8)
        let digits = bytes.filter { ASCII.isDigit($0) || $0 == ASCII.dot || $0 == ASCII.comma }
        guard digits.contains(where: { ASCII.isDigit($0) }) else { return false }
        if let dot = digits.firstIndex(of: ASCII.dot) { return digits.count - dot == 3 }
        return isMarked
    }
}
