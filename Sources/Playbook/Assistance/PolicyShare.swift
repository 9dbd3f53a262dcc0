import CaseModel
import Rulebook

/// What a hospital's policy would leave of a bill, with each step of the arithmetic.
public struct PolicyShare: Record, JSONCoded {
    public var policy: HelpPolicyPaper.ID = ""
    /// The tier that fits; nil above the last one, or while the income is not known.
    public var tier: HelpTier?
    /// What is owed before the policy.
    public var before: Money = .zero
    /// What would be left; never more than before.
    public var share: Money?
    /// The most that may be asked of somebody who qualifies: the amounts generally billed.
    public var cap: Money?
    /// The rule of the cap, where it has one.
    public var rule: Rule.ID?
    public var because = ""
    public var kept = Kept()

    public init() {}

    public static let shape: [Field<PolicyShare>] = [
        .required("policy", \.policy), .field("tier", \.tier), .required("before", \.before),
        .nullable("share", \.share), .field("cap", \.cap), .field("rule", \.rule), .required("because", \.because),
    ]
}

/// Reads a policy for one household and one bill. It says what would be left if the policy is applied as written; the
/// hospital decides.
public enum PolicyReading {
    /// - Parameters:
    ///   - owed: what is open on the bill.
    ///   - charges: the whole charges, from which the cap is worked out.
    public static func share(
        of policy: HelpPolicyPaper, measure: IncomeMeasure?, owed: Money, charges: Money?
    ) -> PolicyShare {
        var share = PolicyShare()
        share.policy = policy.id
        share.before = owed
        guard let measure else {
            share.because = PolicyWords.incomeUnknown
            return share
        }
        let tiers = policy.tiers.sorted { $0.upTo < $1.upTo }
        guard let tier = tiers.first(where: { measure.isAtMost($0.upTo) }) else {
            share.because = tiers.isEmpty ? PolicyWords.noTiers : PolicyWords.aboveTiers
            return share
        }
        share.tier = tier
        guard let left = left(tier, owed, measure) else {
            share.because = PolicyWords.tierUnclear
            return share
        }
        share.cap = cap(policy, charges)
        share.rule = share.cap.map { _ in .mostToPay }
        let capped = min(left, share.cap ?? left)
        share.share = max(.zero, min(owed, capped))
        share.because = share.cap.map { $0 < left } ?? false ? PolicyWords.capped : PolicyWords.byTier
        return share
    }

    /// What a tier leaves; nil where it names a kind and not its number.
    private static func left(_ tier: HelpTier, _ owed: Money, _ measure: IncomeMeasure) -> Money? {
        switch tier.kind {
        case .free: return .zero
        case .percentOff:
            guard let percent = tier.percent, (0...100_000).contains(percent.thousandths) else { return nil }
            return owed - part(percent, of: owed)
        case .percentOfIncome:
            guard let percent = tier.percent, percent.thousandths >= 0, let income = measure.income else { return nil }
            return part(percent, of: income)
        case .atMost: return tier.amount
        }
    }

    /// The amounts generally billed, for the whole charges.
    private static func cap(_ policy: HelpPolicyPaper, _ charges: Money?) -> Money? {
        guard let percent = policy.agbPercent, (0...100_000).contains(percent.thousandths), let charges,
            charges > .zero
        else { return nil }
        return part(percent, of: charges)
    }

    /// So many percent of an amount, to the nearest cent, halves up.
    static func part(_ percent: Quantity, of amount: Money) -> Money {
        let product = Int128(amount.cents) * Int128(percent.thousandths)
        return Money(cents: Int64((product + 50_000) / 100_000))
    }
}
