import CaseModel
import Host
import Intake

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
        var paper = Paper(name: name, bytes: bytes, sha256: SHA256.hexDigest(of: bytes))
        guard Intake.needsWords(bytes) else { return Intake.read(paper) }
        do {
            paper.words = try await PDFText.words(of: bytes)
            return Intake.read(paper)
        } catch {
            var file = DraftFile()
            file.file = name
            file.sha256 = paper.sha256
            file.issues = [issue(for: error, in: name)]
            return file
        }
    }

    private func issue(for error: PDFTextError, in name: String) -> ImportIssue {
        switch error {
        case .toolMissing:
            ImportIssue(
                .error, at: Place(name), "Reading a PDF needs the tool \(PDFText.tool), which is not on this computer.",
                fix: "Install it: \(InstallLine.poppler)")
        case .locked:
            ImportIssue(
                .error, at: Place(name), "This PDF is locked with a password.",
                fix: "Open it, save a copy without the password, and read the copy.")
        case .broken:
            ImportIssue(
                .error, at: Place(name), "This PDF is damaged or cut short.",
                fix: "Download it again, or ask the office for a new copy.")
        case .tooHeavy:
            ImportIssue(
                .error, at: Place(name), "This PDF takes more time or memory than a bill ever does.",
                fix: "Print the pages you need into a new PDF, and read that.")
        }
    }
}

/// The one line that installs a missing tool.
enum InstallLine {
    #if os(macOS)
        static let poppler = "brew install poppler"
    #else
        static let poppler = "sudo apt-get install -y poppler-utils"
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
