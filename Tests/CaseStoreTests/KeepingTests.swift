import CaseModel
import CaseStore
import Casework
import TestSupport
import Testing

/// What every store promises, held against the one on the disk and the one in memory.
struct KeepingTests {
    enum Kind: CaseIterable {
        case disk, memory

        func open() throws -> Held {
            switch self {
            case .disk:
                let disk = try DiskStore()
                return Held(store: disk.store, remove: disk.remove)
            case .memory: return Held(store: MemoryStore(clock: Making.clock)) {}
            }
        }
    }

    /// A store and the end of it.
    struct Held {
        let store: any CaseKeeping
        let remove: () -> Void
    }

    @Test(arguments: Kind.allCases)
    func `a new store is empty and sound`(kind: Kind) throws {
        let held = try kind.open()
        defer { held.remove() }
        let store = held.store
        #expect(try store.head() == JournalHead())
        #expect(try store.state() == CaseState())
        #expect(try store.journal(limit: nil).isEmpty)
        #expect(try store.entry(1) == nil)
        #expect(try store.verify() == StoreVerdict(entries: 0, originals: 0, problems: []))
    }

    @Test(arguments: Kind.allCases)
    func `an entry is numbered, dated, signed and chained`(kind: Kind) throws {
        let held = try kind.open()
        defer { held.remove() }
        let store = held.store
        let first = try store.commit(
            Proposal(.editRecord, by: .advocate, changes: [Making.new(.account, "A1", Making.account("A1"))]))
        let second = try store.commit(Making.adding("P1", "a bill"))
        #expect(first.sequence == 1)
        #expect(first.at == "2026-11-24T16:03:11Z")
        #expect(first.actor == .advocate)
        #expect(first.previous == JournalEntry.beginning)
        #expect(second.previous == first.hash)
        #expect(try store.head() == JournalHead(sequence: 2, hash: second.hash))
        #expect(try store.journal(limit: nil) == [second, first])
        #expect(try store.journal(limit: 1) == [second])
        #expect(try store.journal(limit: 0).isEmpty)
        #expect(try store.journal(limit: -1).isEmpty)
        #expect(try store.entry(1) == first)
        #expect(try store.verify() == StoreVerdict(entries: 2, originals: 1, problems: []))
    }

    @Test(arguments: Kind.allCases)
    func `a change that rests on an old record is refused and changes nothing`(kind: Kind) throws {
        let old = Making.account("A1")
        let new = Making.account("A1", biller: "Mercy Vale Clinic")
        let key = RecordKey(.account, "A1")
        let held = try kind.open()
        defer { held.remove() }
        let store = held.store
        try store.commit(Proposal(.editRecord, changes: [Making.new(.account, "A1", old)]))
        try store.commit(Proposal(.editRecord, changes: [Change(key, before: old, after: new)]))
        let head = try store.head()
        let stale = [
            Change(key, before: old, after: nil), Change(key, before: nil, after: old),
            Change(RecordKey(.account, "A2"), before: old, after: new),
        ]
        for change in stale {
            let fresh = Making.new(.contact, "C1", Making.contact("C1", said: "A hold until May."))
            #expect(throws: StoreError.changedSince(change.key)) {
                try store.commit(Proposal(.editRecord, changes: [fresh, change]))
            }
        }
        #expect(try store.head() == head)
        #expect(try store.state().file.contacts.isEmpty)
        #expect(try store.state().file.accounts.map(\.biller) == ["Mercy Vale Clinic"])
        #expect(try store.verify().problems.isEmpty)
    }

    @Test(arguments: Kind.allCases)
    func `the order of keys says nothing when a record is compared`(kind: Kind) throws {
        let key = RecordKey(.account, "A1")
        let one = StoredRecord(.object([JSONMember("id", .string("A1")), JSONMember("phone", .string("555-0100"))]))
        let other = StoredRecord(.object([JSONMember("phone", .string("555-0100")), JSONMember("id", .string("A1"))]))
        let held = try kind.open()
        defer { held.remove() }
        let store = held.store
        try store.commit(Proposal(.editRecord, changes: [Change(key, before: nil, after: one)]))
        try store.commit(Proposal(.editRecord, changes: [Change(key, before: other, after: nil)]))
        #expect(try store.state().file.accounts.isEmpty)
        #expect(try store.verify().problems.isEmpty)
    }

    @Test(arguments: Kind.allCases)
    func `undo brings back the state as it was, in its order`(kind: Kind) throws {
        let held = try kind.open()
        defer { held.remove() }
        let store = held.store
        for id in ["A1", "A2", "A3"] {
            try store.commit(Proposal(.editRecord, changes: [Making.new(.account, id, Making.account(id))]))
        }
        var before = try store.state()
        let gone = Change(RecordKey(.account, "A2"), before: Making.account("A2"), after: nil)
        let removal = try store.commit(Proposal(.editRecord, changes: [gone]))
        #expect(try store.state().file.accounts.map(\.id) == ["A1", "A3"])
        let undo = try store.commit(Making.undoing(removal))
        #expect(undo.undoes == removal.sequence)
        before.head = try store.head()
        #expect(try store.state() == before)
        #expect(try store.verify().problems.isEmpty)
    }

    @Test(arguments: Kind.allCases)
    func `nothing is undone that is not there`(kind: Kind) throws {
        let held = try kind.open()
        defer { held.remove() }
        let store = held.store
        for number in [-1, 0, 1] {
            #expect(throws: StoreError.self) { try store.commit(Proposal(.undo, changes: [], undoes: number)) }
        }
        #expect(try store.head() == JournalHead())
    }

    @Test(arguments: Kind.allCases)
    func `adding again after undo is clean`(kind: Kind) throws {
        let held = try kind.open()
        defer { held.remove() }
        let store = held.store
        let added = try store.commit(Making.adding("P1", "a bill"))
        try store.commit(Making.undoing(added))
        #expect(try store.state().papers.isEmpty)
        #expect(try store.draft(of: "P1") == nil)
        try store.commit(Making.adding("P1", "a bill"))
        #expect(try store.state().papers.map(\.id) == ["P1"])
        #expect(try store.verify() == StoreVerdict(entries: 3, originals: 1, problems: []))
    }

    @Test(arguments: Kind.allCases)
    func `drafts are read one by one and are no part of the state`(kind: Kind) throws {
        let held = try kind.open()
        defer { held.remove() }
        let store = held.store
        try store.commit(Making.adding("P1", "Look at row 7."))
        #expect(try store.draft(of: "P1")?.issues.first?.fix == "Look at row 7.")
        #expect(try store.draft(of: "P2") == nil)
        #expect(try store.state().records.map(\.0.kind) == [.paper])
    }

    @Test(arguments: Kind.allCases)
    func `originals come back byte for byte`(kind: Kind) throws {
        let original = Original(
            sha256: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", bytes: [])
        let held = try kind.open()
        defer { held.remove() }
        let store = held.store
        try store.commit(Making.adding("P1", "a bill\0\u{7F}"))
        try store.commit(
            Proposal(
                .addPapers, changes: [Making.new(.paper, "P2", Making.paper("P2", name: "empty", original))],
                originals: [original]))
        #expect(try store.original(Making.original("a bill\0\u{7F}").sha256) == Array("a bill\0\u{7F}".utf8))
        #expect(try store.original(original.sha256) == [])
        #expect(try store.original(String(repeating: "0", count: 64)) == nil)
        #expect(try store.original("../case.sqlite") == nil)
        var wrong = Making.original("a bill")
        wrong.bytes.append(0)
        #expect(throws: StoreError.self) { try store.commit(Proposal(.addPapers, changes: [], originals: [wrong])) }
    }

    @Test(arguments: Kind.allCases)
    func `an original that is missing is seen`(kind: Kind) throws {
        let held = try kind.open()
        defer { held.remove() }
        let store = held.store
        var proposal = Making.adding("P1", "a bill")
        proposal.originals = []
        try store.commit(proposal)
        #expect(try store.verify().problems.count == 1)
    }

    @Test(arguments: Kind.allCases)
    func `every kind of record comes back as it was`(kind: Kind) throws {
        let settings = StoredRecord(.object([JSONMember("language", .string("es"))]))
        let extra = StoredRecord(.array([.number("1.50"), .null, .bool(true), .string("\u{1}\"\\ñ👩‍⚕️")]))
        let held = try kind.open()
        defer { held.remove() }
        let store = held.store
        try store.commit(
            Proposal(
                .addPapers,
                changes: [
                    Making.new(.settings, "1", settings), Making.new(.extra, "later/key", extra),
                    Making.new(.household, "1", StoredRecord(.object([JSONMember("state", .string("OH"))]))),
                    Making.new(.account, "A1", Making.account("A1")),
                    Making.new(.payment, "Y1", Making.payment("Y1", "-12.50")),
                ]))
        let state = try store.state()
        #expect(state.settings.language == "es")
        #expect(state.file.kept.unknown == [JSONMember("later/key", extra.value.json)])
        #expect(state.file.household?.state == "OH")
        #expect(state.origins[RecordKey(.account, "A1")]?.sources == ["/biller": "bill.csv:2"])
        #expect(state.file.payments.first?.amount == .of("-12.50"))
        #expect(state.changes(to: state).isEmpty)
        #expect(try store.verify().problems.isEmpty)
    }

    // MARK: Search

    static let searches: [(String, [RecordKey])] = [
        ("mercy", [RecordKey(.account, "A1")]),
        ("MERC vale", [RecordKey(.account, "A1")]),
        ("mercy nowhere", []),
        ("0012-345", [RecordKey(.account, "A1")]),
        ("0012345", [RecordKey(.account, "A1")]),
        ("0012", [RecordKey(.account, "A1")]),
        ("$1,462.00", [RecordKey(.payment, "Y1"), RecordKey(.contact, "C1")]),
        ("1462.00", [RecordKey(.payment, "Y1"), RecordKey(.contact, "C1")]),
        ("1462", [RecordKey(.payment, "Y1"), RecordKey(.contact, "C1")]),
        ("$1,462", [RecordKey(.payment, "Y1"), RecordKey(.contact, "C1")]),
        ("1462.01", []),
        ("nunez", [RecordKey(.contact, "C1")]),
        ("Núñez,", [RecordKey(.contact, "C1")]),
        ("scan", [RecordKey(.paper, "P1"), RecordKey(.draft, "P1")]),
        ("colonoscopy", [RecordKey(.draft, "P1")]),
        ("prompt-pay", [RecordKey(.letter, "L1")]),
        ("", []), (" \n ", []), ("$ -- *", []), ("\"", []), ("\0", []),
        ("mercy OR nowhere", []), ("NOT mercy", []), ("text:mercy", []), ("mer*", [RecordKey(.account, "A1")]),
        ("\"mercy", [RecordKey(.account, "A1")]), ("mercy\" OR \"1", []), ("(mercy", [RecordKey(.account, "A1")]),
        ("NEAR(mercy vale, 5)", []), ("^mercy", [RecordKey(.account, "A1")]), ("mercy'; DROP TABLE record;--", []),
    ]

    @Test(arguments: Kind.allCases)
    func `finds words, amounts in any spelling and account numbers, and nothing else`(kind: Kind) throws {
        let letter = StoredRecord(
            .object([
                JSONMember("id", .string("L1")), JSONMember("kind", .string("hold")),
                JSONMember("language", .string("en")),
                JSONMember("text", .string("Dear Sir or Madam,\nplease tell me about your prompt-pay terms.")),
            ]))
        let original = Making.original("paper")
        let held = try kind.open()
        defer { held.remove() }
        let store = held.store
        try store.commit(
            Proposal(
                .addPapers,
                changes: [
                    Making.new(.account, "A1", Making.account("A1")),
                    Making.new(.payment, "Y1", Making.payment("Y1", "1462.00")),
                    Making.new(
                        .contact, "C1",
                        Making.contact("C1", said: "Ms. Núñez says that I would have to pay ($1,462.00).")),
                    Making.new(.paper, "P1", Making.paper("P1", name: "scan 7.pdf", original)),
                    Making.new(.draft, "P1", Making.draft("scan 7.pdf", fix: "Colonoscopy, line 4")),
                    Making.new(.letter, "L1", letter),
                ], originals: [original]))
        for (text, keys) in Self.searches {
            let hits = try store.search(text, limit: 10)
            #expect(Set(hits.map(\.key)) == Set(keys), "\(text)")
            #expect(hits.count == keys.count, "\(text)")
            #expect(hits.allSatisfy { !$0.excerpt.isEmpty })
        }
        #expect(try store.search("1462", limit: 1).count == 1)
        #expect(try store.search("1462", limit: 0).isEmpty)
    }

    @Test(arguments: Kind.allCases)
    func `what was undone is not found, what is in the trash is`(kind: Kind) throws {
        let held = try kind.open()
        defer { held.remove() }
        let store = held.store
        let added = try store.commit(Making.adding("P1", "Colonoscopy"))
        let paper = try #require(added.changes.first?.after)
        var noun = try #require(try store.state().papers.first)
        noun.trashedOn = .on("2026-11-24")
        let trash = Change(RecordKey(.paper, "P1"), before: paper, after: StoredRecord(noun.json))
        let trashed = try store.commit(Proposal(.trashPaper, changes: [trash]))
        #expect(try store.search("bill", limit: 5).map(\.key.kind.rawValue).sorted() == ["draft", "paper"])
        try store.commit(Making.undoing(trashed))
        try store.commit(Making.undoing(added))
        #expect(try store.search("bill", limit: 5).isEmpty)
    }
}
