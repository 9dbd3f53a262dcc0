import CaseModel

/// A case with everything laid out by the account it belongs to, made in one pass.
struct CaseIndex: Sendable {
    let file: CaseFile
    let questions: [Account.ID: [OpenQuestion]]
    private let episodes: [Episode.ID: Episode]
    private let claims: [Account.ID: [Claim]]
    private let requests: [Account.ID: [Request]]
    private let holds: [Account.ID: [Hold]]
    private let contacts: [Account.ID: [Contact]]
    private let payments: [Account.ID: [Payment]]
    private let offers: [Account.ID: [Offer]]
    private let agreements: [Account.ID: [Agreement]]
    private let appeals: [Claim.ID: [Appeal]]
    private let assistance: [Account.ID: [Assistance]]
    private let billers: [String: Biller]
    /// How many accounts a visit has.
    private let bills: [Episode.ID: Int]

    init(_ file: CaseFile, questions: [OpenQuestion]) {
        self.file = file
        self.questions = Dictionary(grouping: questions, by: \.account)
        episodes = Dictionary(file.episodes.map { ($0.id, $0) }) { first, _ in first }
        claims = file.claims.laidOut(by: \.account)
        requests = file.requests.laidOut(by: \.account)
        holds = file.holds.laidOut(by: \.account)
        // A note to oneself is no word with anybody.
        contacts = file.contacts.filter { !$0.isNote }.laidOut(by: \.account)
        payments = file.payments.laidOut(by: \.account)
        offers = file.offers.laidOut(by: \.account)
        agreements = file.agreements.laidOut(by: \.account)
        appeals = file.appeals.laidOut(by: \.claim)
        assistance = file.assistance.laidOut(by: \.account)
        bills = file.accounts.reduce(into: [:]) { counts, account in
            if let visit = account.episode { counts[visit, default: 0] += 1 }
        }
        billers = Dictionary(file.billers.compactMap { biller in biller.name.map { (Biller.key($0), biller) } }) { $1 }
    }

    /// Everything that is known about one account.
    func facts(of account: Account, law: Law) -> AccountFacts {
        let id = account.id
        let episode = account.episode.flatMap { episodes[$0] }
        let claims = claims[id] ?? []
        let careDay = AccountFacts.careDay(episode: episode, account: account, claims: claims)
        return AccountFacts(
            account: account, episode: episode, household: file.household ?? Household(),
            answers: file.answers ?? Answers(), careDay: careDay,
            coverage: CoverageOnDay(file.coverages, on: careDay), allCoverages: file.coverages,
            claims: ClaimFacts(claims, appeals: claims.flatMap { appeals[$0.id] ?? [] }),
            requests: AskedThings(requests[id] ?? [], contacts: contacts[id] ?? [], law: law),
            holds: holds[id] ?? [], contacts: contacts[id] ?? [], payments: payments[id] ?? [],
            offers: offers[id] ?? [], agreements: agreements[id] ?? [], assistance: assistance[id] ?? [],
            questions: questions[id] ?? [],
            hasOtherBills: account.episode.map { (bills[$0] ?? 0) > 1 } ?? false, billers: billers, law: law)
    }
}

extension Array {
    /// The elements by what they belong to; those that belong to nothing are left out.
    fileprivate func laidOut<Key: Hashable>(by key: (Element) -> Key?) -> [Key: [Element]] {
        var groups: [Key: [Element]] = [:]
        for element in self {
            if let key = key(element) { groups[key, default: []].append(element) }
        }
        return groups
    }
}
