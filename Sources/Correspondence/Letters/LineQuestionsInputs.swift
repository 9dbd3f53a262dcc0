import BillAudit
import CaseModel
import Rulebook

/// What the letter that asks about single points of a bill needs besides the basics.
struct LineQuestionsInputs: Sendable {
    /// More than this no office answers in one go.
    static let mostQuestions = 5

    var basics: SlotGroup
    var replyBy: Day
    var questions: [BillQuestion]
    var asksAboutClaim: Bool

    init?(_ facts: LetterFacts, rules: LetterRules, findings: [Finding]) {
        guard let day = rules.replyBy(LetterRules.requestAnswer), !findings.isEmpty else { return nil }
        replyBy = day
        basics = facts.basics(today: rules.today)
        questions = findings.map { BillQuestion($0, facts, rules: rules) }
        asksAboutClaim = questions.contains { $0.group.has(.claimShare) }
    }

    var group: SlotGroup {
        var group = basics
        group.add(.replyBy, replyBy, .rule(LetterRules.waiting, parameter: LetterRules.requestAnswer))
        group.lists["questions"] = questions.map(\.group)
        group.set("onePoint", if: questions.count == 1)
        group.set("planPaper", if: asksAboutClaim)
        return group
    }

    /// The findings that a letter about an account can ask, of those that were ticked.
    ///
    /// - Parameter ticked: ids of findings; nil for all.
    static func askable(_ findings: [Finding], about account: Account, ticked: Set<String>?) -> [Finding] {
        findings.filter { finding in
            guard ticked.map({ $0.contains(finding.id) }) ?? true else { return false }
            if let id = finding.accountId { return id == account.id }
            return finding.account != nil && finding.account == account.number
        }
    }
}
