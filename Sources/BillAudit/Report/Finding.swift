import CaseModel

/// Something on a bill that a patient may ask about, with what it rests on and what would settle it.
public struct Finding: Record, JSONCoded {
    /// `F1`, `F2`, … in the order of the report.
    public var id = ""
    /// Check, account, dates, codes and charges: the same in a later run on the same papers.
    public var key = ""
    public var check: CheckID = .totalsDoNotTie
    public var grade: Grade = .c
    /// The biller's account number as printed; nil when the paper has none.
    public var account: String?
    public var lines: [Place] = []
    public var codes: [String] = []
    /// The billed amount that would come off if the ask were granted; nil for a question without an amount.
    public var atIssue: Money?
    public var owedChange: OwedChange = .unknown("")
    public var saw = ""
    public var couldBeRight: [String] = []
    public var settledBy: [String] = []
    /// The question to the biller, in the patient's words.
    public var ask = ""
    public var citations: [RuleCited] = []
    public var covers: [Covered] = []
    /// The account's id in the case; nil without a case.
    public var accountId: Account.ID?
    public var kept = Kept()

    public init() {}

    public static let shape: [Field<Finding>] = [
        .required("id", \.id), .required("key", \.key), .required("check", \.check), .required("grade", \.grade),
        .field("account", \.account), .always("lines", \.lines), .always("codes", \.codes),
        .field("atIssue", \.atIssue), .required("owedChange", \.owedChange), .required("saw", \.saw),
        .always("couldBeRight", \.couldBeRight), .always("settledBy", \.settledBy), .required("ask", \.ask),
        .always("citations", \.citations), .always("covers", \.covers), .field("accountId", \.accountId),
    ]

    /// What another check saw and what was folded under this finding.
    public struct Covered: Record, JSONCoded {
        public var check: CheckID = .totalsDoNotTie
        public var lines: [Place] = []
        public var kept = Kept()

        public init() {}

        init(_ check: CheckID, _ lines: [Place]) {
            self.check = check
            self.lines = lines
        }

        public static let shape: [Field<Covered>] = [.required("check", \.check), .always("lines", \.lines)]
    }

    /// A rule of the rulebook that may be printed as law today.
    public struct RuleCited: Record, JSONCoded {
        public var rule = ""
        public var text = ""
        public var checkedOn = Day(number: 0)
        public var kept = Kept()

        public init() {}

        init(rule: String, text: String, checkedOn: Day) {
            self.rule = rule
            self.text = text
            self.checkedOn = checkedOn
        }

        public static let shape: [Field<RuleCited>] = [
            .required("rule", \.rule), .required("text", \.text), .required("checkedOn", \.checkedOn),
        ]
    }
}
