import CaseModel

/// The records that came in with a file and were not taken back, each as it was then.
struct TakenRecords {
    private let values: [RecordKey: [JSONValue]]

    init(_ journal: [JournalEntry]) {
        let undone = Set(journal.compactMap(\.undoes))
        var values: [RecordKey: [JSONValue]] = [:]
        for entry in journal where entry.actor == .importer && !undone.contains(entry.sequence) {
            for change in entry.changes {
                if let value = change.after?.value.json { values[change.key, default: []].append(value) }
            }
        }
        self.values = values
    }

    func contains(_ key: RecordKey, _ value: JSONValue) -> Bool { values[key]?.contains(value) ?? false }
}
