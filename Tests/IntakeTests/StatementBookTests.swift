import CaseModel
import Testing

@testable import Intake

private func read(_ text: String) -> DraftFile { Intake.read(Paper("bill.csv", text: text)) }

/// A statement in one line: account, date, biller, lines and summary rows with the number of lines before each.
private func outline(_ statement: DraftStatement) -> String {
    let rows = statement.summaryRows.map { "\($0.kind.rawValue) \($0.amount.exact)@\($0.linesBefore)" }
    let head = [statement.account ?? "-", statement.statementDate?.iso ?? "-", statement.biller ?? "-"]
    return (head + ["\(statement.lines.count)"] + rows).joined(separator: " | ")
}

struct StatementBookTests {
    private let header = "account,biller,role,statement_date,date_of_service,code,description,units,charge\n"

    private func statements(_ rows: String...) -> DraftFile { read(header + rows.joined(separator: "\n")) }

    @Test func `rows of one account with other statement dates are other statements, in any order`() {
        let draft = statements(
            "A,Elm,office,2026-04-01,2026-03-03,99213,V,1,5.00", "A,Elm,office,2026-05-01,2026-03-03,99213,V,1,5.00",
            "A,Elm,office,2026-04-01,2026-03-03,99214,V,1,6.00", "B,Elm,office,2026-05-01,2026-03-03,99214,V,1,6.00")
        #expect(
            draft.statements.map(outline) == [
                "A | 2026-04-01 | Elm | 2", "A | 2026-05-01 | Elm | 1", "B | 2026-05-01 | Elm | 1",
            ])
    }

    @Test func `an empty date or biller means the same as above`() {
        let draft = statements(
            "A,,office,,2026-03-03,99213,V,1,5.00", "A,Elm,office,4/1/2026,2026-03-03,99214,V,1,5.00",
            "A,,,,,,Total,,10.00", "A,elm,office,5/1/2026,2026-03-03,99214,V,1,5.00", "A,,,,,,Total,,5.00")
        #expect(
            draft.statements.map(outline) == [
                "A | 2026-04-01 | Elm | 2 | total 10.00@2", "A | 2026-05-01 | elm | 1 | total 5.00@1",
            ])
    }

    @Test func `one account number at two billers is two accounts`() {
        let draft = statements(
            "7,Elm,office,,,99213,V,1,5.00", "7,Oak,office,,,99214,V,1,6.00", "7,Elm,office,,,99215,V,1,6.00")
        #expect(draft.statements.map(outline) == ["7 | - | Elm | 2", "7 | - | Oak | 1"])
    }

    @Test func `without an account there is one for each biller and role`() {
        let draft = statements(
            ",Elm,facility,,,99284,V,1,5.00", ",Elm,radiology,,,71046,V,1,5.00", ",Oak,facility,,,99284,V,1,5.00",
            ",elm,Facility,,,99285,V,1,5.00")
        #expect(draft.statements.map(\.lines.count) == [2, 1, 1])
        #expect(draft.statements.map(\.role) == [.facility, .radiology, .facility])
        #expect(draft.statements.allSatisfy { $0.account == nil })
    }

    @Test func `a sum without an account speaks for the file when it has several statements`() {
        let draft = statements(
            "A,Elm,office,,,99213,V,1,5.00", ",,,,,,Subtotal,,5.00", "B,Oak,office,,,99214,V,1,6.00",
            ",,,,,,Total,,11.00")
        #expect(draft.statements.map(outline) == ["A | - | Elm | 1", "B | - | Oak | 1"])
        #expect(draft.summaryRows.map(\.kind) == [.subtotal, .total])
        #expect(draft.summaryRows.map(\.linesBefore) == [1, 2])
        #expect(draft.statements.allSatisfy { $0.stated.totalCharges == nil })
    }

    @Test func `a sum without an account is the statement's when there is only one`() {
        let draft = statements(
            ",,,,,,Previous balance,,20.00", "A,Elm,office,,,99213,V,1,5.00", ",,,,,,Subtotal,,5.00",
            "A,Elm,office,,,99214,V,1,6.00", "A,,,,,,Total,,11.00", ",,,,,,Balance due,,31.00")
        let rows = "previousBalance 20.00@0 | subtotal 5.00@1 | total 11.00@2 | balance 31.00@2"
        #expect(draft.statements.map(outline) == ["A | - | Elm | 2 | \(rows)"])
        #expect(draft.summaryRows.isEmpty)
    }

    @Test func `a sum that names a biller without account numbers is that biller's`() {
        let draft = statements(
            ",Elm,facility,,,99284,V,1,5.00", ",Oak,office,,,99213,V,1,6.00", ",Elm,,,,,Total,,5.00",
            ",Ash,,,,,Total,,9.00")
        #expect(draft.statements.map(outline) == ["- | - | Elm | 1 | total 5.00@1", "- | - | Oak | 1"])
        #expect(draft.summaryRows.map(\.amount.exact) == ["9.00"])
    }

    @Test func `a bill of sums only is a statement`() {
        let draft = statements(",Elm,,,,,Total charges,,100.00", ",Elm,,,,,Balance due,,40.00")
        #expect(draft.kind == .statement)
        #expect(draft.statements.map(outline) == ["- | - | Elm | 0 | total 100.00@0 | balance 40.00@0"])
    }

    @Test func `a patient or claim number stands for the statement only when its rows agree`() {
        let draft = read(
            "account,patient,claim_number,code,charge,date_of_service\nA,Dana,C1,99213,5.00,\nA,Dana,C2,99214,5.00,\nA,,C1,99215,5.00,\n"
        )
        #expect(draft.statements.map(\.patient) == ["Dana"])
        #expect(draft.statements.map(\.claimNumber) == [nil])
        #expect(draft.statements.first?.lines.map(\.claimNumber) == ["C1", "C2", "C1"])
    }

    @Test func `thousands of accounts and of sums without one take linear time`() {
        var rows = ""
        for index in 0..<4000 {
            rows += "A\(index),Elm \(index),office,,2026-03-03,99213,V,1,5.00\n,Elm \(index),,,,,Payment,,1.00\n"
        }
        let draft = read(header + rows)
        #expect(draft.statements.count == 4000)
        #expect(draft.summaryRows.count == 4000)
    }
}

struct SummaryRowTests {
    @Test(
        arguments: [
            ("total", SummaryRow.Kind.total), ("TOTAL CHARGES", .total), ("Totals", .total), ("total charge", .total),
            ("Sub total", nil), ("subtotals", .subtotal), ("Insurance  Payments", .insurancePayment),
            ("patient payment", .patientPayment), ("Payments", .payment), ("adjustments", .adjustment),
            ("Contractual Adjustments", .adjustment), ("previous balance", .previousBalance), ("balance", .balance),
            ("Balances Due", .balance), ("AMOUNT DUE", .balance), ("amounts due", .balance), ("Total charges:", nil),
            ("payment plan fee", nil), ("", nil), ("balance bar", nil),
        ] as [(String, SummaryRow.Kind?)])
    func `only the contract's words state a sum`(text: String, kind: SummaryRow.Kind?) {
        #expect(SummaryDescription.kind(of: text) == kind)
    }

    private let header = "account,date_of_service,revenue_code,code,description,units,charge\n"

    @Test(arguments: [
        "A,2026-03-03,,,Total,,5.00", "A,,0450,,Total,,5.00", "A,,,99213,Total,,5.00", "A,,,,Total,1,5.00",
    ])
    func `a row with a date, a code or units is a charge whatever it is called`(row: String) {
        let draft = Intake.read(Paper("bill.csv", text: header + row))
        #expect(draft.statements.first?.lines.count == 1)
        #expect(draft.statements.first?.summaryRows.isEmpty == true)
    }

    @Test func `revenue code 0001 is the total of a claim form`() {
        let draft = Intake.read(
            Paper("bill.csv", text: header + "A,,450,,ROOM,1,5.00\nA,3/3/2026,1,,ALL CHARGES,1,5.00"))
        #expect(draft.statements.first?.lines.count == 1)
        #expect(draft.statements.first?.stated.totalCharges?.exact == "5.00")
    }

    @Test func `payments and adjustments reduce whatever their sign, and several add up`() {
        let rows = [
            "Insurance payment,,-10.00", "Insurance payments,,5.00", "Payment,,(3.00)", "Patient payment,,2.00 CR",
            "Adjustment,,-7.00", "Contractual adjustment,,1.00", "Previous balance,,50.00", "Balance,,99.00",
            "Amount due,,40.00", "Subtotal,,8.00", "Total,,90.00",
        ].map { "A,,,,\($0)" }
        let stated = Intake.read(Paper("bill.csv", text: header + rows.joined(separator: "\n"))).statements.first?
            .stated
        #expect(stated?.insurancePaid?.exact == "15.00")
        #expect(stated?.otherPaid?.exact == "3.00")
        #expect(stated?.patientPaid?.exact == "2.00")
        #expect(stated?.adjustments?.exact == "8.00")
        #expect(stated?.previousBalance?.exact == "50.00")
        #expect(stated?.balance?.exact == "40.00")
        #expect(stated?.totalCharges?.exact == "90.00")
    }

    @Test func `summary rows keep the amount as printed and their place`() {
        let draft = Intake.read(Paper("bill.csv", text: header + "A,,,99213,V,1,5.00\nA,,,,Payment,,-2.00"))
        let row = draft.statements.first?.summaryRows.first
        #expect(row == SummaryRow(.payment, Money(cents: -200), at: Place("bill.csv:3"), linesBefore: 1))
    }

    @Test(arguments: [
        ("Total for this visit", "10.00", true), ("PAYMENT THANK YOU", "-5.00", true),
        ("Payment plan fee", "15.00", false), ("Parking", "4.00", false),
    ])
    func `a charge that may be a sum is a charge, with a warning`(text: String, amount: String, isNamed: Bool) {
        let draft = Intake.read(Paper("bill.csv", text: header + "A,,,,\(text),,\(amount)"))
        #expect(draft.statements.first?.lines.count == 1)
        #expect(draft.issues.map(\.what) == (isNamed ? [IntakeWords.mayBeASum.what] : []))
    }

    @Test func `a negative charge on a coded row is a reversal and not a payment`() {
        let draft = Intake.read(Paper("bill.csv", text: header + "A,,,99213,V,1,5.00\nA,,,99213,V,-1,-5.00"))
        #expect(draft.statements.first?.lines.map(\.charge.cents) == [500, -500])
        #expect(draft.issues.isEmpty)
    }
}
