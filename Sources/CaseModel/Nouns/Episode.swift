/// What happened, when and where; all the accounts of one visit or stay belong to it.
public struct Episode: Record, JSONCoded {
    public typealias ID = Identifier<Episode>
    public var id: ID = ""
    public var title: String?
    public var from: Day?
    public var to: Day?
    public var emergency: Bool?
    /// The building's network status; each biller has its own.
    public var facilityNetwork: Network?
    /// The state in which care was given, as two letters.
    public var state: String?
    public var dischargedOn: Day?
    public var kind: VisitKind?
    /// What accident or crime the care followed.
    public var accident: AccidentKind?
    /// True when a lawyer saw the papers of the accident.
    public var lawyerSawPapers: Bool?
    /// Billers of whom the person found out that they send no bill.
    public var ruledOut: [Role] = []
    public var kept = Kept()

    public init() {}

    public static let shape: [Field<Episode>] = [
        .required("id", \.id), .field("title", \.title), .field("from", \.from), .field("to", \.to),
        .field("emergency", \.emergency), .field("facilityNetwork", \.facilityNetwork), .field("state", \.state),
        .field("dischargedOn", \.dischargedOn), .field("kind", \.kind), .field("accident", \.accident),
        .field("lawyerSawPapers", \.lawyerSawPapers), .list("ruledOut", \.ruledOut),
    ]
}
