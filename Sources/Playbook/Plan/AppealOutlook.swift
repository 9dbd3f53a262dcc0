import CaseModel
import Rulebook

/// How much an appeal can rest on. Never a chance in percent, and never that it is not worth it.
public enum AppealStrength: String, Choice {
    case strong, fair, weak
    /// Only where one thing is so; `onlyIf` says which.
    case onlyIf
}

/// What to know before a refusal is appealed.
public struct AppealOutlook: Record, JSONCoded {
    public var claim: Claim.ID = ""
    public var strength: AppealStrength = .fair
    /// What the refusal rests on, and why that makes the appeal what it is.
    public var because = ""
    public var onlyIf: String?
    /// What to lay beside the letter.
    public var enclose: [String] = []
    /// Who decides the appeal.
    public var decidedBy = ""
    /// The last day for the patient; nil where only the denial can say it.
    public var lastDay: Day?
    /// The last day in words, or where to find it; and that nothing but the appeal keeps it.
    public var lastDayText = ""
    /// The day by which the plan has to decide an appeal that was sent.
    public var answerBy: Day?
    /// What can be done when the plan is late.
    public var ifLate = ""
    /// What to ask for first or beside it, with who asks whom.
    public var asks: [AskLine] = []
    /// The rules on the appeal itself, on the plan's answer, and on a plan that is late.
    public var rules: [Rule.ID] = []
    public var kept = Kept()

    public init() {}

    public static let shape: [Field<AppealOutlook>] = [
        .required("claim", \.claim), .required("strength", \.strength), .required("because", \.because),
        .field("onlyIf", \.onlyIf), .always("enclose", \.enclose), .required("decidedBy", \.decidedBy),
        .nullable("lastDay", \.lastDay), .required("lastDayText", \.lastDayText), .field("answerBy", \.answerBy),
        .required("ifLate", \.ifLate), .always("asks", \.asks), .always("rules", \.rules),
    ]
}

/// One thing to ask for, with who asks whom.
public struct AskLine: Record, JSONCoded {
    public var ask: AskKind = .correctedClaim
    public var who: AskParty = .you
    public var whom: AskParty = .office
    public var because = ""
    public var state: WorkState = .canStart
    /// The last day for it, where a rule gives one.
    public var until: Day?
    public var kept = Kept()

    public init() {}

    init(_ ask: AskKind, _ because: String, state: WorkState, until: Day? = nil) {
        self.ask = ask
        (who, whom) = AskParty.parties(of: ask)
        self.because = because
        self.state = state
        self.until = until
    }

    public static let shape: [Field<AskLine>] = [
        .required("asksFor", \.ask), .required("who", \.who), .required("whom", \.whom),
        .required("because", \.because),
        .required("state", \.state), .field("until", \.until),
    ]
}
