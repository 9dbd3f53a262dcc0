import CaseModel
import Testing

@testable import Intake

private let isa = "ISA*00*          *00*          *ZZ*A              *ZZ*B              *260101*1200*U*00401*1*0*P*:~"

struct PaperFormatTests {
    @Test(arguments: [
        ("date_of_service,code,charge\n", PaperFormat.csv), ("Charge;Date of Service;Code\n", .csv),
        ("a,b,c\n1,2,3\n4,5,6\n", .csv), ("A|B|C\n1|2|3|\n", .csv), ("a\tb\tc\n1\t2\t3\n", .csv),
        (isa, .x12), ("ST*835*0001~BPR*I*5~", .x12), ("Fwd: your file\n\n" + isa, .x12),
        ("%PDF-1.7\n", .pdf), ("junk\n%PDF-2.0", .pdf), ("50% of %PDF-files", .plainText),
        ("{\"a\": 1}", .json), ("{}", .json), (" \n[ {", .json), ("[\"x\"]", .json),
        ("[Date]\nDear office,", .plainText),
        ("<?xml version=\"1.0\"?><a/>", .xml), ("<!DOCTYPE HTML><html>", .html), ("\n<HTML lang=\"en\">", .html),
        ("< 5 dollars", .plainText), ("{\\rtf1 text}", .office), ("GIF89a..", .image(.gif)),
        ("Dear Billing Office,\nI had a visit on March 3, 2026.\nThank you, Dana, for your help.\n", .plainText),
        ("ST. MARY'S HOSPITAL\n1 River Rd, Dayton\n", .plainText), ("", .empty), (" \r\n\t\n", .empty),
        ("\u{FEFF}\n", .empty),
    ])
    func `tells formats by content`(text: String, expected: PaperFormat) {
        #expect(PaperFormat.detect(bytes: Array(text.utf8), name: "paper") == expected)
    }

    @Test(
        arguments: [
            ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0], PaperFormat.image(.png)),
            ([0xFF, 0xD8, 0xFF, 0xE0, 0, 0x10], .image(.jpeg)), ([0x49, 0x49, 0x2A, 0, 8], .image(.tiff)),
            ([0x4D, 0x4D, 0, 0x2A, 8], .image(.tiff)),
            ([0, 0, 0, 0x18] + Array("ftypheic".utf8) + [0, 0], .image(.heic)),
            (Array("RIFF____WEBPVP8 ".utf8), .image(.webp)),
            (Array("BM".utf8) + [1, 2, 3, 4, 0, 0, 0, 0, 54, 0], .image(.bmp)),
            ([0x50, 0x4B, 3, 4, 20, 0] + Array("bill.pdf".utf8), .archive),
            ([0x50, 0x4B, 3, 4, 20, 0] + Array("[Content_Types].xml".utf8), .office),
            ([0xD0, 0xCF, 0x11, 0xE0, 0xA1], .office), ([0x1F, 0x8B, 8, 0], .archive), ([1, 2, 3, 4, 5, 6], .binary),
            ([0xFF, 0xFE] + Array("d\0a\0t\0e\0_\0o\0f\0_\0s\0e\0r\0v\0i\0c\0e\0,\0c\0h\0a\0r\0g\0e\0".utf8), .csv),
        ] as [([UInt8], PaperFormat)])
    func `tells pictures, packed files and UTF-16 by their bytes`(bytes: [UInt8], expected: PaperFormat) {
        #expect(PaperFormat.detect(bytes: bytes, name: "bill.pdf") == expected)
    }

    @Test(arguments: [
        ("just one line", "bill.csv", PaperFormat.csv), ("just one line", "bill.txt", .plainText),
        ("a,b\n1,2\n", "bill.CSV", .csv), ("a,b\n1,2\n", "letter.txt", .plainText), ("ISA*0", "claim.835", .x12),
        ("ISA*0", "note.txt", .plainText), ("{\"a\":1}", "bill.csv", .json), (isa, "bill.csv", .x12),
    ])
    func `the name decides only where the content could be two things`(
        text: String, name: String, expected: PaperFormat
    ) {
        #expect(PaperFormat.detect(bytes: Array(text.utf8), name: name) == expected)
    }

    @Test func `two hundred megabytes of zeros are no document`() {
        let zeros = [UInt8](repeating: 0, count: 200 << 20)
        #expect(PaperFormat.detect(bytes: zeros, name: "bill.pdf") == .binary)
        #expect(Intake.read(Paper("bill.pdf", zeros)).issues.map(\.severity) == [.error])
    }

    @Test func `a stray control character does not make text something else`() {
        let letter = Array("Dear office, please send the list of charges for my visit. Thank you.\u{1}".utf8)
        #expect(PaperFormat.detect(bytes: letter, name: "") == .plainText)
    }

    @Test func `a last record that the window cuts does not count`() {
        let row = "one,two,three\n"
        let text = String(repeating: row, count: 5) + "x,y,\"" + String(repeating: "long ", count: 3000) + "\"\n"
        #expect(PaperFormat.detect(bytes: Array(text.utf8), name: "") == .csv)
    }

    @Test func `only what holds something is a document`() {
        #expect(!PaperFormat.empty.isDocument)
        #expect(!PaperFormat.binary.isDocument)
        #expect(PaperFormat.plainText.isDocument)
    }
}
