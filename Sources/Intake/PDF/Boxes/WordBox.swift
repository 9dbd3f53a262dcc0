/// One word where it stands on its page. Lengths are in the unit of the program that found the word: points for
/// `pdftotext`, pixels for `tesseract`; nothing above this layer depends on which.
struct WordBox: Sendable, Equatable {
    /// As printed.
    var text: String
    var left: Double
    var top: Double
    var right: Double
    var bottom: Double
    /// How sure the program was, 0 to 100; always 100 for text that was in the file.
    var confidence: Double
    /// The text in plain capitals, as labels and numbers are compared.
    private(set) var plain: String
    /// The plain text's words.
    private(set) var keys: [String]

    init(_ text: String, left: Double, top: Double, right: Double, bottom: Double, confidence: Double = 100) {
        self.text = text
        self.left = left
        self.top = top
        self.right = right
        self.bottom = bottom
        self.confidence = confidence
        plain = plainLetters(text)
        keys = labelWords(plain)
    }

    var width: Double { right - left }
    var height: Double { bottom - top }
    var middle: Double { (top + bottom) / 2 }

    /// True for a word that stands upright beside the text, such as the margin labels of a claim form.
    var isTurned: Bool { plain.utf8.count >= 3 && height > 2.5 * width }

    /// True for a drawn line: `-----`, `=====`, `_____`.
    var isRule: Bool {
        guard let first = text.utf8.first, text.utf8.count >= 3 else { return false }
        return "-=_.*~".utf8.contains(first) && text.utf8.allSatisfy { $0 == first }
    }

    /// The same place with another text.
    func saying(_ text: String, right: Double? = nil) -> WordBox {
        WordBox(text, left: left, top: top, right: right ?? self.right, bottom: bottom, confidence: confidence)
    }

    /// The word further down the page, or up.
    func moved(down distance: Double) -> WordBox {
        var moved = self
        moved.top += distance
        moved.bottom += distance
        return moved
    }
}

/// The words of one page, in the order in which the program wrote them.
struct WordPage: Sendable {
    /// From 1.
    var number: Int
    var width: Double = 0
    var height: Double = 0
    var words: [WordBox] = []
}
