import CaseModel

/// The decisions of one account: those that stand, and those that are still open.
struct ClaimsOfAccount: Sendable {
    /// All that were matched to the account.
    private(set) var all: [PayerClaim] = []
    /// Decided, not taken back, not replaced by a newer decision.
    private(set) var standing: [PayerClaim] = []
    /// Not decided yet, or taken back and not decided again.
    private(set) var open: [PayerClaim] = []

    init() {}

    /// - Parameter duplicateReasons: adjustment reasons that say that a claim was sent twice.
    init(_ claims: [PayerClaim], duplicateReasons: Set<String>) {
        all = claims.sorted(by: ClaimsOfAccount.byDecision)
        let replaced = Set(claims.compactMap(\.replaces))
        let hasDecision = claims.contains { !$0.isReversal && $0.isFinal && !$0.isRefusedCopy(duplicateReasons) }
        var decisions = Decisions()
        var takenBack: [PayerClaim] = []
        for claim in all where !replaced.contains(claim.id) {
            if claim.isReversal {
                takenBack.append(claim)
                decisions.takeBack(claim)
            } else if claim.isFinal {
                // A claim that was refused because it was there already decides nothing beside the one it copies.
                if hasDecision, claim.isRefusedCopy(duplicateReasons) { continue }
                decisions.add(claim)
            } else {
                open.append(claim)
            }
        }
        standing = decisions.standing
        open = open.filter { decisions.match(of: $0) == nil }
        let decidedOrders = Set(standing.map(\.order))
        open += takenBack.filter { !decidedOrders.contains($0.order) }
    }

    /// The order in which the payers decided, as far as the papers say it.
    private static func byDecision(_ left: PayerClaim, _ right: PayerClaim) -> Bool {
        let days = (left.processedOn?.number ?? .min, right.processedOn?.number ?? .min)
        if days.0 != days.1 { return days.0 < days.1 }
        return left.place == right.place ? left.id < right.id : left.place < right.place
    }
}

/// Decisions as they come in: a newer paper of a claim takes the place of an older one.
private struct Decisions {
    private struct Care: Hashable {
        var order: Int
        var billed: Money
    }

    private var held: [PayerClaim?] = []
    private var byNumber: [String: Int] = [:]
    private var byCare: [Care: [Int]] = [:]

    var standing: [PayerClaim] { held.compactMap { $0 } }

    mutating func add(_ claim: PayerClaim) {
        if let index = match(of: claim), let old = held[index] {
            let isNewer = (old.processedOn?.number ?? .min) < (claim.processedOn?.number ?? .min)
            guard isNewer || claim.detail > old.detail else { return }
            held[index] = claim
            note(claim, at: index)
        } else {
            held.append(claim)
            note(claim, at: held.count - 1)
        }
    }

    private mutating func note(_ claim: PayerClaim, at index: Int) {
        if let number = claim.numberOfPayer { byNumber[number] = index }
        if let billed = claim.billed {
            byCare[Care(order: claim.order, billed: billed.magnitude), default: []].append(index)
        }
    }

    /// The decision that a paper speaks of too: the same claim number, or the same payer, days and billed amount
    /// where a number is missing or the newer one is a correction. Two claims that only look alike add up: a share
    /// that is too small would raise a false alarm.
    func match(of claim: PayerClaim) -> Int? {
        if let number = claim.numberOfPayer, let index = byNumber[number], held[index] != nil { return index }
        guard let billed = claim.billed else { return nil }
        return latest(Care(order: claim.order, billed: billed.magnitude)) { old in
            guard old.isForSpan(of: claim) else { return false }
            return old.claimNumber == nil || claim.claimNumber == nil || claim.status == .corrected
        }
    }

    /// Takes out the decision that a reversal takes back: by claim number, else the last of the payer for the same
    /// days and the amount that is taken back.
    mutating func takeBack(_ reversal: PayerClaim) {
        if let number = reversal.numberOfPayer, let index = byNumber[number], held[index] != nil {
            held[index] = nil
            return
        }
        guard let billed = reversal.billed else { return }
        let found = latest(Care(order: reversal.order, billed: billed.magnitude)) { $0.isForSpan(of: reversal) }
        if let found { held[found] = nil }
    }

    /// So many equal claims of one account are looked through; a paper with more is no real one.
    private static let mostAlike = 50

    private func latest(_ care: Care, where isWanted: (PayerClaim) -> Bool) -> Int? {
        (byCare[care] ?? []).suffix(Decisions.mostAlike).last { index in held[index].map(isWanted) ?? false }
    }
}

extension PayerClaim {
    /// The claim number within its payer: two payers may use one number.
    fileprivate var numberOfPayer: String? { Spelling.number(claimNumber).map { "\(order)|\($0)" } }

    /// How much the paper tells of the decision.
    fileprivate var detail: Int { (hasLineAmounts ? 2 : 0) + (adjustments.isEmpty ? 0 : 1) }

    /// True when every cent was refused because the claim was there already.
    fileprivate func isRefusedCopy(_ reasons: Set<String>) -> Bool {
        let refused = allAdjustments.filter { $0.amount != .zero }
        return planPaid == .zero && !refused.isEmpty && refused.allSatisfy { reasons.contains($0.carc.uppercased()) }
    }
}
