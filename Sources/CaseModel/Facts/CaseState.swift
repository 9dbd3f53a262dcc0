/// All records of a store at one point of its journal, as nouns. A use case copies it, changes the copy, and hands the
/// difference to the store.
public struct CaseState: Equatable, Sendable {
    public var head = JournalHead()
    /// The case. Its `sources` and `assumed` are empty: they stand with the records, in `origins`.
    public var file = CaseFile()
    public var papers: [PaperRecord] = []
    public var letters: [LetterRecord] = []
    public var settings = SettingsRecord()
    /// Where the values of records came from.
    public var origins: [RecordKey: Origin] = [:]

    /// Where the values of one record came from: pointers into the record.
    public struct Origin: Equatable, Sendable {
        public var sources: [String: String] = [:]
        public var assumed: [String: String] = [:]

        public init(sources: [String: String] = [:], assumed: [String: String] = [:]) {
            self.sources = sources
            self.assumed = assumed
        }

        var isEmpty: Bool { sources.isEmpty && assumed.isEmpty }
    }

    public init() {}

    /// The records as a case file, with the sources of its values under the pointers of the contract.
    public var caseFile: CaseFile {
        var file = file
        for shelf in CaseShelf.all {
            for (pointer, key, _) in shelf.records(self) where !key.kind.isBesideTheCase {
                guard let origin = origins[key] else { continue }
                for (path, place) in origin.sources { file.sources[pointer + path] = place }
                for (path, reason) in origin.assumed { file.assumed[pointer + path] = reason }
            }
        }
        return file
    }

    /// The records of the case with their pointers in the case file, such as `/accounts/0`.
    public var pointers: [(String, RecordKey)] {
        CaseShelf.all.filter { !$0.kind.isBesideTheCase }.flatMap { shelf in
            shelf.records(self).map { ($0.pointer, $0.key) }
        }
    }

    /// What has to be changed in this state to make it the other, in the order of the kinds.
    public func changes(to other: CaseState) -> [Change] {
        let old = records
        let new = other.records
        let oldByKey = Dictionary(old.map { ($0.0, $0.1) }) { first, _ in first }
        let newKeys = Set(new.map(\.0))
        var changes = old.filter { !newKeys.contains($0.0) }.map { Change($0.0, before: $0.1, after: nil) }
        for (key, record) in new {
            let before = oldByKey[key]
            if before != record { changes.append(Change(key, before: before, after: record)) }
        }
        return changes
    }

    /// Every record but the drafts, in the order of the kinds.
    public var records: [(RecordKey, StoredRecord)] {
        CaseShelf.all.flatMap { shelf in
            shelf.records(self).map { _, key, json in
                let origin = origins[key] ?? Origin()
                return (key, StoredRecord(json, sources: origin.sources, assumed: origin.assumed))
            }
        }
    }

    /// Builds the state from its records. Drafts are left out: they are read when somebody asks for them.
    ///
    /// - Throws: what is wrong with a record, with its key. A record that was written by this version is never wrong.
    public init(_ records: [(RecordKey, StoredRecord)], head: JournalHead) throws(CaseFileError) {
        self.head = head
        var reader = RecordReader()
        var problems: [CaseFileError.Problem] = []
        let shelves = Dictionary(CaseShelf.all.map { ($0.kind, $0) }) { first, _ in first }
        for (key, record) in records {
            guard let shelf = shelves[key.kind] else { continue }
            if !shelf.put(key, record.value.json, &self, &reader) {
                problems.append(.init(path: key.description, what: "This record cannot be read."))
            }
            let origin = Origin(sources: record.sources, assumed: record.assumed)
            if !origin.isEmpty { origins[key] = origin }
        }
        problems += reader.problems.map { .init(path: $0.pointer, what: $0.what) }
        guard problems.isEmpty else { throw CaseFileError(problems: problems) }
    }
}

extension RecordKind {
    /// True for what a case file does not hold.
    public var isBesideTheCase: Bool {
        switch self {
        case .paper, .draft, .letter, .settings, .extra: true
        case .household, .person, .coverage, .episode, .account, .claim, .request, .hold, .contact, .payment, .offer,
            .agreement, .appeal, .assistance, .answers, .biller, .policy:
            false
        }
    }
}
