import TestSupport

/// Puts words on pages and writes the table of word boxes that a PDF program would.
struct PageBuilder {
    /// How a text stands in its column.
    enum Align: CaseIterable { case left, right, center }

    /// All letters as wide as each other, as a typewriter's.
    var isTypewriter = false
    var size = 10.0
    var width = 612.0
    private(set) var page = 1
    private var rows: [String] = []

    init(isTypewriter: Bool = false, size: Double = 10) {
        self.isTypewriter = isTypewriter
        self.size = size
    }

    /// The table, with a row for each page and each word.
    var bytes: [UInt8] {
        let head = "level\tpage_num\tpar_num\tblock_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext"
        let pages = (1...page).map { "1\t\($0)\t0\t0\t0\t0\t0\t0\t\(width)\t792\t-1\t###PAGE###" }
        return Array(([head] + pages + rows).joined(separator: "\n").utf8)
    }

    mutating func turnPage() { page += 1 }

    /// About as wide as the letters of a common face.
    func width(of text: String) -> Double {
        text.reduce(0) { $0 + letter($1) } * size
    }

    private func letter(_ letter: Character) -> Double {
        if isTypewriter { return 0.6 }
        switch letter {
        case "i", "l", ".", ",", " ", "/", ":": return 0.27
        case "m", "W", "M": return 0.85
        case "-", "(", ")", "t", "f", "r": return 0.34
        default: return letter.isUppercase ? 0.67 : 0.55
        }
    }

    mutating func put(_ text: String, x: Double, y: Double, in column: Double = 0, _ align: Align = .left) {
        var x = x
        switch align {
        case .left: break
        case .right: x += column - width(of: text)
        case .center: x += (column - width(of: text)) / 2
        }
        for word in text.split(separator: " ") {
            let wide = width(of: String(word))
            rows.append("5\t\(page)\t0\t0\t0\t0\t\(x)\t\(y)\t\(wide)\t\(size * 1.1)\t100\t\(word)")
            x += wide + letter(" ") * size
        }
    }

    /// A text as a typewriter would set it: each line below the other, each letter in its place.
    static func typed(_ text: String, linesOnPage: Int = 66) -> [UInt8] {
        var builder = PageBuilder(isTypewriter: true, size: 9)
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if number > 0, number % linesOnPage == 0 { builder.turnPage() }
            var column = 0
            for word in line.split(separator: " ", omittingEmptySubsequences: false) {
                if !word.isEmpty {
                    builder.put(
                        String(word), x: 30 + Double(column) * 5.4, y: 30 + Double(number % linesOnPage) * 11)
                }
                column += word.count + 1
            }
        }
        return builder.bytes
    }

    /// The lines in which a text fits a column.
    func wrapped(_ text: String, in column: Double) -> [String] {
        var lines: [String] = []
        for word in text.split(separator: " ").map(String.init) {
            if let last = lines.last, width(of: "\(last) \(word)") <= column {
                lines[lines.count - 1] = "\(last) \(word)"
            } else {
                lines.append(word)
            }
        }
        return lines
    }
}

extension SeededGenerator {
    /// True in about so many cases out of one.
    mutating func chance(_ share: Double) -> Bool { Double.random(in: 0..<1, using: &self) < share }

    mutating func pick<T>(_ choices: [T]) -> T { choices[Int.random(in: 0..<choices.count, using: &self)] }
}
