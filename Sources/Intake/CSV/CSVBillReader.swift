import CaseModel
import Scan

/// Reads an itemized bill as CSV, by the contract's "Input: itemized bill as CSV".
///
/// Delimiters are comma, tab, semicolon or bar; text is UTF-8, UTF-16 with a byte order mark, or Windows-1252. What
/// cannot be read is left out and named in a warning: a row without a readable charge is no line, any other value is
/// unknown.
enum CSVBillReader {
    static func read(_ bytes: [UInt8], file: String) -> DraftFile {
        guard bytes.count <= Intake.largestTextFile else { return .refused(file, IntakeWords.tooLarge) }
        let text = withoutUTF16(bytes)
        var scanner = CSVScanner(text, delimiter: BillHeader.delimiter(of: Array(text.prefix(65_536))))
        do throws(CSVScanner.SyntaxError) {
            var header: BillHeader?
            while header == nil, try scanner.next() {
                if !scanner.isBlank { header = BillHeader(scanner) }
            }
            guard let header else { return .refused(file, IntakeWords.emptyFile) }
            let place = Place.line(file, scanner.line)
            guard header.missing.isEmpty else {
                let words = IntakeWords.missingColumns(header.missing)
                return header.isMeantAsBill
                    ? .refused(file, kind: .itemizedBill, at: place, words)
                    : .notRead(file, at: place, IntakeWords.tableOfSomethingElse(header.missing))
            }
            var reading = BillReading(header: header, file: file)
            for column in header.repeated { reading.issues.warn(IntakeWords.columnTwice(column.rawValue), at: place) }
            while try scanner.next() { reading.take(CSVBillRow(scanner, header: header, file: file)) }
            return reading.draft(headerAt: place)
        } catch {
            guard case .quoteNeverClosed(let line, _) = error else { return .refused(file, IntakeWords.noDocument) }
            return .refused(file, kind: .itemizedBill, at: .line(file, line), IntakeWords.quoteNeverClosed)
        }
    }
}
