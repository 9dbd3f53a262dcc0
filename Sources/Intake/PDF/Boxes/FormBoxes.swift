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
            let run = digitRun(line, from: index)
            let texts = line.words[index..<index + run].map(\.plain)
            let joined: String? =
                switch run {
                case 3
                where texts[0].utf8.count == 2 && texts[1].utf8.count == 2 && [2, 4].contains(texts[2].utf8.count):
                    PrintedDateReader.digitsOnly(texts.joined()) == nil ? nil : texts.joined(separator: "/")
                case 2 where texts[1].utf8.count == 2: texts.joined(separator: ".")
                default: nil
                }
            if let joined {
                words.append(line.words[index].saying(joined, right: line.words[index + run - 1].right))
                index += run
            } else {
                words += line.words[index..<index + max(1, run)]
                index += max(1, run)
            }
        }
        return line.replacing(words)
    }

    /// How many words of digits stand close together.
    private static func digitRun(_ line: TextLine, from start: Int) -> Int {
        var end = start
        while end < line.words.count, line.words[end].plain.utf8.allSatisfy({ ASCII.isDigit($0) }),
            !line.words[end].plain.isEmpty,
            end == start || line.words[end].left - line.words[end - 1].right < 2.2 * line.letter
        { end += 1 }
        return end - start
    }
}
