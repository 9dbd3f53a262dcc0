import Casework

extension Failure {
    /// A backup that could not be made or opened.
    init(_ error: BackupError, file: String) {
        switch error {
        case .wrongPassphrase:
            self.init(.badData, "The passphrase does not open this backup.", at: file, fix: "Try another one.")
        case .notABackup:
            self.init(
                .badData, "This is not a backup of Reprieve.", at: file, fix: "Check that this is the right file.")
        case .damaged:
            self.init(
                .badData, "This backup is cut short or was changed.", at: file, fix: "Take another copy of it.")
        case .newerVersion(let found, let known):
            self.init(
                .badData, "A newer Reprieve wrote this backup (format \(found), this one knows \(known)).", at: file,
                fix: "Install the newer Reprieve.")
        case .wouldReplace(let folder):
            self.init(
                .cannotWrite, "There are records here already.", at: folder,
                fix: "With --replace they are moved aside and kept.")
        case .emptyPassphrase: self.init(.needsAnswer, "A passphrase is needed.", fix: "Choose one that is not empty.")
        case .missing(let path): self.init(.noInput, "There is no such file.", at: path, fix: "Check the name.")
        case .cannotRead(let path): self.init(.noInput, "The file cannot be read.", at: path, fix: "Check the disk.")
        case .cannotWrite(let path):
            self.init(.cannotWrite, "The file cannot be written.", at: path, fix: "Check the folder and the disk.")
        case .store(let error): self.init(error)
        }
    }
}
