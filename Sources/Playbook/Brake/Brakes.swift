import CaseModel
import Rulebook

/// What a payment, an offer or a signature may do besides settling the bill. Looked at before any of them is recorded
/// as planned. Four effects are shown apart: what the law of a state says about the time for a lawsuit, and what only
/// may be so: being read as a yes, leaving less to ask for, fixing the balance.
enum Brakes {
    static func all(_ action: GateAction, _ view: AccountView) -> [Brake] {
        var brakes = [LimitationBrake.brake(action, view.facts)]
        if !isAgreed(view) {
            let disputed = isDisputed(view)
            brakes.append(
                product(disputed ? BrakeWords.disputedBalance : BrakeWords.acceptance, .acceptance, view))
            brakes.append(product(BrakeWords.leverage, .leverage, view))
            brakes.append(product(BrakeWords.balance, .balance, view))
        }
        if let right = view.rights.first(.estimateDispute), right.status != .doesNotApply {
            let checkFirst = view.law.isCheckFirst(.estimateDispute)
            brakes.append(Brake(.estimateDispute, BrakeWords.estimate, .estimate, checkFirst: checkFirst))
        }
        if mayEndHelp(view) {
            let checkFirst = view.law.isCheckFirst(.applicationPeriod)
            brakes.append(Brake(.applicationPeriod, BrakeWords.moneyHelp, .moneyHelp, checkFirst: checkFirst))
        }
        if action != .offer {
            brakes.append(product(BrakeWords.creditCard, .card, view))
            brakes.append(product(BrakeWords.loan, .loan, view))
        }
        return brakes
    }

    /// What paying does not end.
    static func notEnded(_ view: AccountView) -> [String] {
        let facts = view.facts
        var left: [String] = []
        if facts.isWaitedForByCourt { left.append(BrakeWords.suitGoesOn) }
        if facts.creditReportedOn != nil || facts.isHeldByCollector { left.append(BrakeWords.creditStays) }
        if facts.claims.pendingAppeal != nil || !facts.claims.refused.isEmpty { left.append(BrakeWords.appealDaysRun) }
        if facts.episode != nil { left.append(BrakeWords.otherBills) }
        left.append(BrakeWords.noProof)
        return left
    }

    private static func product(_ effect: String, _ about: BrakeTopic, _ view: AccountView) -> Brake {
        Brake(.paymentRule, effect, about, checkFirst: view.law.isCheckFirst(.paymentRule))
    }

    /// True when terms in writing settle what a payment means.
    private static func isAgreed(_ view: AccountView) -> Bool { view.facts.agreement?.inWriting == true }

    /// True while somebody has questioned the balance, or a shield or an appeal does.
    private static func isDisputed(_ view: AccountView) -> Bool {
        let stages = view.readiness.obstacles.map(\.stage)
        return stages.contains { stage in
            stage == .liability || stage == .protection || stage == .collector || stage == .charges
                || stage == .questions
        }
    }

    /// True while money help can be asked for or is asked for.
    private static func mayEndHelp(_ view: AccountView) -> Bool {
        switch view.assistance {
        case .needs, .canApply, .applied, .incomplete: view.facts.isHospital != .no
        case .notOffered, .unlikely, .timePassed, .decided: false
        }
    }
}
