import CaseModel

/// Where a rule is written.
public struct Citation: Record, JSONCoded {
    /// A short key by which parameters refer to it.
    public var id = ""
    /// What a letter may print, such as `26 CFR 1.501(r)-1(b)(3)`.
    public var text = ""
    public var title: String?
    /// The official address.
    public var href: String?
    /// The day the official text itself was read; nil when it was not.
    public var readOn: Day?
    /// Which copy was read, and how old it is; or who else says so.
    public var copy: String?
    /// At most 25 words of the text that was read.
    public var quote: String?
    public var kept = Kept()

    public init() {}

    public static let shape: [Field<Citation>] = [
        .required("id", \.id), .required("text", \.text), .field("title", \.title), .field("href", \.href),
        .field("readOn", \.readOn), .field("copy", \.copy), .field("quote", \.quote),
    ]
}
