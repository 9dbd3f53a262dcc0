import CaseModel
import Casework
import Correspondence

/// Everything from outside that the app works with. The command line wires it; tests hand in parts in memory.
public struct WebPorts: Sendable {
    /// The household's own desk.
    public var desk: Desk
    /// A desk on the sample's own store, made when somebody asks for it. Nothing in it is the person's.
    public var sample: @Sendable () async throws -> Desk
    public var backups: any BackupKeeping
    public var printing: any LetterPrinting
    public var folders: any FolderWriting
    /// The bytes of a file that ships with the program, by its path; nil when it is not there.
    public var shipped: @Sendable (String) -> [UInt8]?
    /// Bytes that nobody can guess.
    public var random: @Sendable (Int) -> [UInt8]
    /// What the command line calls the program's folder of records, to be shown in Settings.
    public var folder: String

    public init(
        desk: Desk, sample: @escaping @Sendable () async throws -> Desk, backups: any BackupKeeping,
        printing: any LetterPrinting, folders: any FolderWriting,
        shipped: @escaping @Sendable (String) -> [UInt8]?, random: @escaping @Sendable (Int) -> [UInt8], folder: String
    ) {
        self.desk = desk
        self.sample = sample
        self.backups = backups
        self.printing = printing
        self.folders = folders
        self.shipped = shipped
        self.random = random
        self.folder = folder
    }
}
