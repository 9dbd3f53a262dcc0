import CaseModel

/// The claims whose patient share counts: with a second plan behind the first, the share is what the last payer in
/// order leaves. Several claims of one payer add up.
struct LastPayers: Sendable {
    private(set) var claims: [PayerClaim] = []

    init(_ standing: [PayerClaim]) {
        let orders = Set(standing.map(\.order)).sorted()
        claims = standing.filter { $0.order == orders.first }
        for order in orders.dropFirst() {
            for claim in standing where claim.order == order { supersede(by: claim) }
        }
    }

    /// A later payer's claim stands in for the earlier payer's claim for the same charges: the same days and billed
    /// amount, else all claims of the same days.
    private mutating func supersede(by later: PayerClaim) {
        let earlier = claims.indices.filter { claims[$0].order < later.order }
        let sameDays = earlier.filter { claims[$0].overlaps(later) }
        let exact = sameDays.first { claims[$0].billed == later.billed }
        let gone = exact.map { [$0] } ?? (sameDays.isEmpty ? earlier : sameDays)
        for index in gone.reversed() { claims.remove(at: index) }
        claims.append(later)
    }

    /// The patient's share over all claims; nil when one of them does not say it.
    var share: Money? {
        guard !claims.isEmpty else { return nil }
        let shares = claims.compactMap(\.share)
        return shares.count == claims.count ? shares.total() : nil
    }

    /// True when every one of these claims says what became of each line.
    var showLineAmounts: Bool { !claims.isEmpty && claims.allSatisfy(\.hasLineAmounts) }
}
