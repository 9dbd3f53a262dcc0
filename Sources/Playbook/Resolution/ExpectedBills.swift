import CaseModel

/// Which billers usually send a bill after a visit, and what the visit's bills ask for together.
enum ExpectedBills {
    static func episode(_ episode: Episode, _ views: [AccountView], answers: Answers) -> EpisodePlan {
        var plan = EpisodePlan()
        plan.id = episode.id
        if answers.allExpectedBillsSeen != true {
            let seen = Set(views.compactMap(\.facts.account.role))
            plan.stillExpected = expected(episode, views).filter { !seen.contains($0) }
        }
        // A newer statement of an account replaces the older ones, so only one amount an account is counted.
        let open = views.compactMap { $0.isOpen ? $0.facts.openBalance : .zero }
        let isKnown = views.contains { !$0.isOpen || $0.facts.openBalance != nil }
        plan.openTotal = isKnown ? open.total().spellable : nil
        return plan
    }

    /// In the order of the roles: an emergency brings its doctors, a picture and a test; a stay its doctors; an
    /// operation a surgeon, an anesthetist and often a pathologist.
    private static func expected(_ episode: Episode, _ views: [AccountView]) -> [Role] {
        var roles: Set<Role> = []
        let lines = views.flatMap(\.facts.account.statements).flatMap(\.lines).compactMap(\.revenueCode)
        func has(_ prefixes: String...) -> Bool { lines.contains { line in prefixes.contains { line.hasPrefix($0) } } }
        let seen = Set(views.compactMap(\.facts.account.role))
        if episode.emergency == true || has("045") {
            roles.formUnion([.facility, .emergencyPhysician, .radiology, .laboratory])
        }
        if let from = episode.from, let to = episode.dischargedOn ?? episode.to, to > from {
            roles.formUnion([.facility, .consultant, .radiology, .laboratory])
        }
        if seen.contains(.surgeon) || seen.contains(.anesthesia) || has("036", "037") {
            roles.formUnion([.facility, .surgeon, .anesthesia, .pathology])
        }
        return Role.allCases.filter(roles.contains)
    }
}
