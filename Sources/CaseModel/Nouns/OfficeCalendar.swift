/// Where an account goes when its office passes it on.
public enum PlacementTarget: String, Choice {
    case vendor, collector
}

/// The office's own calendar, as somebody there told it: never a guess of ours.
public struct OfficeCalendar: Record, JSONCoded {
    public var askedOn: Day?
    /// Who told it.
    public var with: String?
    public var nextStatementOn: Day?
    /// The day on which the account goes to a vendor or a collector.
    public var placementOn: Day?
    public var placedWith: PlacementTarget?
    /// True when the office reviews an account before it places it.
    public var reviewBefore: Bool?
    public var kept = Kept()

    public init() {}

    public static let shape: [Field<OfficeCalendar>] = [
        .field("askedOn", \.askedOn), .field("with", \.with), .field("nextStatementOn", \.nextStatementOn),
        .field("placementOn", \.placementOn), .field("placedWith", \.placedWith),
        .field("reviewBefore", \.reviewBefore),
    ]
}

/// Care that is still to come at the same office, and what an open bill does to it.
public struct CareToCome: Record, JSONCoded {
    public var planned: Bool?
    /// True when the office wants money before it; how much, where it said so.
    public var depositAsked: Bool?
    public var deposit: Money?
    /// True when the office said that it may end the care over the bill.
    public var dismissal: Bool?
    public var estimateAsked: Bool?
    public var kept = Kept()

    public init() {}

    public static let shape: [Field<CareToCome>] = [
        .field("planned", \.planned), .field("depositAsked", \.depositAsked), .field("deposit", \.deposit),
        .field("dismissal", \.dismissal),
        .field("estimateAsked", \.estimateAsked),
    ]
}
