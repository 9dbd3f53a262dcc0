import CaseModel
import Testing

@testable import Intake

/// Where letters go and where a patient lives, read from the words of a paper.
struct PostalAddressTests {
    struct Row: CustomTestStringConvertible, Sendable {
        var story: String
        var lines: [String]
        var biller: String? = "Bramblewick Regional Hospital"
        var patient: String? = "Corwin Atterbury"
        var office: [String] = []
        var phone: String?
        var home: [String] = []
        var state: String?

        var testDescription: String { story }
    }

    static let rows = [
        Row(
            story: "the street and the town on one line under the name",
            lines: [
                "Bramblewick Regional Hospital", "1500 Hawthorn Ave, Bramblewick IN 46999",
                "Patient accounts (260) 555-0104",
            ],
            office: ["1500 Hawthorn Ave", "Bramblewick IN 46999"], phone: "260-555-0104"),
        Row(
            story: "the street and the town on two lines",
            lines: ["Bramblewick Regional Hospital", "PO Box 77", "Bramblewick, IN 46999-1234", "260.555.0104"],
            office: ["PO Box 77", "Bramblewick IN 46999-1234"], phone: "260-555-0104"),
        Row(
            story: "a department before the street",
            lines: [
                "Bramblewick Regional Hospital", "Business office, 31 Abbey Row, Northolm MI 49899, (906) 555-0152",
            ],
            office: ["31 Abbey Row", "Northolm MI 49899"], phone: "906-555-0152"),
        Row(
            story: "where payments go is no place for a letter",
            lines: [
                "Bramblewick Regional Hospital",
                "REMIT TO: BRAMBLEWICK REGIONAL HOSPITAL, PO BOX 4141, BRAMBLEWICK IN 46999",
            ]),
        Row(
            story: "the patient's own block",
            lines: [
                "Bramblewick Regional Hospital", "", "CORWIN ATTERBURY", "9 MULBERRY CT APT 2", "BRAMBLEWICK IN 46999",
            ],
            home: ["9 MULBERRY CT APT 2", "BRAMBLEWICK IN 46999"], state: "IN"),
        Row(
            story: "a state with dots",
            lines: [
                "Bramblewick Regional Hospital", "", "CORWIN ATTERBURY", "9 Mulberry Ct NW", "Washington, D.C. 20999",
            ],
            home: ["9 Mulberry Ct NW", "Washington D.C. 20999"], state: "DC"),
        Row(
            story: "a label before the patient's name",
            lines: [
                "Bramblewick Regional Hospital", "Patient: Corwin Atterbury", "9 Mulberry Ct, Bramblewick IN 46999",
            ],
            home: ["9 Mulberry Ct", "Bramblewick IN 46999"], state: "IN"),
        Row(
            story: "a person's block is no office, even when nobody says whose bill it is",
            lines: ["KESTREL RADIOLOGY", "Odalys Brandvold", "27 Cinder Lane Apt 3", "Fernwick WI 54999"],
            biller: "KESTREL RADIOLOGY", patient: nil),
        Row(
            story: "a number before two letters and five digits is no street",
            lines: ["Bramblewick Regional Hospital", "Claim 2026 IN 46999", "Total OR 97999"]),
        Row(
            story: "a question's phone where no address is",
            lines: ["Bramblewick Regional Hospital", "Questions? Call (541) 555-0170"], phone: "541-555-0170"),
    ]

    @Test(arguments: rows)
    func `finds what the paper prints and nothing else`(row: Row) {
        let paper = PaperText(PageBuilder.typed(row.lines.joined(separator: "\n")), file: "paper.pdf")
        let contacts = BillContacts(paper, biller: row.biller, patient: row.patient)
        #expect(contacts.billerAddress == row.office)
        #expect(contacts.billerPhone == row.phone)
        #expect(contacts.patientAddress == row.home)
        #expect(contacts.patientState == row.state)
    }

    @Test(arguments: [
        ("(541) 555-0170", "541-555-0170"), ("541-555-0170", "541-555-0170"), ("call 541.555.0170 now", "541-555-0170"),
        ("541 555 0170", "541-555-0170"),
    ])
    func `reads phones as US papers print them`(text: String, phone: String) {
        #expect(PrintedPhone.first(in: text) == phone)
    }

    @Test(arguments: ["2200417783", "12/31/2026", "555-0170", "1541-555-01701", "(141) 555-0170", "", "$541.55"])
    func `takes no other number for a phone`(text: String) {
        #expect(PrintedPhone.first(in: text) == nil)
    }
}
