/// How a tier of a help policy lowers what is owed.
public enum HelpTierKind: String, Choice {
    case free
    /// So many percent off the amount.
    case percentOff
    /// No more than so many percent of the yearly income.
    case percentOfIncome
    /// No more than an amount.
    case atMost
}

/// One tier: up to so many percent of the poverty guideline.
public struct HelpTier: Record, JSONCoded {
    /// Percent of the poverty guideline; an income at it is within.
    public var upTo: Int = 0
    public var kind: HelpTierKind = .free
    /// Percent, for the kinds that are one.
    public var percent: Quantity?
    public var amount: Money?
    public var kept = Kept()

    public init() {}

    public init(_ upTo: Int, _ kind: HelpTierKind, percent: Quantity? = nil, amount: Money? = nil) {
        self.upTo = upTo
        self.kind = kind
        self.percent = percent
        self.amount = amount
    }

    public static let shape: [Field<HelpTier>] = [
        .required("upTo", \.upTo), .required("kind", \.kind), .field("percent", \.percent), .field("amount", \.amount),
    ]
}

/// A hospital's own policy on money help, as somebody read it. It can be shared: it holds nothing of any patient.
public struct HelpPolicyPaper: Record, JSONCoded {
    public typealias ID = Identifier<HelpPolicyPaper>
    public var id: ID = ""
    public var hospital: String?
    /// The day from which the policy says it holds, and the day on which somebody read it.
    public var from: Day?
    public var readOn: Day?
    public var source: String?
    public var tiers: [HelpTier] = []
    /// The amounts generally billed, as a percent of the charges, and how they were worked out.
    public var agbPercent: Quantity?
    public var agbMethod: String?
    /// Who may apply, in the policy's sense.
    public var residency: String?
    /// Savings above this may be counted.
    public var assetsAbove: Money?
    /// True where a score decides before anybody applies; a full application can ask for more.
    public var usesScore: Bool?
    /// Offices whose bills the policy covers, and offices it names as not covered.
    public var covers: [String] = []
    public var doesNotCover: [String] = []
    public var documents: [String] = []
    public var contact: String?
    public var kept = Kept()

    public init() {}

    public static let shape: [Field<HelpPolicyPaper>] = [
        .required("id", \.id), .field("hospital", \.hospital), .field("from", \.from), .field("readOn", \.readOn),
        .field("source", \.source), .list("tiers", \.tiers), .field("agbPercent", \.agbPercent),
        .field("agbMethod", \.agbMethod), .field("residency", \.residency), .field("assetsAbove", \.assetsAbove),
        .field("usesScore", \.usesScore), .list("covers", \.covers), .list("doesNotCover", \.doesNotCover),
        .list("documents", \.documents), .field("contact", \.contact),
    ]
}
