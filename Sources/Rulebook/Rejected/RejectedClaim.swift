import CaseModel

/// Something that was seen somewhere, looked into, and must not come into the rulebook or into any text: it is false,
/// outdated, or nobody knows where it is from. Kept so that it is not found again and believed.
public struct RejectedClaim: Record, JSONCoded {
    public var id = ""
    /// The claim, in plain words.
    public var claim = ""
    public var why = ""
    /// Words that no text of the program may hold, in any case of the letters.
    public var neverSaid: [String] = []
    /// Citations that no rule may rely on, other than those named in `mayName`.
    public var neverCited: [String] = []
    public var mayName: [Rule.ID] = []
    /// What the table of states says instead.
    public var states: [StateValue] = []
    /// What a rule says instead.
    public var parameters: [RuleValue] = []
    public var kept = Kept()

    public init() {}

    public static let shape: [Field<RejectedClaim>] = [
        .required("id", \.id), .required("claim", \.claim), .required("why", \.why), .list("neverSaid", \.neverSaid),
        .list("neverCited", \.neverCited), .list("mayName", \.mayName), .list("states", \.states),
        .list("parameters", \.parameters),
    ]

    /// The value of one key in one column of a state.
    public struct StateValue: Record, JSONCoded {
        public var state = ""
        public var column: StateRules.Column = .limitation
        public var key = ""
        public var value = ""
        public var kept = Kept()

        public init() {}

        public static let shape: [Field<StateValue>] = [
            .required("state", \.state), .required("column", \.column), .required("key", \.key),
            .required("is", \.value),
        ]
    }

    /// The value of one number of a rule.
    public struct RuleValue: Record, JSONCoded {
        public var rule: Rule.ID = ""
        public var parameter = ""
        public var value = ""
        public var kept = Kept()

        public init() {}

        public static let shape: [Field<RuleValue>] = [
            .required("rule", \.rule), .required("parameter", \.parameter), .required("is", \.value),
        ]
    }

    /// The words of the list that a text holds.
    public func words(in text: String) -> [String] {
        let plain = text.lowercased()
        return neverSaid.filter { plain.contains($0.lowercased()) }
    }
}

/// The list of rejected claims as its file holds it.
public struct RejectedClaims: Record, JSONCoded {
    public var rows: [RejectedClaim] = []
    public var kept = Kept()

    public init() {}

    public static let shape: [Field<RejectedClaims>] = [.list("rows", \.rows)]
}
