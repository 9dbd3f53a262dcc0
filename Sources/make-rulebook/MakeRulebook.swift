import Host
import Rulebook

/// Compiles the rulebook's YAML into the form that the program reads.
///
///     make-rulebook SOURCE DESTINATION [--check]
///
/// With `--check` nothing is written; it ends with 1 when the compiled form is not what the source gives.
@main
struct MakeRulebook {
    static func main() {
        let arguments = CommandLine.arguments.dropFirst().filter { $0 != "--check" }
        guard arguments.count == 2, let source = arguments.first, let destination = arguments.last else {
            fail(64, "Usage: make-rulebook SOURCE DESTINATION [--check]")
        }
        let read = RulebookSource(files(in: source))
        guard let compiled = RulebookCompiler.compile(read, digest: SHA256.hexDigest(of:)) else {
            fail(65, read.problems.map(\.description).joined(separator: "\n"))
        }
        if CommandLine.arguments.contains("--check") {
            check(compiled, against: destination)
        } else {
            write(compiled, to: destination)
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

    private static func check(_ compiled: [String: String], against folder: String) {
        for (name, text) in compiled.sorted(by: { $0.key < $1.key }) {
            guard (try? DiskFile.read("\(folder)/\(name)")) == Array(text.utf8) else {
                fail(1, "\(folder)/\(name) is not what the YAML gives. Run: make rules")
            }
        }
        print("The compiled rulebook is up to date: \(compiled.count) files.")
    }

    private static func write(_ compiled: [String: String], to folder: String) {
        do {
            for (name, text) in compiled.sorted(by: { $0.key < $1.key }) {
                let path = "\(folder)/\(name)"
                let parent = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(
                    separator: "/")
                try DiskFile.makeFolder(parent)
                try DiskFile.write(Array(text.utf8), to: path)
            }
            print("Wrote \(compiled.count) files to \(folder).")
        } catch {
            fail(73, "Cannot write to \(folder): \(error)")
        }
    }

    private static func fail(_ status: Int32, _ message: String) -> Never {
        StandardStreams.writeError(message + "\n")
        StandardStreams.exit(status)
    }
}
