/// Everything that is known about one household's bills: `reprieve.case/1`.
public struct CaseFile: Record, JSONCoded {
    public static let schemaName = "reprieve.case/1"

    public var schema = CaseFile.schemaName
    public var household: Household?
    public var people: [Person] = []
    public var coverages: [Coverage] = []
    public var episodes: [Episode] = []
    public var accounts: [Account] = []
    public var claims: [Claim] = []
    public var requests: [Request] = []
    public var holds: [Hold] = []
    public var contacts: [Contact] = []
    public var payments: [Payment] = []
    public var offers: [Offer] = []
    public var agreements: [Agreement] = []
    public var appeals: [Appeal] = []
    public var assistance: [Assistance] = []
    public var answers: Answers?
    /// What offices said of how they work.
    public var billers: [Biller] = []
    /// Policies of hospitals on money help, as somebody read them.
    public var policies: [HelpPolicyPaper] = []
    /// A JSON pointer of a value to the place it was read from.
    public var sources: [String: String] = [:]
    /// A JSON pointer of a value that is only assumed to the reason.
    public var assumed: [String: String] = [:]
    public var kept = Kept()

    public init() {}

    public static let shape: [Field<CaseFile>] = [
        .required("schema", \.schema), .field("household", \.household), .list("people", \.people),
        .list("coverages", \.coverages), .list("episodes", \.episodes), .list("accounts", \.accounts),
        .list("claims", \.claims), .list("requests", \.requests), .list("holds", \.holds),
        .list("contacts", \.contacts), .list("payments", \.payments), .list("offers", \.offers),
        .list("agreements", \.agreements), .list("appeals", \.appeals), .list("assistance", \.assistance),
        .field("answers", \.answers), .list("billers", \.billers), .list("policies", \.policies),
        .texts("sources", \.sources),
        .texts("assumed", \.assumed),
    ]

    /// A value of a record of this case, with what the case says of where it came from.
    ///
    /// - Parameters:
    ///   - value: the value, nil when the record has none.
    ///   - key: the record's key for it.
    ///   - record: the record it belongs to, as read from the file.
    public func known<Value: Sendable>(_ value: Value?, _ key: String, of record: some Record) -> Known<Value> {
        guard let value else { return .unknown }
        let pointer = "\(record.kept.pointer)/\(key)"
        if let reason = assumed[pointer] { return .assumed(value, because: reason) }
        return .known(value, sources[pointer].map(Place.init))
    }
}
