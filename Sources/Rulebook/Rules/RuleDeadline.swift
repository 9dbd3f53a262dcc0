import CaseModel

/// A clock: which number runs, who must act by its end, and what may happen when it runs out.
public struct RuleDeadline: Record, JSONCoded {
    /// Who must have acted by the end.
    public enum Actor: String, Choice {
        case you, plan, provider, collector, bureau, agency
    }

    /// The id in the table of deadlines, such as `D-10`.
    public var clock = ""
    public var title = ""
    /// The name of the parameter that holds the length.
    public var parameter = ""
    /// A second parameter that is counted on from the end of the first: five business days, then thirty days.
    public var then: String?
    /// A parameter by which the other side may lengthen the time once.
    public var extendedBy: String?
    public var whose: Actor = .you
    public var consequence = ""
    /// The other date that wins when it is later.
    public var laterOf: String?
    public var kept = Kept()

    public init() {}

    public static let shape: [Field<RuleDeadline>] = [
        .required("clock", \.clock), .required("title", \.title), .required("parameter", \.parameter),
        .field("then", \.then), .field("extendedBy", \.extendedBy), .required("whose", \.whose),
        .required("consequence", \.consequence), .field("laterOf", \.laterOf),
    ]
}
