import CaseModel
import Rulebook

/// Whether something that binds money may be done now. A person can always override; the cost is said beforehand.
public struct Gate: Record, JSONCoded {
    public var action: GateAction = .pay
    public var open = false
    /// What stands in the way first, or what opened it.
    public var because: [String] = []
    /// What a payment or a signature may do besides settling the bill. On what binds money only.
    public var brakes: [Brake] = []
    /// All that has to happen before it opens; empty when it is open.
    public var opensWhen: [String] = []
    /// What doing it now may cost.
    public var costOfEarly: String?
    /// The due date that the bill prints, so that "not yet" never hides it.
    public var dueDate: Day?
    /// What paying does not end.
    public var doesNotEnd: [String] = []
    /// The day on which the person went through it although it was closed.
    public var overriddenOn: Day?
    public var kept = Kept()

    public init() {}

    public static let shape: [Field<Gate>] = [
        .required("action", \.action), .required("open", \.open), .always("because", \.because),
        .list("brakes", \.brakes), .always("opensWhen", \.opensWhen), .field("costOfEarly", \.costOfEarly),
        .field("dueDate", \.dueDate), .list("doesNotEnd", \.doesNotEnd), .field("overriddenOn", \.overriddenOn),
    ]
}

/// A side effect of paying or signing.
public struct Brake: Record, JSONCoded {
    /// The rule it rests on.
    public var rule: Rule.ID?
    public var effect = ""
    /// What it is about.
    public var about: BrakeTopic = .limitation
    /// Whether the law says it, or it only may be so.
    public var basis: BrakeBasis = .may
    /// True when the rule may not be shown as law: "check this first".
    public var checkFirst: Bool?
    public var kept = Kept()

    public init() {}

    init(_ rule: Rule.ID, _ effect: String, _ about: BrakeTopic, _ basis: BrakeBasis = .may, checkFirst: Bool) {
        self.rule = rule
        self.effect = effect
        self.about = about
        self.basis = basis
        self.checkFirst = checkFirst ? true : nil
    }

    public static let shape: [Field<Brake>] = [
        .field("rule", \.rule), .required("effect", \.effect), .field("checkFirst", \.checkFirst),
        .required("about", \.about), .required("basis", \.basis),
    ]
}

/// What a payment or a signature may touch.
public enum BrakeTopic: String, Choice {
    case limitation, acceptance, leverage, balance, estimate, moneyHelp, card, loan
}

/// What an effect rests on.
public enum BrakeBasis: String, Choice {
    case law, may
}
