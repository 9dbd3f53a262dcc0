import BillAudit
import CaseModel
import Playbook
import Rulebook

/// Everything that follows from the facts on one day: what the audit found, and the plan.
public struct Outlook: Sendable {
    public var state: CaseState
    /// The case with the sources of its values.
    public var file: CaseFile
    public var report: AuditReport
    public var plan: Plan

    /// Works it out.
    public init(_ state: CaseState, rulebook: Rulebook, today: Day, workers: Workers = .one) {
        self.state = state
        file = state.caseFile
        report = Planning.audit(file, rulebook: rulebook, today: today, workers: workers)
        plan = Planning.plan(file, report, rulebook: rulebook, today: today, workers: workers)
        if let next = Outlook.planPaper(in: state.file, instead: plan.next) { plan.next = next }
        if let next = Outlook.review(of: Desk.inbox(state), before: plan.next, today: today) { plan.next = next }
    }

    /// A paper that nobody has looked at may change everything: it comes before any step that can wait.
    private static func review(of inbox: [PaperRecord], before next: NextStep?, today: Day) -> NextStep? {
        guard let paper = inbox.first, next.map({ !$0.reason.cannotWait }) ?? true else { return nil }
        var step = NextStep()
        step.step = .answerQuestion
        step.title =
            paper.state == .draft
            ? "Check what we read from \(paper.name)" : "Type what \(paper.name) says"
        step.why = "Nothing from a paper counts before you have looked at it."
        step.opens = [.billReview]
        step.reason = .decidingQuestion
        return step
    }

    /// Somebody who has the plan's paper need not ask the plan for what it says.
    private static func planPaper(in file: CaseFile, instead next: NextStep?) -> NextStep? {
        guard var step = next, step.step == .checkClaim, let account = step.account,
            file.accounts.first(where: { $0.id == account })?.planPaper == .here,
            !file.claims.contains(where: { $0.account == account })
        else { return nil }
        step.title = "Add the plan's paper about this bill"
        step.why = "You said that you have it. It shows what the plan decided and what is your part."
        // Whoever cannot find it asks the plan after all.
        step.opens = [.addPaper] + step.opens
        return step
    }

    public func account(_ id: Account.ID) -> Account? { file.accounts.first { $0.id == id } }

    public func plan(of id: Account.ID) -> AccountPlan? { plan.accounts.first { $0.id == id } }

    /// What to ask about on one account.
    public func findings(of id: Account.ID) -> [Finding] { report.findings.filter { $0.accountId == id } }
}

/// Audits a case and plans with what was found.
public enum Planning {
    public static func audit(
        _ file: CaseFile, rulebook: Rulebook, today: Day, workers: Workers = .one
    ) -> AuditReport {
        Auditor.audit(AuditPapers(caseFile: file), rulebook: rulebook, today: today, workers: workers)
    }

    public static func plan(
        _ file: CaseFile, _ report: AuditReport, rulebook: Rulebook, today: Day, workers: Workers = .one
    ) -> Plan {
        // That a bill is not itemized is a step of its own, not a question about its lines.
        let questions = report.findings.filter { $0.check != .notItemized }.compactMap { finding -> OpenQuestion? in
            guard let account = finding.accountId, let grade = OpenQuestion.Grade(rawValue: finding.grade.rawValue)
            else { return nil }
            return OpenQuestion(account: account, check: finding.check.rawValue, grade: grade, amount: finding.atIssue)
        }
        return Planner.plan(file, findings: questions, rulebook: rulebook, today: today, workers: workers)
    }

    public static func plan(_ file: CaseFile, rulebook: Rulebook, today: Day, workers: Workers = .one) -> Plan {
        let report = audit(file, rulebook: rulebook, today: today, workers: workers)
        return plan(file, report, rulebook: rulebook, today: today, workers: workers)
    }
}

extension Desk {
    /// Everything that follows from the facts today.
    public func outlook() throws(CaseworkError) -> Outlook {
        Outlook(try state(), rulebook: rulebook, today: today, workers: workers)
    }
}
