import CaseModel
import Rulebook

/// What the decided claims of an account mark as the provider's to bear, apart from what came too late (rules R-057,
///
struct ProviderLoss: Sendable {
    /// Amounts of groups CO and PI that were not refused for lateness, and where they stand.
    private(set) var other = Money.zero
    private(set) var otherPlaces: [Place] = []
    /// Group and reason as printed, such as `CO-97`, each once.
    private(set) var otherReasons: [String] = []
    /// Amounts of groups CO and PI refused because the claim came late.
    private(set) var late = Money.zero
    private(set) var latePlaces: [Place] = []
    private(set) var lateLines: [ClaimLine] = []
    /// Amounts refused because the claim came late that the plan put on somebody else than the provider.
    private(set) var notProviders: [(adjustment: Adjustment, place: Place, line: ClaimLine?, claim: PayerClaim)] = []

    init(_ account: AuditedAccount, _ reasons: ReasonFamilies) {
        for claim in account.claims.standing {
            for placed in claim.placedAdjustments {
                let line = placed.line.flatMap { claim.lines.indices.contains($0) ? claim.lines[$0] : nil }
                take(placed.adjustment, placed.place, line, claim, reasons)
            }
        }
        otherReasons = Array(Set(otherReasons)).sorted()
        otherPlaces = Array(Set(otherPlaces)).sorted()
    }

    private mutating func take(
        _ adjustment: Adjustment, _ place: Place, _ line: ClaimLine?, _ claim: PayerClaim, _ reasons: ReasonFamilies
    ) {
        guard adjustment.amount > .zero else { return }
        let isLate = reasons.family(of: adjustment.carc) == .timelyFiling
        switch adjustment.group {
        case .contractual, .payerInitiated:
            guard isLate else {
                other += adjustment.amount
                otherPlaces.append(place)
                otherReasons.append("\(adjustment.group.rawValue)-\(adjustment.carc)")
                return
            }
            late += adjustment.amount
            latePlaces.append(place)
            if let line { lateLines.append(line) }
        case .patient, .other, .correction:
            if isLate { notProviders.append((adjustment, place, line, claim)) }
        }
    }
}
