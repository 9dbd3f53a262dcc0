import CaseModel

/// The records that came in with a file and were not taken back, each as it was then.
struct TakenRecords {
    private let values: [RecordKey: [JSONValue]]

    init(_ journal: [JournalEntry]) {
        let undone = journal.undone
        var values: [RecordKey: [JSONValue]] = [:]
        for entry in journal where entry.actor == .importer && !undone.contains(entry.sequence) {
            for change in entry.changes {
                if let value = change.after?.value.json { values[change.key, default: []].append(value) }
            }
        }
        self.values = values
    }

    /// True when a record came in that says all that this one says. Papers that were added with it may have said more.
    func contains(_ key: RecordKey, _ value: JSONValue) -> Bool { values[key]?.contains { $0.covers(value) } ?? false }
}

extension JSONValue {
    /// True when everything in another value is in this one, too.
    fileprivate func covers(_ other: JSONValue) -> Bool {
        switch (self, other) {
        case (_, .null): true
        case (.object, .object(let members)):
            members.allSatisfy { self[$0.key]?.covers($0.value) ?? ($0.value == .null) }
        case (.array(let mine), .array(let values)): values.allSatisfy { value in mine.contains { $0.covers(value) } }
        default: self == other
        }
    }
}
