import CaseModel
import Rulebook

/// What the letter that asks for the list of charges needs besides the basics.
struct ItemizedBillInputs: Sendable {
    var basics: SlotGroup
    var replyBy: Day
    /// True for a hospital: its claim form is the UB-04, and its lines have revenue codes.
    var isFacility: Bool
    /// True when the bill lists no charges at all.
    var isOneSum: Bool
    /// The citation of the right to records, where it may be printed.
    var access: String?

    init?(_ facts: LetterFacts, rules: LetterRules) {
        guard let day = rules.replyBy(LetterRules.requestAnswer) else { return nil }
        replyBy = day
        basics = facts.basics(today: rules.today)
        isFacility = facts.account.role == .facility
        isOneSum = facts.statement.map { $0.itemized == false && $0.lines.isEmpty } ?? false
        let holder = facts.account.holder?.kind ?? .provider
        access =
            rules.whyNot(LetterRules.access, for: holder) == nil
            ? rules.rulebook.rule(LetterRules.access)?.citation : nil
    }

    var group: SlotGroup {
        var group = basics
        group.add(.replyBy, replyBy, .rule(LetterRules.waiting, parameter: LetterRules.requestAnswer))
        group.add(.lawCitation, access, .rule(LetterRules.access))
        group.set("facility", if: isFacility)
        group.set("oneSum", if: isOneSum)
        return group
    }
}
