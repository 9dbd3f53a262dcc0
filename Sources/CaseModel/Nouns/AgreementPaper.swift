/// A point that terms in writing should state before money moves.
public enum AgreementPoint: String, Choice {
    case account, amount, payBy, paidInFull, noResale, creditEntry, taxForm
    /// That nothing more can be asked for from anybody for this care.
    case release
    /// What becomes of money that was paid before.
    case refund
    /// Who signs, and that they may.
    case signer
    case interest, fee, whoseLoan, monthlyAmount, automaticPayment, helpKept, disputeKept, missedPayment
}

/// What a person found in the paper about one point.
public struct AgreementAnswer: Record, JSONCoded {
    public var point: AgreementPoint = .amount
    /// True when the paper says it, false when it says the opposite or nothing.
    public var states: Bool?
    /// Where or how the paper says it, in the person's words.
    public var note: String?
    public var kept = Kept()

    public init() {}

    public init(_ point: AgreementPoint, _ states: Bool?, note: String? = nil) {
        self.point = point
        self.states = states
        self.note = note
    }

    public static let shape: [Field<AgreementAnswer>] = [
        .required("point", \.point), .field("states", \.states), .field("note", \.note),
    ]
}
