import CaseModel

/// New numbers for ids of an incoming case that stand for something else here.
struct Renaming {
    private var ids: NewIdentifiers
    private var names: [RecordKey: String] = [:]

    init(_ state: CaseState) { ids = NewIdentifiers(state) }

    mutating func rename(_ key: RecordKey) {
        let next: Identifier<Never> = ids.next(key.kind)
        names[key] = next.text
    }

    func applied(to file: CaseFile) -> CaseFile {
        guard !names.isEmpty else { return file }
        var file = file
        func name<Noun>(_ kind: RecordKind, _ id: Identifier<Noun>) -> Identifier<Noun> {
            Identifier(names[RecordKey(kind, id.text)] ?? id.text)
        }
        func name<Noun>(_ kind: RecordKind, _ id: Identifier<Noun>?) -> Identifier<Noun>? { id.map { name(kind, $0) } }
        for index in file.people.indices { file.people[index].id = name(.person, file.people[index].id) }
        for index in file.coverages.indices { file.coverages[index].id = name(.coverage, file.coverages[index].id) }
        for index in file.episodes.indices { file.episodes[index].id = name(.episode, file.episodes[index].id) }
        for index in file.accounts.indices {
            file.accounts[index].id = name(.account, file.accounts[index].id)
            file.accounts[index].episode = name(.episode, file.accounts[index].episode)
        }
        for index in file.claims.indices {
            file.claims[index].id = name(.claim, file.claims[index].id)
            file.claims[index].account = name(.account, file.claims[index].account)
            file.claims[index].coverage = name(.coverage, file.claims[index].coverage)
            file.claims[index].replaces = name(.claim, file.claims[index].replaces)
        }
        for index in file.requests.indices {
            file.requests[index].id = name(.request, file.requests[index].id)
            file.requests[index].account = name(.account, file.requests[index].account)
        }
        for index in file.holds.indices {
            file.holds[index].id = name(.hold, file.holds[index].id)
            file.holds[index].account = name(.account, file.holds[index].account)
        }
        for index in file.contacts.indices {
            file.contacts[index].id = name(.contact, file.contacts[index].id)
            file.contacts[index].account = name(.account, file.contacts[index].account)
        }
        for index in file.payments.indices {
            file.payments[index].id = name(.payment, file.payments[index].id)
            file.payments[index].account = name(.account, file.payments[index].account)
        }
        for index in file.offers.indices {
            file.offers[index].id = name(.offer, file.offers[index].id)
            file.offers[index].account = name(.account, file.offers[index].account)
        }
        for index in file.agreements.indices {
            file.agreements[index].id = name(.agreement, file.agreements[index].id)
            file.agreements[index].account = name(.account, file.agreements[index].account)
        }
        for index in file.appeals.indices {
            file.appeals[index].id = name(.appeal, file.appeals[index].id)
            file.appeals[index].claim = name(.claim, file.appeals[index].claim)
        }
        for index in file.assistance.indices {
            file.assistance[index].id = name(.assistance, file.assistance[index].id)
            file.assistance[index].account = name(.account, file.assistance[index].account)
        }
        return file
    }
}
