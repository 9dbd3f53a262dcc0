import CaseModel

/// Takes a whole case file into a store: `add CASE.json`.
enum CaseTaking {
    /// The case in a file; nil for any other file, and for a case that cannot be read.
    static func caseFile(in bytes: [UInt8]) -> CaseFile? {
        guard looksLikeCase(bytes) else { return nil }
        return (try? CaseFile.reading(bytes))?.file
    }

    /// True when the file says that it is a case, so that what is wrong with it is said in those terms.
    static func looksLikeCase(_ bytes: [UInt8]) -> Bool {
        let head = String(decoding: bytes.prefix(512), as: UTF8.self)
        return head.contains("\"\(CaseFile.schemaName)\"")
    }

    /// Adds the records that are not there yet; how many. An id that stands for something else here gets a new number,
    /// and so does everything that points to it.
    ///
    /// - Parameter wasTaken: true for a record that came in just like this before and was changed since. It is the same
    ///   record, so what is known of it now stays.
    static func take(
        _ incoming: CaseFile, into state: inout CaseState, wasTaken: (RecordKey, JSONValue) -> Bool = { _, _ in false }
    ) -> Int {
        var incoming = incoming
        let known = Dictionary(state.records.map { ($0.0, $0.1.value) }) { first, _ in first }
        var renaming = Renaming(state)
        for key in CaseTaking.keys(of: incoming) {
            guard let there = known[key.0], there.json != key.1, !wasTaken(key.0, key.1) else { continue }
            renaming.rename(key.0)
        }
        incoming = renaming.applied(to: incoming)
        let before = state.records.count
        add(incoming, &state, known: known)
        return state.records.count - before + (state.file.household == incoming.household ? 0 : 1)
    }

    private static func keys(of file: CaseFile) -> [(RecordKey, JSONValue)] {
        var state = CaseState()
        state.file = file
        return state.records.filter { !$0.0.kind.isBesideTheCase && $0.0.kind.prefix != nil }
            .map { ($0.0, $0.1.value.json) }
    }

    private static func add(_ incoming: CaseFile, _ state: inout CaseState, known: [RecordKey: StoredValue]) {
        func isNew<Noun>(_ kind: RecordKind, _ id: Identifier<Noun>?) -> Bool {
            id.map { known[RecordKey(kind, $0.text)] == nil } ?? true
        }
        state.file.household = state.file.household ?? incoming.household
        state.file.answers = state.file.answers ?? incoming.answers
        state.file.people += incoming.people.filter { isNew(.person, $0.id) }
        state.file.coverages += incoming.coverages.filter { isNew(.coverage, $0.id) }
        state.file.episodes += incoming.episodes.filter { isNew(.episode, $0.id) }
        state.file.accounts += incoming.accounts.filter { isNew(.account, $0.id) }
        state.file.claims += incoming.claims.filter { isNew(.claim, $0.id) }
        state.file.requests += incoming.requests.filter { isNew(.request, $0.id) }
        state.file.contacts += incoming.contacts.filter { isNew(.contact, $0.id) }
        state.file.offers += incoming.offers.filter { isNew(.offer, $0.id) }
        state.file.agreements += incoming.agreements.filter { isNew(.agreement, $0.id) }
        state.file.appeals += incoming.appeals.filter { isNew(.appeal, $0.id) }
        state.file.assistance += incoming.assistance.filter { isNew(.assistance, $0.id) }
        var ids = NewIdentifiers(state)
        for var hold in incoming.holds where isNew(.hold, hold.id) {
            if hold.id == nil {
                guard !state.file.holds.contains(where: { hold.isSame(as: $0) }) else { continue }
                hold.id = ids.next(.hold)
            }
            state.file.holds.append(hold)
        }
        for var payment in incoming.payments where isNew(.payment, payment.id) {
            if payment.id == nil {
                guard !state.file.payments.contains(where: { payment.isSame(as: $0) }) else { continue }
                payment.id = ids.next(.payment)
            }
            state.file.payments.append(payment)
        }
        for member in incoming.kept.unknown where !state.file.kept.unknown.contains(where: { $0.key == member.key }) {
            state.file.kept.unknown.append(member)
        }
        takeOrigins(of: incoming, &state)
    }

    /// The case's sources stand under pointers of the file; here they stand with the records.
    private static func takeOrigins(of incoming: CaseFile, _ state: inout CaseState) {
        var holder = CaseState()
        holder.file = incoming
        let pointers = holder.pointers
        func place(_ map: [String: String], _ path: WritableKeyPath<CaseState.Origin, [String: String]>) {
            for (pointer, text) in map {
                guard let (start, key) = pointers.first(where: { pointer == $0.0 || pointer.hasPrefix($0.0 + "/") })
                else { continue }
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

extension Hold {
    /// True when the two say the same, whatever their ids.
    fileprivate func isSame(as other: Hold) -> Bool {
        var left = self
        left.id = other.id
        return left == other
    }
}

extension Payment {
    fileprivate func isSame(as other: Payment) -> Bool {
        var left = self
        left.id = other.id
        return left == other
    }
}
