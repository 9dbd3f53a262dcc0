import CaseModel

/// The small tables of codes that ship with the product, written by us from public facts.
public struct CodeTables: Record, JSONCoded {
    public var panels = PanelTable()
    public var globalComponents = GlobalComponentTable()
    public var adjustmentReasons = AdjustmentReasonTable()
    public var kept = Kept()

    public init() {}

    public static let shape: [Field<CodeTables>] = [
        .required("panels", \.panels), .required("globalComponents", \.globalComponents),
        .required("adjustmentReasons", \.adjustmentReasons),
    ]
}

/// Where a table comes from and when it holds.
public struct TableHeader: Equatable, Sendable {
    public var title: String
    public var validFrom: Validity
    public var validTo: Day?

    /// Whether the table speaks for a date of service. An unchecked beginning is taken to cover it.
    public func covers(_ day: Day) -> Bool {
        if case .from(let first) = validFrom, day < first { return false }
        return validTo.map { day <= $0 } ?? true
    }
}

/// Where a table's facts were read.
public struct TableSource: Record, JSONCoded {
    public var text = ""
    public var href: String?
    public var readOn: Day?
    public var note: String?
    public var kept = Kept()

    public init() {}

    public static let shape: [Field<TableSource>] = [
        .required("text", \.text), .field("href", \.href), .field("readOn", \.readOn), .field("note", \.note),
    ]
}

/// Laboratory panels and the codes that they already contain.
public struct PanelTable: Record, JSONCoded {
    public var table = "panels"
    public var title = ""
    public var source = TableSource()
    public var validFrom: Validity = .notChecked
    public var validTo: Day?
    public var checkedOn: Day = Day(number: 0)
    public var confidence: RuleConfidence = .generalKnowledge
    public var rows: [Row] = []
    public var kept = Kept()

    public init() {}

    public static let shape: [Field<PanelTable>] = [
        .required("table", \.table), .required("title", \.title), .required("source", \.source),
        .required("validFrom", \.validFrom), .field("validTo", \.validTo), .required("checkedOn", \.checkedOn),
        .required("confidence", \.confidence), .list("rows", \.rows),
    ]

    public var header: TableHeader { TableHeader(title: title, validFrom: validFrom, validTo: validTo) }

    public struct Row: Record, JSONCoded {
        public var panel = ""
        /// What it is, in plain words of our own.
        public var plain = ""
        public var components: [String] = []
        /// Smaller panels that this one contains.
        public var contains: [String] = []
        public var kept = Kept()

        public init() {}

        public static let shape: [Field<Row>] = [
            .required("panel", \.panel), .required("plain", \.plain), .list("components", \.components),
            .list("contains", \.contains),
        ]
    }
}

/// Which services have a professional and a technical part.
public struct GlobalComponentTable: Record, JSONCoded {
    public var table = "global-components"
    public var title = ""
    public var source = TableSource()
    public var validFrom: Validity = .notChecked
    public var validTo: Day?
    public var checkedOn: Day = Day(number: 0)
    public var confidence: RuleConfidence = .generalKnowledge
    /// Codes whose parts are billed with modifiers 26 and TC.
    public var rows: [Range] = []
    /// Services whose parts have codes of their own.
    public var families: [Family] = []
    public var kept = Kept()

    public init() {}

    public static let shape: [Field<GlobalComponentTable>] = [
        .required("table", \.table), .required("title", \.title), .required("source", \.source),
        .required("validFrom", \.validFrom), .field("validTo", \.validTo), .required("checkedOn", \.checkedOn),
        .required("confidence", \.confidence), .list("rows", \.rows), .list("families", \.families),
    ]

    public var header: TableHeader { TableHeader(title: title, validFrom: validFrom, validTo: validTo) }

    /// True when the code's parts are told apart by modifiers 26 and TC. A code is compared only with rows of its
    /// own shape: `0507U` does not lie between `0506T` and `0509T`.
    public func splitsByModifier(_ code: String) -> Bool {
        rows.contains { $0.from.hasShape(of: code) && $0.from <= code && code <= $0.to }
    }

    public struct Range: Record, JSONCoded {
        public var from = ""
        public var to = ""
        public var plain: String?
        public var kept = Kept()

        public init() {}

        public static let shape: [Field<Range>] = [
            .required("from", \.from), .required("to", \.to), .field("plain", \.plain),
        ]
    }

    public struct Family: Record, JSONCoded {
        public var global = ""
        public var technical: [String] = []
        public var professional: [String] = []
        public var plain: String?
        public var kept = Kept()

        public init() {}

        public static let shape: [Field<Family>] = [
            .required("global", \.global), .list("technical", \.technical), .list("professional", \.professional),
            .field("plain", \.plain),
        ]
    }
}

/// What the claim adjustment reason codes mean, in plain words of our own.
public struct AdjustmentReasonTable: Record, JSONCoded {
    public var table = "adjustment-reasons"
    public var title = ""
    public var source = TableSource()
    public var checkedOn: Day = Day(number: 0)
    public var confidence: RuleConfidence = .generalKnowledge
    public var rows: [Row] = []
    public var kept = Kept()

    public init() {}

    public static let shape: [Field<AdjustmentReasonTable>] = [
        .required("table", \.table), .required("title", \.title), .required("source", \.source),
        .required("checkedOn", \.checkedOn), .required("confidence", \.confidence), .list("rows", \.rows),
    ]

    public func row(_ code: String) -> Row? { rows.first { $0.code == code } }

    /// What an adjustment is about.
    public enum Family: String, Choice {
        case contractual, deductible, coinsurance, copay, duplicate, information, coordination, authorization, necessity
        case notCovered, timelyFiling, bundled, other
    }

    /// Who can usually put it right.
    public enum Fixer: String, Choice {
        case provider, plan, patient, none
    }

    public struct Row: Record, JSONCoded {
        public var code = ""
        public var plain = ""
        public var family: Family = .other
        public var fixer: Fixer = .none
        public var kept = Kept()

        public init() {}

        public static let shape: [Field<Row>] = [
            .required("code", \.code), .required("plain", \.plain), .required("family", \.family),
            .required("fixer", \.fixer),
        ]
    }
}

extension String {
    /// True when digits stand where the other text has digits, and every other character is the same.
    fileprivate func hasShape(of other: String) -> Bool {
        func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
        return utf8.count == other.utf8.count
            && zip(utf8, other.utf8).allSatisfy { isDigit($0) && isDigit($1) || $0 == $1 }
    }
}
