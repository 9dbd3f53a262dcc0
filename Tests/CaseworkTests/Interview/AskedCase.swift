import CaseModel
import Casework
import Playbook
import TestSupport
import Testing

/// A small invented case in which the plan asks one question, and an answer to it.
struct AskedCase: Sendable {
    let question: Question
    let answer: String
    let edit: @Sendable (inout CaseFile) -> Void

    /// The key under which the question is answered.
    var key: String { isAboutHousehold ? question.rawValue : "A1.\(question.rawValue)" }

    private var isAboutHousehold: Bool {
        [.coverage, .householdState, .income, .householdSize, .allBills, .homeSafety, .lifeEvent, .lifeEventDay]
            .contains(question)
    }

    func file() -> CaseFile {
        var file = AskedCase.oneBill()
        edit(&file)
        return file
    }

    /// One bill of one visit, about which nobody has said anything yet.
    static func oneBill() -> CaseFile {
        var file = CaseFile()
        var visit = Episode()
        visit.id = "V1"
        visit.from = .on("2026-07-18")
        visit.to = .on("2026-07-18")
        file.episodes = [visit]
        var line = ChargeLine()
        line.dateOfService = .on("2026-07-18")
        line.code = "99284"
        line.charge = .of("400.00")
        var statement = Statement()
        statement.id = "S1"
        statement.date = .on("2026-09-21")
        statement.balance = .of("400.00")
        statement.totalCharges = .of("400.00")
        statement.itemized = true
        statement.lines = [line]
        var account = Account()
        account.id = "A1"
        account.episode = "V1"
        account.biller = "Larkmeadow Hospital"
        account.number = "LCH-26-071841"
        account.role = .facility
        account.statements = [statement]
        file.accounts = [account]
        return file
    }

    static func covered(_ kind: CoverageKind?, _ file: inout CaseFile) {
        var coverage = Coverage()
        coverage.id = "I1"
        coverage.kind = kind
        coverage.payer = "Prairie Lantern Health Plan"
        coverage.order = "primary"
        file.coverages = [coverage]
    }

    static func claim(_ status: ClaimStatus, _ file: inout CaseFile) {
        var claim = Claim()
        claim.id = "K1"
        claim.account = "A1"
        claim.coverage = "I1"
        claim.status = status
        claim.claimNumber = "PL-1"
        claim.billed = .of("400.00")
        claim.planPaid = .zero
        claim.processedOn = .on("2026-08-10")
        claim.denials = [Adjustment(.patient, "50", .of("400.00"))]
        claim.adjustments = claim.denials
        file.claims = [claim]
    }

    /// The questions that can be typed or chosen, each in a case that raises it.
    static let all: [AskedCase] = [
        AskedCase(question: .coverage, answer: "medicare") { _ in },
        AskedCase(question: .householdState, answer: "wi") { _ in },
        AskedCase(question: .allBills, answer: "yes") { _ in },
        AskedCase(question: .liability, answer: "mineSigned") { _ in },
        AskedCase(question: .homeSafety, answer: "safe") { _ in },
        AskedCase(question: .lifeEvent, answer: "none") { _ in },
        AskedCase(question: .lifeEventDay, answer: "2026-09-01") { file in
            var event = LifeEvent()
            event.kind = .lostJob
            var household = Household()
            household.lifeEvents = [event]
            file.household = household
        },
        AskedCase(question: .accident, answer: "none") { _ in },
        AskedCase(question: .visitKind, answer: "emergency") { _ in },
        AskedCase(question: .officeCalendar, answer: "2027-01-20") { _ in },
        AskedCase(question: .careToCome, answer: "planned") { $0.accounts[0].role = .office },
        AskedCase(question: .balance, answer: "$1,462.00") { $0.accounts[0].statements[0].balance = nil },
        AskedCase(question: .statementDate, answer: "9/21/2026") { $0.accounts[0].statements[0].date = nil },
        AskedCase(question: .careDay, answer: "2026-07-18") { file in
            file.accounts[0].episode = nil
            file.episodes = []
            file.accounts[0].statements[0].lines = []
        },
        AskedCase(question: .hospitalKind, answer: "nonprofit") { _ in },
        AskedCase(question: .income, answer: "45,000") { $0.accounts[0].hospitalKind = .nonprofit },
        AskedCase(question: .householdSize, answer: "3") { $0.accounts[0].hospitalKind = .nonprofit },
        AskedCase(question: .firstStatement, answer: "yes") { $0.accounts[0].hospitalKind = .nonprofit },
        AskedCase(question: .statementReceivedOn, answer: "2026-09-24") { file in
            covered(CoverageKind.none, &file)
            var estimate = GoodFaithEstimate()
            estimate.total = .of("100.00")
            estimate.givenOn = .on("2026-07-01")
            file.accounts[0].statements[0].balance = .of("900.00")
            file.accounts[0].statements[0].totalCharges = .of("900.00")
            file.accounts[0].goodFaithEstimate = estimate
        },
        AskedCase(question: .collectionNoticeDate, answer: "2026-12-20") { file in
            file.accounts[0].hospitalKind = .nonprofit
            var action = CollectionAction()
            action.noticeOn = .on("2026-11-10")
            file.accounts[0].collectionActions = [action]
        },
        AskedCase(question: .emergency, answer: "yes") { $0.accounts[0].role = .emergencyPhysician },
        AskedCase(question: .network, answer: "outOfNetwork") { file in
            covered(.marketplace, &file)
            file.episodes[0].emergency = true
        },
        AskedCase(question: .facilityNetwork, answer: "inNetwork") { file in
            covered(.marketplace, &file)
            file.episodes[0].emergency = false
            file.accounts[0].role = .surgeon
            file.accounts[0].network = .outOfNetwork
        },
        AskedCase(question: .noticeAndConsent, answer: "no") { file in
            covered(.marketplace, &file)
            file.episodes[0].emergency = false
            file.episodes[0].facilityNetwork = .inNetwork
            file.accounts[0].role = .surgeon
            file.accounts[0].network = .outOfNetwork
        },
        AskedCase(question: .coverageKind, answer: "employerSelfFunded") { covered(nil, &$0) },
        AskedCase(question: .claimReceivedOn, answer: "2026-08-14") { file in
            covered(.marketplace, &file)
            claim(.denied, &file)
        },
        AskedCase(question: .planLetter, answer: "2027-01-15") { file in
            covered(.shortTerm, &file)
            claim(.denied, &file)
        },
        AskedCase(question: .finalDecision, answer: "no") { appealed(&$0) },
        AskedCase(question: .appealDecisionReceivedOn, answer: "2026-10-05") { appealed(&$0) },
        AskedCase(question: .answerBy, answer: "2026-12-15") { file in
            var suit = Suit()
            suit.state = .served
            file.accounts[0].suit = suit
        },
        AskedCase(question: .validationNotice, answer: "2026-11-10") { collected(&$0) },
        AskedCase(question: .noticeReceivedOn, answer: "2026-11-10") { file in
            collected(&file)
            var notice = ValidationNotice()
            notice.datedOn = .on("2026-11-05")
            file.accounts[0].holder?.validationNotice = notice
        },
    ]

    private static func appealed(_ file: inout CaseFile) {
        covered(.marketplace, &file)
        claim(.denied, &file)
        var appeal = Appeal()
        appeal.id = "E1"
        appeal.claim = "K1"
        appeal.sentOn = .on("2026-09-01")
        appeal.decidedOn = .on("2026-10-01")
        appeal.outcome = .upheld
        file.appeals = [appeal]
    }

    private static func collected(_ file: inout CaseFile) {
        var holder = Holder()
        holder.kind = .collectionAgency
        file.accounts[0].holder = holder
    }
}

extension AskedCase: CustomTestStringConvertible {
    var testDescription: String { question.rawValue }
}

extension Desk {
    /// A desk with a case on it.
    static func on(_ file: CaseFile) async throws -> Desk {
        let desk = try TestDesk.empty()
        _ = try await desk.add([IncomingFile(name: "case.json", bytes: Array(file.canonicalText.utf8))])
        return desk
    }
}
