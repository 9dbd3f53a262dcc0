import CaseModel

/// One adjustment of a claim, where it stands, and the line it belongs to.
struct PlacedAdjustment: Sendable {
    var adjustment: Adjustment
    var place: Place
    /// The line's position; nil for one of the claim as a whole.
    var line: Int?

    /// Every adjustment of a claim once.
    ///
    /// A remittance splits them between the claim and its lines, so both count. A case, and some papers, repeat at the
    /// claim what the lines say. Which of the two it is, the sum tells: billed = paid + adjustments.
    static func all(
        billed: Money?, paid: Money?, claim: [Adjustment], at place: Place, lines: [ClaimLine], places: [Place]
    ) -> [PlacedAdjustment] {
        let own = claim.map { PlacedAdjustment(adjustment: $0, place: place, line: nil) }
        var ofLines: [PlacedAdjustment] = []
        for (index, line) in lines.enumerated() where places.indices.contains(index) {
            ofLines += line.adjustments.map { PlacedAdjustment(adjustment: $0, place: places[index], line: index) }
        }
        guard !own.isEmpty, !ofLines.isEmpty, repeats(own, ofLines, billed: billed, paid: paid) else {
            return own + ofLines
        }
        // Where the lines tell all of a reason, they say where it stands.
        let ownSums = sums(own)
        let lineSums = sums(ofLines)
        return own.filter { ownSums[$0.reason] != lineSums[$0.reason] }
            + ofLines.filter { ownSums[$0.reason] == lineSums[$0.reason] }
    }

    private struct Reason: Hashable {
        var group: AdjustmentGroup
        var carc: String
    }

    private var reason: Reason { Reason(group: adjustment.group, carc: adjustment.carc.uppercased()) }

    private static func sums(_ adjustments: [PlacedAdjustment]) -> [Reason: Money] {
        var sums: [Reason: Money] = [:]
        for placed in adjustments { sums[placed.reason, default: .zero] += placed.adjustment.amount }
        return sums
    }

    /// True when those of the claim are the sums of those of its lines.
    private static func repeats(
        _ own: [PlacedAdjustment], _ ofLines: [PlacedAdjustment], billed: Money?, paid: Money?
    ) -> Bool {
        if let billed, let paid {
            let sum = own.map(\.adjustment.amount).total()
            if sum == billed - paid { return true }
            if sum + ofLines.map(\.adjustment.amount).total() == billed - paid { return false }
        }
        let ownSums = sums(own)
        return sums(ofLines).allSatisfy { reason, amount in ownSums[reason].map { amount <= $0 } ?? false }
    }
}
