import CaseModel
import Rulebook

/// The time to start a dispute about a bill above the estimate. The law counts from the day the first bill was
/// received; the safe day always counts from the bill's own date.
enum EstimateClock {
    static func run(_ clocks: inout Clocks) {
        let facts = clocks.facts
        guard let right = Shields.estimate(facts).first, right.status != .doesNotApply,
            let bill = facts.initialBill,
            let start = ClockStart.received(bill.receivedOn, .initialBillReceived, paper: bill.date)
        else { return }
        var options = Clocks.Options()
        options.done = Done(on: facts.requests.all.filter { $0.kind == .externalDispute }.map(\.sentOn).min())
        options.safeFrom = bill.date
        if right.status == .mayApply { options.condition = right.because }
        clocks.run(.estimateDispute, "disputeWindow", from: start, options)
    }
}

extension AccountFacts {
    /// The oldest statement that has a day.
    var initialBill: Statement? {
        account.statements.filter { $0.date != nil || $0.receivedOn != nil }
            .min { ($0.date ?? $0.receivedOn ?? .distant) < ($1.date ?? $1.receivedOn ?? .distant) }
    }
}
