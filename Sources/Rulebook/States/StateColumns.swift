import CaseModel

extension StateRules {
    /// How long a lawsuit about the bill may be brought, in years.
    public struct Limitation: StateColumn, JSONCoded {
        public var basis = ColumnBasis()
        public var writtenYears: Int?
        public var openYears: Int?
        /// A special time for medical bills, which goes before the others where it applies.
        public var medicalYears: Int?
        /// The longest time under any theory; only after it may a text say "likely".
        public var longestYears: Int?
        public var kept = Kept()

        public init() {}

        public static let shape: [Field<Limitation>] = shape([
            .field("writtenYears", \.writtenYears),
            .field("openYears", \.openYears),
            .field("medicalYears", \.medicalYears),
            .field("longestYears", \.longestYears),
        ])
    }

    /// What an act of the person does to that time: a part payment, or a signed writing that admits the debt.
    public struct Restart: StateColumn, JSONCoded {
        public var basis = ColumnBasis()
        public var restartsBeforeExpiry: Answer = .unclear
        public var revivesAfterExpiry: Answer = .unclear
        public var kept = Kept()

        public init() {}

        public static let shape: [Field<Restart>] = shape([
            .required("restartsBeforeExpiry", \.restartsBeforeExpiry),
            .required("revivesAfterExpiry", \.revivesAfterExpiry),
        ])
    }

    /// A column with a span of days and nothing to compute with.
    public struct Span: StateColumn, JSONCoded {
        public var basis = ColumnBasis()
        public var from: Day?
        public var until: Day?
        public var kept = Kept()

        public init() {}

        public static let shape: [Field<Span>] = shape([
            .field("from", \.from),
            .field("until", \.until),
        ])
    }

    /// What hospitals must offer by state law, in percent of the poverty guideline.
    public struct CharityCare: StateColumn, JSONCoded {
        public var basis = ColumnBasis()
        public var freeUpToPercent: Int?
        public var discountUpToPercent: Int?
        /// True where the law is said to set no last day to apply; nil where nobody looked.
        public var noLastDayToApply: Bool?
        public var from: Day?
        public var kept = Kept()

        public init() {}

        public static let shape: [Field<CharityCare>] = shape([
            .field("freeUpToPercent", \.freeUpToPercent),
            .field("discountUpToPercent", \.discountUpToPercent),
            .field("noLastDayToApply", \.noLastDayToApply),
            .field("from", \.from),
        ])
    }

    /// The most interest that may be asked on a medical bill.
    public struct InterestCap: StateColumn, JSONCoded {
        public var basis = ColumnBasis()
        /// A percent a year, or a range such as `2-5`.
        public var percent: ParameterValue?
        public var scope: String?
        public var kept = Kept()

        public init() {}

        public static let shape: [Field<InterestCap>] = shape([
            .field("percent", \.percent),
            .field("scope", \.scope),
        ])
    }

    /// By when a hospital must give an itemized bill.
    public struct ItemizedBillTime: StateColumn, JSONCoded {
        public var basis = ColumnBasis()
        /// Nil where the law names no time.
        public var days: Int?
        public var unit: Parameter.Unit?
        public var anchor: AnchorEvent?
        public var kept = Kept()

        public init() {}

        public static let shape: [Field<ItemizedBillTime>] = shape([
            .field("days", \.days),
            .field("unit", \.unit),
            .field("anchor", \.anchor),
        ])
    }
}
