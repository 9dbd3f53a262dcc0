import CaseModel
import Casework
import GRDB
import Host

/// A proposal on its way into the journal.
struct Writing {
    private let proposal: Proposal
    private let text: String
    private let now: String

    /// - Throws: `damaged` when the proposal could not be read again after it was written.
    init(_ proposal: Proposal, now: String) throws(StoreError) {
        self.proposal = proposal
        self.now = now
        text = JournalTable.text(proposal.changes)
        // An entry stays for good. One that nobody can read would lock everybody out of the store.
        guard JournalTable.changes(text).map(JournalTable.text) == text else {
            throw .damaged(what: "what was to be written; it could not be read again")
        }
    }

    /// Checks the proposal against the store as it is now, and writes the entry and the records that follow.
    func write(_ db: Database) throws -> JournalEntry {
        let head = try JournalTable.head(db)
        if let undone = proposal.undoes, undone < 1 || undone > head.sequence {
            throw StoreError.damaged(what: "what was to be undone; there is no entry \(undone)")
        }
        var entry = JournalEntry()
        entry.sequence = head.sequence + 1
        entry.at = now
        entry.actor = proposal.actor
        entry.command = proposal.command
        entry.undoes = proposal.undoes
        entry.changes = proposal.changes
        entry.previous = head.hash
        entry.hash = SHA256.hexDigest(of: entry.chained)
        try JournalTable.append(entry, changes: text, db)
        for change in entry.changes { try RecordTable.apply(change, of: entry.sequence, db) }
        return entry
    }
}
