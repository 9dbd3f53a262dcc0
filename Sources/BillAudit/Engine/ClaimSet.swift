import CaseModel

/// What all payers together decided about one account: the claims that still stand, added up.
struct ClaimSet: Sendable {
    let claims: [DraftClaim]

    /// - Parameter claims: all claims of the account, in the order of the papers.
    init(_ claims: [DraftClaim]) { self.claims = ClaimSet.standing(claims) }

    /// A reversal takes its claim out; of several decisions on one claim by one payer the newest stands.
    private static func standing(_ claims: [DraftClaim]) -> [DraftClaim] {
        var standing: [DraftClaim] = []
        for claim in claims {
            let isReversal = claim.status == .reversed
            if let number = claim.claimNumber?.accountKey, !number.isEmpty {
                let samePayer = { (other: DraftClaim) in (other.order ?? "primary") == (claim.order ?? "primary") }
                if let index = standing.lastIndex(where: { $0.claimNumber?.accountKey == number && samePayer($0) }) {
                    let isOlder = (claim.processedOn?.number ?? .max) < (standing[index].processedOn?.number ?? .min)
                    if isReversal {
                        standing.remove(at: index)
                    } else if !isOlder {
                        standing[index] = claim
                    }
                    continue
                }
            }
            if isReversal {
                let opposite = claim.billed.map { -$0.magnitude }
                if let index = standing.lastIndex(where: { $0.billed.map { -$0.magnitude } == opposite }) {
                    standing.remove(at: index)
                }
                continue
            }
            standing.append(claim)
        }
        return standing
    }

    /// The claims of the payer that decided last; what it leaves to the patient is the patient's share.
    private var last: [DraftClaim] {
        for order in ["tertiary", "secondary"] {
            let claims = claims.filter { $0.order == order }
            if !claims.isEmpty { return claims }
        }
        return claims
    }

    /// The claims of the payer that was asked first; what was billed and what its contract takes off is theirs.
    private var first: [DraftClaim] {
        let claims = claims.filter { ($0.order ?? "primary") == "primary" }
        return claims.isEmpty ? last : claims
    }

    var isFinal: Bool { !claims.isEmpty && claims.allSatisfy { $0.status?.isFinal == true } }
    var isPending: Bool { claims.contains { $0.status == .pending } }
    var hasLines: Bool { claims.contains { !$0.lines.isEmpty } }

    var billed: Money? { sum(first.map(\.billed)) }
    var planPaid: Money? { sum(claims.map(\.planPaid)) }

    /// CO and PI amounts. A second payer repeats what the first took off, so the largest counts.
    var contractual: Money { largest { $0.group == .contractual || $0.group == .payerInitiated } }
    var otherAdjustments: Money {
        first.flatMap(\.allAdjustments).filter { $0.group == .other || $0.group == .correction }.map(\.amount).total()
    }

    private func largest(_ isWanted: (Adjustment) -> Bool) -> Money {
        var byOrder: [String: Money] = [:]
        for claim in claims {
            byOrder[claim.order ?? "primary", default: .zero] +=
                claim.allAdjustments.filter(isWanted).map(\.amount).total()
        }
        return byOrder.values.max() ?? .zero
    }

    /// The patient's share; nil when a claim does not say it.
    var share: Money? { sum(last.map { $0.patientResponsibility?.total ?? $0.patientShare }) }

    /// True when the bill charges more than the claims were billed: another claim, not here, decides the rest.
    func coversOnlyAPart(of bill: Bill) -> Bool {
        guard let billed, let total = bill.total else { return false }
        return billed < total
    }

    func part(_ path: KeyPath<PatientResponsibility, Money?>) -> Money? {
        let parts = last.compactMap { $0.patientResponsibility?[keyPath: path] }
        return parts.isEmpty ? nil : parts.total()
    }

    /// The decided lines for a code on a day.
    func lines(code: String?, day: Day?) -> [ClaimLine] {
        last.flatMap(\.lines).filter { $0.code == code && ($0.dateOfService == nil || $0.dateOfService == day) }
    }

    private func sum(_ amounts: [Money?]) -> Money? {
        guard !amounts.isEmpty, !amounts.contains(nil) else { return nil }
        return amounts.compactMap { $0 }.total()
    }
}

extension ClaimLine {
    /// What the plan gave to the patient of this line.
    var patientShare: Money { adjustments.filter { $0.group == .patient }.map(\.amount).total() }
}
