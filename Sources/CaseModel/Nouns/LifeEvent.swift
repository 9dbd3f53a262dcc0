/// A change in a life that can open a way into insurance.
public enum LifeEventKind: String, Choice {
    case lostJob, lostCoverage, birth, adoption, marriage, divorce, death, moved, turned26
    /// Asked, and nothing of this happened.
    case none
}

/// Such a change, with its day.
public struct LifeEvent: Record, JSONCoded {
    public var kind: LifeEventKind = .none
    public var on: Day?
    /// The day on which a notice about keeping the old insurance came.
    public var noticeOn: Day?
    /// The day on which the person chose: enrolled, or said no.
    public var decidedOn: Day?
    public var kept = Kept()

    public init() {}

    public static let shape: [Field<LifeEvent>] = [
        .required("kind", \.kind), .field("on", \.on), .field("noticeOn", \.noticeOn), .field("decidedOn", \.decidedOn),
    ]
}

/// Whether it is safe for the person when mail or calls about a bill reach their home.
public enum HomeSafety: String, Choice {
    case safe, notSafe
}
