import CaseModel
import Casework
import GRDB
import TestSupport
import Testing

@testable import CaseStore

/// Random lives of a household, held against a fold of their journal that knows no database.
struct PropertyTests {
    /// The records as the journal leaves them: each key where it first came.
    private func fold(_ entries: [JournalEntry]) -> [(RecordKey, StoredRecord)] {
        var order: [RecordKey] = []
        var records: [RecordKey: StoredRecord] = [:]
        for change in entries.flatMap(\.changes) {
            if !order.contains(change.key) { order.append(change.key) }
            records[change.key] = change.after
        }
        return order.compactMap { key in records[key].map { (key, $0) } }
    }

    private func randomText(_ random: inout SeededGenerator) -> String {
        let scalars: [Unicode.Scalar] = [
            "a", "Z", "7", " ", "\"", "\\", "\n", "\u{0}", "\u{1F}", "é", "中", "👩", "\u{200D}", "$", ".",
        ]
        let count = Int.random(in: 0...12, using: &random)
        return String(
            String.UnicodeScalarView(
                (0..<count).map { _ in scalars[Int.random(in: 0..<scalars.count, using: &random)] }))
    }

    private func randomRecord(_ key: RecordKey, _ random: inout SeededGenerator) -> StoredRecord {
        switch key.kind {
        case .account: Making.account(key.id, biller: randomText(&random), number: randomText(&random))
        case .payment: Making.payment(key.id, "\(Int.random(in: 0...9999, using: &random)).00", by: randomText(&random))
        case .draft: Making.draft(randomText(&random), fix: randomText(&random))
        default: Making.contact(key.id, said: randomText(&random))
        }
    }

    /// A few changes that are true of the state, or now and then one that is not.
    private func randomProposal(
        _ records: [RecordKey: StoredRecord], _ random: inout SeededGenerator
    ) -> (Proposal, isStale: Bool) {
        let kinds: [RecordKind] = [.account, .payment, .contact, .draft]
        var now = records
        var changes: [Change] = []
        var isStale = false
        for _ in 0..<Int.random(in: 1...4, using: &random) {
            let key = RecordKey(
                kinds[Int.random(in: 0..<kinds.count, using: &random)], "X\(Int.random(in: 1...5, using: &random))")
            var before = now[key]
            if Int.random(in: 0..<25, using: &random) == 0 {
                before = before == nil ? randomRecord(key, &random) : nil
                isStale = true
            }
            let goes = now[key] != nil && Int.random(in: 0..<3, using: &random) == 0
            let after = goes ? nil : randomRecord(key, &random)
            changes.append(Change(key, before: before, after: after))
            now[key] = after
        }
        return (Proposal(.editRecord, changes: changes), isStale)
    }

    @Test(arguments: 1...12)
    func `records are what the journal gives, in both stores, before and after a rebuild`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let disk = try DiskStore()
        defer { disk.remove() }
        let memory = MemoryStore(clock: Making.clock)
        for _ in 0..<40 {
            let entries = try memory.journal(limit: nil)
            let standing = Dictionary(uniqueKeysWithValues: fold(entries.reversed()))
            let takesBack = Int.random(in: 0..<4, using: &random) == 0
            if takesBack, let last = entries.first {
                // Also of an undo: that makes it happen again.
                #expect(try disk.store.commit(Making.undoing(last)) == memory.commit(Making.undoing(last)))
                continue
            }
            let (proposal, isStale) = randomProposal(standing, &random)
            if isStale {
                #expect(throws: StoreError.self) { try disk.store.commit(proposal) }
                #expect(throws: StoreError.self) { try memory.commit(proposal) }
            } else {
                #expect(try disk.store.commit(proposal) == memory.commit(proposal))
            }
        }
        let entries: [JournalEntry] = try disk.store.journal(limit: nil).reversed()
        let folded = fold(entries).filter { $0.0.kind != .draft }
        for round in ["as written", "rebuilt"] {
            let stored = try disk.store.connection().queue.read(RecordTable.all)
            #expect(stored.map(\.0) == folded.map(\.0), "\(round)")
            #expect(stored.map(\.1) == folded.map(\.1), "\(round)")
            #expect(try disk.store.state() == memory.state(), "\(round)")
            #expect(try disk.store.verify() == StoreVerdict(entries: entries.count, originals: 0, problems: []))
            try disk.store.rebuild()
        }
        #expect(try memory.verify().problems.isEmpty)
    }
}
