import CaseModel

/// A visit as a whole: its bills together, which are still expected, and whether it is settled.
enum EpisodeRule {
    static func plan(_ episode: Episode, _ views: [AccountView], answers: Answers) -> EpisodePlan {
        var plan = EpisodePlan()
        plan.id = episode.id
        plan.stillExpected = ExpectedBills.missing(episode, views, answers: answers)
        plan.ruledOut = episode.ruledOut
        // A newer statement of an account replaces the older ones, so only one amount an account is counted.
        plan.openTotal = burden(views)
        var unsettled: [String] = []
        if !plan.stillExpected.isEmpty { unsettled.append(EpisodeWords.stillExpected(plan.stillExpected.count)) }
        let open = views.filter(\.isOpen).count
        if open > 0 { unsettled.append(EpisodeWords.stillOpen(open)) }
        plan.unsettled = unsettled
        plan.allSettled = unsettled.isEmpty && !views.isEmpty
        plan.together = together(views)
        return plan
    }

    /// What the open accounts ask for together; nil when no amount is known.
    static func burden(_ views: [AccountView]) -> Money? {
        let isKnown = views.contains { !$0.isOpen || $0.facts.openBalance != nil }
        return isKnown ? views.compactMap { $0.isOpen ? $0.facts.openBalance : .zero }.total().spellable : nil
    }

    /// One letter for each office with a bill that is open, while the visit has more than one.
    private static func together(_ views: [AccountView]) -> [CoordinatedRequest] {
        let open = views.filter { $0.isOpen && !$0.facts.isNothingOpen && !$0.liability.isInQuestion }
        guard open.count > 1 else { return [] }
        var groups: [(key: String, name: String, views: [AccountView])] = []
        for view in open {
            guard let name = view.facts.account.biller else { continue }
            let key = Biller.key(name)
            if let index = groups.firstIndex(where: { $0.key == key }) {
                groups[index].views.append(view)
            } else {
                groups.append((key, name, [view]))
            }
        }
        return groups.map { group in
            var request = CoordinatedRequest()
            request.biller = group.name
            request.accounts = group.views.map(\.facts.account.id)
            request.burden = burden(views)
            let own = Set(request.accounts)
            let named = Set(group.views.flatMap(\.facts.account.namedTogether))
            request.others = open.map(\.facts.account).filter { !own.contains($0.id) }.map { account in
                var other = CoordinatedRequest.Other()
                other.account = account.id
                other.isSensitive = account.isSensitive
                other.isNamed = named.contains(account.id)
                return other
            }
            return request
        }
    }
}

extension Account {
    /// True for a biller whose mere name may tell what is nobody's business: an office, a laboratory, a pathologist, a
    /// pharmacy, or one of which nobody knows what it does.
    fileprivate var isSensitive: Bool {
        switch role {
        case .laboratory, .pathology, .pharmacy, .consultant, .office, nil: true
        case .facility, .emergencyPhysician, .radiology, .anesthesia, .surgeon, .ambulance, .equipment: false
        }
    }
}
