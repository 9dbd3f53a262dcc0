import CaseModel
import Testing

@testable import Intake

/// What is set is read back, whatever the layout.
struct RandomBillTests {
    @Test(arguments: 0..<12)
    func `reads back what was set`(block: Int) {
        for seed in UInt64(block * 50)..<UInt64(block * 50 + 50) {
            let bill = RandomBill(seed: seed)
            let draft = PDFReader.read(words: bill.bytes, file: "bill.pdf")
            #expect(differences(bill, draft) == [], "seed \(seed): \(bill.layout)")
        }
    }

    private func differences(_ bill: RandomBill, _ draft: DraftFile) -> [String] {
        guard let statement = draft.statements.first, draft.statements.count == 1 else { return ["\(draft.kind)"] }
        var found: [String] = []
        func compare<T: Equatable>(_ what: String, _ read: T, _ set: T) {
            if read != set { found.append("\(what): read \(read), set \(set)") }
        }
        compare("kind", [.itemizedBill, .statement].contains(draft.kind), true)
        compare("account", statement.account, bill.account)
        compare("patient", statement.patient, "Emeric Stoyanov")
        compare("total", statement.stated.totalCharges, bill.total)
        compare("insurance", statement.stated.insurancePaid, bill.insurance)
        compare("adjustments", statement.stated.adjustments, bill.adjustment)
        compare("balance", statement.stated.balance, bill.balance)
        compare("issues", draft.issues.map(\.what), [])
        compare("lines", statement.lines.count, bill.lines.count)
        for (index, (line, set)) in zip(statement.lines, bill.lines).enumerated() {
            compare("\(index) date", line.dateOfService, set.date)
            compare("\(index) code", line.code, set.code)
            compare("\(index) revenue", line.revenueCode, set.revenue)
            compare("\(index) modifiers", line.modifiers, set.modifiers)
            compare("\(index) description", line.description, set.description)
            compare("\(index) units", line.units, set.units)
            compare("\(index) price", line.unitPrice, set.price)
            compare("\(index) charge", line.charge, set.charge)
        }
        return found
    }
}
