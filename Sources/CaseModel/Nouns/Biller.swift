/// Whose help policy covers a biller.
public enum HelpPolicy: String, Choice {
    case own, hospitals, none
}

/// What an office said of how it works: its vendor, its help, its rates and terms. It is about the biller and not about
/// one bill, so it is there again at the next visit.
public struct Biller: Record, JSONCoded {
    public typealias ID = Identifier<Biller>
    public var id: ID = ""
    /// As it stands on the bills.
    public var name: String?
    /// The company that bills for it.
    public var vendor: String?
    public var help: HelpPolicy?
    /// What it takes off for one quick payment, in the office's words.
    public var promptPay: String?
    /// What it asks of people who pay by themselves, in the office's words.
    public var selfPay: String?
    /// Its terms for paying in parts, in the office's words.
    public var planTerms: String?
    /// After so many days it passes an account on.
    public var daysToPlacement: Int?
    public var toldOn: Day?
    public var with: String?
    public var note: String?
    public var kept = Kept()

    public init() {}

    public static let shape: [Field<Biller>] = [
        .required("id", \.id), .field("name", \.name), .field("vendor", \.vendor), .field("help", \.help),
        .field("promptPay", \.promptPay), .field("selfPay", \.selfPay), .field("planTerms", \.planTerms),
        .field("daysToPlacement", \.daysToPlacement), .field("toldOn", \.toldOn), .field("with", \.with),
        .field("note", \.note),
    ]

    /// True when both names are of the same office: upper and lower case and blanks do not count.
    public func isNamed(_ other: String) -> Bool { name.map(Biller.key) == Biller.key(other) }

    /// The name by which accounts of the same office are put together.
    public static func key(_ name: String) -> String {
        name.lowercased().split { !($0.isLetter || $0.isNumber) }.joined(separator: " ")
    }
}
