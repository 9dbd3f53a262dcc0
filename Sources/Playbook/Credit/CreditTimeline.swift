import CaseModel
import Rulebook

/// A day on the way of a medical debt to a credit report and off it.
public enum CreditEventKind: String, Choice {
    /// The bureaus' own policy: not shown before this day.
    case mayAppear
    /// Off the report by this day, whatever is open.
    case mustBeGone
    /// Care that the VA approved is not shown before this day.
    case veteranMayAppear
    /// What was reported, and what was asked.
    case reported, disputed
    /// The bureau answers by this day; later when new facts were sent.
    case answerBy, answerLatest
    /// A look at the report after a bill is closed.
    case look
}

/// One day with what it means and the rule that it rests on.
public struct CreditEvent: Record, JSONCoded {
    public var kind: CreditEventKind = .look
    public var on = Day(number: 0)
    public var what = ""
    public var rule: Rule.ID?
    public var checkFirst: Bool?
    public var isDone = false
    public var kept = Kept()

    public init() {}

    public static let shape: [Field<CreditEvent>] = [
        .required("kind", \.kind), .required("on", \.on), .required("what", \.what), .field("rule", \.rule),
        .field("checkFirst", \.checkFirst), .required("done", \.isDone),
    ]
}

/// What may be shown when, and what can be asked.
public struct CreditOutlook: Record, JSONCoded {
    public var account: Account.ID = ""
    /// The day from which is counted, and whether it is only taken from the bill.
    public var since: Day?
    public var isAssumed = false
    public var events: [CreditEvent] = []
    /// What no day says: the small balance, the state's law, no right to a deletion.
    public var notes: [CollectionNote] = []
    public var kept = Kept()

    public init() {}

    public static let shape: [Field<CreditOutlook>] = [
        .required("account", \.account), .nullable("since", \.since), .required("assumed", \.isAssumed),
        .always("events", \.events), .always("notes", \.notes),
    ]
}

/// Lays out the days of a credit report for one account.
public enum CreditTimeline {
    /// - Parameter since: the day on which the account first fell behind; without it the due date of the oldest bill,
    ///   else its date, is taken, and said to be assumed.
    public static func outlook(
        of id: Account.ID, in file: CaseFile, since: Day?, rulebook: Rulebook, today: Day
    ) -> CreditOutlook? {
        guard let account = file.accounts.first(where: { $0.id == id }) else { return nil }
        let law = Law(rulebook: rulebook, today: today, for: file)
        let facts = CaseIndex(file, questions: []).facts(of: account, law: law)
        var outlook = CreditOutlook()
        outlook.account = id
        let bill = facts.initialBill
        outlook.since = since ?? bill?.dueDate ?? bill?.date
        outlook.isAssumed = since == nil && outlook.since != nil
        var events: [CreditEvent] = []
        func add(_ kind: CreditEventKind, _ day: Day?, _ rule: Rule.ID?, isDone: Bool = false) {
            guard let day, day.isOnTheCalendar else { return }
            var event = CreditEvent()
            event.kind = kind
            event.on = day
            event.what = CreditWords.event(kind)
            event.rule = rule
            event.checkFirst = rule.flatMap { law.isCheckFirst($0) ? true : nil }
            event.isDone = isDone
            events.append(event)
        }
        if let start = outlook.since {
            add(.mayAppear, law.window("waitYear", of: .bureauPolicy)?.end(from: start), .bureauPolicy)
            let counted = law.window("startDays", of: .sevenYears)?.end(from: start)
            add(.mustBeGone, counted.flatMap { law.window("reportYears", of: .sevenYears)?.end(from: $0) }, .sevenYears)
        }
        if facts.coverage.first(.va) != nil, let care = facts.careDay {
            add(.veteranMayAppear, law.window("youngCare", of: .veteransCredit)?.end(from: care), .veteransCredit)
        }
        add(.reported, facts.creditReportedOn, nil, isDone: true)
        if let asked = facts.creditDisputedOn {
            add(.disputed, asked, nil, isDone: true)
            let answer = law.window("answerDays", of: .bureauDispute)?.end(from: asked)
            add(.answerBy, answer, .bureauDispute)
            add(
                .answerLatest, answer.flatMap { law.window("extensionDays", of: .bureauDispute)?.end(from: $0) },
                .bureauDispute)
        }
        let view = AccountView(facts, income: IncomeMeasure(facts.household, law: law))
        for check in AfterClosingRule.after(view)?.creditChecks ?? [] {
            add(.look, check.on, .afterClosingRule, isDone: check.done)
        }
        outlook.events = events.enumerated().sorted { ($0.element.on, $0.offset) < ($1.element.on, $1.offset) }
            .map(\.element)
        outlook.notes = notes(facts)
        return outlook
    }

    private static func notes(_ facts: AccountFacts) -> [CollectionNote] {
        func note(_ rule: Rule.ID, _ what: String, _ ask: String) -> CollectionNote {
            var note = CollectionNote()
            note.what = what
            note.ask = ask
            note.rule = rule
            note.checkFirst = facts.law.isCheckFirst(rule) ? true : nil
            return note
        }
        var notes: [CollectionNote] = []
        if let small = facts.law.money("smallBalance", of: .bureauPolicy), let amount = facts.askedAmount {
            // The policy speaks of collections that began below the amount, so the amount itself is not below it.
            let what = amount < small ? CreditWords.below(small) : CreditWords.notBelow(small)
            notes.append(note(.bureauPolicy, what, CreditWords.askPolicy))
        }
        notes.append(note(.stateCreditLaws, stateLaw(facts), CreditWords.askState))
        notes.append(note(.settlementPoints, CreditWords.noRight, CreditWords.askDeletion))
        return notes
    }

    private static func stateLaw(_ facts: AccountFacts) -> String {
        switch facts.law.state(facts.household.state)?.creditReporting.status {
        case .law: CreditWords.stateLaw
        case .noLaw: CreditWords.noStateLaw
        case .notChecked, nil: CreditWords.stateUnknown
        }
    }
}
