import CaseModel
import Scan

/// One record of a bill as CSV, as text without the blanks around it.
struct CSVBillRow {
    let header: BillHeader
    let file: String
    let line: Int
    private let texts: [String]

    /// Reads the record on which a scanner stands.
    init(_ record: CSVScanner, header: BillHeader, file: String) {
        self.header = header
        self.file = file
        line = record.line
        texts = (0..<max(record.count, header.count)).map { Printed.trimmed(record.text($0)) }
    }

    /// A column's text; `""` when the file has no such column or the record no such field.
    subscript(column: BillColumn) -> String { header[column].map { texts[$0] } ?? "" }

    /// A column's text, nil when it is empty.
    func value(_ column: BillColumn) -> String? {
        let text = self[column]
        return text.isEmpty ? nil : text
    }

    var isEmpty: Bool { texts.allSatisfy(\.isEmpty) }

    /// True when text stands behind the last named column, so that no field can be trusted to be in its place.
    var isTooLong: Bool { texts.dropFirst(header.count).contains { !$0.isEmpty } }

    /// Where the record stands.
    var place: Place { .line(file, line) }

    /// Where a column of the record stands; columns count from 1.
    func place(of column: BillColumn) -> Place { .line(file, line, column: header[column].map { $0 + 1 }) }
}
