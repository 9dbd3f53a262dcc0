import CaseModel

/// Why a bill is not final yet.
public enum NotFinalReason: String, Choice {
    case claimPending, paymentMissing, secondPlanOpen, adjustmentNotPosted, reviewOpen
}

/// One reason why the bill may still change, and what ends it.
public struct NotFinal: Record, JSONCoded {
    public var reason: NotFinalReason = .claimPending
    public var because = ""
    /// The paper or the call that ends it.
    public var endsWith = ""
    public var kept = Kept()

    public init() {}

    init(_ reason: NotFinalReason, because: String, endsWith: String) {
        self.reason = reason
        self.because = because
        self.endsWith = endsWith
    }

    public static let shape: [Field<NotFinal>] = [
        .required("reason", \.reason), .required("because", \.because), .required("endsWith", \.endsWith),
    ]
}
