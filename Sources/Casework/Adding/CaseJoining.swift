import CaseModel

/// Joins a case file to the records of a store.
///
/// A record that says what one here says is that one, whatever its id, and so is one that came in like this before and
/// was changed since: a case that comes a second time changes nothing. Any other record is new. It keeps its id where that is free, else it gets a new number, and all that points to it
/// points there.
struct CaseJoining {
    private(set) var state: CaseState
    private var incoming: CaseFile
    private let taken: TakenRecords
    private var ids: NewIdentifiers
    /// The id here of each record of the case.
    private var names: [RecordKey: String] = [:]

    init(_ incoming: CaseFile, to state: CaseState, taken: TakenRecords) {
        self.state = state
        self.incoming = incoming
        self.taken = taken
        ids = NewIdentifiers(state)
        // A new number must not be one that the case itself uses further on.
        var other = CaseState()
        other.file = incoming
        ids.avoid(other)
    }

    mutating func join() {
        state.file.household = CaseJoining.filled(state.file.household, from: incoming.household)
        join(.person, \.people) {
            $0.id.text
        } rename: {
            $0.id = Identifier($1)
        }
        join(.coverage, \.coverages) {
            $0.id.text
        } rename: {
            $0.id = Identifier($1)
        }
        join(.episode, \.episodes) {
            $0.id.text
        } rename: {
            $0.id = Identifier($1)
        }
        joinAccounts()
        joinClaims()
        join(.request, \.requests) {
            $0.id.text
        } rename: {
            $0.id = Identifier($1)
        } point: {
            $0.account = $1.account($0.account)
        }
        join(.hold, \.holds) {
            $0.id?.text
        } rename: {
            $0.id = Identifier($1)
        } point: {
            $0.account = $1.account($0.account)
        }
        join(.contact, \.contacts) {
            $0.id.text
        } rename: {
            $0.id = Identifier($1)
        } point: {
            $0.account = $1.account($0.account)
        }
        join(.payment, \.payments) {
            $0.id?.text
        } rename: {
            $0.id = Identifier($1)
        } point: {
            $0.account = $1.account($0.account)
        }
        join(.offer, \.offers) {
            $0.id.text
        } rename: {
            $0.id = Identifier($1)
        } point: {
            $0.account = $1.account($0.account)
        }
        join(.agreement, \.agreements) {
            $0.id.text
        } rename: {
            $0.id = Identifier($1)
        } point: {
            $0.account = $1.account($0.account)
        }
        join(.appeal, \.appeals) {
            $0.id.text
        } rename: {
            $0.id = Identifier($1)
        } point: {
            $0.claim = $1.name(.claim, $0.claim)
        }
        join(.assistance, \.assistance) {
            $0.id.text
        } rename: {
            $0.id = Identifier($1)
        } point: {
            $0.account = $1.account($0.account)
        }
        join(.biller, \.billers) {
            $0.id.text
        } rename: {
            $0.id = Identifier($1)
        }
        join(.policy, \.policies) {
            $0.id.text
        } rename: {
            $0.id = Identifier($1)
        }
        joinAnswers()
        for member in incoming.kept.unknown where !state.file.kept.unknown.contains(where: { $0.key == member.key }) {
            state.file.kept.unknown.append(member)
        }
        joinOrigins()
    }

    // MARK: Records with ids

    /// Joins the records of one kind.
    ///
    /// - Parameters:
    ///   - id: the record's id; nil where the case gives it none.
    ///   - rename: gives it another.
    ///   - point: lets what it points to follow the new ids.
    ///   - bare: the record without the ids inside it, to tell whether two say the same.
    private mutating func join<Noun: Record & JSONCoded>(
        _ kind: RecordKind, _ list: WritableKeyPath<CaseFile, [Noun]>, id: (Noun) -> String?,
        rename: (inout Noun, String) -> Void, point: (inout Noun, CaseJoining) -> Void = { _, _ in },
        bare: (Noun) -> Noun = { $0 }
    ) {
        let here = state.file[keyPath: list]
        var matched: Set<String> = []
        var used = Set(here.compactMap(id))
        func same(_ left: Noun, _ right: Noun) -> Bool {
            var left = bare(left)
            var right = bare(right)
            rename(&left, "")
            rename(&right, "")
            return left == right
        }
        func cameInBefore(_ noun: Noun, as known: String?) -> Bool {
            guard let known else { return false }
            var noun = noun
            rename(&noun, known)
            return taken.contains(RecordKey(kind, known), noun.json)
        }
        for index in incoming[keyPath: list].indices {
            var noun = incoming[keyPath: list][index]
            let old = id(noun)
            point(&noun, self)
            let free = here.filter { other in id(other).map { !matched.contains($0) } == true }
            let twins = free.filter { same($0, noun) }
            let twin = twins.first { id($0) == old } ?? twins.first ?? free.first { cameInBefore(noun, as: id($0)) }
            let new: String
            if let known = twin.flatMap(id) {
                new = known
                matched.insert(known)
                rename(&noun, new)
            } else {
                let next: Identifier<Noun>? = old.map { used.contains($0) } ?? true ? ids.next(kind) : nil
                new = next?.text ?? old ?? ""
                rename(&noun, new)
                used.insert(new)
                state.file[keyPath: list].append(noun)
            }
            if let old { names[RecordKey(kind, old)] = new }
            incoming[keyPath: list][index] = noun
        }
    }

    private mutating func joinAccounts() {
        let before = state.file.accounts.count
        join(.account, \.accounts) {
            $0.id.text
        } rename: {
            $0.id = Identifier($1)
        } point: { account, joining in
            account.episode = joining.name(.episode, account.episode)
        } bare: { account in
            var account = account
            for index in account.statements.indices { account.statements[index].id = "" }
            return account
        }
        // Statements are numbered over all accounts.
        var used = Set(state.file.accounts[..<before].flatMap(\.statements).map(\.id))
        for index in before..<state.file.accounts.count {
            for offset in state.file.accounts[index].statements.indices
            where !used.insert(state.file.accounts[index].statements[offset].id).inserted {
                state.file.accounts[index].statements[offset].id = ids.nextStatement()
            }
        }
    }

    private mutating func joinClaims() {
        let before = state.file.claims.count
        let replaced = incoming.claims.map(\.replaces)
        join(.claim, \.claims) {
            $0.id.text
        } rename: {
            $0.id = Identifier($1)
        } point: { claim, joining in
            claim.account = joining.account(claim.account)
            claim.coverage = joining.name(.coverage, claim.coverage)
            claim.replaces = joining.name(.claim, claim.replaces)
        }
        // A claim may replace one that stands behind it and had no name yet.
        for (claim, old) in zip(incoming.claims, replaced) where old != nil {
            guard let index = state.file.claims[before...].firstIndex(where: { $0.id == claim.id }) else { continue }
            state.file.claims[index].replaces = name(.claim, old)
        }
    }

    private func name<Noun>(_ kind: RecordKind, _ id: Identifier<Noun>?) -> Identifier<Noun>? {
        id.map { Identifier(names[RecordKey(kind, $0.text)] ?? $0.text) }
    }

    private func account(_ id: Account.ID?) -> Account.ID? { name(.account, id) }

    // MARK: Records of which there is one

    /// A record with what it does not know yet taken from another; what it knows stays.
    private static func filled<Noun: Record & JSONCoded>(_ mine: Noun?, from other: Noun?) -> Noun? {
        guard let mine, let other else { return mine ?? other }
        let known = mine.json.members
        let more = other.json.members.filter { member in !known.contains { $0.key == member.key } }
        guard !more.isEmpty else { return mine }
        var reader = RecordReader()
        return Noun.read(.object(known + more), at: "", &reader) ?? mine
    }

    private mutating func joinAnswers() {
        guard var answers = incoming.answers else { return }
        // Questions about an account are remembered under its id: `A1.emergency`.
        answers.dontKnow = answers.dontKnow.map { key in
            guard let dot = key.firstIndex(of: "."), let name = names[RecordKey(.account, String(key[..<dot]))] else {
                return key
            }
            return name + key[dot...]
        }
        let mine = state.file.answers
        state.file.answers = CaseJoining.filled(mine, from: answers)
        guard mine != nil else { return }
        for key in answers.dontKnow where state.file.answers?.dontKnow.contains(key) == false {
            state.file.answers?.dontKnow.append(key)
        }
    }

    // MARK: Sources

    /// The case's sources stand under pointers of the file; here they stand with the records.
    private mutating func joinOrigins() {
        var holder = CaseState()
        holder.file = incoming
        let pointers = Dictionary(holder.pointers.map { ($0.0, $0.1) }) { first, _ in first }
        // A record stands at `/accounts/3` or, where there is one only, at `/household`.
        func record(_ pointer: String) -> (start: String, key: RecordKey)? {
            let parts = pointer.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
            for length in [3, 2] where parts.count >= length {
                let start = parts.prefix(length).joined(separator: "/")
                if let key = pointers[start] { return (start, key) }
            }
            return nil
        }
        func place(_ map: [String: String], _ path: WritableKeyPath<CaseState.Origin, [String: String]>) {
            for (pointer, text) in map {
                guard let (start, key) = record(pointer) else { continue }
                var origin = state.origins[key] ?? CaseState.Origin()
                let rest = String(pointer.dropFirst(start.count))
                if origin[keyPath: path][rest] == nil { origin[keyPath: path][rest] = text }
                state.origins[key] = origin
            }
        }
        place(incoming.sources, \.sources)
        place(incoming.assumed, \.assumed)
        state.file.sources = [:]
        state.file.assumed = [:]
    }
}
