import CaseModel

/// A case, looked up by id, number and name, and the places of its values: the paper a value was read from where the
/// case says so, else the case file.
struct CaseBook: Sendable {
    let file: CaseFile
    let name: String
    private let positions: [Account.ID: Int]
    private let byNumber: [String: [Int]]
    private let byBiller: [String: [Int]]
    private let coverages: [Coverage.ID: Coverage]
    private let episodes: [Episode.ID: Episode]
    private let payments: [Account.ID: [Payment]]
    private let requests: [Account.ID: [Request]]
    /// The name of the patient, when the case has exactly one.
    let onlyPatient: String?

    init(file: CaseFile, name: String) {
        self.file = file
        self.name = name
        let indexed = file.accounts.enumerated()
        positions = Dictionary(indexed.map { ($0.element.id, $0.offset) }) { first, _ in first }
        byNumber = CaseBook.group(indexed.map { (Spelling.number($0.element.number), $0.offset) })
        byBiller = CaseBook.group(indexed.map { (Spelling.company($0.element.biller), $0.offset) })
        coverages = Dictionary(file.coverages.map { ($0.id, $0) }) { first, _ in first }
        episodes = Dictionary(file.episodes.map { ($0.id, $0) }) { first, _ in first }
        payments = CaseBook.group(file.payments.map { ($0.account, $0) })
        requests = CaseBook.group(file.requests.map { ($0.account, $0) })
        let patients = file.people.filter { $0.isPatient == true }
        onlyPatient = patients.count == 1 ? patients.first?.name : nil
    }

    private static func group<Key: Hashable, Value>(_ pairs: [(Key?, Value)]) -> [Key: [Value]] {
        var groups: [Key: [Value]] = [:]
        for (key, value) in pairs { if let key { groups[key, default: []].append(value) } }
        return groups
    }

    func place(_ pointer: String) -> Place {
        if let source = file.sources[pointer] { return Place(source) }
        return .pointer(name, pointer)
    }

    func position(of id: Account.ID?) -> Int? { id.flatMap { positions[$0] } }
    func coverage(_ id: Coverage.ID?) -> Coverage? { id.flatMap { coverages[$0] } }
    func episode(_ id: Episode.ID?) -> Episode? { id.flatMap { episodes[$0] } }
    func requests(about id: Account.ID) -> [Request] { requests[id] ?? [] }

    func account(at position: Int) -> Account? {
        file.accounts.indices.contains(position) ? file.accounts[position] : nil
    }

    /// The account that a paper speaks of: by number, else by biller and role. Nil when it could be several.
    func position(number: String?, biller: String?, role: Role?) -> Int? {
        let company = Spelling.company(biller)
        if let number = Spelling.number(number) {
            return byNumber[number]?.first { index in
                AccountGrouping.isSameBiller(Spelling.company(file.accounts[index].biller), company)
            }
        }
        guard let company else { return nil }
        let named = (byBiller[company] ?? []).filter { role == nil || file.accounts[$0].role == role }
        return named.count == 1 ? named.first : nil
    }

    /// Payments that the person confirmed and that a statement of a day could know of; nil when there are none.
    func paid(on id: Account.ID, upTo day: Day?) -> Money? {
        let known = (payments[id] ?? []).filter { payment in
            guard payment.confirmed == true else { return false }
            guard let day, let on = payment.on else { return true }
            return on <= day
        }
        return known.isEmpty ? nil : known.compactMap(\.amount).total()
    }
}
