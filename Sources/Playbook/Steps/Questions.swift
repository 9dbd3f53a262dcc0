import CaseModel
import Rulebook

/// What is not known, as questions that can be asked one at a time.
enum Questions {
    // MARK: The household

    /// What the household still has to say, and what each answer would change.
    static func household(_ file: CaseFile, _ views: [AccountView], law: Law) -> [MissingFact] {
        let open = views.filter(\.isOpen)
        guard !open.isEmpty else { return [] }
        var missing: [MissingFact] = []
        if open.contains(where: { $0.insurance == .coverageUnknown }) {
            // Somebody who has said "I do not know" is not asked first again.
            let saidUnknown = file.coverages.contains { $0.kind == .unknown }
            missing.append(QuestionWords.coverage(open.compactMap(\.facts.careDay).min(), decides: !saidUnknown))
        }
        let household = file.household ?? Household()
        let asksMoney = open.contains { $0.assistance.needs(.income) }
        let asksSize = open.contains { $0.assistance.needs(.householdSize) }
        if asksMoney { missing.append(QuestionWords.income) }
        if asksSize { missing.append(QuestionWords.householdSize) }
        if household.state == nil { missing.append(QuestionWords.householdState) }
        if file.answers?.allExpectedBillsSeen != true, open.contains(where: { $0.facts.episode != nil }) {
            missing.append(QuestionWords.allBills)
        }
        if household.homeSafety == nil { missing.append(QuestionWords.homeSafety) }
        if household.lifeEvents.contains(where: { $0.kind != .none && $0.on == nil }) {
            missing.append(QuestionWords.lifeEventDay)
        }
        // A change in life matters where insurance is missing or unknown.
        let lacksPlan = open.contains { $0.facts.coverage == .none || $0.facts.coverage == .unknown }
        if household.lifeEvents.isEmpty, lacksPlan { missing.append(QuestionWords.lifeEvent) }
        return missing.map { $0.asked(of: file.answers) }
    }

    // MARK: One account

    /// What an account still needs, and what each answer would change.
    static func account(_ view: AccountView) -> [MissingFact] {
        guard view.isOpen else { return [] }
        let missing = papers(view) + protections(view) + plan(view) + collector(view) + rules(view) + around(view)
        return missing.map { $0.asked(of: view.facts.answers) }
    }

    private static func papers(_ view: AccountView) -> [MissingFact] {
        let facts = view.facts
        let id = facts.account.id
        var missing: [MissingFact] = []
        guard let current = facts.account.currentStatement else {
            return facts.isHeldByCollector ? [] : [QuestionWords.statement(id)]
        }
        if facts.askedAmount == nil { missing.append(QuestionWords.balance(id)) }
        if current.date == nil { missing.append(QuestionWords.statementDate(id)) }
        if facts.careDay == nil { missing.append(QuestionWords.careDay(id)) }
        if facts.account.hospitalKind == nil, facts.isHospital != .no {
            missing.append(QuestionWords.hospitalKind(id, decides: view.assistance.needs(.hospitalKind)))
        }
        let window = view.deadline(.applicationPeriod)
        if window?.state == .open, facts.account.statements.allSatisfy({ $0.isFirstPostDischarge == nil }) {
            missing.append(QuestionWords.firstStatement(id))
        }
        if view.rights.status(of: .estimateDispute).map({ $0 != .doesNotApply }) == true,
            facts.initialBill.map({ $0.receivedOn == nil }) == true
        {
            missing.append(QuestionWords.statementReceivedOn(id))
        }
        let noDeadline = facts.account.collectionActions.contains { $0.noticeOn != nil && $0.noticeDeadline == nil }
        if noDeadline, facts.isHospital != .no { missing.append(QuestionWords.collectionNoticeDate(id)) }
        return missing
    }

    private static func protections(_ view: AccountView) -> [MissingFact] {
        let facts = view.facts
        let id = facts.account.id
        var missing: [MissingFact] = []
        if facts.emergency == .unknown, facts.looksLikeEmergency || facts.outOfNetwork == .yes {
            missing.append(QuestionWords.emergency(id))
        }
        if facts.emergency == .yes || facts.facilityInNetwork == .yes, facts.outOfNetwork == .unknown,
            facts.coverage != .none
        {
            // Somebody who has said "I do not know" is not asked first again.
            missing.append(QuestionWords.network(id, decides: facts.account.network == nil))
        }
        if facts.outOfNetwork == .yes, facts.emergency != .yes, facts.facilityInNetwork == .unknown {
            missing.append(QuestionWords.facilityNetwork(id))
        }
        if view.rights.first(.inNetworkFacility)?.status == .mayApply, !facts.isAncillary,
            ConsentTest.verdict(facts.account.noticeAndConsent, law: view.law) == .unknown
        {
            missing.append(QuestionWords.consent(id))
        }
        return missing
    }

    private static func plan(_ view: AccountView) -> [MissingFact] {
        let facts = view.facts
        let id = facts.account.id
        var missing: [MissingFact] = []
        if facts.coverage.plans.contains(where: { $0.kind == nil || $0.kind == .unknown }) {
            missing.append(QuestionWords.coverageKind(id))
        }
        for claim in facts.claims.refused {
            let rungs = AppealLadder.first(for: claim, facts)
            if claim.appealBy == nil, rungs.allSatisfy({ $0.condition != nil }) {
                missing.append(QuestionWords.planLetter(id))
            }
            if !rungs.isEmpty, claim.receivedOn == nil {
                missing.append(QuestionWords.claimReceivedOn(id))
            }
        }
        let lost = facts.claims.appeals.filter { $0.level == .internal && $0.isLost }
        if lost.contains(where: { $0.final == nil }) { missing.append(QuestionWords.finalDecision(id)) }
        if lost.contains(where: { $0.decisionReceivedOn == nil && $0.final != false }) {
            missing.append(QuestionWords.appealDecisionReceivedOn(id))
        }
        if view.phase == .negotiate, !facts.canCarryIsKnown { missing.append(QuestionWords.canPay(id)) }
        return missing.uniqued()
    }

    private static func collector(_ view: AccountView) -> [MissingFact] {
        let facts = view.facts
        let id = facts.account.id
        var missing: [MissingFact] = []
        if facts.account.suit?.state == .served, facts.account.suit?.answerBy == nil {
            missing.append(QuestionWords.answerBy(id))
        }
        guard facts.isHeldByCollector else { return missing }
        guard let notice = facts.account.holder?.validationNotice else {
            return missing + [QuestionWords.validationNotice(id)]
        }
        if notice.receivedOn == nil { missing.append(QuestionWords.noticeReceivedOn(id)) }
        return missing
    }

    /// Whose bill it is, what led to it, and what the office does next.
    private static func around(_ view: AccountView) -> [MissingFact] {
        let facts = view.facts
        let id = facts.account.id
        guard !facts.isNothingOpen else { return [] }
        var missing: [MissingFact] = []
        if facts.account.liability == nil { missing.append(QuestionWords.liability(id)) }
        guard view.isBeforeSettling, !view.liability.isInQuestion else { return missing }
        if facts.episode?.accident == nil, facts.coverage.first(.auto, .workersCompensation, .otherLiability) == nil,
            facts.emergency != .no || facts.account.role == .ambulance
        {
            missing.append(QuestionWords.accident(id))
        }
        if let episode = facts.episode, episode.kind == nil, episode.emergency == nil {
            missing.append(QuestionWords.visitKind(id))
        }
        if !facts.isHeldByCollector, view.phase != .stabilize, facts.account.officeCalendar == nil {
            missing.append(QuestionWords.officeCalendar(id))
        }
        if facts.account.careToCome == nil, !facts.isHeldByCollector,
            facts.account.role == .office || view.phase == .negotiate
        {
            missing.append(QuestionWords.careToCome(id))
        }
        return missing
    }

    /// Rules that a day hangs on and that this copy of the rulebook does not have.
    private static func rules(_ view: AccountView) -> [MissingFact] {
        view.gaps.map { QuestionWords.rule($0.text, account: view.facts.account.id) }
    }

    // MARK: As steps

    /// The questions about one account that decide something, as steps of it.
    static func decisive(_ view: AccountView) -> [(MissingFact, RankReason)] {
        account(view).filter(\.decides).map { missing in
            switch missing.fact {
            case .statement, .balance: (missing, .charges)
            case .hospitalKind: (missing, .moneyHelp)
            default: (missing, .decidingQuestion)
            }
        }
    }
}

extension Steps {
    static func questions(_ view: AccountView) -> [Move] {
        Questions.decisive(view).map { missing, reason in
            .start(
                .answerQuestion, reason, .question, (missing.ask, missing.changes.joined(separator: " ")),
                opens: [missing.fact == .statement ? .addPaper : .question], question: missing.key)
        }
    }
}

extension MissingFact {
    /// How `answers.dontKnow` names the question: `income`, `A1.emergency`.
    public var key: String { MissingFact.key(fact, account) }

    static func key(_ fact: Question, _ account: Account.ID?) -> String {
        account.map { "\($0.text).\(fact.rawValue)" } ?? fact.rawValue
    }

    /// The question to somebody who may have said "I do not know" to it: then nothing waits for it.
    fileprivate func asked(of answers: Answers?) -> MissingFact {
        guard answers?.dontKnow.contains(key) == true else { return self }
        var question = self
        question.decides = false
        return question
    }
}

extension AssistanceStanding {
    func needs(_ question: Question) -> Bool {
        if case .needs(let questions) = self { questions.contains(question) } else { false }
    }
}

extension Array where Element: Equatable {
    /// The elements without repetitions, in their order. For short lists.
    func uniqued() -> [Element] {
        reduce(into: []) { list, element in
            if !list.contains(element) { list.append(element) }
        }
    }
}
