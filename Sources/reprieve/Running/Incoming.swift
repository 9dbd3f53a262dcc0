import Casework
import Host

/// The files that `add` was given, read from disk before anything is written.
struct Incoming {
    /// A file that is too large to be a paper; it is told about and left where it is.
    struct Refused {
        var name: String
        var failure: Failure
    }

    private(set) var files: [IncomingFile] = []
    private(set) var refused: [Refused] = []

    /// - Parameter paths: files, folders, and `-` for standard input. Of a folder its files are taken, sorted by name,
    ///   without hidden ones and without the folders in it.
    init(_ paths: [String]) throws(Failure) {
        for path in try Incoming.expanded(paths) {
            let name = path == "-" ? "standard-input" : String(path.split(separator: "/").last ?? "")
            do {
                let bytes = try path == "-" ? StandardInput.readAll() : DiskFile.read(path)
                files.append(IncomingFile(name: name, bytes: bytes))
            } catch {
                let failure = Failure(reading: error)
                guard failure.status == .badData else { throw failure }
                refused.append(Refused(name: name, failure: failure))
            }
        }
    }

    private static func expanded(_ paths: [String]) throws(Failure) -> [String] {
        var all: [String] = []
        for path in paths {
            guard path != "-", DiskFile.isFolder(path) else {
                all.append(path)
                continue
            }
            let folder = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
            let files = DiskFile.names(in: folder).filter { !$0.hasPrefix(".") }.map { "\(folder)/\($0)" }
                .filter(DiskFile.isPlainFile)
            guard !files.isEmpty else {
                throw Failure(
                    .noInput, "There are no files in this folder.", at: path, fix: "Name the files or another folder.")
            }
            all += files
        }
        return all
    }
}
