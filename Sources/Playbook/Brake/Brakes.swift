import CaseModel
import Rulebook

/// What a payment, an offer or a signature may do besides settling the bill. Looked at before any of them is recorded
/// as planned.
enum Brakes {
    static func all(_ action: GateAction, _ view: AccountView) -> [Brake] {
        var brakes = [LimitationBrake.brake(action, view.facts)]
        if isDisputed(view) {
            brakes.append(product(BrakeWords.disputedBalance, view))
        }
        if let right = view.rights.first(.estimateDispute), right.status != .doesNotApply {
            brakes.append(
                Brake(.estimateDispute, BrakeWords.estimate, checkFirst: view.law.isCheckFirst(.estimateDispute)))
        }
        if mayEndHelp(view) {
            brakes.append(
                Brake(.applicationPeriod, BrakeWords.moneyHelp, checkFirst: view.law.isCheckFirst(.applicationPeriod)))
        }
        if action != .offer { brakes.append(product(BrakeWords.creditCard, view)) }
        return brakes
    }

    private static func product(_ effect: String, _ view: AccountView) -> Brake {
        Brake(.paymentRule, effect, checkFirst: view.law.isCheckFirst(.paymentRule))
    }

    /// True while somebody has questioned the balance, or a shield or an appeal does.
    private static func isDisputed(_ view: AccountView) -> Bool {
        let stages = view.readiness.obstacles.map(\.stage)
        return stages.contains { $0 == .protection || $0 == .collector || $0 == .charges || $0 == .questions }
    }

    /// True while money help can be asked for or is asked for.
    private static func mayEndHelp(_ view: AccountView) -> Bool {
        switch view.assistance {
        case .needs, .canApply, .applied, .incomplete: view.facts.isHospital != .no
        case .notOffered, .unlikely, .timePassed, .decided: false
        }
    }
}
