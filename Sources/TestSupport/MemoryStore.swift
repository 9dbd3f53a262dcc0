public import CaseModel
public import Casework
import Foundation
import Host
import Synchronization

/// A store that is gone with the test. It keeps the same promises as the one on the disk and shares no code with it, so
/// that each is a check of the other.
public final class MemoryStore: CaseKeeping {
    private let clock: any Casework.Clock
    private let contents = Mutex(Contents())

    private struct Contents {
        var entries: [JournalEntry] = []
        /// In the order in which they first came; nil for those that went again.
        var records: [(key: RecordKey, record: StoredRecord?)] = []
        var originals: [String: [UInt8]] = [:]

        var head: JournalHead {
            entries.last.map { JournalHead(sequence: $0.sequence, hash: $0.hash) } ?? JournalHead()
        }
    }

    public init(clock: any Casework.Clock) { self.clock = clock }

    public func head() throws(StoreError) -> JournalHead { contents.withLock { $0.head } }

    public func state() throws(StoreError) -> CaseState {
        let (head, records) = contents.withLock { contents in
            (
                contents.head,
                contents.records.compactMap { row in
                    row.key.kind == .draft ? nil : row.record.map { (row.key, $0) }
                }
            )
        }
        do {
            return try CaseState(records, head: head)
        } catch {
            throw .damaged(what: "record \(error.problems.first?.path ?? "")")
        }
    }

    @discardableResult
    public func commit(_ proposal: Proposal) throws(StoreError) -> JournalEntry {
        for original in proposal.originals where SHA256.hexDigest(of: original.bytes) != original.sha256 {
            throw .damaged(what: "the paper that was to be kept; its digest is not that of its bytes")
        }
        let now = clock.now()
        return try contents.withLock { contents throws(StoreError) in
            if let undone = proposal.undoes, undone < 1 || undone > contents.entries.count {
                throw .damaged(what: "what was to be undone; there is no entry \(undone)")
            }
            var after = contents
            for change in proposal.changes { try Self.make(change, in: &after) }
            var entry = JournalEntry()
            entry.sequence = contents.head.sequence + 1
            entry.at = now
            entry.actor = proposal.actor
            entry.command = proposal.command
            entry.undoes = proposal.undoes
            entry.changes = proposal.changes
            entry.previous = contents.head.hash
            entry.hash = SHA256.hexDigest(of: entry.chained)
            after.entries.append(entry)
            for original in proposal.originals { after.originals[original.sha256] = original.bytes }
            contents = after
            return entry
        }
    }

    private static func make(_ change: Change, in contents: inout Contents) throws(StoreError) {
        let place = contents.records.firstIndex { $0.key == change.key }
        let standing = place.flatMap { contents.records[$0].record }
        switch (standing, change.before) {
        case (nil, nil): break
        case (let standing?, let seen?) where standing.json.isEquivalent(to: seen.json): break
        default: throw .changedSince(change.key)
        }
        if let place {
            contents.records[place].record = change.after
        } else {
            contents.records.append((change.key, change.after))
        }
    }

    public func journal(limit: Int?) throws(StoreError) -> [JournalEntry] {
        let entries = contents.withLock { $0.entries }.reversed()
        return Array(limit.map { entries.prefix(max($0, 0)) } ?? entries.prefix(entries.count))
    }

    public func entry(_ sequence: Int) throws(StoreError) -> JournalEntry? {
        contents.withLock { contents in contents.entries.first { $0.sequence == sequence } }
    }

    public func draft(of paper: PaperRecord.ID) throws(StoreError) -> DraftFile? {
        let key = RecordKey(.draft, paper.text)
        let record = contents.withLock { contents in contents.records.first { $0.key == key }?.record }
        guard let record else { return nil }
        var reader = RecordReader()
        guard let draft = DraftFile.read(record.value.json, at: "", &reader), reader.problems.isEmpty else {
            throw .damaged(what: "record \(key)")
        }
        return draft
    }

    public func original(_ sha256: String) throws(StoreError) -> [UInt8]? { contents.withLock { $0.originals[sha256] } }

    public func search(_ text: String, limit: Int) throws(StoreError) -> [SearchHit] {
        let wanted = MemorySearch.words(text)
        guard !wanted.isEmpty else { return [] }
        let records = contents.withLock { $0.records }
        let hits: [SearchHit] = records.compactMap { key, record in
            guard let record else { return nil }
            let texts = MemorySearch.texts(record.value.json)
            let words = texts.flatMap(MemorySearch.words)
            return wanted.allSatisfy { word in words.contains { word.finds($0) } }
                ? SearchHit(key: key, excerpt: texts.joined(separator: " · ")) : nil
        }
        return Array(hits.prefix(max(limit, 0)))
    }

    public func verify() throws(StoreError) -> StoreVerdict {
        let contents = contents.withLock { $0 }
        var problems: [String] = []
        var folded = Contents()
        var papers: Set<String> = []
        for entry in contents.entries {
            if entry.previous != folded.head.hash || entry.sequence != folded.head.sequence + 1 {
                problems.append("Entry \(entry.sequence) of the journal is not chained to the one before it.")
            }
            if SHA256.hexDigest(of: entry.chained) != entry.hash {
                problems.append("Entry \(entry.sequence) of the journal was changed.")
            }
            for change in entry.changes {
                try Self.make(change, in: &folded)
                if change.key.kind == .paper, let digest = change.after?.value.json["sha256"]?.text, !digest.isEmpty {
                    papers.insert(digest)
                }
            }
            folded.entries.append(entry)
        }
        for digest in papers.sorted() where contents.originals[digest] == nil {
            problems.append("The original \(digest) is missing.")
        }
        return StoreVerdict(entries: contents.entries.count, originals: papers.count, problems: problems)
    }
}

/// Searching by looking at everything: slow, and plain enough to be right.
enum MemorySearch {
    struct Word {
        /// Letters and digits only.
        var core: String
        var parts: [String]
        var amount: Money?

        func finds(_ other: Word) -> Bool {
            if let amount, amount == other.amount { return true }
            return other.core.hasPrefix(core) || parts.count == 1 && other.parts.contains { $0.hasPrefix(core) }
        }
    }

    static func words(_ text: String) -> [Word] {
        text.split(whereSeparator: \.isWhitespace).compactMap { word in
            let plain = word.lowercased().folding(options: .diacriticInsensitive, locale: nil)
            let parts = plain.split { !$0.isLetter && !$0.isNumber }.map(String.init)
            guard !parts.isEmpty else { return nil }
            return Word(core: parts.joined(), parts: parts, amount: (try? Money(printed: String(word)))?.magnitude)
        }
    }

    static func texts(_ json: JSONValue) -> [String] {
        switch json {
        case .string(let text): text.isEmpty ? [] : [text]
        case .array(let values): values.flatMap(texts)
        case .object(let members):
            members.filter { !["sha256", "digest", "rulebook"].contains($0.key) }.flatMap { texts($0.value) }
        case .null, .bool, .number: []
        }
    }
}
