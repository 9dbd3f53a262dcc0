import Scan

/// Claim forms print a date in three boxes and the cents of an amount in a box of their own: `03 09 26`, `1460 00`.
enum FormBoxes {
    static func joined(_ paper: PaperText) -> PaperText {
        PaperText(paper, lines: paper.lines.map { joined($0) })
    }

    private static func joined(_ line: TextLine) -> TextLine {
        var words: [WordBox] = []
        var index = 0
        while index < line.words.count {
            let (text, count) = date(line, index) ?? amount(line, index, after: words.last) ?? ("", 1)
            let word = line.words[index]
            words.append(count == 1 ? word : word.saying(text, right: line.words[index + count - 1].right))
            index += count
        }
        return line.replacing(words)
    }

    private static func date(_ line: TextLine, _ start: Int) -> (String, Int)? {
        guard start + 2 < line.words.count, isClose(line, start + 1, 5), isClose(line, start + 2, 5) else { return nil }
        let texts = line.words[start...start + 2].map(\.plain)
        guard texts[0].utf8.count == 2, texts[1].utf8.count == 2, [2, 4].contains(texts[2].utf8.count),
            PrintedDateReader.digitsOnly(texts.joined()) != nil
        else { return nil }
        return (texts.joined(separator: "/"), 3)
    }

    /// Digits, and close behind them two more that no third number follows.
    private static func amount(_ line: TextLine, _ start: Int, after before: WordBox?) -> (String, Int)? {
        guard start + 1 < line.words.count, isClose(line, start + 1, 2.2) else { return nil }
        let (whole, cents) = (line.words[start].plain, line.words[start + 1].plain)
        guard (1...7).contains(whole.utf8.count), isDigits(whole), cents.utf8.count == 2, isDigits(cents) else {
            return nil
        }
        if start + 2 < line.words.count, isDigits(line.words[start + 2].plain), isClose(line, start + 2, 5) {
            return nil
        }
        if let before, isDigits(before.plain), line.words[start].left - before.right < 5 * line.letter { return nil }
        return ("\(whole).\(cents)", 2)
    }

    private static func isClose(_ line: TextLine, _ word: Int, _ letters: Double) -> Bool {
        line.words[word].left - line.words[word - 1].right < letters * line.letter
    }

    private static func isDigits(_ plain: String) -> Bool {
        !plain.isEmpty && plain.utf8.allSatisfy { ASCII.isDigit($0) }
    }
}
