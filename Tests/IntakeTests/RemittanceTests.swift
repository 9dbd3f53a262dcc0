import CaseModel
import Testing

@testable import Intake

private let patient = "NM1*QC*1*EXAMPLE*DANA****MI*X1~"

struct RemittanceTests {
    @Test func `reads all that a claim says`() throws {
        let draft = Remittance(
            "CLP*H-1*1*300.00*100.00*60.00*12*2026-55*13*1~CAS*CO*45*40.00~\(patient)NM1*82*1*WELL*ANN****XX*1003000134~"
                + "MOA***MA01*MA02~DTM*232*20260303~DTM*233*20260304~DTM*050*20260310~"
                + "SVC*HC:99284:25:59*200.00*80.00*450*2*HC:99285*3~DTM*472*20260303~CAS*CO*45*60.00*1~"
                + "CAS*PR*1*40.00**3*20.00~REF*6R*L7~AMT*B6*140.00~LQ*HE*N14~LQ*HE*N14~LQ*RX*75~"
                + "SVC*NU:0301*100.00*60.00~DTM*150*20260303~DTM*151*20260305~CAS*OA*94*40.00~"
        ).read()
        #expect(draft.kind == .remittance)
        #expect(draft.confidence == .sure)
        #expect(draft.issues.isEmpty)
        #expect(draft.paymentTotal?.exact == "100.00")
        #expect(draft.balances == true)
        #expect(draft.difference == .zero)
        let claim = try #require(draft.claims.first)
        #expect(claim.at?.text == "claim.835:s9")
        #expect(claim.account == "H-1")
        #expect(claim.payer == "EXAMPLE HEALTH PLAN")
        #expect(claim.provider == "RIVERBEND HOSPITAL")
        #expect(claim.providerNpi == "1003000126")
        #expect(claim.renderingProvider == "ANN WELL")
        #expect(claim.renderingNpi == "1003000134")
        #expect(claim.patient == "DANA EXAMPLE")
        #expect(claim.memberId == "X1")
        #expect(claim.order == "primary")
        #expect(claim.status == .paid)
        #expect(claim.statusCode == "1")
        #expect(claim.claimNumber == "2026-55")
        #expect(claim.processedOn?.iso == "2026-03-25")
        #expect(claim.dateOfService?.iso == "2026-03-03")
        #expect(claim.throughDate?.iso == "2026-03-04")
        #expect(claim.billed?.exact == "300.00")
        #expect(claim.planPaid?.exact == "100.00")
        #expect(claim.patientShare?.exact == "60.00")
        #expect(claim.adjustments == [Adjustment(.contractual, "45", Money(cents: 4000))])
        #expect(claim.remarks == ["MA01", "MA02"])
        #expect(claim.balances == true)
        #expect(claim.difference == .zero)
        #expect(claim.patientResponsibility?.deductible?.exact == "40.00")
        #expect(claim.patientResponsibility?.copay?.exact == "20.00")
        #expect(claim.patientResponsibility?.coinsurance == .zero)
        #expect(claim.lines.count == 2)
        let first = try #require(claim.lines.first)
        #expect(first.at?.text == "claim.835:s17")
        #expect(first.code == "99284")
        #expect(first.modifiers == ["25", "59"])
        #expect(first.revenueCode == "0450")
        #expect(first.units == Quantity(2))
        #expect(first.submittedCode == "99285")
        #expect(first.submittedUnits == Quantity(3))
        #expect(first.controlNumber == "L7")
        #expect(first.dateOfService?.iso == "2026-03-03")
        #expect(first.allowed?.exact == "140.00")
        #expect(first.paid?.exact == "80.00")
        #expect(first.adjustments.map(\.carc) == ["45", "1", "3"])
        #expect(first.remarks == ["N14"])
        let second = try #require(claim.lines.last)
        #expect(second.revenueCode == "0301")
        #expect(second.code == nil)
        #expect(second.dateOfService?.iso == "2026-03-03")
    }

    @Test func `reads up to six reasons in one segment and passes over quantities`() throws {
        let claim = try Remittance(
            "CLP*A*1*21.00*0*1.00*12*N~CAS*CO*45*6.00**94*5.00*1*16*4.00**18*3.00*2*29*2.00*1~CAS*PR*1*1.00*1~"
        ).claim()
        #expect(claim.adjustments.map(\.carc) == ["45", "94", "16", "18", "29", "1"])
        #expect(claim.adjustments.map(\.amount.cents) == [600, 500, 400, 300, 200, 100])
        #expect(claim.balances == true)
    }

    @Test func `units that the plan changed keep what was billed`() throws {
        let line = try Remittance("CLP*A*1*9*9**12*N~SVC*HC:97110*9*9**12**14~").claim().lines.first
        #expect(line?.units == Quantity(12))
        #expect(line?.submittedUnits == Quantity(14))
    }

    @Test func `a Social Security number is never taken for the member's number`() throws {
        #expect(try Remittance("CLP*A*1*5*5~NM1*QC*1*EXAMPLE*DANA****34*000000000~").claim().memberId == nil)
        let insured = "CLP*A*1*5*5~NM1*QC*1*EXAMPLE*DANA~NM1*IL*1*EXAMPLE*LEE****MI*X9~"
        #expect(try Remittance(insured).claim().memberId == "X9")
    }

    @Test func `days of the claim stand for its lines, and days of the lines for the claim`() throws {
        let one = try Remittance("CLP*A*1*5*5~DTM*232*20260303~SVC*HC:99213*5*5~").claim()
        #expect(one.lines.map(\.dateOfService) == [Day(iso: "2026-03-03")])
        let several = try Remittance("CLP*A*1*5*5~DTM*232*20260303~DTM*233*20260305~SVC*HC:99213*5*5~").claim()
        #expect(several.lines.map(\.dateOfService) == [nil])
        let lines = try Remittance(
            "CLP*A*1*10*10~SVC*HC:99213*5*5~DTM*472*20260307~SVC*HC:99214*5*5~DTM*150*20260303~DTM*151*20260309~"
        ).claim()
        #expect(lines.dateOfService?.iso == "2026-03-03")
        #expect(lines.throughDate?.iso == "2026-03-09")
        #expect(try Remittance("CLP*A*1*5*5~").claim().dateOfService == nil)
    }

    @Test func `the day of the payment stands in for the day of the remittance`() throws {
        var remittance = Remittance("CLP*A*1*5*5~")
        remittance.header = ["N1*PR*PLAN", "N1*PE*OFFICE*FI*123456789"]
        let claim = try remittance.claim()
        #expect(claim.processedOn?.iso == "2026-03-26")
        #expect(claim.provider == "OFFICE")
        #expect(claim.providerNpi == nil)
    }

    // MARK: Allowed and shares

    @Test(
        arguments: [
            ("CAS*CO*45*50~CAS*PR*1*20**2*10~", "100", "20", "130.00"),
            ("CAS*CO*253*2~CAS*PR*2*20~", "78", nil, "100.00"),
            ("CAS*PR*96*50~", "100", nil, "100.00"), ("CAS*PR*45*50~", "100", nil, "100.00"),
            ("CAS*OA*23*50~", "100", nil, nil), ("CAS*CO*24*50~", "0", nil, nil),
            ("CAS*PR*142*30~", "70", nil, "100.00"),
            ("CAS*CO*45*50~AMT*B6*99~", "100", nil, "99.00"),
        ] as [(String, String, String?, String?)])
    func `the allowed price is what is stated, or what was paid and shared`(
        adjustments: String, paid: String, share: String?, allowed: String?
    ) throws {
        let sum = adjustments.split(separator: "~").filter { $0.hasPrefix("CAS") }
            .flatMap { segment in
                segment.split(separator: "*", omittingEmptySubsequences: false).enumerated()
                    .filter { $0.offset > 2 && $0.offset.isMultiple(of: 3) }.compactMap {
                        try? Money(x12: String($0.element))
                    }
            }
        let billed = try Money(x12: paid) + sum.total()
        let claim = try Remittance("CLP*A*1*\(billed.exact)*\(paid)**12*N~\(adjustments)").claim()
        #expect(claim.balances == true)
        #expect(claim.allowed?.exact == allowed)
    }

    @Test func `a claim that does not balance has no computed price`() throws {
        #expect(try Remittance("CLP*A*1*100*50**12*N~CAS*CO*45*20~").claim().allowed == nil)
    }

    @Test func `the patient's share falls into its parts`() throws {
        let share = try Remittance(
            "CLP*A*1*210*0*210*12*N~CAS*PR*1*10**2*20**3*30**96*40**45*50**142*60~"
        ).claim().patientResponsibility
        #expect(share?.deductible?.exact == "10.00")
        #expect(share?.coinsurance?.exact == "20.00")
        #expect(share?.copay?.exact == "30.00")
        #expect(share?.nonCovered?.exact == "40.00")
        #expect(share?.other?.exact == "110.00")
    }

    @Test func `every part of a claim that balances is known, of others only what is named`() throws {
        let whole = try Remittance("CLP*A*1*100*60**12*N~CAS*CO*45*40~").claim()
        #expect(whole.patientResponsibility?.total == .zero)
        let apart = try Remittance("CLP*A*1*100*60**12*N~CAS*PR*1*30~").claim()
        #expect(apart.patientResponsibility?.deductible?.exact == "30.00")
        #expect(apart.patientResponsibility?.copay == nil)
        #expect(try Remittance("CLP*A*1*100*60**12*N~").claim().patientResponsibility == nil)
    }

    @Test func `a stated share that is not the sum of its parts is named`() {
        let draft = Remittance("CLP*A*1*100*60*45*12*N~CAS*PR*1*40~").read()
        #expect(draft.issues.map(\.at?.text) == ["claim.835:s9"])
        #expect(draft.issues[0].what.contains("$45.00"))
        #expect(Remittance("CLP*A*22*-100*-60*0*12*N~CAS*PR*1*-40~").read().issues.isEmpty)
    }

    @Test func `refused amounts are listed, prices and shares are not`() throws {
        let claim = try Remittance(
            "CLP*A*1*250*0**12*N~CAS*CO*45*10**29*20~CAS*PR*1*30**96*40**204*0~CAS*OA*23*50~"
                + "SVC*HC:99213*100*0~CAS*CO*97*60**253*40~"
        ).claim()
        #expect(claim.denials.map(\.carc) == ["29", "96", "97"])
        #expect(claim.denials.map(\.group) == [.contractual, .patient, .contractual])
    }

    // MARK: Several sets, provider adjustments

    @Test func `provider adjustments are taken from the payment`() {
        var remittance = Remittance("CLP*A*1*610*610**12*N~", payment: "463.25")
        remittance.providerAdjustments = ["PLB*1003000126*20261231*WO:HM-05518*150.00*L6*-3.25"]
        let draft = remittance.read()
        #expect(draft.providerAdjustments.map(\.code) == ["WO", "L6"])
        #expect(draft.providerAdjustments.map(\.amount.exact) == ["150.00", "-3.25"])
        #expect(draft.providerAdjustments.map(\.at?.text) == ["claim.835:s10", "claim.835:s10"])
        #expect(draft.balances == true)
        #expect(draft.issues.isEmpty)
    }

    @Test func `a payment that is not the sum of its claims is named`() {
        let draft = Remittance("CLP*A*1*50*50**12*N~", payment: "60.00").read()
        #expect(draft.balances == false)
        #expect(draft.difference?.exact == "10.00")
        #expect(draft.issues.map(\.at?.text) == ["claim.835:s4"])
        #expect(draft.claims.first?.balances == true)
    }

    @Test func `several sets add up, and each keeps its payer`() {
        var second = Remittance("CLP*B*4*70*0**12*N~CAS*CO*29*70~")
        second.header = ["N1*PR*OTHER PLAN", "N1*PE*LAB*XX*1003000134"]
        let text = (Remittance("CLP*A*1*50*50**12*N~").set + second.set).joined(separator: "~") + "~"
        let draft = Intake.read(Paper("claim.835", text: text))
        #expect(draft.claims.map(\.account) == ["A", "B"])
        #expect(draft.claims.map(\.payer) == ["EXAMPLE HEALTH PLAN", "OTHER PLAN"])
        #expect(draft.claims.map(\.status) == [.paid, .denied])
        #expect(draft.paymentTotal?.exact == "50.00")
        #expect(draft.balances == true)
    }

    @Test func `imbalances that cancel each other are still two`() {
        let sets = Remittance("CLP*A*1*50*50~", payment: "60").set + Remittance("CLP*B*1*50*50~", payment: "40").set
        let draft = Intake.read(Paper("claim.835", text: sets.joined(separator: "~") + "~"))
        #expect(draft.difference == .zero)
        #expect(draft.balances == false)
        #expect(draft.issues.count == 2)
    }

    @Test func `a remittance without claims is one, with a warning`() {
        let draft = Remittance().read()
        #expect(draft.kind == .remittance)
        #expect(draft.issues.map(\.severity) == [.warning])
        #expect(draft.balances == nil)
    }
}

struct ClaimStatusTests {
    @Test(
        arguments: [
            ("1", "80", "CAS*CO*45*20~", ClaimStatus.paid, "primary"), ("2", "80", "CAS*OA*23*20~", .paid, "secondary"),
            ("3", "80", "CAS*CO*45*20~", .paid, "tertiary"), ("19", "80", "CAS*CO*45*20~", .paid, "primary"),
            ("20", "80", "CAS*CO*29*20~", .paid, "secondary"), ("21", "0", "CAS*CO*29*100~", .denied, "tertiary"),
            ("1", "0", "CAS*PR*1*100~", .paid, "primary"), ("1", "0", "CAS*CO*45*60**29*40~", .denied, "primary"),
            ("1", "0", "CAS*PR*96*100~", .denied, "primary"), ("1", "0", "CAS*CO*29*60~CAS*PR*3*40~", .paid, "primary"),
            ("2", "0", "CAS*OA*23*100~", .paid, "secondary"), ("4", "0", "CAS*CO*16*100~", .denied, nil),
            ("22", "-80", "CAS*CO*45*180~", .reversed, nil), ("23", "0", "CAS*OA*B11*100~", .pending, nil),
            ("25", "80", "CAS*CO*45*20~", .pending, nil), ("5", "0", "CAS*OA*133*100~", .pending, nil),
            ("77", "80", "CAS*CO*45*20~", nil, nil), ("", "80", "CAS*CO*45*20~", nil, nil),
        ] as [(String, String, String, ClaimStatus?, String?)])
    func `follows from the status code and the amounts`(
        code: String, paid: String, adjustments: String, status: ClaimStatus?, order: String?
    ) throws {
        let claim = try Remittance("CLP*A*\(code)*100*\(paid)**12*N~\(adjustments)").claim()
        #expect(claim.status == status)
        #expect(claim.order == order)
        #expect(claim.statusCode == (code.isEmpty ? nil : code))
    }

    @Test func `a code that is not known is named`() {
        let draft = Remittance("CLP*A*77*100*100**12*N~").read()
        #expect(draft.issues.map(\.what) == ["The claim status \"77\" is not known."])
    }

    @Test(arguments: [
        ("1", ReasonMeaning.deductible), ("2", .coinsurance), ("3", .copay), ("45", .priceReduction),
        ("23", .earlierPayer),
        ("253", .withheld), ("142", .otherAdjustment), ("16", .refusal), ("18", .refusal), ("22", .refusal),
        ("29", .refusal),
        ("50", .refusal), ("96", .refusal), ("97", .refusal), ("197", .refusal), ("204", .refusal), ("252", .refusal),
        ("B7", .refusal), ("909099", .otherAdjustment), ("", .otherAdjustment),
    ])
    func `reason codes mean`(carc: String, meaning: ReasonMeaning) { #expect(ReasonMeaning(carc) == meaning) }
}
