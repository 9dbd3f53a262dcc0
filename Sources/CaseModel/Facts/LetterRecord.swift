/// A letter that was made: its text as it was, what it rests on, and whether it was sent.
public struct LetterRecord: Record, JSONCoded {
    public typealias ID = Identifier<LetterRecord>
    public var id: ID = ""
    /// The kind, such as `itemized-bill`.
    public var kind = ""
    public var account: Account.ID?
    /// The language of the reading copy; the letter that is sent is English.
    public var language = "en"
    public var madeOn: Day?
    /// The letter as plain text, as it was made.
    public var text = ""
    /// The letter as one page of HTML, as it was made: its PDF is made from this again, whatever the case says later.
    public var page: String?
    /// The day by which it asks for an answer.
    public var respondBy: Day?
    /// The SHA-256 of the text.
    public var digest: String?
    /// The rules it relied on, with the fingerprint of the rulebook.
    public var rules: [String] = []
    public var rulebook: String?
    /// The mark of each rule at that time, by its id: whether a rule has changed since is seen by it.
    public var ruleMarks: [String: String] = [:]
    public var sentOn: Day?
    /// `mail`, `certifiedMail`, `fax`, `portal`, `email` or `inPerson`.
    public var sentBy: String?
    /// The number of a certified letter, the confirmation of a fax.
    public var proof: String?
    /// The request that sending it opened.
    public var request: Request.ID?
    public var kept = Kept()

    public init() {}

    public static let shape: [Field<LetterRecord>] = [
        .required("id", \.id), .required("kind", \.kind), .field("account", \.account),
        .required("language", \.language), .field("madeOn", \.madeOn), .required("text", \.text),
        .field("page", \.page), .field("respondBy", \.respondBy),
        .field("digest", \.digest), .list("rules", \.rules), .field("rulebook", \.rulebook),
        .texts("ruleMarks", \.ruleMarks),
        .field("sentOn", \.sentOn), .field("sentBy", \.sentBy), .field("proof", \.proof),
        .field("request", \.request),
    ]
}

/// How the person wants the program to be.
public struct SettingsRecord: Record, JSONCoded {
    /// `en` or `es`.
    public var language: String?
    /// `light`, `dark`, or nil to follow the system.
    public var theme: String?
    /// True when amounts are hidden on screen.
    public var hidesAmounts: Bool?
    public var lastBackupOn: Day?
    public var kept = Kept()

    public init() {}

    public static let shape: [Field<SettingsRecord>] = [
        .field("language", \.language), .field("theme", \.theme), .field("hidesAmounts", \.hidesAmounts),
        .field("lastBackupOn", \.lastBackupOn),
    ]
}
