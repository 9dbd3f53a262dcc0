import CaseModel
import Rulebook

/// How sure a finding is.
public enum Grade: String, Choice, Comparable {
    /// Provable from the papers.
    case provable = "A"
    /// A published rule matches.
    case ruleMatches = "B"
    /// Only a question.
    case question = "C"

    public static func < (left: Grade, right: Grade) -> Bool { left.rawValue < right.rawValue }
}

/// Something about a bill that is worth asking about.
public struct Finding: Record, JSONCoded {
    /// `F1`, `F2`, … in the order of the report.
    public var id = ""
    /// The same in a later run on the same bill: check, account, dates, codes and charges.
    public var key = ""
    public var check: CheckID = .totalsDoNotTie
    public var grade: Grade = .question
    public var account: String?
    public var lines: [Place] = []
    public var codes: [String] = []
    /// The billed amount that would come off if the ask were granted; nil for a question without an amount.
    public var atIssue: Money?
    public var owedChange: OwedChange = .unknown("")
    public var saw = ""
    public var couldBeRight: [String] = []
    public var settledBy: [String] = []
    public var ask = ""
    public var citations: [FindingCitation] = []
    /// Other checks that saw the same, folded under this finding.
    public var covers: [CoveredCheck] = []
    public var kept = Kept()

    public init() {}

    public static let shape: [Field<Finding>] = [
        .required("id", \.id), .required("key", \.key), .required("check", \.check), .required("grade", \.grade),
        .nullable("account", \.account), .always("lines", \.lines), .always("codes", \.codes),
        .field("atIssue", \.atIssue), .required("owedChange", \.owedChange), .required("saw", \.saw),
        .always("couldBeRight", \.couldBeRight), .always("settledBy", \.settledBy), .required("ask", \.ask),
        .always("citations", \.citations), .always("covers", \.covers),
    ]
}

/// A rule that a finding rests on.
public struct FindingCitation: Record, JSONCoded {
    public var rule: Rule.ID = ""
    public var text = ""
    public var checkedOn: Day = Day(number: 0)
    public var kept = Kept()

    public init() {}

    public static let shape: [Field<FindingCitation>] = [
        .required("rule", \.rule), .required("text", \.text), .required("checkedOn", \.checkedOn),
    ]
}

/// A check that saw lines which a more provable finding already names.
public struct CoveredCheck: Record, JSONCoded {
    public var check: CheckID = .totalsDoNotTie
    public var lines: [Place] = []
    public var kept = Kept()

    public init() {}

    public init(_ check: CheckID, lines: [Place]) {
        self.check = check
        self.lines = lines
    }

    public static let shape: [Field<CoveredCheck>] = [.required("check", \.check), .always("lines", \.lines)]
}

/// A check that could not run, and the paper or table that would let it.
public struct NotChecked: Record, JSONCoded {
    public var check: CheckID = .totalsDoNotTie
    public var needs = ""
    /// How many lines it would have looked at.
    public var lines: Int?
    public var kept = Kept()

    public init() {}

    public init(_ check: CheckID, needs: String, lines: Int? = nil) {
        self.check = check
        self.needs = needs
        self.lines = lines
    }

    public static let shape: [Field<NotChecked>] = [
        .required("check", \.check), .required("needs", \.needs), .field("lines", \.lines),
    ]
}
