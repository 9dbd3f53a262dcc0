import CaseModel
import Playbook

/// Puts an answer into the case.
enum AnswerFiling {
    static func file(
        _ answer: AnswerValue, to asking: Asking, today: Day, _ state: inout CaseState
    ) throws(CaseworkError) {
        if let account = asking.account, state.index(of: account) == nil { throw .unknown(id: account.text) }
        if let day = answer.day, day > today, asking.isAboutThePast {
            throw .badValue(field: asking.key, problem: .inTheFuture)
        }
        if let amount = answer.money, amount < .zero, asking.topic != .plan(.balance) {
            throw .badValue(field: asking.key, problem: .notAnAmount)
        }
        remember(asking.key, isUnknown: answer == .dontKnow, &state)
        switch asking.topic {
        case .planPaper: planPaper(answer, asking.account, &state)
        case .pursuit: pursuit(answer, asking.account, &state)
        case .plan(let question): file(answer, to: question, asking.account, today: today, &state)
        }
    }

    /// What was answered with "I do not know" is not asked first again; a later answer takes it off the list.
    private static func remember(_ key: String, isUnknown: Bool, _ state: inout CaseState) {
        var answers = state.file.answers ?? Answers()
        answers.dontKnow.removeAll { $0 == key }
        if isUnknown { answers.dontKnow.append(key) }
        if answers != Answers() || state.file.answers != nil { state.file.answers = answers }
    }

    // MARK: Answers for all bills

    /// A visit to a hospital sends many bills, and nobody is asked the same of each: that nothing has come is taken for
    /// all bills that the question is still open for. That something has come is about the one bill.
    private static func planPaper(_ answer: AnswerValue, _ id: Account.ID?, _ state: inout CaseState) {
        let paper = answer.word.flatMap(PlanPaper.init(rawValue:)) ?? .unknown
        guard answer != .dontKnow || state.account(id)?.planPaper == nil else { return }
        state.edit(id) { $0.planPaper = paper }
        guard paper != .here else { return }
        let claimed = Set(state.file.claims.compactMap(\.account))
        for index in state.file.accounts.indices
        where state.file.accounts[index].planPaper == nil && !claimed.contains(state.file.accounts[index].id) {
            state.file.accounts[index].planPaper = paper
        }
    }

    private static func pursuit(_ answer: AnswerValue, _ id: Account.ID?, _ state: inout CaseState) {
        let pursuit = answer.word.flatMap(Pursuit.init(rawValue:)) ?? .unknown
        guard answer != .dontKnow || state.account(id)?.pursuit == nil else { return }
        state.edit(id) { $0.pursue(pursuit) }
        guard pursuit == .none || pursuit == .unknown else { return }
        for index in state.file.accounts.indices {
            let account = state.file.accounts[index]
            guard account.pursuit == nil, account.holder?.isCollector != true, account.suit == nil else { continue }
            state.file.accounts[index].pursuit = pursuit
        }
    }

    private static func file(
        _ answer: AnswerValue, to question: Question, _ id: Account.ID?, today: Day, _ state: inout CaseState
    ) {
        switch question {
        case .coverage: coverage(answer, &state)
        case .coverageKind, .coveragePart: coverageKind(answer, id, &state)
        case .householdState: state.editHousehold { $0.state = answer.word ?? $0.state }
        case .income: state.editHousehold { $0.annualIncome = answer.money ?? $0.annualIncome }
        case .householdSize: state.editHousehold { $0.size = answer.count ?? $0.size }
        case .canPay: state.editAnswers { $0.canPayOnce = answer.money ?? $0.canPayOnce }
        case .allBills: state.editAnswers { $0.allExpectedBillsSeen = answer.isYes ?? $0.allExpectedBillsSeen }
        case .hospitalKind:
            state.edit(id) { $0.hospitalKind = answer.word.flatMap(HospitalKind.init(rawValue:)) ?? $0.hospitalKind }
        case .network:
            state.edit(id) { $0.network = answer.word.flatMap(Network.init(rawValue:)) ?? $0.network ?? .unknown }
        case .emergency, .facilityNetwork, .careDay: visit(answer, question, id, &state)
        case .balance, .statementDate, .statementReceivedOn, .firstStatement:
            let known = state.account(id)
            statement(answer, question, id, &state)
            noteTyped(question, id, changedSince: known, today: today, &state)
        case .claimReceivedOn: claims(answer, id, &state)
        case .planLetter: appealDay(answer, id, &state)
        case .finalDecision, .appealDecisionReceivedOn: appeals(answer, question, id, &state)
        case .collectionNoticeDate, .validationNotice, .noticeReceivedOn, .answerBy:
            pressure(answer, question, id, &state)
        case .noticeAndConsent:
            state.edit(id) { account in
                guard let signed = answer.isYes else { return }
                var notice = account.noticeAndConsent ?? NoticeAndConsent()
                notice.signed = signed
                account.noticeAndConsent = notice
            }
        case .holdUntil:
            let mine = state.file.holds.indices.filter { state.file.holds[$0].account == id }
            let open = mine.last { state.file.holds[$0].grantedUntil == nil }
            guard let day = answer.day, let index = open ?? mine.last else { return }
            state.file.holds[index].grantedUntil = day
        case .agreementPayDay:
            guard let index = state.file.agreements.lastIndex(where: { $0.account == id }) else { return }
            state.file.agreements[index].payBy = answer.day ?? state.file.agreements[index].payBy
        case .liability, .accident, .visitKind, .officeCalendar, .careToCome, .homeSafety, .lifeEvent, .lifeEventDay:
            SituationFiling.file(answer, to: question, id, today: today, &state)
        case .firstBill, .statement, .claim, .rule, .difference: break
        }
    }

    // MARK: Plans

    private static func coverage(_ answer: AnswerValue, _ state: inout CaseState) {
        guard let chosen = answer.word.flatMap(CoverageAnswer.init(rawValue:)) else {
            // "I do not know" is an answer too: the plan then asks nothing that rests on it first.
            if state.file.coverages.isEmpty { addCoverage(.unknown, &state) }
            return
        }
        // The plan that the person means: the one that no paper named, else the only one, unless they had none.
        let only = state.file.coverages.count == 1 && chosen != .none ? 0 : nil
        guard let index = state.file.coverages.firstIndex(where: { $0.payer == nil }) ?? only else {
            addCoverage(chosen.kind, &state)
            return
        }
        let known = state.file.coverages[index].kind
        // "From a job" does not say which kind of plan: it takes nothing back that says more.
        guard chosen.kind != nil || known.map(chosen.excludes) ?? false else { return }
        state.file.coverages[index].kind = chosen.kind
        if chosen == .none { state.file.coverages[index].order = nil }
        if chosen != .none, state.file.coverages[index].order == nil { state.file.coverages[index].order = "primary" }
    }

    private static func addCoverage(_ kind: CoverageKind?, _ state: inout CaseState) {
        var ids = NewIdentifiers(state)
        var coverage = Coverage()
        coverage.id = ids.next(.coverage)
        coverage.kind = kind
        coverage.order = kind == CoverageKind.none ? nil : "primary"
        state.file.coverages.append(coverage)
    }

    private static func coverageKind(_ answer: AnswerValue, _ id: Account.ID?, _ state: inout CaseState) {
        guard let kind = answer.word.flatMap(CoverageKind.init(rawValue:)) else { return }
        let claimed = Set(state.file.claims.filter { $0.account == id }.compactMap(\.coverage))
        let open = state.file.coverages.indices.filter {
            state.file.coverages[$0].kind == nil || state.file.coverages[$0].kind == .unknown
        }
        let mine = open.first { claimed.contains(state.file.coverages[$0].id) }
        let only = state.file.coverages.count == 1 ? 0 : nil
        guard let index = mine ?? open.first ?? only else { return }
        state.file.coverages[index].kind = kind
    }

    // MARK: The visit and the paper

    private static func visit(
        _ answer: AnswerValue, _ question: Question, _ id: Account.ID?, _ state: inout CaseState
    ) {
        guard answer != .dontKnow, let id, let index = state.index(of: id) else { return }
        var visit: Episode
        if let known = state.file.episodes.first(where: { $0.id == state.file.accounts[index].episode }) {
            visit = known
        } else {
            var ids = NewIdentifiers(state)
            visit = Episode()
            visit.id = ids.next(.episode)
            state.file.episodes.append(visit)
            state.file.accounts[index].episode = visit.id
        }
        switch question {
        case .emergency: visit.emergency = answer.isYes
        case .facilityNetwork: visit.facilityNetwork = answer.word.flatMap(Network.init(rawValue:))
        default:
            guard let day = answer.day else { return }
            // A visit of one day moves; of a longer stay, this is the first day.
            let isOneDay = visit.to == nil || visit.to == visit.from
            visit.to = isOneDay ? day : visit.to.map { max($0, day) }
            visit.from = day
        }
        guard let place = state.file.episodes.firstIndex(where: { $0.id == visit.id }) else { return }
        state.file.episodes[place] = visit
    }

    private static func statement(
        _ answer: AnswerValue, _ question: Question, _ id: Account.ID?, _ state: inout CaseState
    ) {
        state.edit(id) { account in
            guard let current = account.currentStatement,
                let index = account.statements.firstIndex(where: { $0.id == current.id })
            else { return }
            switch question {
            case .balance: account.statements[index].balance = answer.money ?? current.balance
            case .statementDate: account.statements[index].date = answer.day ?? current.date
            case .firstStatement:
                account.statements[index].isFirstPostDischarge = answer.isYes ?? current.isFirstPostDischarge
            default:
                let first = account.statements.indices.min {
                    (account.statements[$0].date?.number ?? .max) < (account.statements[$1].date?.number ?? .max)
                }
                if let first {
                    account.statements[first].receivedOn = answer.day ?? account.statements[first].receivedOn
                }
            }
        }
    }

    /// A corrected amount or day is the person's, and no longer the paper's.
    private static func noteTyped(
        _ question: Question, _ id: Account.ID?, changedSince known: Account?, today: Day, _ state: inout CaseState
    ) {
        guard let id, let account = state.account(id), let known else { return }
        for offset in account.statements.indices where account.statements[offset] != known.statements[offset] {
            switch question {
            case .balance: state.typed("/statements/\(offset)/balance", of: RecordKey(.account, id.text), on: today)
            case .statementDate: state.typed("/statements/\(offset)/date", of: RecordKey(.account, id.text), on: today)
            default: break
            }
        }
    }

    /// The day on which the plan's decisions came: of those without one, else of all, when it is changed.
    private static func claims(_ answer: AnswerValue, _ id: Account.ID?, _ state: inout CaseState) {
        guard let day = answer.day else { return }
        let mine = state.file.claims.indices.filter { state.file.claims[$0].account == id }
        let open = mine.filter { state.file.claims[$0].receivedOn == nil }
        for index in open.isEmpty ? mine : open { state.file.claims[index].receivedOn = day }
    }

    /// The last day to appeal that the plan's letter prints, on the decisions that refuse something.
    private static func appealDay(_ answer: AnswerValue, _ id: Account.ID?, _ state: inout CaseState) {
        guard let day = answer.day else { return }
        let refused = state.file.claims.indices.filter {
            state.file.claims[$0].account == id && state.file.claims[$0].isRefused
        }
        let open = refused.filter { state.file.claims[$0].appealBy == nil }
        for index in open.isEmpty ? refused : open { state.file.claims[index].appealBy = day }
    }

    private static func appeals(
        _ answer: AnswerValue, _ question: Question, _ id: Account.ID?, _ state: inout CaseState
    ) {
        let claims = Set(state.file.claims.filter { $0.account == id }.map(\.id))
        guard
            let index = state.file.appeals.lastIndex(where: { appeal in
                appeal.claim.map(claims.contains) == true && appeal.level == .internal
            })
        else { return }
        if question == .finalDecision {
            state.file.appeals[index].final = answer.isYes ?? state.file.appeals[index].final
        } else {
            let known = state.file.appeals[index].decisionReceivedOn
            state.file.appeals[index].decisionReceivedOn = answer.day ?? known
        }
    }

    private static func pressure(
        _ answer: AnswerValue, _ question: Question, _ id: Account.ID?, _ state: inout CaseState
    ) {
        guard let day = answer.day else { return }
        state.edit(id) { account in
            switch question {
            case .answerBy: account.suit?.answerBy = day
            case .collectionNoticeDate:
                let open = account.collectionActions.lastIndex { $0.noticeDeadline == nil }
                if let index = open ?? account.collectionActions.indices.last {
                    account.collectionActions[index].noticeDeadline = day
                }
            default:
                var notice = account.holder?.validationNotice ?? ValidationNotice()
                notice.receivedOn = day
                account.holder?.validationNotice = notice
            }
        }
    }
}

extension Asking {
    /// True when the day it asks for is one on which something has happened.
    fileprivate var isAboutThePast: Bool {
        switch topic {
        case .plan(.careDay), .plan(.statementDate), .plan(.statementReceivedOn), .plan(.claimReceivedOn),
            .plan(.validationNotice), .plan(.noticeReceivedOn), .plan(.appealDecisionReceivedOn), .plan(.lifeEventDay):
            true
        default: false
        }
    }
}

extension Account {
    /// Takes in who is after the money. What only an earlier answer said of a collector or a court goes with it; what a
    /// paper said stays.
    fileprivate mutating func pursue(_ pursuit: Pursuit) {
        self.pursuit = pursuit
        var answeredHolder = Holder()
        answeredHolder.kind = .collectionAgency
        var answeredSuit = Suit()
        answeredSuit.state = .served
        switch pursuit {
        case .none, .unknown:
            if holder == answeredHolder { holder = nil }
            if suit == answeredSuit { suit = nil }
        case .collector:
            var known = holder ?? Holder()
            if !known.isCollector { known.kind = .collectionAgency }
            holder = known
            if suit == answeredSuit { suit = nil }
        case .court:
            var known = suit ?? answeredSuit
            if known.state == .threatened { known.state = .served }
            suit = known
        }
    }
}

extension AnswerValue {
    var word: String? { if case .word(let word) = self { word } else { nil } }
    var money: Money? { if case .money(let amount) = self { amount } else { nil } }
    var count: Int? { if case .count(let count) = self { count } else { nil } }
    var day: Day? { if case .day(let day) = self { day } else { nil } }
    var isYes: Bool? {
        switch self {
        case .yes: true
        case .no: false
        case .dontKnow, .word, .day, .money, .count: nil
        }
    }
}

extension CaseState {
    func index(of account: Account.ID) -> Int? { file.accounts.firstIndex { $0.id == account } }

    func account(_ id: Account.ID?) -> Account? { file.accounts.first { $0.id == id } }

    mutating func edit(_ id: Account.ID?, _ change: (inout Account) -> Void) {
        guard let id, let index = index(of: id) else { return }
        change(&file.accounts[index])
    }

    mutating func editHousehold(_ change: (inout Household) -> Void) {
        var household = file.household ?? Household()
        change(&household)
        if household != Household() || file.household != nil { file.household = household }
    }

    mutating func editAnswers(_ change: (inout Answers) -> Void) {
        var answers = file.answers ?? Answers()
        change(&answers)
        if answers != Answers() || file.answers != nil { file.answers = answers }
    }
}
