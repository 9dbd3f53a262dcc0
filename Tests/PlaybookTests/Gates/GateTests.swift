import CaseModel
import Testing

@testable import Playbook

struct GateTests {
    struct Row: Sendable, CustomTestStringConvertible {
        var name: String
        var action: GateAction
        var isOpen: Bool
        var because: String
        var opensWhen: String?
        var file: CaseFile
        var testDescription: String { "\(action.rawValue): \(name)" }
    }

    private static func closed(
        _ action: GateAction, _ name: String, _ words: GateWords.Pair, _ file: CaseFile
    ) -> Row {
        Row(
            name: name, action: action, isOpen: false, because: words.because, opensWhen: words.opensWhen, file: file)
    }

    private static func open(_ action: GateAction, _ name: String, _ because: String, _ file: CaseFile) -> Row {
        Row(name: name, action: action, isOpen: true, because: because, opensWhen: nil, file: file)
    }

    private static func with(_ request: Request, _ file: CaseFile = Cases.ready()) -> CaseFile {
        var file = file
        file.requests = [request]
        return file
    }

    private static func agreed(_ change: (inout Agreement) -> Void) -> CaseFile {
        Cases.ready { file in
            var agreement = Agreement()
            agreement.id = "G1"
            agreement.account = "A1"
            agreement.kind = .lumpSum
            agreement.amount = money("700.00")
            agreement.agreedOn = day("2026-09-05")
            agreement.payBy = day("2026-09-30")
            agreement.inWriting = true
            agreement.paidInFull = true
            change(&agreement)
            file.agreements = [agreement]
        }
    }

    static let rows: [Row] = [
        // The claim
        closed(
            .lumpSum, "claim pending", ("The plan has not decided the claim yet.", "The plan decided the claim."),
            Cases.ready { $0.claims[0].status = .pending }),
        closed(
            .lumpSum, "no claim", ("No decision from your plan is here yet.", "The plan decided the claim."),
            Cases.ready { $0.claims = [] }),
        closed(
            .lumpSum, "the bill asks for more than the plan's share", GateWords.aboveShare,
            Cases.ready { $0.accounts[0].statements[0].balance = money("1300.00") }),
        closed(
            .pay, "the bill asks for more than the plan's share", GateWords.aboveShare,
            Cases.ready { $0.accounts[0].statements[0].balance = money("1300.00") }),
        closed(
            .pay, "coverage unknown",
            ("We do not know yet which plan you had.", "You told us about your insurance that day."),
            Cases.ready { file in
                file.claims = []
                file.coverages = []
            }),
        open(
            .lumpSum, "no insurance", GateWords.ready,
            Cases.ready { file in
                file.claims = []
                file.coverages[0].kind = CoverageKind.none
            }),
        // The charges
        closed(
            .lumpSum, "not itemized", GateWords.notItemized,
            Cases.ready { $0.accounts[0].statements[0].itemized = false }),
        closed(
            .paymentPlan, "not checked", GateWords.notChecked,
            Cases.ready { $0.accounts[0].statements[0].checkedOn = nil }),
        open(.lumpSum, "everything is settled", GateWords.ready, Cases.ready()),
        open(.paymentPlan, "everything is settled", GateWords.ready, Cases.ready()),
        // Money help
        closed(
            .lumpSum, "not screened", ("Money help was not screened yet.", "Money help was screened."),
            Cases.ready { $0.assistance = [] }),
        closed(
            .lumpSum, "applied", ("Money help is not decided yet.", "Money help was decided."),
            Cases.ready { file in
                file.assistance[0].outcome = "pending"
                file.assistance[0].decidedOn = nil
            }),
        open(
            .lumpSum, "income above every policy", GateWords.ready,
            Cases.ready { file in
                file.assistance = []
                file.household?.annualIncome = money("400000.00")
            }),
        // Offers come after options
        closed(.offer, "options not asked for", GateWords.optionsNotAsked, Cases.ready()),
        open(
            .offer, "options known", GateWords.ready,
            with(.sent(.offerInWriting, on: "2026-09-02", answeredOn: "2026-09-10"))),
        // Paying
        open(
            .pay, "bill and claim agree, not itemized", GateWords.sharesAgree,
            Cases.ready { $0.accounts[0].statements[0].itemized = false }),
        closed(
            .pay, "they agree and the list was asked for", GateWords.notItemized,
            with(.sent(.itemizedBill, on: "2026-09-02"), Cases.ready { $0.accounts[0].statements[0].itemized = false })),
        closed(
            .pay, "a dollar above the claim", GateWords.aboveShare,
            Cases.ready { file in
                file.accounts[0].statements[0].itemized = false
                file.accounts[0].statements[0].balance = money("1201.00")
            }),
        closed(
            .pay, "nothing open", GateWords.nothingOpen, Cases.ready { $0.accounts[0].statements[0].balance = .zero }),
        open(.pay, "a written agreement's pay day", GateWords.payDay(day("2026-09-30")), agreed { _ in }),
        closed(.pay, "agreed by word only", GateWords.agreementNotInWriting, agreed { $0.inWriting = nil }),
        closed(.lumpSum, "agreed in writing", GateWords.agreementThere, agreed { _ in }),
        // What opens early
        open(.lumpSum, "court papers", GateWords.court, Story.courtPapers.file),
        open(
            .paymentPlan, "care refused", GateWords.careRefused,
            Cases.hospital { file in
                var action = CollectionAction()
                action.kind = .careDenied
                file.accounts[0].collectionActions = [action]
            }),
        closed(
            .lumpSum, "care refused opens no lump sum", GateWords.notItemized,
            Cases.hospital { file in
                var action = CollectionAction()
                action.kind = .careDenied
                file.accounts[0].collectionActions = [action]
            }),
        // Collectors
        closed(.pay, "not asked for proof", GateWords.notAskedForProof, Cases.collector()),
        closed(
            .pay, "proof asked for", GateWords.notProved, with(.sent(.validation, on: "2026-09-10"), Cases.collector())),
        closed(
            .pay, "no notice", GateWords.noNotice, Cases.collector { $0.accounts[0].holder?.validationNotice = nil }),
        // Estimates
        closed(.pay, "above the estimate", GateWords.estimateOpen, Cases.uninsured()),
        closed(
            .pay, "disputed", GateWords.estimateDisputed,
            with(.sent(.externalDispute, on: "2026-09-10"), Cases.uninsured())),
        // Money help decided
        closed(.acceptAssistance, "no decision", GateWords.noDecision, Cases.hospital()),
        open(
            .acceptAssistance, "granted in writing", GateWords.decisionInWriting,
            Cases.hospital { $0.assistance = [.decided("partial")] }),
        closed(
            .acceptAssistance, "granted by word", GateWords.decisionNotInWriting,
            Cases.hospital { file in
                file.assistance = [.decided("granted")]
                file.assistance[0].inWriting = nil
            }),
        closed(.acceptAssistance, "refused", GateWords.helpRefused, Cases.ready()),
        closed(.acceptAssistance, "no program", GateWords.noHelpHere, Cases.collector()),
    ]

    @Test(arguments: rows)
    func `a gate is open or closed for a reason`(_ row: Row) throws {
        let gate = try #require(row.file.plan().account().gate(row.action))
        #expect(gate.open == row.isOpen)
        #expect(gate.because.first == row.because)
        if let opensWhen = row.opensWhen {
            #expect(gate.opensWhen.contains(opensWhen))
            #expect(gate.costOfEarly != nil)
        } else {
            #expect(gate.opensWhen.isEmpty)
        }
    }

    @Test func `open questions of weight hold the gates and a plain question does not`() {
        func gate(_ grade: OpenQuestion.Grade, _ requests: [Request] = []) -> Gate? {
            Cases.ready { $0.requests = requests }
                .plan(findings: [
                    OpenQuestion(account: "A1", check: "duplicate-line", grade: grade, amount: money("90.00"))
                ])
                .account().gate(.lumpSum)
        }
        #expect(gate(.a)?.because == ["One question about the charges is open."])
        #expect(gate(.b)?.open == false)
        #expect(gate(.c)?.open == true)
        #expect(gate(.a, [.sent(.correction, on: "2026-09-01")])?.because == [GateWords.questionsSent.because])
        #expect(gate(.a, [.sent(.correction, on: "2026-09-01", answeredOn: "2026-09-09")])?.open == true)
    }

    @Test func `the printed due date stands beside every gate that says not yet`() {
        let account = Cases.hospital { $0.accounts[0].statements[0].dueDate = day("2026-10-20") }.plan().account()
        for gate in account.gates where gate.action.isPayLike { #expect(gate.dueDate == day("2026-10-20")) }
        #expect(account.dueDate == day("2026-10-20"))
        #expect(account.step(.askHold)?.because.contains("2026-10-20") == true)
    }

    @Test func `the close gate says what is missing`() {
        let gate = Cases.hospital().plan().account().gate(.close)
        #expect(gate?.open == false)
        #expect(gate?.because.count == gate?.opensWhen.count)
    }
}

struct BrakeTests {
    private func brakes(_ file: CaseFile, _ action: GateAction = .pay, on today: Day = Cases.today) -> [Brake] {
        file.plan(on: today).account().gate(action)?.brakes ?? []
    }

    private func inState(_ patient: String?, _ provider: String?) -> CaseFile {
        Cases.hospital { file in
            file.household?.state = patient
            file.episodes[0].state = provider
        }
    }

    @Test(
        arguments: [
            ("OH", "OH"), (nil, nil), ("TX", "OH"), ("OH", "TX"), ("CA", "CA"), ("TX", "ZZ"), ("ZZ", nil),
        ] as [(String?, String?)])
    func `a payment may restart the clock unless the law was read and says no`(_ patient: String?, _ provider: String?)
    {
        let brake = brakes(inState(patient, provider)).first
        #expect(brake?.rule == "R-094")
        #expect(brake?.effect == "A payment may restart the time limit for a lawsuit.")
        #expect(brake?.checkFirst == true)
    }

    @Test func `where the law was read and says no, a signed promise is still named`() {
        #expect(brakes(inState("TX", "TX")).first?.effect == BrakeWords.paymentRestartsNothing(["Texas"]))
        #expect(brakes(inState("TX", "TX"), .paymentPlan).first?.effect == BrakeWords.promiseMayRestart)
    }

    @Test func `after more years than any theory gives, a payment may start it again`() {
        let file = inState("OH", "OH")
        #expect(brakes(file, on: day("2034-03-03")).first?.effect == BrakeWords.paymentMayRestart)
        #expect(brakes(file, on: day("2034-03-04")).first?.effect == BrakeWords.limitationOver)
        let paid = Cases.hospital { $0.accounts[0].lastPaymentOn = day("2030-01-01") }
        #expect(brakes(paid, on: day("2034-03-04")).first?.effect == BrakeWords.paymentMayRestart)
        let texas = inState("TX", "TX")
        #expect(brakes(texas, on: day("2031-01-01")).first?.effect == BrakeWords.limitationOverNoRevival(["Texas"]))
    }

    @Test func `each side effect is named only where it can happen`() {
        func effects(_ file: CaseFile, _ action: GateAction = .pay) -> [String] { brakes(file, action).map(\.effect) }
        #expect(effects(Cases.hospital()).contains(BrakeWords.disputedBalance))
        #expect(!effects(Cases.ready()).contains(BrakeWords.disputedBalance))
        #expect(effects(Cases.uninsured()).contains(BrakeWords.estimate))
        #expect(!effects(Cases.hospital()).contains(BrakeWords.estimate))
        #expect(effects(Cases.hospital()).contains(BrakeWords.moneyHelp))
        #expect(!effects(Cases.ready()).contains(BrakeWords.moneyHelp))
        #expect(effects(Cases.ready()).contains(BrakeWords.creditCard))
        #expect(!effects(Cases.ready(), .offer).contains(BrakeWords.creditCard))
    }

    @Test func `what binds no money has no brake`() {
        let account = Cases.hospital().plan().account()
        #expect(account.gate(.close)?.brakes.isEmpty == true)
        #expect(account.gate(.acceptAssistance)?.brakes.isEmpty == true)
    }
}
