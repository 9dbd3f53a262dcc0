import Scan

/// A postal address as a paper prints it, with the name above it and the phone beside it.
struct PostalAddress: Equatable {
    /// What stands above or before the street; nil when nothing does.
    var name: String?
    /// Street and town, each on a line of its own.
    var lines: [String]
    /// The state of the town, as two letters.
    var state: String
    /// Where its last line stands among the lines of the paper.
    var line: Int
    /// The words before it say that payments go there: such a box opens no letters.
    var isForPayments: Bool
}

/// Finds addresses: a town with its state and ZIP code, and the street before it or above it.
struct PostalAddresses {
    private let lines: [TextLine]
    private(set) var all: [PostalAddress] = []

    init(_ paper: PaperText) {
        lines = paper.lines
        for (index, line) in lines.enumerated() {
            for cell in line.cells { if let found = address(in: cell, of: line, at: index) { all.append(found) } }
        }
    }

    private func address(in cell: Range<Int>, of line: TextLine, at index: Int) -> PostalAddress? {
        let words = line.words[cell].map(\.text)
        guard let zip = words.indices.first(where: { $0 > 0 && isTownEnd(words[$0 - 1], words[$0]) }) else {
            return nil
        }
        let text = words[...zip].joined(separator: " ")
        var parts = text.split(separator: ",").map { trimmed(String($0)) }.filter { !$0.isEmpty }
        // `Dayton, OH 45402`: the comma stands before the state.
        if let last = parts.last, parts.count > 1, last.split(separator: " ").count == 2 {
            parts.removeLast()
            parts[parts.count - 1] += " " + last
        }
        guard let town = parts.last else { return nil }
        var street = Array(parts.dropLast())
        let isForPayments = saysPayment(text)
        // A label before the street, such as `REMIT TO:` or `Business office`, is no part of it.
        if let start = street.firstIndex(where: isStreet) { street.removeFirst(start) }
        if let first = street.first, let colon = first.lastIndex(of: ":") {
            street[0] = trimmed(String(first[first.index(after: colon)...]))
        }
        var above = column(over: index, left: line.left(of: cell))
        if street.isEmpty {
            guard let next = above.first, isStreet(next.text) else { return nil }
            let lines = above.prefix { isStreet($0.text) }
            street = lines.reversed().map { trimmed($0.text) }
            above.removeFirst(lines.count)
        }
        guard !street.isEmpty, street.allSatisfy({ $0.utf8.count <= 60 }) else { return nil }
        let name = above.first.map { nameOnly($0.text) }
        return PostalAddress(
            name: name, lines: street + [town], state: stateCode(String(words[zip - 1])), line: index,
            isForPayments: isForPayments || above.first.map { saysPayment($0.text) } ?? false)
    }

    /// The cells straight above a place, the nearest first, up to a wide gap.
    private func column(over index: Int, left: Double) -> [(text: String, line: Int)] {
        var found: [(text: String, line: Int)] = []
        var below = lines[index]
        var next = index - 1
        while next >= 0, found.count < 4 {
            let line = lines[next]
            guard line.page == below.page, below.top - line.bottom < 2.4 * max(line.height, below.height) else { break }
            guard let cell = line.cells.first(where: { abs(line.left(of: $0) - left) < 2 * line.letter }) else {
                // A line that stands in other columns only does not end the block.
                next -= 1
                continue
            }
            found.append((line.text(cell), next))
            below = line
            next -= 1
        }
        return found
    }

    /// `D.C.,` as `DC`.
    private func stateCode(_ word: String) -> String { word.filter { $0 != "," && $0 != "." }.uppercased() }

    /// `OH` and `45402`, or `45402-1234`.
    private func isTownEnd(_ state: String, _ zip: String) -> Bool {
        let code = stateCode(state)
        guard state == state.uppercased(), PostalAddresses.states.contains(code) else { return false }
        let digits = zip.prefix { $0 != "," && $0 != "." && $0 != ";" }.split(
            separator: "-", omittingEmptySubsequences: false)
        guard let first = digits.first, first.utf8.count == 5, first.utf8.allSatisfy(ASCII.isDigit) else {
            return false
        }
        return digits.count == 1
            || (digits.count == 2 && digits[1].utf8.count == 4 && digits[1].utf8.allSatisfy(ASCII.isDigit))
    }

    /// A street has a house number, or is a box at the post office.
    private func isStreet(_ text: String) -> Bool {
        let words = text.uppercased().split(separator: " ")
        guard (2...9).contains(words.count), !text.contains("$"), !text.hasSuffix(":") else { return false }
        // A line that ends as towns do is one.
        if isTownEnd(String(words[words.count - 2]), String(words[words.count - 1])) { return false }
        let letters = words.map { $0.filter { $0 != "." } }
        if letters.contains("BOX"), letters.contains("PO") || letters.starts(with: ["P", "O"]) { return true }
        let start = words.firstIndex { $0.utf8.first.map(ASCII.isDigit) ?? false }
        guard let start, start <= 2, words.count > start + 1 else { return false }
        return words[start].utf8.count <= 6 && !words[start].contains("/") && words[start + 1].contains { $0.isLetter }
    }

    private func saysPayment(_ text: String) -> Bool {
        let text = text.uppercased()
        return PostalAddresses.paymentWords.contains { text.contains($0) }
    }

    /// `Patient: Corwin Atterbury` → the name.
    private func nameOnly(_ text: String) -> String {
        guard let colon = text.lastIndex(of: ":") else { return trimmed(text) }
        return trimmed(String(text[text.index(after: colon)...]))
    }

    private func trimmed(_ text: String) -> String {
        var text = text[...]
        while let last = text.last, last == " " || last == "," || last == ";" { text.removeLast() }
        while let first = text.first, first == " " || first == "," { text.removeFirst() }
        return String(text)
    }

    private static let paymentWords = ["REMIT", "PAYABLE", "PAYMENT", "LOCKBOX", "ENVIE SU PAGO"]

    static let states: Set<String> = Set(
        """
        AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR
        PA RI SC SD TN TX UT VT VA WA WV WI WY
        """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))
}
