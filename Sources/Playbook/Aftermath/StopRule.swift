import CaseModel

/// That the person stopped: a full reason by itself. It is said once what is given up and which dates go on.
enum StopRule {
    static func stopped(_ view: AccountView) -> Stopped? {
        guard let stop = view.facts.stop else { return nil }
        var stopped = Stopped()
        stopped.kind = stop.kind
        stopped.on = stop.on
        stopped.until = stop.until
        stopped.givesUp = AftermathWords.givesUp(stop.kind, open: view.facts.openBalance)
        stopped.stillBinds = view.deadlines.filter { $0.state == .open && $0.binds }.map {
            FixedDate($0, account: view.facts.account.id)
        }
        return stopped
    }
}
