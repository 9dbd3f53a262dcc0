import CaseModel
import Casework
import Host

/// Takes files from disk to drafts: reads each, lets pdftotext find the words of a PDF, and hands all to Intake.
struct PaperLoader {
    let output: OutputOptions

    /// Reads papers. A file that is not there ends the command with 66; one that cannot be read as what it claims to
    /// be has an issue of severity error in its draft.
    func read(_ paths: [String]) async throws(Failure) -> Draft {
        let names = PaperNames.shortest(paths)
        var files: [DraftFile] = []
        for (path, name) in zip(paths, names) {
            output.progress("Reading \(name) …")
            files.append(try await read(path, as: name))
        }
        return Draft(files: files)
    }

    private func read(_ path: String, as name: String) async throws(Failure) -> DraftFile {
        let bytes: [UInt8]
        do {
            bytes = try DiskFile.read(path)
        } catch .tooLarge(_, let megabytes, let limit) {
            var file = DraftFile()
            file.file = name
            file.issues = [
                ImportIssue(
                    .error, at: Place(name), "The file is \(megabytes) MB; a paper is never larger than \(limit) MB.",
                    fix: "Check that this is the right file.")
            ]
            return file
        } catch {
            throw Failure(reading: error)
        }
        return await PaperReader(tools: LiveTools()).read(name, bytes)
    }
}

/// The one line that installs a missing tool.
enum InstallLine {
    #if os(macOS)
        static let poppler = "brew install poppler"
        static let weasyprint = "brew install weasyprint"
    #else
        static let poppler = "sudo apt-get install -y poppler-utils"
        static let weasyprint = "pipx install weasyprint"
    #endif
}

extension Failure {
    /// A file on disk that cannot be handed over.
    init(reading error: FileError) {
        switch error {
        case .missing(let path):
            self.init(.noInput, "There is no such file.", at: path, fix: "Check the name and the folder.")
        case .isFolder(let path):
            self.init(.noInput, "This is a folder.", at: path, fix: "Name the files in it.")
        case .notAllowed(let path):
            self.init(.noInput, "You are not allowed to read this file.", at: path, fix: "Check its permissions.")
        case .tooLarge(let path, let megabytes, let limit):
            self.init(
                .badData, "The file is \(megabytes) MB; \(limit) MB is the most that is read.", at: path,
                fix: "Check that this is the right file.")
        case .cannotRead(let path):
            self.init(.noInput, "The file cannot be read.", at: path, fix: "Check the disk it is on.")
        case .cannotWrite(let path):
            self.init(.cannotWrite, "The file cannot be written.", at: path, fix: "Check the folder and the disk.")
        case .full(let path):
            self.init(.cannotWrite, "The disk is full.", at: path, fix: "Make room, then try again.")
        }
    }

    /// The first file of a draft that was refused.
    init?(refusedIn draft: Draft) {
        let errors = draft.files.flatMap { file in file.issues.filter { $0.severity == .error }.map { (file, $0) } }
        guard let (file, issue) = errors.first else { return nil }
        self.init(.badData, issue.what, at: issue.at?.text ?? file.file, fix: issue.fix)
    }
}
