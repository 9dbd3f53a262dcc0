import Scan
import Testing

/// An ISA segment with a separator, a mark between components and a terminator.
private func envelope(_ separator: Character = "*", component: Character = ":", end: String = "~") -> String {
    let elements = [
        "ISA", "00", "          ", "00", "          ", "ZZ", "PAYER          ", "ZZ", "OFFICE         ", "260101",
        "1200",
        "U", "00401", "000000001", "0", "P", String(component),
    ]
    return elements.joined(separator: String(separator)) + end
}

private func segments(_ text: String) throws(X12Scanner.SyntaxError) -> [String] {
    var scanner = try X12Scanner(Array(text.utf8))
    var segments: [String] = []
    while try scanner.next() {
        segments.append((0...scanner.elementCount).map { scanner.text($0) }.joined(separator: "·"))
    }
    return segments
}

struct X12ScannerTests {
    @Test(arguments: ["~", "~\n", "~\r\n", "\n", "\r\n", "^", "'", "\u{1D}", "\r"])
    func `takes the terminator from the envelope`(end: String) throws {
        let text = envelope(end: end) + "ST*835*0001\(end)BPR*I*5\(end)"
        #expect(try segments(text).dropFirst() == ["ST·835·0001", "BPR·I·5"])
    }

    @Test(arguments: ["*", "|", "^", "\u{1C}", "\t"] as [Character])
    func `takes the separator from the envelope`(separator: Character) throws {
        let text = envelope(separator, component: "!") + "SVC\(separator)HC!99284!25\(separator)5~"
        var scanner = try X12Scanner(Array(text.utf8))
        #expect(try scanner.next())
        #expect(scanner.isNamed("ISA"))
        #expect(scanner.elementCount == 16)
        #expect(try scanner.next())
        #expect(scanner.name == "SVC")
        #expect(scanner.component(1, 0) == "HC")
        #expect(scanner.component(1, 2) == "25")
        #expect(scanner.component(1, 3) == "")
        #expect(scanner.component(2, 0) == "5")
        #expect(scanner.component(2, 1) == "")
        #expect(scanner.component(9, 0) == "")
        #expect(scanner.text(9) == "")
        #expect(scanner.text(-1) == "")
    }

    @Test func `each interchange brings its own delimiters`() throws {
        let text = envelope() + "ST*835*1~" + envelope("|", end: "\n") + "ST|835|2\n"
        #expect(try segments(text).filter { $0.hasPrefix("ST") } == ["ST·835·1", "ST·835·2"])
    }

    @Test func `an envelope without its sixteenth element still ends`() throws {
        let text = envelope().replacing(":~", with: "~") + "GS*HP*A~"
        #expect(try segments(text).last == "GS·HP·A")
    }

    @Test(arguments: [
        ("ST*835*0001~BPR*I*5~SVC*HC>99284*1~", "99284"), ("ST|835|0001\nBPR|I|5\nSVC|HC:99284|1\n", "99284"),
        ("GS*HP*A*B~ST*835*0001~SVC*HC:99284*1~", "99284"), ("ST*835*1^BPR*I*5^SVC*HC:99284*1^", "99284"),
        ("ST*835*1'\r\nBPR*I*5'\r\nSVC*HC:99284*1'\r\n", "99284"),
    ])
    func `guesses the delimiters of a file without an envelope`(text: String, code: String) throws {
        var scanner = try X12Scanner(Array(text.utf8))
        while try scanner.next(), !scanner.isNamed("SVC") {}
        #expect(scanner.component(1, 1) == code)
        #expect(scanner.text(2) == "1")
    }

    @Test func `passes over text before the envelope and says so`() throws {
        let scanner = try X12Scanner(Array("From: the plan\n\n\(envelope())".utf8))
        #expect(scanner.hasPreamble)
        #expect(try segments("From: the plan\n\n  \(envelope())ST*835*1~").count == 2)
        #expect(try !X12Scanner(Array("\u{FEFF}  \(envelope())".utf8)).hasPreamble)
    }

    @Test func `joins a file that was broken into lines of eighty characters`() throws {
        let whole =
            envelope() + "ST*835*0001~BPR*I*928.00*C*ACH*CCP*01*111*DA*22*1512345678**01*333*DA*44*20260325~TRN*1*2~"
        var wrapped = ""
        for (index, character) in whole.enumerated() {
            if index > 0, index.isMultiple(of: 80) { wrapped += "\r\n" }
            wrapped.append(character)
        }
        #expect(try segments(wrapped) == segments(whole))
    }

    @Test func `counts segments from the first and tells a cut one`() throws {
        var scanner = try X12Scanner(Array((envelope() + "\n\nST*835*1~\nBPR*I*9").utf8))
        var ends: [Bool] = []
        while try scanner.next() { ends.append(scanner.endsWithoutTerminator) }
        #expect(ends == [false, false, true])
        #expect(scanner.number == 3)
    }

    @Test func `a mainframe's filler at the end is no segment`() throws {
        #expect(try segments(envelope() + "ST*835*1~\r\n\u{1A}\0\0\n").count == 2)
    }

    @Test(arguments: [
        "", "ISA", "ISA*00", "ST. MARY'S HOSPITAL\nDear patient", "ST,ZIP,CITY\nOH,45402,DAYTON", "GS is short",
        "STATEMENT",
        "IS*A", "ST*83*", "GS*1*", "ISABELLA", "date,charge\nISA,00,1",
    ])
    func `other text is not X12`(text: String) {
        #expect(!X12Scanner.looksLikeX12(Array(text.utf8)))
        #expect(throws: X12Scanner.SyntaxError.notX12) { _ = try segments(text) }
    }

    @Test(arguments: ["ISA*00*  ", "ISA*00*          *00*          *ZZ*PAYER", String(envelope().dropLast())])
    func `an envelope that is cut short is an error`(text: String) {
        #expect(throws: X12Scanner.SyntaxError.envelopeCutShort) { _ = try segments(text) }
    }

    @Test func `a later envelope that is cut short is an error`() {
        #expect(throws: X12Scanner.SyntaxError.envelopeCutShort) { _ = try segments(envelope() + "ST*835*1~ISA*00*") }
    }

    @Test func `keeps no more elements than any segment has`() throws {
        let text = envelope() + "CAS" + String(repeating: "*", count: 50_000) + "~ST*835*1~"
        var scanner = try X12Scanner(Array(text.utf8))
        #expect(try scanner.next())
        #expect(try scanner.next())
        #expect(scanner.elementCount == X12Scanner.maximumElements)
        #expect(try scanner.next())
        #expect(scanner.text(1) == "835")
    }
}
