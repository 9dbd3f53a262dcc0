extension WordBox {
    /// The word without what carries no meaning (soft hyphens, dot leaders), taken apart where a program glued two
    /// words: at hard spaces, and before the currency mark of `Total:$12.00`. Empty when nothing is left.
    func cleaned() -> [WordBox] {
        if isClean { return [self] }
        var pieces: [(text: String, start: Int)] = []
        var piece = ""
        var position = 0
        var start = 0
        func close() {
            if !piece.isEmpty { pieces.append((piece, start)) }
            piece = ""
            start = position
        }
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x00...0x20, 0x7F, 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000, 0x0085, 0x2028, 0x2029: close()
            case 0xAD, 0x200B...0x200F, 0xFEFF, 0xFFFD: break
            case 0x24 where piece.unicodeScalars.last.map({ $0 == ":" || $0.properties.isAlphabetic }) == true:
                if piece.uppercased() != "US" { close() }
                piece.unicodeScalars.append(scalar)
            default: piece.unicodeScalars.append(scalar)
            }
            position += 1
            if piece.isEmpty { start = position }
        }
        close()
        if pieces.count == 1, let only = pieces.first, only.text == text {
            return WordBox.withoutLeader(text).map { $0 == text ? [self] : [saying($0)] } ?? []
        }
        let step = width / Double(max(1, position))
        return pieces.compactMap { piece in
            guard let text = WordBox.withoutLeader(piece.text) else { return nil }
            let left = self.left + step * Double(piece.start)
            let right = left + step * Double(piece.text.unicodeScalars.count)
            return WordBox(text, left: left, top: top, right: right, bottom: bottom, confidence: confidence)
        }
    }

    /// True for most words: plain characters, no currency mark inside, no run of dots.
    private var isClean: Bool {
        var previous: UInt8 = 0
        for byte in text.utf8 {
            guard byte > 0x20, byte < 0x7F, byte != previous || !"._=*~".utf8.contains(byte),
                byte != UInt8(ascii: "$") || previous == 0 || previous == UInt8(ascii: "-")
            else { return false }
            previous = byte
        }
        return previous != 0
    }

    /// The text without a run of four or more dots or underscores at an end; nil when it is nothing else. A word
    /// that is only a drawn line stays, because it is a line of the page.
    private static func withoutLeader(_ text: String) -> String? {
        let marks: Set<Character> = [".", "_", "…", "·", "=", "*", "~"]
        guard text.contains(where: { marks.contains($0) }) else { return text }
        let core = text.drop { marks.contains($0) }
        if core.isEmpty { return text }
        var result = text
        if result.count - core.count >= 4 { result = String(core) }
        let trail = result.reversed().prefix { marks.contains($0) }.count
        if trail >= 4 { result.removeLast(trail) }
        return result.isEmpty ? nil : result
    }
}
