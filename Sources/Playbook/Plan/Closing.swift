import CaseModel
import Rulebook

/// Whether it is reasonable to stop here.
public struct Closing: Record, JSONCoded {
    public var reasonable = false
    /// What speaks for it when it is reasonable, what is still missing when it is not.
    public var because: [String] = []
    public var kept = Kept()

    public init() {}

    init(reasonable: Bool, because: [String]) {
        self.reasonable = reasonable
        self.because = because
    }

    public static let shape: [Field<Closing>] = [
        .required("reasonable", \.reasonable), .always("because", \.because),
    ]
}

/// Something that can make an office willing to move. Only from facts.
public struct Leverage: Record, JSONCoded {
    public var kind: LeverageKind = .financialHardship
    public var strength: Strength = .weak
    public var because = ""
    public var kept = Kept()

    public init() {}

    init(_ kind: LeverageKind, _ strength: Strength, _ because: String) {
        self.kind = kind
        self.strength = strength
        self.because = because
    }

    public static let shape: [Field<Leverage>] = [
        .required("kind", \.kind), .required("strength", \.strength), .required("because", \.because),
    ]
}

/// Who can grant what, and how to be routed there.
public struct Department: Record, JSONCoded {
    public var who: DepartmentName = .frontLine
    public var canGrant: [Grant] = []
    /// The words that lead there.
    public var askFor = ""
    /// What it cannot do.
    public var cannot: String?
    /// What to say when the first person cannot decide.
    public var ifTheyCannot: String?
    /// The rule that says what it can do; nil for a department of an office or a plan.
    public var rule: Rule.ID?
    public var kept = Kept()

    public init() {}

    init(
        _ who: DepartmentName, _ canGrant: [Grant], askFor: String, cannot: String? = nil, ifTheyCannot: String? = nil,
        rule: Rule.ID? = nil
    ) {
        self.who = who
        self.canGrant = canGrant
        self.askFor = askFor
        self.cannot = cannot
        self.ifTheyCannot = ifTheyCannot
        self.rule = rule
    }

    public static let shape: [Field<Department>] = [
        .required("who", \.who), .always("canGrant", \.canGrant), .required("askFor", \.askFor),
        .field("cannot", \.cannot), .field("ifTheyCannot", \.ifTheyCannot), .field("rule", \.rule),
    ]
}
