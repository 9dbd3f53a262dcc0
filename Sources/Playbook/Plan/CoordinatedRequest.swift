import CaseModel

/// One letter to one office about all its bills of a visit, with the burden of all bills together.
public struct CoordinatedRequest: Record, JSONCoded {
    /// The office, as it stands on its bills.
    public var biller = ""
    /// Its own accounts: named in the letter.
    public var accounts: [Account.ID] = []
    /// What all open accounts of the visit ask for, without their names.
    public var burden: Money?
    /// Accounts of other offices: named only when the person ticks them one by one.
    public var others: [Other] = []
    public var kept = Kept()

    public init() {}

    public static let shape: [Field<CoordinatedRequest>] = [
        .required("biller", \.biller), .always("accounts", \.accounts), .field("burden", \.burden),
        .always("others", \.others),
    ]

    /// An account of another office.
    public struct Other: Record, JSONCoded {
        public var account: Account.ID = ""
        /// True for what tells a stranger much about a person; never ticked beforehand.
        public var isSensitive = false
        /// True when the person ticked it.
        public var isNamed = false
        public var kept = Kept()

        public init() {}

        public static let shape: [Field<Other>] = [
            .required("account", \.account), .required("isSensitive", \.isSensitive), .required("isNamed", \.isNamed),
        ]
    }
}
