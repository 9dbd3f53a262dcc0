import CaseModel
import Rulebook

/// How far an account is with money help from the hospital.
enum AssistanceStanding: Equatable, Sendable {
    /// No duty to offer help is known for this biller.
    case notOffered
    /// Nobody can say before these are answered.
    case needs([Question])
    /// The income lies above what policies usually reach.
    case unlikely(IncomeMeasure)
    case canApply(IncomeMeasure)
    /// The time to apply has passed without an application.
    case timePassed
    case applied(since: Day, until: Day?)
    /// The hospital asked for more papers.
    case incomplete(noticeOn: Day?)
    case decided(Assistance)

    init(_ facts: AccountFacts) {
        if let standing = AssistanceStanding.application(facts) {
            self = standing
            return
        }
        guard facts.isHospital != .no else {
            self = .notOffered
            return
        }
        let stateLimit = StateHelp(facts)
        if facts.account.hospitalKind == .forProfit, stateLimit == .none {
            self = .notOffered
            return
        }
        if facts.account.hospitalKind == nil, facts.account.role == nil {
            self = .needs([.hospitalKind])
            return
        }
        if ApplicationClock.deadline(facts)?.state == .missed, !StateHelp.hasNoLastDay(facts) {
            self = .timePassed
            return
        }
        guard let income = IncomeMeasure(facts.household, law: facts.law) else {
            let household = facts.household
            let hasSize = (household.size ?? 0) > 0
            var questions: [Question] = []
            if household.annualIncome == nil { questions.append(.income) }
            if !hasSize { questions.append(.householdSize) }
            self = questions.isEmpty ? .needs([.rule]) : .needs(questions)
            return
        }
        let usual = facts.law.count("unlikelyAbove", of: .screeningRule)
        switch (facts.account.hospitalKind, stateLimit, usual) {
        case (.forProfit, .upTo(let percent), _):
            self = income.isAtMost(percent) ? .canApply(income) : .notOffered
        case (_, .upTo(let percent), .some(let usual)):
            self = income.isAtMost(max(percent, usual)) ? .canApply(income) : .unlikely(income)
        case (_, _, .some(let usual)):
            self = income.isAtMost(usual) ? .canApply(income) : .unlikely(income)
        case (_, _, nil): self = .canApply(income)
        }
    }

    /// What an application says, once there is one.
    private static func application(_ facts: AccountFacts) -> AssistanceStanding? {
        if let decided = facts.assistance.last(where: \.isDecided) { return .decided(decided) }
        let asked = facts.requests.last(.assistanceApplication)
        let open = facts.assistance.last { $0.appliedOn != nil }
        guard let sentOn = open?.appliedOn ?? asked?.sentOn else { return nil }
        let newest = open ?? facts.assistance.last
        if let newest, newest.complete != true, newest.incompleteNoticeOn != nil || !newest.missing.isEmpty {
            return .incomplete(noticeOn: newest.incompleteNoticeOn)
        }
        let usual = facts.law.window("assistanceAnswer", of: .waitingRule)?.end(from: sentOn)
        return .applied(since: sentOn, until: asked?.request?.respondBy ?? usual)
    }

    /// True when nothing about money help stands in the way of settling.
    var isScreened: Bool {
        switch self {
        case .notOffered, .unlikely, .timePassed, .decided: true
        case .needs, .canApply, .applied, .incomplete: false
        }
    }
}

extension Assistance {
    /// Every outcome but `pending` is a decision; a person who does not want to apply is one too.
    var isDecided: Bool { outcome.map { $0 != "pending" } ?? (decidedOn != nil) }

    var isGranted: Bool { outcome == "granted" || outcome == "partial" }
}

/// What the state of the hospital asks of hospitals, where its law was checked.
enum StateHelp: Equatable, Sendable {
    /// No law, or nobody looked.
    case none
    /// There is law, without a limit that is known.
    case law
    /// Help up to so many percent of the poverty guideline.
    case upTo(Int)

    init(_ facts: AccountFacts) {
        guard let column = StateHelp.column(facts) else {
            self = .none
            return
        }
        let limit = [column.freeUpToPercent, column.discountUpToPercent].compactMap { $0 }.max()
        self = limit.map(StateHelp.upTo) ?? .law
    }

    /// True where the law of the state is said to set no last day to apply: the more generous rule counts.
    static func hasNoLastDay(_ facts: AccountFacts) -> Bool { column(facts)?.noLastDayToApply == true }

    private static func column(_ facts: AccountFacts) -> StateRules.CharityCare? {
        guard let column = facts.law.state(facts.episode?.state ?? facts.household.state)?.charityCare,
            column.status == .law, column.from.map({ $0 <= facts.today }) ?? true
        else { return nil }
        return column
    }
}
