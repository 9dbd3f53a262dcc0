import Scan

extension PaperFormat {
    /// Tells the kinds of text apart.
    ///
    /// - Parameters:
    ///   - text: the file's beginning without a byte order mark.
    ///   - isWhole: true when that is all there is.
    ///   - suffix: how the name ends.
    static func textFormat(_ text: [UInt8], isWhole: Bool, suffix: String) -> PaperFormat {
        if let format = markup(text) { return format }
        if isJSON(text) { return .json }
        if isTable(text, isWhole: isWhole) || ["csv", "tsv", "psv"].contains(suffix) { return .csv }
        // A remittance that was cut short within its first few bytes.
        if "ISA*00*".utf8.starts(with: text.prefix { !ASCII.isWhitespace($0) }), x12Suffixes.contains(suffix) {
            return .x12
        }
        return .plainText
    }

    private static let x12Suffixes = ["835", "837", "837p", "837i", "edi", "x12", "era"]

    private static func markup(_ text: [UInt8]) -> PaperFormat? {
        let start = text.drop(while: ASCII.isWhitespace)
        guard start.first == UInt8(ascii: "<"), let second = start.dropFirst().first,
            ASCII.isLetter(second) || second == UInt8(ascii: "!") || second == UInt8(ascii: "?"),
            start.contains(UInt8(ascii: ">"))
        else { return nil }
        let lowered = text.map { $0 >= 0x41 && $0 <= 0x5A ? $0 + 0x20 : $0 }
        return ["<html", "<!doctype html"].contains { lowered.contains(run: Array($0.utf8)) } ? .html : .xml
    }

    /// An object or a list, seen from its first two marks, so that `[Date]` in a letter is not one.
    private static func isJSON(_ text: [UInt8]) -> Bool {
        let start = text.drop(while: ASCII.isWhitespace)
        let next = start.dropFirst().first { !ASCII.isWhitespace($0) }
        switch start.first {
        case UInt8(ascii: "{"): return next == ASCII.quote || next == UInt8(ascii: "}")
        case UInt8(ascii: "["):
            guard let next else { return false }
            return ASCII.isDigit(next) || [ASCII.quote, ASCII.minus].contains(next) || "{[]".utf8.contains(next)
        default: return false
        }
    }

    /// A table: its first record names columns of a bill, or its records all have the same three or more fields.
    private static func isTable(_ text: [UInt8], isWhole: Bool) -> Bool {
        let delimiter = BillHeader.delimiter(of: text)
        var scanner = CSVScanner(text, delimiter: delimiter)
        var counts: [Int] = []
        while counts.count < 20, (try? scanner.next()) == true {
            if scanner.isBlank { continue }
            if counts.isEmpty, BillHeader(scanner).recognised >= 2 { return true }
            // Some writers end each record, but not the header, with a delimiter.
            let endsEmpty = scanner.bytes(scanner.count - 1).isEmpty
            counts.append(scanner.count == (counts.first ?? 0) + 1 && endsEmpty ? scanner.count - 1 : scanner.count)
        }
        // The last record may have been cut by the end of the window.
        if !isWhole, counts.count < 20 { counts = counts.dropLast() }
        guard let first = counts.first, first >= 3, counts.count >= 2 else { return false }
        return counts.allSatisfy { $0 == first }
    }
}
