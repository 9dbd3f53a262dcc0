import BillAudit
import CaseModel
import Rulebook

/// What the letter that asks for a hold needs besides the basics: reasons, each from a fact of the case.
struct HoldInputs: Sendable {
    var basics: SlotGroup
    var replyBy: Day
    /// The plan has a claim and has not decided it.
    var isClaimOpen: Bool
    /// The plan's name, with its place.
    var plan: (name: String, pointer: String)?
    /// No paper of the account lists the charges.
    var hasNoList: Bool
    /// The day on which the list was asked for, with its place, while there is no answer.
    var listAsked: (day: Day, pointer: String)?
    /// The day on which questions were asked, with its place, while there is no answer.
    var questionsAsked: (day: Day, pointer: String)?
    /// The bill review found something to ask.
    var hasQuestions: Bool

    init?(_ facts: LetterFacts, rules: LetterRules, findings: [Finding]) {
        guard let day = rules.replyBy(LetterRules.holdAnswer) else { return nil }
        replyBy = day
        basics = facts.basics(today: rules.today)
        let open = facts.claims.filter { $0.claim.status.map { !$0.isFinal } ?? false }
        isClaimOpen = !open.isEmpty
        if let coverage = open.last?.claim.coverage,
            let index = facts.file.coverages.firstIndex(where: { $0.id == coverage }),
            let name = facts.file.coverages[index].payer
        {
            plan = (name, "/coverages/\(index)/payer")
        }
        hasNoList =
            facts.account.statements.allSatisfy { $0.lines.isEmpty && $0.itemized != true }
            && facts.statement?.itemized == false
        listAsked = hasNoList ? Self.openRequest(.itemizedBill, facts) : nil
        questionsAsked = Self.openRequest(.correction, facts)
        hasQuestions = findings.contains { $0.check != .notItemized && $0.check != .claimPendingOrMissing }
    }

    /// The newest request of a kind, while it has no answer.
    private static func openRequest(_ kind: RequestKind, _ facts: LetterFacts) -> (day: Day, pointer: String)? {
        let asked = facts.file.requests.enumerated().filter { $0.element.account == facts.account.id }
            .filter { $0.element.kind == kind && $0.element.sentOn != nil }
        let newest = asked.max { left, right in
            (left.element.sentOn?.number ?? .min, left.offset) < (right.element.sentOn?.number ?? .min, right.offset)
        }
        guard let newest, newest.element.answeredOn == nil, let day = newest.element.sentOn else { return nil }
        return (day, "/requests/\(newest.offset)/sentOn")
    }

    var group: SlotGroup {
        var group = basics
        group.add(.replyBy, replyBy, .rule(LetterRules.waiting, parameter: LetterRules.holdAnswer))
        group.set("claimOpen", if: isClaimOpen)
        if let plan { group.add(.planName, plan.name, .pointer(plan.pointer)) }
        group.set("noList", if: hasNoList)
        if let listAsked { group.add(.listAsked, listAsked.day, .pointer(listAsked.pointer)) }
        if let questionsAsked {
            group.add(.questionsAsked, questionsAsked.day, .pointer(questionsAsked.pointer))
        } else {
            group.set("openQuestions", if: hasQuestions)
        }
        let hasReason = isClaimOpen || hasNoList || questionsAsked != nil || hasQuestions
        group.set("onlyTime", if: !hasReason)
        return group
    }
}
