import CaseModel

/// The federal poverty guidelines by year and region (42 USC 9902(2); R-033).
public struct PovertyGuidelines: Record, JSONCoded {
    public var checkedOn: Day = Day(number: 0)
    public var confidence: RuleConfidence = .generalKnowledge
    public var citations: [Citation] = []
    public var rows: [Row] = []
    public var kept = Kept()

    public init() {}

    public static let shape: [Field<PovertyGuidelines>] = [
        .required("checkedOn", \.checkedOn), .required("confidence", \.confidence), .list("citations", \.citations),
        .list("rows", \.rows),
    ]

    /// One year in one region.
    public struct Row: Record, JSONCoded {
        public var year = 0
        /// `48+DC`, `AK` or `HI`.
        public var region = ""
        public var effectiveFrom: Validity = .notChecked
        /// The yearly income for one person.
        public var base: Money = .zero
        public var perPerson: Money = .zero
        public var kept = Kept()

        public init() {}

        public static let shape: [Field<Row>] = [
            .required("year", \.year), .required("region", \.region), .required("effectiveFrom", \.effectiveFrom),
            .required("base", \.base), .required("perPerson", \.perPerson),
        ]
    }

    /// The guideline for a household in a state; nil when the year is not in the table.
    public func row(year: Int, state: String?) -> Row? {
        let region = state == "AK" || state == "HI" ? (state ?? "") : "48+DC"
        return rows.first { $0.year == year && $0.region == region }
    }

    /// The guideline that is in effect on a day: the newest one that has begun. One whose first day nobody has checked
    /// counts from the beginning of its year. Nil before the first of the table.
    public func row(on day: Day, state: String?) -> Row? {
        let begun = rows.filter { row in
            switch row.effectiveFrom {
            case .from(let first): first <= day
            case .notChecked: row.year <= day.year
            }
        }
        return begun.map(\.year).max().flatMap { row(year: $0, state: state) }
    }
}

extension PovertyGuidelines.Row {
    /// The guideline for so many people.
    public func guideline(size: Int) -> Money {
        Money(cents: base.cents + perPerson.cents * Int64(max(0, min(size, 99) - 1)))
    }

    /// An income in tenths of a percent of the guideline, to the nearest, for showing: 1501 is 150.1%. A limit is
    /// compared with `isWithin`, which does not round.
    public func tenthsOfPercent(income: Money, size: Int) -> Int {
        let line = guideline(size: size).cents
        guard line > 0 else { return 0 }
        return Int((income.cents * 1000 + line / 2) / line)
    }

    /// True when an income is at most so many percent of the guideline, to the cent.
    public func isWithin(percent: Int, income: Money, size: Int) -> Bool {
        income.cents * 100 <= guideline(size: size).cents * Int64(percent)
    }
}
