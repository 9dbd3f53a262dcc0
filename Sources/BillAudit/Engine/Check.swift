import CaseModel

/// One check of the catalogue: what it is called, and what it sees at one account. It is a pure function of the
/// papers, the rulebook and today.
protocol Check: Sendable {
    static var id: CheckID { get }
    /// What the check looks at; a line check counts for the share of lines that could be checked.
    static var level: CheckLevel { get }
    /// The papers and tables without which it cannot run, in plain words.
    static var needs: [String] { get }
    static func look(at account: AuditedAccount, _ context: AuditContext) -> Outcome
}

/// The catalogue's groups of checks, as far as they are here.
enum CheckLevel: Sendable {
    case document, claim, line, stay

    /// True when the check judges single lines.
    var judgesLines: Bool { self == .line || self == .stay }
}

/// What came of one check at one account.
enum Outcome: Sendable {
    /// It ran. Gaps name what it could not look at.
    case looked([RawFinding], gaps: [Gap] = [])
    /// It could not run.
    case notChecked([Gap])
    /// It has nothing to say here, whatever paper came along.
    case notApplicable

    static let silent = Outcome.looked([])

    static func needs(_ what: String, lines: [BillLine] = []) -> Outcome {
        .notChecked([Gap(needs: what, lines: lines.map(\.id))])
    }

    var findings: [RawFinding] {
        if case .looked(let findings, _) = self { findings } else { [] }
    }

    var gaps: [Gap] {
        switch self {
        case .looked(_, let gaps), .notChecked(let gaps): gaps
        case .notApplicable: []
        }
    }
}

/// A paper or table that would let a check run, and the lines that wait for it.
struct Gap: Sendable {
    var needs: String
    var lines: [BillLine.ID] = []
}
