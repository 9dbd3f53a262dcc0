public import CaseModel
public import Playbook
public import Rulebook

/// The cards of "How this works", in the order in which they stand on the page. Their words are page words, under
/// `how.<id>.title` and `how.<id>.text`; what they rest on stands here.
public enum HowCard: String, CaseIterable, Sendable {
    case listPrices = "list-prices"
    case manyBillers = "many-billers"
    case fourWays = "four-ways"
    case scripts = "scripts-and-volume"
    case noBestPrice = "no-best-price"
    case whoDecides = "who-decides"
    case timing = "timing-and-silence"
    case noMagicPhrase = "no-magic-phrase"
    case onePaymentOrPlan = "lump-sum-or-plan"
    case collections = "collections"
    case credit = "credit"
    case whenToStop = "when-to-stop"

    /// Its name in an address and on the command line.
    public var id: String { rawValue }

    /// The keys of its words.
    public var titleKey: String { "how.\(id).title" }
    public var textKey: String { "how.\(id).text" }

    /// The rules it rests on. None for what only the experience of the guide says: a card then says that, too.
    public var sources: [Rule.ID] {
        switch self {
        case .listPrices: ["R-076", "R-163", "R-164"]
        case .manyBillers, .fourWays, .scripts, .noBestPrice, .whoDecides, .noMagicPhrase: []
        case .timing: ["P-001", "R-170"]
        case .onePaymentOrPlan: ["R-170", "R-171", "R-172"]
        case .collections: ["R-082", "R-096", "R-097"]
        case .credit: ["R-151", "R-153", "R-156", "R-157"]
        case .whenToStop: ["P-005"]
        }
    }

    /// The card that explains what lies behind a step. Nil where the step's own rules say all there is to say: an
    /// appeal, a protection and a question explain themselves.
    public static func card(for step: StepName) -> HowCard? {
        switch step {
        case .askHold, .nudge, .wait: .timing
        case .requestItemizedBill: .scripts
        case .checkBill: .listPrices
        case .askAboutLines: .noMagicPhrase
        case .checkClaim, .coordinateBenefits: .manyBillers
        case .fileClaim, .screenAssistance, .applyAssistance, .completeApplication, .escalate: .whoDecides
        case .stopCollectionActions, .checkNotice, .disputeDebt, .answerCourt: .collections
        case .askOptions: .noBestPrice
        case .makeOffer, .checkAgreement, .pay: .onePaymentOrPlan
        case .getZeroBalance: .whenToStop
        case .checkCredit, .disputeCredit: .credit
        case .answerQuestion, .useProtection, .disputeEstimate, .appealInternal, .appealExternal: nil
        }
    }
}
