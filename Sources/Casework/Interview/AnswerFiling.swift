import CaseModel
import Playbook

/// Puts an answer into the case.
enum AnswerFiling {
    static func file(
        _ answer: AnswerValue, to asking: Asking, today: Day, _ state: inout CaseState
    ) throws(CaseworkError) {
        if let account = asking.account, state.index(of: account) == nil { throw .unknown(id: account.text) }
        remember(asking.key, isUnknown: answer == .dontKnow, &state)
        switch asking.topic {
        case .planPaper:
            state.edit(asking.account) { account in
                account.planPaper = answer.word.flatMap(PlanPaper.init(rawValue:)) ?? .unknown
            }
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

    private static func pursuit(_ answer: AnswerValue, _ id: Account.ID?, _ state: inout CaseState) {
        state.edit(id) { account in
            let pursuit = answer.word.flatMap(Pursuit.init(rawValue:)) ?? .unknown
            account.pursuit = pursuit
            switch pursuit {
            case .none, .unknown: break
            case .collector:
                var holder = account.holder ?? Holder()
                if !holder.isCollector { holder.kind = .collectionAgency }
                account.holder = holder
            case .court:
                var suit = account.suit ?? Suit()
                if suit.state == .threatened { suit.state = .served }
                account.suit = suit
            }
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
        case .balance, .statementDate, .statementReceivedOn, .firstStatement: statement(answer, question, id, &state)
        case .claimReceivedOn:
            for index in state.file.claims.indices where state.file.claims[index].account == id {
                state.file.claims[index].receivedOn = state.file.claims[index].receivedOn ?? answer.day
            }
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
            guard let day = answer.day,
                let index = state.file.holds.lastIndex(where: { $0.account == id && $0.grantedUntil == nil })
            else { return }
            state.file.holds[index].grantedUntil = day
        case .agreementPayDay:
            guard let index = state.file.agreements.lastIndex(where: { $0.account == id }) else { return }
            state.file.agreements[index].payBy = answer.day ?? state.file.agreements[index].payBy
        case .firstBill, .statement, .claim, .planLetter, .rule: break
        }
    }

    // MARK: Plans

    private static func coverage(_ answer: AnswerValue, _ state: inout CaseState) {
        // "I do not know" is an answer too: the plan then asks nothing that rests on it first.
        let chosen = answer.word.flatMap(CoverageAnswer.init(rawValue:))
        let kind: CoverageKind? = chosen.map(\.kind) ?? .unknown
        state.file.coverages.removeAll { $0.kind == .unknown && $0.payer == nil }
        if let index = state.file.coverages.firstIndex(where: { $0.payer == nil }) {
            state.file.coverages[index].kind = kind
            return
        }
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
        guard let index = open.first(where: { claimed.contains(state.file.coverages[$0].id) }) ?? open.first else {
            return
        }
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
            visit.from = answer.day ?? visit.from
            visit.to = max(visit.to ?? visit.from ?? .init(number: 0), visit.from ?? .init(number: 0))
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
            case .firstStatement: account.statements[index].isFirstPostDischarge = answer.isYes
            default:
                let first = account.statements.indices.min {
                    (account.statements[$0].date?.number ?? .max) < (account.statements[$1].date?.number ?? .max)
                }
                if let first { account.statements[first].receivedOn = answer.day }
            }
        }
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
            state.file.appeals[index].final = answer.isYes
        } else {
            state.file.appeals[index].decisionReceivedOn = answer.day
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
                if let index = account.collectionActions.lastIndex(where: { $0.noticeDeadline == nil }) {
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
