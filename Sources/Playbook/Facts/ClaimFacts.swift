import CaseModel

/// The plan's decisions about one account: which stand, which were refused, and what was appealed.
struct ClaimFacts: Sendable {
    /// Those that no later claim replaces, in the order of the case.
    let current: [Claim]
    let appeals: [Appeal]
    private let appealsByClaim: [Claim.ID: [Appeal]]

    init(_ claims: [Claim], appeals: [Appeal]) {
        let replaced = Set(claims.compactMap(\.replaces))
        let standing = claims.filter { !replaced.contains($0.id) }
        // Claims that replace one another in a circle say nothing about their order: the last one stands.
        current = standing.isEmpty ? claims.suffix(1) : standing
        self.appeals = appeals
        var byClaim: [Claim.ID: [Appeal]] = [:]
        for appeal in appeals {
            if let claim = appeal.claim { byClaim[claim, default: []].append(appeal) }
        }
        appealsByClaim = byClaim
    }

    var isEmpty: Bool { current.isEmpty }

    /// Those that the plan has not decided.
    var pending: [Claim] { current.filter { !($0.status?.isFinal ?? false) } }

    /// Those that refuse payment.
    var refused: [Claim] { current.filter(\.isRefused) }

    /// What the last plan in the order of payment leaves to the patient; nil while it is not known.
    func share(in coverage: CoverageOnDay) -> Money? {
        guard !current.isEmpty, pending.isEmpty else { return nil }
        if current.count == 1 { return current[0].patientShare }
        let ranks = Dictionary(coverage.plans.map { ($0.id, $0.rank) }) { first, _ in first }
        let ranked = current.map { ($0.coverage.flatMap { ranks[$0] } ?? 1, $0) }
        let last = ranked.map(\.0).max() ?? 1
        let shares = ranked.filter { $0.0 == last }.map { $0.1.patientShare }
        return shares.contains(nil) ? nil : shares.compactMap { $0 }.total()
    }

    func appeals(of claim: Claim) -> [Appeal] { appealsByClaim[claim.id] ?? [] }

    /// Sent and not decided.
    var pendingAppeal: Appeal? { appeals.first { $0.sentOn != nil && !$0.isDecided } }

    /// Decided for the patient while the claim it is about still stands as it was.
    var wonAppeal: Appeal? {
        let refused = Set(refused.map(\.id))
        return appeals.first { appeal in
            (appeal.outcome == .granted || appeal.outcome == .partial)
                && (appeal.claim.map(refused.contains) ?? false)
        }
    }
}

extension Claim {
    /// True when the plan refuses to pay something.
    public var isRefused: Bool { status == .denied || !denials.isEmpty }

    /// What the plan says the patient is to pay: the parts, or else the adjustments in the patient's group.
    var patientShare: Money? {
        if let total = patientResponsibility?.total { return total }
        let patient = allAdjustments.filter { $0.group == .patient }.map(\.amount)
        return patient.isEmpty ? nil : patient.total()
    }
}

extension Appeal {
    var isDecided: Bool {
        switch outcome {
        case .granted, .partial, .upheld: true
        case .pending, nil: decidedOn != nil || decisionReceivedOn != nil
        }
    }

    /// True when it did not bring all that was asked for.
    var isLost: Bool {
        switch outcome {
        case .upheld, .partial: true
        case .granted, .pending, nil: false
        }
    }
}
