/// What two papers or two offices may tell differently of one account.
public enum SayingTopic: String, Choice {
    case balance, network, claimStatus, allowedAmount, denialReason, appealBy, holder, placementOn, dueDate
}

/// What somebody said of an account, with who and when. Nothing here is taken for true: where two differ, both are kept
/// and the difference is shown.
public struct Saying: Record, JSONCoded {
    public var about: SayingTopic = .balance
    /// As it was said: an amount, a day, `inNetwork`.
    public var value = ""
    public var who: String?
    public var on: Day?
    /// The reference of the call.
    public var reference: String?
    public var kept = Kept()

    public init() {}

    public static let shape: [Field<Saying>] = [
        .required("about", \.about), .required("value", \.value), .field("who", \.who), .field("on", \.on),
        .field("reference", \.reference),
    ]
}
