import CaseModel
import Host
import Rulebook

/// Reads a case file from disk.
struct CaseLoader {
    let output: OutputOptions

    /// A file with problems ends the command with 65 and names each; unknown keys are kept and warned about.
    func read(_ path: String) throws(Failure) -> CaseFile {
        let name = PaperNames.shortest([path])[0]
        let bytes: [UInt8]
        do {
            bytes = try DiskFile.read(path)
        } catch {
            throw Failure(reading: error)
        }
        do {
            let reading = try CaseFile.reading(bytes)
            for key in reading.unknownKeys {
                output.warn("\(name):\(key): This key is not known here. It is kept as it is.")
            }
            return reading.file
        } catch {
            throw Failure(problems: error.problems, in: name)
        }
    }
}

extension Failure {
    /// What is wrong with a case file, each problem with its path.
    init(problems: [CaseFileError.Problem], in name: String) {
        let lines = problems.map { problem in
            let place = problem.path.hasPrefix("/") ? problem.path : problem.path.replacingColumnMark()
            return "\(name):\(place): \(problem.what)"
        }
        guard let first = lines.first, lines.count > 1 else {
            self.init(.badData, lines.first ?? "\(name): This is not a case file.", fix: "Correct it and try again.")
            return
        }
        let rest = lines.dropFirst().prefix(20).map { "\n  \($0)" }.joined()
        let more = lines.count > 21 ? "\n  … and \(lines.count - 21) more." : ""
        self.init(.badData, "\(first)\(rest)\(more)\n", fix: "Correct these and try again.")
    }
}

extension String {
    /// `12:5`, a line and a column, as a place spells it: `12:c5`.
    fileprivate func replacingColumnMark() -> String {
        let parts = split(separator: ":")
        return parts.count == 2 ? "\(parts[0]):c\(parts[1])" : self
    }
}

/// Finds the rulebook that ships with the program.
enum RulebookLoader {
    static func load() throws(Failure) -> Rulebook {
        let folder = try shippedFolder()
        do {
            return try Rulebook(files: folder.rulebookBytes)
        } catch {
            switch error {
            case .missing(let file): throw missing("rulebook/\(file)")
            case .unreadable(let file, let path, let what):
                throw Failure(
                    .ourBug, "The rulebook cannot be read: \(what)", at: "rulebook/\(file):\(path)",
                    fix: "Install Reprieve again.")
            }
        }
    }

    static func shippedFolder() throws(Failure) -> ShippedFolder {
        guard let folder = ShippedFolder.find() else { throw missing("the folder Reprieve_Host.resources") }
        return folder
    }

    static func missing(_ what: String) -> Failure {
        Failure(
            .ourBug, "A part of Reprieve is missing: \(what).",
            fix: "It belongs beside the program. Move it there, or install Reprieve again.")
    }
}
