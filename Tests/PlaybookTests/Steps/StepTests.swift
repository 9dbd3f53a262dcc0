import CaseModel
import Testing

@testable import Playbook

struct StepTests {
    struct Row: Sendable, CustomTestStringConvertible {
        var name: String
        var step: StepName
        var state: WorkState?
        var file: CaseFile
        var today = Cases.today
        var findings: [OpenQuestion] = []
        var testDescription: String { "\(step.rawValue): \(name)" }
    }

    private static func asked(_ kind: RequestKind, _ file: CaseFile, answered: String? = nil) -> CaseFile {
        var file = file
        file.requests.append(.sent(kind, on: "2026-09-10", answeredOn: answered))
        return file
    }

    private static func suit(_ state: SuitState, _ answerBy: String? = nil, helped: Bool = false) -> CaseFile {
        Cases.collector { file in
            var suit = Suit()
            suit.state = state
            suit.answerBy = answerBy.map(day)
            file.accounts[0].suit = suit
            if helped {
                var contact = Contact()
                contact.id = "C1"
                contact.account = "A1"
                contact.on = day("2026-09-12")
                contact.department = "legalHelp"
                file.contacts = [contact]
            }
        }
    }

    private static func action(_ change: (inout CollectionAction) -> Void) -> CaseFile {
        Cases.hospital { file in
            var action = CollectionAction()
            action.kind = .creditReport
            action.on = day("2026-09-10")
            change(&action)
            file.accounts[0].collectionActions = [action]
        }
    }

    private static let offered = Cases.ready { file in
        var offer = Offer()
        offer.id = "O1"
        offer.account = "A1"
        offer.by = "office"
        offer.on = day("2026-09-10")
        file.offers = [offer]
    }

    static let rows: [Row] = [
        // Hold
        Row(name: "nothing asked", step: .askHold, state: .canStart, file: Cases.hospital()),
        Row(name: "asked by letter", step: .askHold, state: .waiting, file: asked(.hold, Cases.hospital())),
        Row(name: "everything is checked", step: .askHold, state: nil, file: Cases.ready()),
        Row(name: "a collector grants none", step: .askHold, state: nil, file: Cases.collector()),
        // Charges
        Row(name: "no list", step: .checkBill, state: .blocked, file: Cases.hospital()),
        Row(name: "list here", step: .requestItemizedBill, state: .done, file: Cases.collector()),
        Row(name: "list here", step: .checkBill, state: .canStart, file: Cases.collector()),
        Row(
            name: "answered and not here", step: .requestItemizedBill, state: .canStart,
            file: asked(.itemizedBill, Cases.hospital(), answered: "2026-09-12")),
        Row(
            name: "a question", step: .askAboutLines, state: .canStart, file: Cases.ready(),
            findings: [OpenQuestion(account: "A1", check: "x", grade: .c)]),
        Row(
            name: "sent", step: .askAboutLines, state: .waiting, file: asked(.correction, Cases.ready()),
            findings: [OpenQuestion(account: "A1", check: "x", grade: .c)]),
        // Claim
        Row(name: "no claim", step: .checkClaim, state: .canStart, file: Cases.hospital { $0.claims = [] }),
        Row(
            name: "plan asked", step: .checkClaim, state: .waiting,
            file: asked(.claimReview, Cases.hospital { $0.claims = [] })),
        Row(
            name: "the plan has none", step: .fileClaim, state: .canStart,
            file: asked(.claimReview, Cases.hospital { $0.claims = [] }, answered: "2026-09-12")),
        Row(
            name: "pending", step: .checkClaim, state: .waiting,
            file: Cases.hospital { file in
                file.claims[0].status = .pending
                file.claims[0].receivedOn = day("2026-09-01")
            }),
        Row(
            name: "pending for long", step: .checkClaim, state: .canStart,
            file: Cases.hospital { $0.claims[0].status = .pending }),
        Row(
            name: "bill above the share", step: .checkClaim, state: .canStart,
            file: Cases.hospital { $0.accounts[0].statements[0].balance = money("1500.00") }),
        Row(name: "bill at the share", step: .checkClaim, state: .done, file: Cases.hospital()),
        Row(
            name: "a second plan", step: .coordinateBenefits, state: .canStart,
            file: Cases.hospital { file in
                var second = file.coverages[0]
                second.id = "I2"
                second.order = "secondary"
                file.coverages.append(second)
            }),
        Row(
            name: "refused for another plan", step: .coordinateBenefits, state: .canStart,
            file: Cases.hospital { file in
                file.claims[0].denials = [Adjustment(.other, "22", money("300.00"))]
            }),
        Row(
            name: "a work injury", step: .coordinateBenefits, state: .canStart,
            file: Cases.hospital { file in
                file.claims = []
                file.coverages[0].kind = .workersCompensation
            }),
        Row(
            name: "Medicaid not asked", step: .coordinateBenefits, state: .canStart,
            file: Cases.hospital { file in
                file.claims = []
                file.coverages[0].kind = .medicaid
            }),
        // Protections
        Row(name: "QMB", step: .useProtection, state: .canStart, file: Story.medicareAndQMB.file),
        Row(
            name: "QMB, office asked", step: .useProtection, state: .waiting,
            file: asked(.coordination, Story.medicareAndQMB.file)),
        Row(name: "estimate", step: .disputeEstimate, state: .canStart, file: Cases.uninsured()),
        Row(
            name: "estimate, too late", step: .disputeEstimate, state: .skipped, file: Cases.uninsured(),
            today: day("2027-02-01")),
        Row(
            name: "estimate, insurance unknown", step: .disputeEstimate, state: .blocked,
            file: Cases.uninsured { $0.coverages = [] }),
        // Appeals
        Row(name: "nothing refused", step: .appealInternal, state: .notNeeded, file: Cases.hospital()),
        Row(name: "refused", step: .appealInternal, state: .canStart, file: Cases.refused()),
        Row(name: "too late", step: .appealInternal, state: .skipped, file: Cases.refused(), today: day("2027-03-01")),
        // Money help
        Row(
            name: "income unknown", step: .screenAssistance, state: .canStart,
            file: Cases.hospital { $0.household?.annualIncome = nil }),
        Row(name: "income known", step: .screenAssistance, state: .done, file: Cases.hospital()),
        Row(name: "income low", step: .applyAssistance, state: .canStart, file: Cases.hospital()),
        Row(
            name: "income high", step: .applyAssistance, state: .notNeeded,
            file: Cases.hospital { $0.household?.annualIncome = money("400000.00") }),
        Row(
            name: "too late to have a right, asked anyway", step: .applyAssistance, state: .canStart,
            file: Cases.hospital(), today: day("2027-05-01")),
        Row(
            name: "applied", step: .applyAssistance, state: .waiting,
            file: asked(.assistanceApplication, Cases.hospital())),
        Row(
            name: "papers missing", step: .completeApplication, state: .canStart,
            file: asked(
                .assistanceApplication,
                Cases.hospital { file in
                    var form = Assistance()
                    form.id = "N1"
                    form.account = "A1"
                    form.missing = ["pay stub"]
                    file.assistance = [form]
                })),
        // A hospital that collects
        Row(name: "too early", step: .stopCollectionActions, state: .canStart, file: action { _ in }),
        Row(
            name: "only announced", step: .stopCollectionActions, state: nil,
            file: action { action in
                action.on = nil
                action.noticeOn = day("2026-09-10")
            }),
        Row(
            name: "late enough and with notice", step: .stopCollectionActions, state: nil,
            file: action { action in
                action.on = day("2027-02-01")
                action.noticeOn = day("2026-12-28")
            }, today: day("2027-02-02")),
        Row(
            name: "late enough, no notice", step: .stopCollectionActions, state: .canStart,
            file: action { $0.on = day("2027-02-01") }, today: day("2027-02-02")),
        Row(
            name: "care refused", step: .stopCollectionActions, state: .canStart,
            file: action { $0.kind = .careDenied }),
        // Collectors
        Row(
            name: "no notice", step: .checkNotice, state: .canStart,
            file: Cases.collector { $0.accounts[0].holder?.validationNotice = nil }),
        Row(name: "disputed", step: .disputeDebt, state: .waiting, file: asked(.validation, Cases.collector())),
        Row(
            name: "too late is still useful", step: .disputeDebt, state: .canStart, file: Cases.collector(),
            today: day("2026-11-15")),
        // Courts
        Row(name: "served", step: .answerCourt, state: .canStart, file: suit(.served, "2026-10-20")),
        Row(name: "served, no day", step: .answerCourt, state: .canStart, file: suit(.served)),
        Row(name: "help found", step: .answerCourt, state: .waiting, file: suit(.served, "2026-10-20", helped: true)),
        Row(
            name: "help found, day near", step: .answerCourt, state: .canStart,
            file: suit(.served, "2026-09-18", helped: true)),
        Row(name: "judgment", step: .answerCourt, state: .canStart, file: suit(.judgment)),
        Row(name: "judgment, help found", step: .answerCourt, state: .waiting, file: suit(.judgment, helped: true)),
        Row(name: "only threatened", step: .answerCourt, state: nil, file: suit(.threatened)),
        // Terms
        Row(name: "ready", step: .askOptions, state: .canStart, file: Cases.ready()),
        Row(name: "asked", step: .askOptions, state: .waiting, file: asked(.offerInWriting, Cases.ready())),
        Row(name: "office named terms", step: .askOptions, state: .done, file: offered),
        Row(name: "only spoken", step: .checkAgreement, state: .canStart, file: offered),
        Row(name: "means unknown", step: .answerQuestion, state: .canStart, file: offered),
        Row(
            name: "means known", step: .makeOffer, state: .canStart,
            file: {
                var file = offered
                var answers = Answers()
                answers.canPayOnce = money("500.00")
                file.answers = answers
                return file
            }()),
        Row(name: "not before everything is checked", step: .askOptions, state: nil, file: Cases.hospital()),
        // Paying and the proof
        Row(
            name: "a small agreed share", step: .pay, state: .canStart,
            file: Cases.ready { file in
                file.accounts[0].statements[0].balance = money("40.00")
                file.claims[0].patientResponsibility?.deductible = money("40.00")
            }),
        Row(name: "a large agreed share", step: .pay, state: nil, file: Cases.ready()),
        Row(name: "pay day near", step: .pay, state: .canStart, file: Story.payingAsAgreed.file),
        Row(
            name: "pay day far", step: .pay, state: .waiting, file: Story.payingAsAgreed.file, today: day("2026-09-05")),
        Row(
            name: "nothing open", step: .getZeroBalance, state: .canStart,
            file: Cases.hospital { $0.accounts[0].statements[0].balance = .zero }),
        Row(
            name: "a credit", step: .getZeroBalance, state: .canStart,
            file: Cases.hospital { $0.accounts[0].statements[0].balance = money("-20.00") }),
        Row(
            name: "letter asked for", step: .getZeroBalance, state: .waiting,
            file: asked(.zeroBalance, Cases.hospital { $0.accounts[0].statements[0].balance = .zero })),
        // Credit reports
        Row(
            name: "reported", step: .checkCredit, state: .canStart,
            file: Cases.ready { $0.accounts[0].creditReportedOn = day("2026-09-01") }),
        Row(
            name: "reported though nothing is open", step: .disputeCredit, state: .canStart,
            file: Cases.ready { file in
                file.accounts[0].creditReportedOn = day("2026-09-01")
                file.accounts[0].statements[0].balance = .zero
            }),
    ]

    @Test(arguments: rows)
    func `the facts put a step in its state`(_ row: Row) {
        let step = row.file.plan(on: row.today, findings: row.findings).account().step(row.step)
        #expect(step?.state == row.state)
        if let step {
            #expect(!step.title.isEmpty && !step.because.isEmpty)
            #expect((step.state == .canStart) == !step.opens.isEmpty)
        }
    }

    // MARK: Asking again

    private func silent(_ contacts: [String]) -> CaseFile {
        Cases.hospital { file in
            file.requests = [.sent(.itemizedBill, on: "2026-07-01", respondBy: "2026-08-03")]
            file.contacts = contacts.enumerated().map { index, day in
                var call = Contact()
                call.id = Identifier("C\(index + 1)")
                call.account = "A1"
                call.on = Day(iso: day)
                return call
            }
        }
    }

    @Test(
        arguments: [
            ("2026-08-03", [], nil, nil), ("2026-08-04", [], WorkState.canStart, nil),
            ("2026-08-12", ["2026-08-10"], .waiting, nil), ("2026-08-17", ["2026-08-10"], .canStart, nil),
            ("2026-08-24", ["2026-08-10", "2026-08-17"], .canStart, nil),
            ("2026-08-25", ["2026-08-10", "2026-08-17", "2026-08-24"], .waiting, nil),
            ("2026-08-31", ["2026-08-10", "2026-08-17", "2026-08-24"], nil, WorkState.canStart),
            // A call before the answer was due is no reminder.
            ("2026-08-10", ["2026-07-20"], .canStart, nil),
        ] as [(String, [String], WorkState?, WorkState?)])
    func `a late answer is asked for again three times, and then in the next department`(
        _ today: String, _ contacts: [String], _ nudge: WorkState?, _ escalate: WorkState?
    ) {
        let account = silent(contacts).plan(on: day(today)).account()
        #expect(account.step(.nudge)?.state == nudge)
        #expect(account.step(.escalate)?.state == escalate)
        if escalate != nil { #expect(account.step(.escalate)?.ask == .nextDepartment) }
    }

    @Test func `after the next department a body outside is asked, with what it can and cannot do`() {
        var file = silent(["2026-08-10", "2026-08-17", "2026-08-24", "2026-08-31"])
        file.contacts[3].department = "patientRelations"
        let step = file.plan(on: day("2026-09-07")).account().step(.escalate)
        #expect(step?.ask == .outsideBody)
        #expect(step?.because.contains(" can ") == true && step?.because.contains(" not ") == true)
        file.requests.append(.sent(.outsideBody, on: "2026-09-07", respondBy: nil))
        file.requests[1].id = "R2"
        #expect(file.plan(on: day("2026-09-08")).account().step(.escalate) == nil)
    }

    @Test func `a review outside of a claim that was replaced is no review of the one that stands`() {
        let file = Cases.refused { file in
            var newer = file.claims[0]
            newer.id = "K2"
            newer.replaces = "K1"
            file.claims.append(newer)
            var old = Appeal()
            old.id = "E1"
            old.claim = "K1"
            old.level = .external
            old.sentOn = day("2026-08-01")
            old.decidedOn = day("2026-08-20")
            old.outcome = .upheld
            var inside = old
            inside.id = "E2"
            inside.claim = "K2"
            inside.level = .internal
            inside.decisionReceivedOn = day("2026-09-01")
            inside.final = true
            file.appeals = [old, inside]
        }
        #expect(file.plan().account().step(.appealExternal)?.state == .canStart)
    }

    // MARK: Silence

    @Test func `silence without a question is a warning, with one it is not`() {
        #expect(Cases.hospital().plan(on: day("2026-09-23")).account().warnings.isEmpty)
        #expect(
            Cases.hospital().plan(on: day("2026-09-24")).account().warnings == [WarningWords.silence(day("2026-08-24"))]
        )
        let asked = Cases.hospital { $0.requests = [.sent(.itemizedBill, on: "2026-09-01")] }
        #expect(asked.plan(on: day("2026-09-30")).account().warnings.isEmpty)
    }

    @Test func `an offer that was only spoken is named, and an old one is not`() {
        func warnings(_ expires: String?, inWriting: Bool?) -> [String] {
            Cases.hospital { file in
                var offer = Offer()
                offer.id = "O1"
                offer.account = "A1"
                offer.by = "office"
                offer.expires = expires.map(day)
                offer.inWriting = inWriting
                file.offers = [offer]
            }.plan().account().warnings
        }
        #expect(warnings(nil, inWriting: false) == [WarningWords.spokenOffer(until: nil)])
        #expect(warnings("2026-09-15", inWriting: nil) == [WarningWords.spokenOffer(until: day("2026-09-15"))])
        #expect(warnings("2026-09-14", inWriting: nil) == [])
        #expect(warnings(nil, inWriting: true) == [])
    }

    @Test func `what is out of order is said`() {
        let file = Cases.hospital { file in
            file.accounts[0].statements[0].date = day("2027-01-01")
            file.accounts[0].statements[0].dueDate = day("2026-09-01")
            file.accounts[0].statements[0].balance = money("-5.00")
        }
        let warnings = file.plan().account().warnings
        #expect(warnings.contains(WarningWords.futureStatement(day("2027-01-01"))))
        #expect(warnings.contains(WarningWords.credit(money("5.00"))))
        let due = Cases.hospital { $0.accounts[0].statements[0].dueDate = day("2026-09-01") }
        #expect(due.plan().account().warnings == [WarningWords.pastDue(day("2026-09-01"))])
    }
}
