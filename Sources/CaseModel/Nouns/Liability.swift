/// Whether the person has to pay a bill at all, as far as they know.
public enum LiabilityAnswer: String, Choice {
    case mine, notMine, unsure
}

/// A paper by which somebody may have promised to pay.
public enum SignedPaper: String, Choice {
    /// Nothing was signed.
    case nothing
    /// The form at the desk by which somebody agrees to pay what a plan does not.
    case responsibilityForm
    /// The form, signed for another person: a parent, a spouse, a neighbor.
    case formForAnother
    case outOfNetworkConsent, paymentPlan, cardOnFile
    /// A loan or a card that was offered for care.
    case financing
    case unknown
}

/// Whose bill it is and what was signed: the first question about every account.
public struct Liability: Record, JSONCoded {
    public var answer: LiabilityAnswer = .unsure
    public var signed: [SignedPaper] = []
    public var on: Day?
    public var kept = Kept()

    public init() {}

    public static let shape: [Field<Liability>] = [
        .required("answer", \.answer), .list("signed", \.signed), .field("on", \.on),
    ]
}

/// That the person does without the plan for a bill. It counts only when they saw before what that costs.
public struct ClaimWaiver: Record, JSONCoded {
    public var on: Day?
    /// True when the card with the cost was read before the choice.
    public var costShown: Bool?
    public var kept = Kept()

    public init() {}

    /// True when a person chose it, on a day, with the cost before them.
    public var counts: Bool { on != nil && costShown == true }

    public static let shape: [Field<ClaimWaiver>] = [.field("on", \.on), .field("costShown", \.costShown)]
}
