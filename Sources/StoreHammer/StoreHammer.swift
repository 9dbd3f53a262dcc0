import CaseModel
import CaseStore
import Casework
import Host

/// Works on a store without a pause until it is killed: adds papers, takes entries back, now and then makes a backup.
/// Each entry that the store acknowledged is printed as `SEQUENCE HASH`, after it was acknowledged.
///
///     StoreHammer STORE BACKUPS
@main
enum StoreHammer {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 3 else {
            StandardStreams.writeError("StoreHammer STORE BACKUPS\n")
            StandardStreams.exit(64)
        }
        let store = try CaseStore(folder: arguments[1], clock: SystemClock(), create: true)
        StandardStreams.writeOutput("ready\n")
        var round = 0
        while true {
            round += 1
            acknowledge(try store.commit(try adding(to: store)))
            if round.isMultiple(of: 3), let last = try store.journal(limit: 1).first {
                let changes = last.changes.reversed().map(\.inverse)
                acknowledge(try store.commit(Proposal(.undo, changes: changes, undoes: last.sequence)))
            }
            if round.isMultiple(of: 4) {
                let path = "\(arguments[2])/\(SecureRandom.hex(4)).reprieve-backup"
                _ = try StoreBackups(of: store, parameters: cheap).backup(to: path, passphrase: Array("hammer".utf8))
            }
        }
    }

    /// A dear key would leave no time for what is to be killed.
    private static let cheap = SealingParameters(passes: 1, memory: 8)

    private static func acknowledge(_ entry: JournalEntry) {
        StandardStreams.writeOutput("\(entry.sequence) \(entry.hash)\n")
    }

    private static func adding(to store: CaseStore) throws -> Proposal {
        let bytes = SecureRandom.bytes(2000)
        let id = "P\(try store.head().sequence + 1)"
        var paper = PaperRecord()
        paper.id = PaperRecord.ID(id)
        paper.name = "\(id).csv"
        paper.sha256 = SHA256.hexDigest(of: bytes)
        paper.bytes = bytes.count
        paper.format = "csv"
        let change = Change(RecordKey(.paper, id), before: nil, after: StoredRecord(paper.json))
        return Proposal(
            .addPapers, by: .importer, changes: [change], originals: [Original(sha256: paper.sha256, bytes: bytes)])
    }
}
