/// Where the records of one kind stand in a state, and how they are read and written.
struct CaseShelf: Sendable {
    let kind: RecordKind
    /// The records with their pointers in the case file.
    let records: @Sendable (CaseState) -> [(pointer: String, key: RecordKey, json: JSONValue)]
    /// Puts a record into its place; false when it cannot be read.
    let put: @Sendable (RecordKey, JSONValue, inout CaseState, inout RecordReader) -> Bool

    /// In the order of the kinds. Drafts have no shelf: they are large, and read one by one.
    static let all: [CaseShelf] = [
        one(.household, "household", \.file.household),
        many(.person, "people", \.file.people) { $0.id.text },
        many(.coverage, "coverages", \.file.coverages) { $0.id.text },
        many(.episode, "episodes", \.file.episodes) { $0.id.text },
        many(.account, "accounts", \.file.accounts) { $0.id.text },
        many(.claim, "claims", \.file.claims) { $0.id.text },
        many(.request, "requests", \.file.requests) { $0.id.text },
        many(.hold, "holds", \.file.holds) { $0.id?.text },
        many(.contact, "contacts", \.file.contacts) { $0.id.text },
        many(.payment, "payments", \.file.payments) { $0.id?.text },
        many(.offer, "offers", \.file.offers) { $0.id.text },
        many(.agreement, "agreements", \.file.agreements) { $0.id.text },
        many(.appeal, "appeals", \.file.appeals) { $0.id.text },
        many(.assistance, "assistance", \.file.assistance) { $0.id.text },
        one(.answers, "answers", \.file.answers),
        many(.biller, "billers", \.file.billers) { $0.id.text },
        many(.policy, "policies", \.file.policies) { $0.id.text },
        many(.paper, "papers", \.papers) { $0.id.text },
        many(.letter, "letters", \.letters) { $0.id.text },
        settings, extra,
    ]

    private static func many<Noun: Record & JSONCoded>(
        _ kind: RecordKind, _ name: String, _ path: any WritableKeyPath<CaseState, [Noun]> & Sendable,
        id: @escaping @Sendable (Noun) -> String?
    ) -> CaseShelf {
        CaseShelf(kind: kind) { state in
            state[keyPath: path].enumerated().map { index, noun in
                // A record without an id is named by its place until the store gives it one.
                ("/\(name)/\(index)", RecordKey(kind, id(noun) ?? "\(kind.prefix ?? "")\(index + 1)"), noun.json)
            }
        } put: { _, json, state, reader in
            let pointer = "/\(name)/\(state[keyPath: path].count)"
            guard let noun = Noun.read(json, at: pointer, &reader) else { return false }
            state[keyPath: path].append(noun)
            return true
        }
    }

    private static func one<Noun: Record & JSONCoded>(
        _ kind: RecordKind, _ name: String, _ path: any WritableKeyPath<CaseState, Noun?> & Sendable
    ) -> CaseShelf {
        CaseShelf(kind: kind) { state in
            state[keyPath: path].map { [("/\(name)", RecordKey(kind), $0.json)] } ?? []
        } put: { _, json, state, reader in
            guard let noun = Noun.read(json, at: "/\(name)", &reader) else { return false }
            state[keyPath: path] = noun
            return true
        }
    }

    private static let settings = CaseShelf(kind: .settings) { state in
        state.settings == SettingsRecord() ? [] : [("/settings", RecordKey(.settings), state.settings.json)]
    } put: { _, json, state, reader in
        guard let noun = SettingsRecord.read(json, at: "/settings", &reader) else { return false }
        state.settings = noun
        return true
    }

    /// Top-level keys of a case file that this version does not know: kept, and written back.
    private static let extra = CaseShelf(kind: .extra) { state in
        state.file.kept.unknown.map { ("/\($0.key)", RecordKey(.extra, $0.key), $0.value) }
    } put: { key, json, state, _ in
        state.file.kept.unknown.append(JSONMember(key.id, json))
        return true
    }
}
