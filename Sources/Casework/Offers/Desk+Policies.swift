import CaseModel

/// Policies of hospitals on money help: read once, kept for the next bill, and shared with others.
extension Desk {
    /// Keeps a policy. A later reading of the same hospital is a version of its own; the same reading is kept once.
    public func keep(_ policy: HelpPolicyPaper) throws(CaseworkError) -> JournalEntry? {
        guard policy.hospital != nil else { throw .needed(field: "hospital") }
        for tier in policy.tiers where !(0...2000).contains(tier.upTo) {
            throw .badValue(field: "tiers", problem: .notANumber)
        }
        let today = today
        return try change(.editRecord) { (state) throws(CaseworkError) in
            var policy = policy
            policy.readOn = policy.readOn ?? today
            let isKnown = state.file.policies.contains { known in
                var same = known
                same.id = policy.id
                same.kept = policy.kept
                return same == policy
            }
            guard !isKnown else { return }
            var ids = NewIdentifiers(state)
            policy.id = ids.next(.policy)
            state.file.policies.append(policy)
        }
    }
}

extension CaseFile {
    /// The newest reading of a hospital's policy: by the day from which it holds, then by the day it was read.
    public func policy(of hospital: String?) -> HelpPolicyPaper? {
        guard let hospital else { return nil }
        let key = Biller.key(hospital)
        return policies.enumerated().filter { $0.element.hospital.map(Biller.key) == key }.max {
            ($0.element.from?.number ?? .min, $0.element.readOn?.number ?? .min, $0.offset)
                < ($1.element.from?.number ?? .min, $1.element.readOn?.number ?? .min, $1.offset)
        }?.element
    }
}
