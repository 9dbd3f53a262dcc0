extension CaseFile {
    /// Ids that stand twice, and ids that point to nothing, each with its path.
    func danglingIdentifiers() -> [CaseFileError.Problem] {
        var check = IdentifierCheck()
        let coverageIDs = check.unique(coverages.map { ($0.id, $0.kept.pointer) })
        let episodeIDs = check.unique(episodes.map { ($0.id, $0.kept.pointer) })
        let accountIDs = check.unique(accounts.map { ($0.id, $0.kept.pointer) })
        let claimIDs = check.unique(claims.map { ($0.id, $0.kept.pointer) })
        _ = check.unique(people.map { ($0.id, $0.kept.pointer) })
        _ = check.unique(accounts.flatMap(\.statements).map { ($0.id, $0.kept.pointer) })
        _ = check.unique(requests.map { ($0.id, $0.kept.pointer) })
        _ = check.unique(contacts.map { ($0.id, $0.kept.pointer) })
        _ = check.unique(offers.map { ($0.id, $0.kept.pointer) })
        _ = check.unique(agreements.map { ($0.id, $0.kept.pointer) })
        _ = check.unique(appeals.map { ($0.id, $0.kept.pointer) })
        _ = check.unique(billers.map { ($0.id, $0.kept.pointer) })
        _ = check.unique(assistance.map { ($0.id, $0.kept.pointer) })

        for account in accounts {
            check.points(account.episode, "episode", account, to: episodeIDs)
            for other in account.namedTogether { check.points(other, "namedTogether", account, to: accountIDs) }
        }
        for putOff in answers?.putOff ?? [] { check.points(putOff.account, "account", putOff, to: accountIDs) }
        for claim in claims {
            check.points(claim.account, "account", claim, to: accountIDs)
            check.points(claim.coverage, "coverage", claim, to: coverageIDs)
            check.points(claim.replaces, "replaces", claim, to: claimIDs)
        }
        for request in requests { check.points(request.account, "account", request, to: accountIDs) }
        for hold in holds { check.points(hold.account, "account", hold, to: accountIDs) }
        for contact in contacts { check.points(contact.account, "account", contact, to: accountIDs) }
        for payment in payments { check.points(payment.account, "account", payment, to: accountIDs) }
        for offer in offers { check.points(offer.account, "account", offer, to: accountIDs) }
        for agreement in agreements { check.points(agreement.account, "account", agreement, to: accountIDs) }
        for appeal in appeals { check.points(appeal.claim, "claim", appeal, to: claimIDs) }
        for application in assistance { check.points(application.account, "account", application, to: accountIDs) }
        return check.problems
    }
}

private struct IdentifierCheck {
    var problems: [CaseFileError.Problem] = []

    mutating func unique<Noun>(_ ids: [(Identifier<Noun>, String)]) -> Set<Identifier<Noun>> {
        var seen: Set<Identifier<Noun>> = []
        for (id, pointer) in ids where !seen.insert(id).inserted {
            problems.append(.init(path: "\(pointer)/id", what: "The id \"\(id)\" stands twice."))
        }
        return seen
    }

    mutating func points<Noun>(
        _ id: Identifier<Noun>?, _ key: String, _ record: some Record, to known: Set<Identifier<Noun>>
    ) {
        guard let id, !known.contains(id) else { return }
        problems.append(.init(path: "\(record.kept.pointer)/\(key)", what: "Nothing here has the id \"\(id)\"."))
    }
}
