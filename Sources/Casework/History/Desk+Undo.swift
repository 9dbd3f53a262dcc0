import CaseModel

extension Desk {
    /// Takes an entry of the journal back by appending its inverse. What was undone can be undone, too.
    ///
    /// - Parameter sequence: the entry; nil for the newest that is neither an undo nor undone.
    /// - Throws: `laterChanges` when records were changed again since: those entries are to be undone first.
    public func undo(_ sequence: Int? = nil) throws(CaseworkError) -> JournalEntry {
        let journal = try journal()
        let undone = Set(journal.compactMap(\.undoes))
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
        let keys = Set(target.changes.map(\.key))
        let later = journal.filter { entry in
            entry.sequence > target.sequence && entry.undoes == nil && !undone.contains(entry.sequence)
                && entry.changes.contains { keys.contains($0.key) }
        }
        guard later.isEmpty else { throw .laterChanges(later.map(\.sequence).sorted()) }
        // In the order in which the records stand now: what was added last goes first.
        let changes = target.changes.reversed().map(\.inverse)
        return try commit(Proposal(.undo, changes: Array(changes), undoes: target.sequence))
    }

    /// The journal, the newest entry first.
    public func journal(limit: Int? = nil) throws(CaseworkError) -> [JournalEntry] {
        do { return try store.journal(limit: limit) } catch { throw .store(error) }
    }
}
