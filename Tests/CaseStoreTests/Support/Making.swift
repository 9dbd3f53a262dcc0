import CaseModel
import Casework
import Foundation
import GRDB
import Host
import TestSupport

@testable import CaseStore

/// Records of invented people.
enum Making {
    static let clock = FixedClock(.on("2026-11-24"), time: "16:03:11")

    static func account(_ id: String, biller: String = "Mercy Vale Hospital", number: String = "0012-345")
        -> StoredRecord
    {
        var account = Account()
        account.id = Account.ID(id)
        account.biller = biller
        account.number = number
        return StoredRecord(account.json, sources: ["/biller": "bill.csv:2"])
    }

    static func payment(_ id: String, _ amount: String, by: String? = nil) -> StoredRecord {
        var payment = Payment()
        payment.id = Payment.ID(id)
        payment.amount = .of(amount)
        payment.by = by
        return StoredRecord(payment.json)
    }

    static func contact(_ id: String, said: String) -> StoredRecord {
        var contact = Contact()
        contact.id = Contact.ID(id)
        contact.said = said
        return StoredRecord(contact.json)
    }

    static func paper(_ id: String, name: String, _ original: Original, state: PaperState = .draft) -> StoredRecord {
        var paper = PaperRecord()
        paper.id = PaperRecord.ID(id)
        paper.name = name
        paper.sha256 = original.sha256
        paper.bytes = original.bytes.count
        paper.format = "csv"
        paper.state = state
        return StoredRecord(paper.json)
    }

    static func draft(_ file: String, fix: String) -> StoredRecord {
        var draft = DraftFile()
        draft.file = file
        draft.issues = [ImportIssue(.warning, at: nil, "A row was left out.", fix: fix)]
        return StoredRecord(draft.json)
    }

    static func original(_ text: String) -> Original {
        let bytes = Array(text.utf8)
        return Original(sha256: SHA256.hexDigest(of: bytes), bytes: bytes)
    }

    /// A new record.
    static func new(_ kind: RecordKind, _ id: String, _ record: StoredRecord) -> Change {
        Change(RecordKey(kind, id), before: nil, after: record)
    }

    /// A proposal that adds a paper, its draft and its original.
    static func adding(_ id: String, _ text: String, name: String = "bill.csv") -> Proposal {
        let original = original(text)
        return Proposal(
            .addPapers, by: .importer,
            changes: [new(.paper, id, paper(id, name: name, original)), new(.draft, id, draft(name, fix: text))],
            originals: [original])
    }

    /// A proposal that takes an entry back.
    static func undoing(_ entry: JournalEntry) -> Proposal {
        Proposal(.undo, changes: entry.changes.reversed().map(\.inverse), undoes: entry.sequence)
    }
}

/// A store on the disk in a folder of its own.
struct DiskStore {
    let scratch: TemporaryFolder
    let folder: String
    let store: CaseStore

    init(migrations: [Migration] = Migration.all) throws {
        scratch = try TemporaryFolder()
        folder = scratch.url.appending(path: "household").path
        var options = StoreOptions()
        options.creates = true
        options.patience = 0.3
        options.migrations = migrations
        store = try CaseStore(folder: folder, clock: Making.clock, options: options)
    }

    func path(_ name: String) -> String { scratch.url.appending(path: name).path }

    func remove() {
        try? store.close()
        scratch.remove()
    }
}

extension Migration {
    /// The schema with a step that no release has, to hold the mechanism to its word.
    static let later =
        all + [
            Migration(version: all.count + 1) { db in
                try db.execute(sql: "CREATE TABLE later (name TEXT NOT NULL) STRICT")
            }
        ]
}
