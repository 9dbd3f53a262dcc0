import CaseModel
import Playbook
import Rulebook

/// One of the twelve cards of "How this works", with what it rests on and the steps that it explains. Its words stand in
/// the word lists under `how.<id>`.
enum HowCard: String, CaseIterable {
    case listPrices, manyBillers, fourKinds, scripts, noBestPrice, whoDecides, timing, noMagicPhrase, lumpOrPlan
    case collections, credit, whenToStop

    /// The rule it rests on; nil for what is only the experience of the guide.
    var rule: Rule.ID? {
        switch self {
        case .listPrices: "R-163"
        case .noBestPrice: "R-169"
        case .lumpOrPlan: "R-172"
        case .collections: "R-097"
        case .credit: "R-151"
        case .whenToStop: "P-005"
        case .timing: "P-001"
        case .manyBillers, .fourKinds, .scripts, .whoDecides, .noMagicPhrase: nil
        }
    }

    /// The card that explains a step; nil for a question or a paper that needs no explanation.
    static func card(for step: StepName) -> HowCard? {
        switch step {
        case .askHold, .wait, .nudge: .timing
        case .escalate: .whoDecides
        case .requestItemizedBill, .checkBill, .askAboutLines: .scripts
        case .checkClaim, .fileClaim, .coordinateBenefits, .useProtection, .disputeEstimate: .manyBillers
        case .appealInternal, .appealExternal: .noMagicPhrase
        case .screenAssistance, .applyAssistance, .completeApplication: .listPrices
        case .stopCollectionActions, .checkNotice, .disputeDebt, .answerCourt: .collections
        case .askOptions: .noBestPrice
        case .makeOffer, .checkAgreement, .pay: .lumpOrPlan
        case .getZeroBalance: .whenToStop
        case .checkCredit, .disputeCredit: .credit
        case .answerQuestion: nil
        }
    }
}
