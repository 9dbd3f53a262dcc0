import CaseModel

/// What to do about every bill of a case, and why, on one day: `reprieve.plan/1`.
///
/// A plan is a pure function of the facts, the rulebook and the day. Days inside its texts are spelled as the contract
/// spells them (`2026-09-08`); `PlanText.spoken` turns them into words for a page.
public struct Plan: Record, JSONCoded {
    /// The name of the shape.
    public static let schemaName = "reprieve.plan/1"

    public var schema = Plan.schemaName
    /// The day the plan is for.
    public var today = Day(number: 0)
    /// The fingerprint of the rules it was made with.
    public var rulebook = ""
    /// The one thing to do now; nil when every account is closed.
    public var next: NextStep?
    /// The visits, in the order of the case.
    public var episodes: [EpisodePlan] = []
    /// The accounts, in the order of the case.
    public var accounts: [AccountPlan] = []
    /// What is not known, and what each answer would change. Those that decide something come first.
    public var missingFacts: [MissingFact] = []
    /// How the household's income compares with the poverty guideline; nil while income or size is unknown.
    public var income: IncomeMeasure?
    /// What stands for the household beside its accounts.
    public var household = HouseholdPlan()
    /// Dates of the coming days that cannot move; they stand beside the one step.
    public var fixedDates: [FixedDate] = []
    /// To somebody who comes back after weeks.
    public var welcome: [String] = []
    public var kept = Kept()

    public init() {}

    public static let shape: [Field<Plan>] = [
        .required("schema", \.schema), .required("today", \.today), .required("rulebook", \.rulebook),
        .nullable("next", \.next), .always("episodes", \.episodes), .always("accounts", \.accounts),
        .always("missingFacts", \.missingFacts), .field("income", \.income), .required("household", \.household),
        .always("fixedDates", \.fixedDates), .list("welcome", \.welcome),
    ]

    /// The canonical bytes of the plan.
    public var canonicalText: String { json.canonicalText }
}

/// One visit: which bills may still come, and what its bills ask for together.
public struct EpisodePlan: Record, JSONCoded {
    public var id: Episode.ID = ""
    /// Billers who usually bill for such a visit and have not been seen.
    public var stillExpected: [Role] = []
    /// What the newest statements ask for, less what was paid since. Nil when no amount is known.
    public var openTotal: Money?
    /// Billers that were ruled out: they send no bill.
    public var ruledOut: [Role] = []
    /// True when every expected bill was seen or ruled out and every account is closed.
    public var allSettled = false
    /// What is still missing before the visit is settled.
    public var unsettled: [String] = []
    /// The accounts that one letter to an office may name, by office.
    public var together: [CoordinatedRequest] = []
    public var kept = Kept()

    public init() {}

    public static let shape: [Field<EpisodePlan>] = [
        .required("id", \.id), .always("stillExpected", \.stillExpected), .field("openTotal", \.openTotal),
        .list("ruledOut", \.ruledOut), .required("allSettled", \.allSettled), .always("unsettled", \.unsettled),
        .list("together", \.together),
    ]
}

/// The one thing to do now.
public struct NextStep: Record, JSONCoded {
    /// Nil for a question about the household.
    public var account: Account.ID?
    public var step: StepName = .wait
    /// Verb first, plain words.
    public var title = ""
    public var why = ""
    /// How long it takes, at most ten; nil when the rulebook does not say.
    public var minutes: Int?
    /// The day by which it is best done.
    public var bestBy: Day?
    /// The letters, calls, questions and pages that the step opens.
    public var opens: [Opener] = []
    /// Which row of the ranking chose it.
    public var reason: RankReason = .waiting
    /// Why it comes first.
    public var whyFirst = ""
    /// What may wait until it is done: the next few steps, in their order.
    public var mayWait: [String] = []
    /// What it asks for, where its name does not say it.
    public var ask: AskKind?
    /// The department or body that it goes to, where that is not the front line.
    public var department: DepartmentName?
    /// The question, where the step is one: how `answer --set` names it.
    public var question: String?
    public var kept = Kept()

    public init() {}

    public static let shape: [Field<NextStep>] = [
        .nullable("account", \.account), .required("step", \.step), .required("title", \.title),
        .required("why", \.why), .field("minutes", \.minutes), .field("bestBy", \.bestBy), .always("opens", \.opens),
        .required("reason", \.reason), .required("whyFirst", \.whyFirst), .always("mayWait", \.mayWait),
        .field("asksFor", \.ask), .field("department", \.department), .field("question", \.question),
    ]
}

/// A household's income beside the poverty guideline.
public struct IncomeMeasure: Record, JSONCoded {
    /// With one decimal, such as `150.1`.
    public var percentOfGuideline: Quantity = .zero
    /// The year of the guideline.
    public var year = 0
    /// The guideline for the household's size.
    public var guideline: Money = .zero
    /// The yearly income itself, so that a limit is compared to the cent and never by a rounded percent. Not written.
    var income: Money?
    public var kept = Kept()

    public init() {}

    public static let shape: [Field<IncomeMeasure>] = [
        .required("percentOfGuideline", \.percentOfGuideline), .required("year", \.year),
        .required("guideline", \.guideline),
    ]
}

/// Something that is not known, asked as one question.
public struct MissingFact: Record, JSONCoded {
    /// The name of the fact, such as `coverage`.
    public var fact: Question = .coverage
    /// Nil for the household.
    public var account: Account.ID?
    /// The question as it is put to the person.
    public var ask = ""
    /// What the answer would change.
    public var changes: [String] = []
    /// True when the plan waits for the answer.
    public var decides = false
    public var kept = Kept()

    public init() {}

    init(_ fact: Question, account: Account.ID? = nil, ask: String, changes: [String], decides: Bool = false) {
        self.fact = fact
        self.account = account
        self.ask = ask
        self.changes = changes
        self.decides = decides
    }

    public static let shape: [Field<MissingFact>] = [
        .required("fact", \.fact), .nullable("account", \.account), .required("ask", \.ask),
        .always("changes", \.changes), .required("decides", \.decides),
    ]
}
