import Scan
import Testing

/// Every record of a text, as fields, with the line each began on.
private func records(
    _ text: String, delimiter: UInt8 = ASCII.comma, quoting: Bool = true
) throws(CSVScanner.SyntaxError) -> [(line: Int, fields: [String])] {
    var scanner = CSVScanner(Array(text.utf8), delimiter: delimiter, quoting: quoting)
    var records: [(line: Int, fields: [String])] = []
    while try scanner.next() { records.append((scanner.line, (0..<scanner.count).map { scanner.text($0) })) }
    return records
}

struct CSVScannerTests {
    @Test(arguments: [
        ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
        ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]),
        ("a,b\r1,2", [["a", "b"], ["1", "2"]]),
        ("a,b\n1,2", [["a", "b"], ["1", "2"]]),
        ("a,\n,b\n", [["a", ""], ["", "b"]]),
        ("a,", [["a", ""]]),
        ("\u{FEFF}a,b", [["a", "b"]]),
        ("\"a,b\",c", [["a,b", "c"]]),
        ("\"say \"\"so\"\"\",c", [["say \"so\"", "c"]]),
        ("\"\",x", [["", "x"]]),
        ("\"two\nlines\",x\ny,z", [["two\nlines", "x"], ["y", "z"]]),
        ("\"a\" tail,b", [["a", "b"]]),
        ("5\" NEEDLE,b", [["5\" NEEDLE", "b"]]),
        ("\n\na", [[""], [""], ["a"]]),
    ])
    func `splits records and fields`(text: String, expected: [[String]]) throws {
        #expect(try records(text).map(\.fields) == expected)
    }

    @Test func `an empty text has no record`() throws {
        #expect(try records("").isEmpty)
        #expect(try records("\u{FEFF}").isEmpty)
    }

    @Test func `says on which line a record began, also behind quoted line ends`() throws {
        #expect(try records("h\n\"a\n\nb\"\nc\r\nd").map(\.line) == [1, 2, 5, 6])
    }

    @Test(arguments: [(ASCII.tab, "a\tb"), (UInt8(ascii: ";"), "a;b"), (UInt8(ascii: "|"), "a|b")])
    func `takes other delimiters`(delimiter: UInt8, text: String) throws {
        #expect(try records(text, delimiter: delimiter).map(\.fields) == [["a", "b"]])
    }

    @Test func `a quote is an ordinary character where quoting is off`() throws {
        #expect(try records("\"a\t5\"\n", delimiter: ASCII.tab, quoting: false).map(\.fields) == [["\"a", "5\""]])
    }

    @Test func `a quote that never closes is an error with the place where it opened`() {
        #expect(throws: CSVScanner.SyntaxError.quoteNeverClosed(line: 2, column: 3)) {
            _ = try records("a,b\n1,\"open\nand on\n")
        }
    }

    @Test func `a field that the record does not have is empty`() throws {
        var scanner = CSVScanner(Array("a,b".utf8))
        #expect(try scanner.next())
        #expect(scanner.text(7) == "")
        #expect(scanner.bytes(-1).isEmpty)
        #expect(scanner.column(7) == 1)
        #expect(scanner.column(1) == 3)
    }

    @Test func `reads bytes that are not UTF-8 as Windows-1252`() throws {
        var scanner = CSVScanner([0x4E, 0x69, 0xF1, 0x6F, ASCII.comma, 0x93, 0x78, 0x94])
        #expect(try scanner.next())
        #expect(scanner.text(0) == "Niño")
        #expect(scanner.text(1) == "“x”")
    }

    @Test func `keeps no more fields than any paper has`() throws {
        var scanner = CSVScanner(Array(repeating: ASCII.comma, count: 100_000) + Array("\nnext,one".utf8))
        #expect(try scanner.next())
        #expect(scanner.count == CSVScanner.maximumFields)
        #expect(try scanner.next())
        #expect(scanner.text(1) == "one")
        #expect(scanner.line == 2)
        var last = CSVScanner(Array(repeating: ASCII.comma, count: CSVScanner.maximumFields))
        #expect(try last.next())
        #expect(last.count == CSVScanner.maximumFields)
    }
}
