import CaseModel

/// Which billers usually send a bill after a visit of a kind, and which of them are still missing.
enum ExpectedBills {
    /// In the order of the roles; those that were seen or ruled out are left out.
    static func missing(_ episode: Episode, _ views: [AccountView], answers: Answers) -> [Role] {
        guard answers.allExpectedBillsSeen != true else { return [] }
        let seen = Set(views.compactMap(\.facts.account.role)).union(episode.ruledOut)
        return expected(episode, views).filter { !seen.contains($0) }
    }

    /// An emergency brings its doctors, a picture and a test; a stay its doctors; an operation a surgeon, an anesthetist
    /// and often a pathologist. Where nobody said what kind of visit it was, the papers tell.
    private static func expected(_ episode: Episode, _ views: [AccountView]) -> [Role] {
        var roles = episode.kind.map(expected) ?? []
        let lines = views.flatMap(\.facts.account.statements).flatMap(\.lines).compactMap(\.revenueCode)
        func has(_ prefixes: String...) -> Bool { lines.contains { line in prefixes.contains { line.hasPrefix($0) } } }
        let seen = Set(views.compactMap(\.facts.account.role))
        if episode.emergency == true || has("045") { roles.formUnion(expected(.emergency)) }
        if let from = episode.from, let to = episode.dischargedOn ?? episode.to, to > from {
            roles.formUnion(expected(.hospitalStay))
        }
        if seen.contains(.surgeon) || seen.contains(.anesthesia) || has("036", "037") {
            roles.formUnion(expected(.surgery))
        }
        return Role.allCases.filter(roles.contains)
    }

    private static func expected(_ kind: VisitKind) -> Set<Role> {
        switch kind {
        case .emergency: [.facility, .emergencyPhysician, .radiology, .laboratory]
        case .hospitalStay: [.facility, .consultant, .radiology, .laboratory]
        case .surgery: [.facility, .surgeon, .anesthesia, .pathology]
        case .birth: [.facility, .consultant, .anesthesia, .laboratory]
        case .imaging: [.facility, .radiology]
        case .laboratory: [.laboratory]
        case .ambulance: [.ambulance, .facility, .emergencyPhysician]
        case .office: [.office]
        case .other: []
        }
    }
}
