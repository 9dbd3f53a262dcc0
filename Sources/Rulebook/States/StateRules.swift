import CaseModel

/// What one state's law says about medical bills. Each column says whether there is law, no law, or nobody looked.
public struct StateRules: Record, JSONCoded {
    /// Two letters.
    public var state = ""
    public var name = ""
    public var checkedOn: Day = Day(number: 0)
    public var limitation = Limitation()
    public var partPayment = PartPayment()
    public var writtenAcknowledgment = PlainColumn()
    public var creditReporting = PlainColumn()
    public var charityCare = CharityCare()
    public var groundAmbulance = PlainColumn()
    public var interestCap = InterestCap()
    public var source: String?
    public var asOf: String?
    public var kept = Kept()

    public init() {}

    public static let shape: [Field<StateRules>] = [
        .required("state", \.state), .required("name", \.name), .required("checkedOn", \.checkedOn),
        .required("limitation", \.limitation), .required("partPayment", \.partPayment),
        .required("writtenAcknowledgment", \.writtenAcknowledgment), .required("creditReporting", \.creditReporting),
        .required("charityCare", \.charityCare), .required("groundAmbulance", \.groundAmbulance),
        .required("interestCap", \.interestCap), .field("source", \.source), .field("asOf", \.asOf),
    ]

    /// Whether a column holds law.
    public enum Status: String, Choice {
        case law, noLaw, notChecked
    }

    /// Yes, no, or the sources disagree.
    public enum Answer: String, Choice {
        case yes, no, unclear
    }

    /// How long a lawsuit about the bill may be brought, in years.
    public struct Limitation: Record, JSONCoded {
        public var status: Status = .notChecked
        public var follows: Scope.Follows = .both
        public var writtenYears: Int?
        public var openYears: Int?
        /// A special time for medical bills, which goes before the others where it applies.
        public var medicalYears: Int?
        /// The longest time under any theory; only after it may a text say "likely".
        public var longestYears: Int?
        public var cite: String?
        public var note: String?
        public var confidence: RuleConfidence = .generalKnowledge
        public var kept = Kept()

        public init() {}

        public static let shape: [Field<Limitation>] = [
            .required("status", \.status), .required("follows", \.follows), .field("writtenYears", \.writtenYears),
            .field("openYears", \.openYears), .field("medicalYears", \.medicalYears),
            .field("longestYears", \.longestYears), .field("cite", \.cite), .field("note", \.note),
            .required("confidence", \.confidence),
        ]
    }

    /// What a part payment does to that time.
    public struct PartPayment: Record, JSONCoded {
        public var status: Status = .notChecked
        public var follows: Scope.Follows = .both
        public var restartsBeforeExpiry: Answer = .unclear
        public var revivesAfterExpiry: Answer = .unclear
        public var cite: String?
        public var note: String?
        public var confidence: RuleConfidence = .generalKnowledge
        public var kept = Kept()

        public init() {}

        public static let shape: [Field<PartPayment>] = [
            .required("status", \.status), .required("follows", \.follows),
            .required("restartsBeforeExpiry", \.restartsBeforeExpiry),
            .required("revivesAfterExpiry", \.revivesAfterExpiry), .field("cite", \.cite), .field("note", \.note),
            .required("confidence", \.confidence),
        ]
    }

    /// A column with a span of days and nothing to compute with.
    public struct PlainColumn: Record, JSONCoded {
        public var status: Status = .notChecked
        public var follows: Scope.Follows = .none
        public var from: Day?
        public var until: Day?
        public var cite: String?
        public var note: String?
        public var confidence: RuleConfidence = .generalKnowledge
        public var kept = Kept()

        public init() {}

        public static let shape: [Field<PlainColumn>] = [
            .required("status", \.status), .required("follows", \.follows), .field("from", \.from),
            .field("until", \.until), .field("cite", \.cite), .field("note", \.note),
            .required("confidence", \.confidence),
        ]
    }

    /// What hospitals must offer by state law, in percent of the poverty guideline.
    public struct CharityCare: Record, JSONCoded {
        public var status: Status = .notChecked
        public var follows: Scope.Follows = .provider
        public var freeUpToPercent: Int?
        public var discountUpToPercent: Int?
        public var from: Day?
        public var cite: String?
        public var note: String?
        public var confidence: RuleConfidence = .generalKnowledge
        public var kept = Kept()

        public init() {}

        public static let shape: [Field<CharityCare>] = [
            .required("status", \.status), .required("follows", \.follows),
            .field("freeUpToPercent", \.freeUpToPercent), .field("discountUpToPercent", \.discountUpToPercent),
            .field("from", \.from), .field("cite", \.cite), .field("note", \.note),
            .required("confidence", \.confidence),
        ]
    }

    /// The most interest that may be asked on a medical bill.
    public struct InterestCap: Record, JSONCoded {
        public var status: Status = .notChecked
        public var follows: Scope.Follows = .provider
        /// A percent a year, or a range such as `2-5`.
        public var percent: ParameterValue?
        public var scope: String?
        public var cite: String?
        public var note: String?
        public var confidence: RuleConfidence = .generalKnowledge
        public var kept = Kept()

        public init() {}

        public static let shape: [Field<InterestCap>] = [
            .required("status", \.status), .required("follows", \.follows), .field("percent", \.percent),
            .field("scope", \.scope), .field("cite", \.cite), .field("note", \.note),
            .required("confidence", \.confidence),
        ]
    }
}
