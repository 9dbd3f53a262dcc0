import CaseModel
import Scan

/// Finds values in the sentences of a letter.
struct NoticeText {
    let paragraphs: [Paragraph]

    /// The name behind one of some phrases: `owe to`, `on behalf of`.
    func name(behind phrases: [[String]]) -> String? {
        for paragraph in paragraphs {
            let boxes = paragraph.words.map(\.box)
            for index in boxes.indices {
                for phrase in phrases {
                    guard let end = match(phrase, boxes, at: index) else { continue }
                    var start = end
                    while start < boxes.count, ["THE", ":", "-"].contains(boxes[start].plain) { start += 1 }
                    if let (name, _) = PaperNames.read(boxes, at: start),
                        name.contains(" ") || LetterHead.isTitled(name)
                    {
                        return name
                    }
                }
            }
        }
        return nil
    }

    /// The name before a phrase: `… is a debt collector`.
    func name(before phrase: [String]) -> String? {
        for paragraph in paragraphs {
            let boxes = paragraph.words.map(\.box)
            for index in boxes.indices where match(phrase, boxes, at: index) != nil {
                for start in stride(from: max(0, index - 8), to: index, by: 1) {
                    if let (name, end) = PaperNames.read(boxes, at: start), end == index, name.contains(" ") {
                        return name
                    }
                }
            }
        }
        return nil
    }

    /// An account or file number in a sentence, which may stand on the next line: `account` / `DSH-2025-30551`.
    func number(behind labels: Set<String>) -> String? {
        for paragraph in paragraphs {
            let boxes = paragraph.words.map(\.box)
            for (index, box) in boxes.enumerated() where box.keys.first.map({ labels.contains($0) }) == true {
                guard box.keys.count == 1 else { continue }
                var next = index + 1
                while next < boxes.count, ["NUMBER", "NO", "NO.", "#", ":", "NUMBER:"].contains(boxes[next].plain) {
                    next += 1
                }
                guard next < boxes.count,
                    let (value, _) = FieldValue.read(.account, Array(boxes[next...].prefix(4)), from: 0, isSure: true),
                    case .text(let text) = value
                else { continue }
                return text
            }
        }
        return nil
    }

    /// A day behind `by`, `before`, `until`, in a sentence that has one of some words; any such day when none has.
    func day(behind prepositions: Set<String>, near words: Set<String>) -> Day? {
        var first: Day?
        for paragraph in paragraphs {
            let boxes = paragraph.words.map(\.box)
            var sentence = 0
            for index in boxes.indices {
                if index > sentence, boxes[index - 1].plain.hasSuffix("."), boxes[index - 1].plain.utf8.count > 4 {
                    sentence = index
                }
                guard prepositions.contains(boxes[index].plain) else { continue }
                var start = index + 1
                while start < boxes.count, ["DEL", "EL", "DE", "LA"].contains(boxes[start].plain) { start += 1 }
                guard let (date, length) = PrintedDateReader.read(boxes, at: start), let day = date.day else {
                    continue
                }
                let end = min(boxes.count, start + length + 8)
                let around = Set(boxes[sentence..<end].flatMap(\.keys))
                if !around.isDisjoint(with: words) { return day }
                first = first ?? day
            }
        }
        return first
    }

    private func match(_ phrase: [String], _ boxes: [WordBox], at start: Int) -> Int? {
        guard start + phrase.count <= boxes.count else { return nil }
        for (offset, key) in phrase.enumerated() where boxes[start + offset].keys != [key] { return nil }
        return start + phrase.count
    }
}
