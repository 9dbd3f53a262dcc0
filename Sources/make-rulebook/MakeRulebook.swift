import Host
import Rulebook

/// Compiles the rulebook's YAML into the form that the program reads.
///
///     make-rulebook SOURCE DESTINATION PAGE [--check]
///
/// With `--check` nothing is written; it ends with 1 when the compiled form is not what the source gives.
@main
struct MakeRulebook {
    static func main() {
        let arguments = CommandLine.arguments.dropFirst().filter { $0 != "--check" }
        guard arguments.count == 3, let source = arguments.first, let page = arguments.last else {
            fail(64, "Usage: make-rulebook SOURCE DESTINATION PAGE [--check]")
        }
        let destination = arguments[arguments.startIndex + 1]
        let read = RulebookSource(files(in: source))
        guard let compiled = RulebookCompiler.compile(read, digest: SHA256.hexDigest(of:)),
            let document = RulebookCompiler.document(read, digest: SHA256.hexDigest(of:))
        else {
            fail(65, read.problems.map { "\(source)/\($0.description)" }.joined(separator: "\n"))
        }
        var files: [String: String] = [page: document]
        for (name, text) in compiled { files["\(destination)/\(name)"] = text }
        if CommandLine.arguments.contains("--check") {
            check(files)
        } else {
            write(files)
        }
    }

    private static func files(in folder: String) -> [RulebookSource.File] {
        var found: [RulebookSource.File] = []
        func visit(_ path: String) {
            for name in DiskFile.names(in: path.isEmpty ? folder : "\(folder)/\(path)") {
                let inner = path.isEmpty ? name : "\(path)/\(name)"
                if DiskFile.isFolder("\(folder)/\(inner)") {
                    visit(inner)
                } else if name.hasSuffix(".yaml"), let bytes = try? DiskFile.read("\(folder)/\(inner)") {
                    found.append(RulebookSource.File(path: inner, text: String(decoding: bytes, as: UTF8.self)))
                }
            }
        }
        visit("")
        return found
    }

    private static func check(_ files: [String: String]) {
        for (path, text) in files.sorted(by: { $0.key < $1.key }) {
            guard (try? DiskFile.read(path)) == Array(text.utf8) else {
                fail(1, "\(path) is not what the YAML gives. Run: make rules")
            }
        }
        print("The compiled rulebook is up to date: \(files.count) files.")
    }

    private static func write(_ files: [String: String]) {
        do {
            for (path, text) in files.sorted(by: { $0.key < $1.key }) {
                let parent = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(
                    separator: "/")
                try DiskFile.makeFolder(parent)
                try DiskFile.write(Array(text.utf8), to: path)
            }
            print("Wrote \(files.count) files.")
        } catch {
            fail(73, "Cannot write: \(error)")
        }
    }

    private static func fail(_ status: Int32, _ message: String) -> Never {
        StandardStreams.writeError(message + "\n")
        StandardStreams.exit(status)
    }
}
