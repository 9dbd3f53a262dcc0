import CaseModel

extension Desk {
    /// Takes an entry of the journal back by appending its inverse. What was undone can be undone, too.
    ///
    /// - Parameter sequence: the entry; nil for the newest that is neither an undo nor undone.
    /// - Throws: `laterChanges` when records were changed again since: those entries are to be undone first.
    public func undo(_ sequence: Int? = nil) throws(CaseworkError) -> JournalEntry {
        let journal = try journal()
        let undone = journal.undone
        let target: JournalEntry?
        if let sequence {
            guard let entry = journal.first(where: { $0.sequence == sequence }) else {
                throw .unknown(id: String(sequence))
            }
            guard !undone.contains(sequence) else { throw .nothingToUndo }
            target = entry
        } else {
            target = journal.first { $0.undoes == nil && !undone.contains($0.sequence) }
        }
        guard let target else { throw .nothingToUndo }
        let later = journal.changes(after: target, without: undone)
        guard later.isEmpty else { throw .laterChanges(later) }
        // In the order in which the records stand now: what was added last goes first.
        let changes = target.changes.reversed().map(\.inverse)
        return try commit(Proposal(.undo, changes: Array(changes), undoes: target.sequence))
    }

    /// The journal, the newest entry first.
    public func journal(limit: Int? = nil) throws(CaseworkError) -> [JournalEntry] {
        do { return try store.journal(limit: limit) } catch { throw .store(error) }
    }
}

extension Sequence<JournalEntry> {
    /// The numbers of the entries that were taken back and not brought in again. The newest entry comes first.
    public var undone: Set<Int> {
        var undone: Set<Int> = []
        for entry in self {
            // What takes an entry back counts only while it is not taken back itself.
            if let target = entry.undoes, !undone.contains(entry.sequence) { undone.insert(target) }
        }
        return undone
    }

    /// The entries behind one that changed records of it again, in order.
    func changes(after target: JournalEntry, without undone: Set<Int>) -> [Int] {
        let keys = Set(target.changes.map(\.key))
        return filter { entry in
            // An undo of something later leaves no trace; an undo of something earlier is a change like any other.
            entry.sequence > target.sequence && !undone.contains(entry.sequence)
                && entry.undoes.map { $0 < target.sequence } ?? true
                && entry.changes.contains { keys.contains($0.key) }
        }.map(\.sequence).sorted()
    }
}
