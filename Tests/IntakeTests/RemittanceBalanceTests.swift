import CaseModel
import Testing

@testable import Intake

struct RemittanceBalanceTests {
    @Test func `a claim that does not add up is named with its amounts`() throws {
        let draft = Remittance("CLP*A*1*900.00*500.00*90.00*12*N~CAS*CO*45*300.00~CAS*PR*2*90.00~").read()
        let claim = try #require(draft.claims.first)
        #expect(claim.balances == false)
        #expect(claim.difference?.exact == "10.00")
        #expect(draft.balances == false)
        #expect(draft.difference == .zero)
        let issue = try #require(draft.issues.first)
        #expect(draft.issues.count == 1)
        #expect(issue.severity == .warning)
        #expect(issue.at?.text == "claim.835:s9")
        for amount in ["$900.00", "$500.00", "$390.00", "$890.00", "$10.00"] { #expect(issue.what.contains(amount)) }
    }

    @Test func `a line that does not add up is named at its SVC, though the claim balances`() throws {
        let draft = Remittance(
            "CLP*A*1*518*310*0*12*N~SVC*HC:20610*342*200~CAS*CO*45*147~SVC*HC:73562*176*110~CAS*CO*45*61~"
        ).read()
        let claim = try #require(draft.claims.first)
        #expect(claim.difference == .zero)
        #expect(claim.balances == false)
        #expect(draft.issues.map(\.at?.text) == ["claim.835:s10", "claim.835:s12"])
        #expect(draft.issues.map { $0.what.contains("this line") } == [true, true])
    }

    @Test func `lines that are not the sum of the claim are named`() throws {
        let draft = Remittance("CLP*A*1*100*100~SVC*HC:99213*60*60~SVC*HC:99214*50*50~").read()
        #expect(draft.claims.first?.balances == false)
        #expect(draft.claims.first?.difference == .zero)
        #expect(draft.issues.map(\.at?.text) == ["claim.835:s9"])
        #expect(draft.issues[0].what.contains("$110.00"))
    }

    @Test func `adjustments of the claim and of its lines are different money`() throws {
        let claim = try Remittance(
            "CLP*A*1*1000*392*0*12*N~CAS*CO*253*8~SVC*HC:27447*1000*400~CAS*CO*45*600~"
        ).claim()
        #expect(claim.balances == true)
        #expect(claim.adjustments.map(\.carc) == ["253"])
        #expect(claim.lines.first?.adjustments.map(\.carc) == ["45"])
    }

    @Test(arguments: [
        ("CLP*A*1**50~", "s9", "billed"), ("CLP*A*1*50*~", "s9", "paid"), ("CLP*A*1*x*50~", "s9", "billed"),
        ("CLP*A~", "s9", "billed"), ("CLP*A*1*50*5O~", "s9", "paid"),
        ("CLP*A*1*60*50~CAS*CO*45*ten~", "s10", "adjustment"),
        ("CLP*A*1*60*50~CAS*CO*45~", "s10", "adjustment"), ("CLP*A*1*50*50~SVC*HC:99213*5O*50~", "s10", "billed"),
        ("CLP*A*1*50*50~SVC*HC:99213*50~", "s10", "paid"), ("CLP*A*1*50*50*1.234~", "s9", "share"),
        ("CLP*A*1*50*50~SVC*HC:99213*50*50~AMT*B6*all~", "s11", "allowed"),
        ("CLP*A*1*99999999999999*50~", "s9", "billed"),
    ])
    func `an amount that is missing or cannot be read is named`(claim: String, place: String, name: String) {
        let draft = Remittance(claim, payment: "50").read()
        #expect(draft.claims.count == 1)
        let issue = draft.issues.first { $0.what.contains(name) }
        #expect(issue?.severity == .warning)
        #expect(issue?.at?.text == "claim.835:\(place)")
        #expect(draft.confidence == .likely)
    }

    @Test(arguments: ["CLP*A*1**50~", "CLP*A*1*60*50~CAS*CO*45*ten~", "CLP*A*1*50*50~SVC*HC:99213*5O*50~"])
    func `a claim with an unknown amount does not balance, and nobody says by how much`(claim: String) {
        let draft = Remittance(claim, payment: "50").read()
        #expect(draft.claims.first?.balances == false)
        #expect(draft.claims.first?.difference == nil)
        #expect(draft.balances == false)
    }

    @Test func `a payment or provider adjustment that cannot be read leaves the total open`() {
        let payment = Remittance("CLP*A*1*50*50~", payment: "NOT").read()
        #expect(payment.paymentTotal == nil)
        #expect(payment.difference == nil)
        #expect(payment.balances == false)
        var takeback = Remittance("CLP*A*1*50*50~")
        takeback.providerAdjustments = ["PLB*1*20261231*WO:1*x"]
        #expect(takeback.read().difference == nil)
        #expect(takeback.read().issues.map(\.at?.text) == ["claim.835:s10"])
    }

    @Test func `an unknown group or a bad day is named`() {
        let draft = Remittance("CLP*A*1*60*50~CAS*ZZ*45*10~DTM*232*20261345~").read()
        #expect(draft.claims.first?.adjustments == [Adjustment(.other, "45", Money(cents: 1000))])
        #expect(draft.claims.first?.dateOfService == nil)
        #expect(draft.issues.map(\.at?.text) == ["claim.835:s10", "claim.835:s11"])
    }
}

struct InterchangeTests {
    private let claim = "CLP*A*1*50*50~"

    private func read(_ text: String) -> DraftFile { Intake.read(Paper("claim.835", text: text)) }

    @Test func `a file without envelopes is read`() {
        let draft = read(Remittance(claim).set.joined(separator: "~\n") + "~")
        #expect(draft.claims.count == 1)
        #expect(draft.issues.isEmpty)
        #expect(draft.claims.first?.at?.text == "claim.835:s7")
    }

    @Test func `counts and numbers of the envelopes that do not fit are named`() {
        let text = Remittance(claim).text.replacing("SE*8", with: "SE*99").replacing("GE*1*1", with: "GE*3*999")
            .replacing("IEA*1*000000001", with: "IEA*1*41")
        let draft = read(text)
        #expect(draft.issues.map(\.at?.text) == ["s10", "s11", "s11", "s12"].map { "claim.835:\($0)" })
        #expect(draft.issues.allSatisfy { $0.severity == .warning })
        #expect(draft.claims.count == 1)
    }

    @Test func `a missing end of a set is named where the set began`() {
        let text = Remittance(claim).text.replacing("SE*8*0001~\n", with: "")
        let draft = read(text)
        #expect(draft.claims.count == 1)
        #expect(draft.balances == true)
        #expect(draft.issues.map(\.at?.text).contains("claim.835:s3"))
    }

    @Test func `text before the data is passed over, with a warning`() {
        let draft = read("Here is your file.\n\n" + Remittance(claim).text)
        #expect(draft.claims.count == 1)
        #expect(draft.issues.map(\.what) == [IntakeWords.textBeforeX12.what])
    }

    @Test(arguments: [("837", PaperKind.claimForm), ("277", .notSure), ("999", .notSure)])
    func `another kind of data file is named and not read`(set: String, kind: PaperKind) {
        let draft = read(Remittance(claim).text.replacing("ST*835", with: "ST*\(set)"))
        #expect(draft.kind == kind)
        #expect(draft.issues.map(\.severity) == [.warning])
        #expect(draft.issues[0].what.contains(set))
        #expect(draft.claims.isEmpty)
    }

    @Test func `of several kinds the remittances are read`() {
        let other = Remittance("CLP*B*1*9*9~").set.map { $0.replacing("ST*835", with: "ST*837") }
        let draft = read((other + Remittance(claim).set).joined(separator: "~") + "~")
        #expect(draft.kind == .remittance)
        #expect(draft.claims.map(\.account) == ["A"])
    }

    @Test(arguments: ["~\nSE", "*C*ACH", "CLP*A*1*50", "ST*835*00"])
    func `a file that is cut within a segment is refused with the place`(last: String) throws {
        let whole = Remittance(claim).text
        let end = try #require(whole.firstRange(of: last))
        let draft = read(String(whole[..<end.lowerBound]) + last.dropLast())
        #expect(draft.kind == .remittance)
        #expect(draft.issues.map(\.severity) == [.error])
        #expect(draft.issues[0].at?.text.hasPrefix("claim.835:s") == true)
        #expect(draft.claims.isEmpty)
    }

    @Test func `a file that ends between two segments of an open set is refused too`() throws {
        let whole = Remittance(claim, "CLP*B*1*9*9~").text
        let end = try #require(whole.firstRange(of: "CLP*B"))
        #expect(read(String(whole[..<end.lowerBound])).issues.map(\.severity) == [.error])
    }

    @Test func `a file that lost only its last mark is whole`() {
        let text = Remittance(claim).text
        #expect(read(String(text.dropLast(2))).issues.isEmpty)
        #expect(read(text + "\u{1A}").issues.isEmpty)
    }

    @Test func `an envelope that never ends is named`() throws {
        let draft = read(Remittance(claim).text.replacing("IEA*1*000000001~\n", with: ""))
        #expect(draft.claims.count == 1)
        #expect(draft.issues.map(\.what) == [IntakeWords.noEnvelopeEnd.what])
    }

    @Test(arguments: ["ISA*00*     ", "ISA*0"])
    func `an envelope that is cut short is refused`(text: String) {
        #expect(read(text).issues.map(\.severity) == [.error])
    }

    @Test func `an envelope with nothing in it is named`() {
        let isa = String(Remittance(claim).text.prefix { $0 != "~" }) + "~"
        #expect(read(isa + "TA1*1*260101*1200*A*000~IEA*0*000000001~").issues.map(\.severity) == [.warning])
        #expect(read(isa).issues.map(\.severity) == [.error])
    }
}
