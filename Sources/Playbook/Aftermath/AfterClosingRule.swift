import CaseModel
import Rulebook

/// What is left once an account is closed: the proof, a look at the credit reports, and what to keep for how long.
enum AfterClosingRule {
    static func after(_ view: AccountView) -> AfterClosing? {
        guard !view.isOpen else { return nil }
        let facts = view.facts
        var after = AfterClosing()
        after.closedOn = facts.closedOn
        after.hasProof = facts.isClosed
        after.proof = after.hasProof ? AftermathWords.proofHere : AftermathWords.proofMissing
        if let closed = after.closedOn {
            let looked = facts.contacts.filter { $0.department == "creditBureau" }.compactMap(\.on)
            var before = closed
            after.creditChecks = ["creditCheckFirst", "creditCheckSecond", "creditCheckThird"].compactMap { name in
                guard let day = facts.law.window(name, of: .afterClosingRule)?.end(from: closed) else { return nil }
                defer { before = day }
                return AfterClosing.CreditCheck(
                    on: day, done: looked.contains { $0 >= max(before, closed) && $0 >= day })
            }
            after.keepUntil = facts.law.window("keepYears", of: .afterClosingRule)?.end(from: closed)
        }
        after.keep = AftermathWords.keep
        return after
    }
}

extension AccountFacts {
    /// The day on which the account was closed: of the letter, of the write-off, or of the person's own stop.
    var closedOn: Day? {
        let letters = requests.all.filter { $0.kind == .zeroBalance && !($0.request?.isRefused ?? false) }
            .compactMap { $0.request?.answeredOn }
        let writeOffs = agreements.filter { $0.kind == .writeOff && $0.inWriting == true }.compactMap(\.agreedOn)
        return (letters + writeOffs).max() ?? stop?.on
    }
}
