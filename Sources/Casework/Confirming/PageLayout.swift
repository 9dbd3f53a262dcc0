import Scan

/// Where the words of a paper stand, for the outlines on the picture of a page. The reader has its own, finer view.
public struct PageLayout: Sendable {
    public struct Word: Sendable {
        public var text: String
        public var left: Double
        public var top: Double
        public var width: Double
        public var height: Double
    }

    public struct Page: Sendable {
        public var width: Double
        public var height: Double
        public var words: [Word]
    }

    public private(set) var pages: [Page] = []

    /// More words than a page of any bill has; the rest is not outlined.
    private static let mostWords = 50_000

    /// Longer than any sheet of paper in points. A PDF may claim any size.
    private static let longest = 100_000.0

    /// Reads the table that `pdftotext -tsv` prints. Rows that make no sense are passed over.
    public init(wordBoxes bytes: [UInt8]) {
        var count = 0
        for line in bytes.split(separator: ASCII.newline) {
            let fields = line.split(separator: ASCII.tab, maxSplits: 11, omittingEmptySubsequences: false)
            guard fields.count == 12, count < PageLayout.mostWords else { continue }
            func number(_ index: Int) -> Double? {
                Double(String(decoding: fields[index], as: UTF8.self)).flatMap {
                    abs($0) <= PageLayout.longest ? $0 : nil
                }
            }
            guard let level = number(0), let page = number(1), let left = number(6), let top = number(7),
                let width = number(8), let height = number(9), width > 0, height > 0, page >= 1, page <= 500
            else { continue }
            if level == 1 {
                guard Int(page) == pages.count + 1 else { continue }
                pages.append(Page(width: width, height: height, words: []))
            } else if level == 5, pages.indices.contains(Int(page) - 1) {
                count += 1
                let text = String(decoding: fields[11], as: UTF8.self)
                pages[Int(page) - 1].words.append(
                    Word(text: text, left: left, top: top, width: width, height: height))
            }
        }
    }
}
