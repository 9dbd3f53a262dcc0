import CaseModel
import Rulebook

/// The checks of the catalogue that this version runs, in catalogue order.
public enum CheckID: String, Choice {
    case totalsDoNotTie = "totals-do-not-tie"
    case notItemized = "not-itemized"
    case statementRepeated = "statement-repeated"
    case billExceedsClaim = "bill-exceeds-claim"
    case contractualAmountBilled = "contractual-amount-billed"
    case timelyFilingDenial = "timely-filing-denial"
    case claimPendingOrMissing = "claim-pending-or-missing"
    case duplicateLine = "duplicate-line"
    case reversalNotNetted = "reversal-not-netted"
    case panelAndComponents = "panel-and-components"
    case globalAndComponent = "global-and-component"
    case dateOutsideStay = "date-outside-stay"

    /// Looks at single lines, so that a skipped run leaves lines unchecked.
    var looksAtLines: Bool {
        switch self {
        case .totalsDoNotTie, .notItemized, .statementRepeated, .billExceedsClaim, .contractualAmountBilled,
            .timelyFilingDenial, .claimPendingOrMissing:
            false
        case .duplicateLine, .reversalNotNetted, .panelAndComponents, .globalAndComponent, .dateOutsideStay: true
        }
    }
}

/// One check: a pure function from one bill and its context to what it saw.
protocol Check: Sendable {
    static var id: CheckID { get }
    static func run(_ bill: Bill, _ context: AuditContext) -> CheckOutcome
}

/// What a check says about one bill.
struct CheckOutcome: Sendable {
    var findings: [RawFinding] = []
    var notChecked: [NotChecked] = []
    /// Indices of the bill's lines that the check should have looked at and could not.
    var skippedLines: Set<Int> = []

    /// The check ran, and saw nothing; or it cannot apply to this bill.
    static let silent = CheckOutcome()

    static func found(_ findings: [RawFinding]) -> CheckOutcome { CheckOutcome(findings: findings) }

    /// The check could not run.
    static func needs(_ check: CheckID, _ needs: String, lines: [Int] = []) -> CheckOutcome {
        let count = lines.isEmpty ? nil : lines.count
        return CheckOutcome(notChecked: [NotChecked(check, needs: needs, lines: count)], skippedLines: Set(lines))
    }
}

/// A finding before it has a number, with what the engine needs to weigh it against others.
struct RawFinding: Sendable {
    var finding: Finding
    /// Numbers of the bill's lines that it names, and the bill's.
    var bill: Int
    var named: [Int] = []
    /// The lines whose charge would come off.
    var comingOff: [Int] = []
    /// What stands in the key: days, codes and charges.
    var days: [Day] = []
    var charges: [Money] = []
}

/// What a check may look at beside its bill.
struct AuditContext: Sendable {
    let papers: AuditPapers
    let matching: ClaimMatching
    let tables: CodeTables?
    let rulebook: Rulebook
    let today: Day
    /// Totals that did not tie, by the number of the bill.
    var untied: Set<Int> = []

    func claims(of bill: Bill) -> ClaimSet? { matching.byAccount[bill.accountKey] }

    /// The rules that may be cited as law today. A rule that must be checked first is left out.
    func citations(_ ids: Rule.ID...) -> [FindingCitation] {
        ids.compactMap { id in
            guard let rule = rulebook.rule(id), let text = rule.citation,
                rule.standing(on: today, reviewLimit: rulebook.reviewLimit).isCurrent
            else { return nil }
            var citation = FindingCitation()
            citation.rule = id
            citation.text = text
            citation.checkedOn = rule.checkedOn
            return citation
        }
    }

    /// True when the person has no plan and no plan decided the bill: what comes off the bill comes off what they owe.
    func isSelfPay(_ bill: Bill) -> Bool {
        guard claims(of: bill) == nil, let file = papers.caseFile, !file.coverages.isEmpty else { return false }
        return file.coverages.allSatisfy { $0.kind == CoverageKind.none }
    }

    /// What it would do to the patient's share if these lines came off.
    func owedChange(ofRemoving lines: [BilledLine], from bill: Bill) -> OwedChange {
        if isSelfPay(bill) { return .exactly(lines.map(\.line.charge).total()) }
        guard let claims = claims(of: bill) else {
            return .unknown("The claim for account \(bill.accountName) is not here.")
        }
        guard claims.hasLines else { return .unknown(AuditWords.noLineAmounts) }
        var low = Money.zero
        var high = Money.zero
        var removed: [String: Int] = [:]
        for line in lines {
            let shares = claims.lines(code: line.line.code, day: line.line.dateOfService).map(\.patientShare).sorted()
            let key = "\(line.line.code ?? "") \(line.line.dateOfService?.iso ?? "")"
            let index = removed[key, default: 0]
            removed[key] = index + 1
            guard index < shares.count else {
                return .unknown("The claim does not show this line.")
            }
            low += shares[index]
            high += shares[shares.count - 1 - index]
        }
        return .range(low: low, high: high)
    }
}
