import CaseModel
import Rulebook

/// The protections and programs of an account. Coverage shields come first: they can end a matter before any line of
/// the bill is read.
enum Shields {
    /// Every right that matters for an account: those that apply, then those that may, then those that a fact of the
    /// case rules out; each group in the order in which they are looked at.
    static func rights(for facts: AccountFacts, income: IncomeMeasure?) -> [Right] {
        let found =
            otherPayers(facts, income) + accident(facts) + estimate(facts) + emergency(facts) + inNetworkFacility(facts)
            + groundAmbulance(facts) + assistance(facts) + appeals(facts) + records(facts) + collections(facts)
        return RightStatus.allCases.flatMap { status in found.filter { $0.status == status } }
    }

    /// Makes a right whose title is the rule's own.
    static func right(
        _ rule: Rule.ID, _ facts: AccountFacts, otherwise title: String, _ status: RightStatus, _ because: String
    ) -> Right {
        var right = Right()
        right.id = rule
        right.title = facts.law.title(of: rule, otherwise: title)
        right.status = status
        right.because = because
        right.checkFirst = facts.law.isCheckFirst(rule) ? true : nil
        return right
    }

    /// The rights that take a balance away from the patient when they apply, and are asked for with one letter.
    static let balanceShields: Set<Rule.ID> = [.medicaid, .qmb, .noBalanceBill, .inNetworkFacility]

    /// The rules on surprise bills, for which there is a federal help desk.
    static let surpriseBillRules: Set<Rule.ID> = [
        .noBalanceBill, .inNetworkFacility, .emergencyCostShare, .estimateDispute,
    ]

    /// The programs and insurers that may have to pay before the patient is asked.
    static let payerShields: Set<Rule.ID> = [.medicaid, .qmb, .otherParty, .veterans, .tricare]
}

extension Sequence where Element == Right {
    func first(_ rule: Rule.ID) -> Right? { first { $0.id == rule } }

    func status(of rule: Rule.ID) -> RightStatus? { first(rule)?.status }
}
