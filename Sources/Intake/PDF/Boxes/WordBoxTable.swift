import Scan

/// Reads the table of word boxes that `pdftotext -tsv` and `tesseract … tsv` write: level, page, three numbers of
/// their own layout guess, word number, left, top, width, height, confidence, text. Only pages (level 1) and words
/// (level 5) are used; the programs' own lines and blocks are not. Rows that make no sense are passed over.
struct WordBoxTable {
    /// More than any bill has; what is beyond is not read, and that is said.
    static let largestPageCount = 500
    static let largestWordCount = 500_000
    /// No page is as wide as this in any unit; a box beyond it is nonsense.
    private static let farthest = 1_000_000.0

    private(set) var pages: [WordPage] = []
    /// True when the paper has more than the limits allow.
    private(set) var isCut = false
    private var indexOfPage: [Int: Int] = [:]
    private var wordCount = 0

    init(_ bytes: [UInt8]) {
        var start = 0
        while start < bytes.count, !isCut {
            let end = bytes[start...].firstIndex(of: ASCII.newline) ?? bytes.count
            readRow(bytes[start..<end])
            start = end + 1
        }
    }

    private mutating func readRow(_ row: ArraySlice<UInt8>) {
        let fields = row.split(separator: ASCII.tab, maxSplits: 11, omittingEmptySubsequences: false)
        guard fields.count == 12, let level = wholeNumber(fields[0]), level == 1 || level == 5,
            let number = wholeNumber(fields[1]), number >= 1,
            let left = length(fields[6]), let top = length(fields[7]),
            let width = length(fields[8]), let height = length(fields[9]), width >= 0, height >= 0
        else { return }
        guard let index = page(number) else { return }
        if level == 1 {
            pages[index].width = width
            pages[index].height = height
            return
        }
        var text = fields[11]
        while text.last == ASCII.carriageReturn { text.removeLast() }
        let box = WordBox(
            decodeText(text), left: left, top: top, right: left + width, bottom: top + height,
            confidence: length(fields[10]) ?? 100)
        for word in box.cleaned() {
            guard wordCount < WordBoxTable.largestWordCount else {
                isCut = true
                return
            }
            wordCount += 1
            pages[index].words.append(word)
        }
    }

    private mutating func page(_ number: Int) -> Int? {
        if let index = indexOfPage[number] { return index }
        guard pages.count < WordBoxTable.largestPageCount else {
            isCut = true
            return nil
        }
        indexOfPage[number] = pages.count
        pages.append(WordPage(number: number))
        return pages.count - 1
    }

    private func wholeNumber(_ bytes: ArraySlice<UInt8>) -> Int? {
        guard (1...7).contains(bytes.count) else { return nil }
        var value = 0
        for byte in bytes {
            guard ASCII.isDigit(byte) else { return nil }
            value = value * 10 + Int(byte - ASCII.zero)
        }
        return value
    }

    /// Plain decimals only: no exponent, no `nan`, nothing that is not on a page.
    private func length(_ bytes: ArraySlice<UInt8>) -> Double? {
        var value = 0.0
        var scale = 0.0
        let digits = bytes.first == ASCII.minus ? bytes.dropFirst() : bytes
        guard (1...20).contains(digits.count) else { return nil }
        for byte in digits {
            if byte == ASCII.dot, scale == 0 {
                scale = 1
            } else if ASCII.isDigit(byte) {
                value = value * 10 + Double(byte - ASCII.zero)
                scale *= 10
            } else {
                return nil
            }
        }
        if scale > 1 { value /= scale }
        guard value < WordBoxTable.farthest else { return nil }
        return bytes.first == ASCII.minus ? -value : value
    }
}
