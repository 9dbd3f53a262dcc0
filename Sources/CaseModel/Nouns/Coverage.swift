/// One plan or program that may pay for care in a span of days.
public struct Coverage: Record, JSONCoded {
    public typealias ID = Identifier<Coverage>
    public var id: ID = ""
    public var kind: CoverageKind?
    public var payer: String?
    public var memberId: String?
    public var from: Day?
    /// The last day; absent while it runs.
    public var to: Day?
    /// `primary`, `secondary` or `tertiary`.
    public var order: String?
    public var planYear: Day?
    /// The state in which the plan was issued, as two letters: its insurance law counts, not the patient's.
    public var state: String?
    public var deductible: Money?
    public var deductibleMet: Money?
    public var outOfPocketMaximum: Money?
    public var outOfPocketMet: Money?
    /// The patient's part of the allowed price, such as 0.2.
    public var coinsurance: Quantity?
    public var address: [String] = []
    public var appealAddress: [String] = []
    public var kept = Kept()

    public init() {}

    /// True when the coverage ran on a day. Open ends count as running.
    public func covers(_ day: Day) -> Bool {
        (from.map { $0 <= day } ?? true) && (to.map { day <= $0 } ?? true)
    }

    public static let shape: [Field<Coverage>] = [
        .required("id", \.id), .field("kind", \.kind), .field("payer", \.payer), .field("memberId", \.memberId),
        .field("from", \.from), .field("to", \.to), .field("order", \.order), .field("planYear", \.planYear),
        .field("state", \.state),
        .field("deductible", \.deductible), .field("deductibleMet", \.deductibleMet),
        .field("outOfPocketMaximum", \.outOfPocketMaximum), .field("outOfPocketMet", \.outOfPocketMet),
        .field("coinsurance", \.coinsurance), .list("address", \.address), .list("appealAddress", \.appealAddress),
    ]
}
