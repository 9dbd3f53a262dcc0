import CaseModel

/// Takes a whole case file into a store: `add CASE.json`.
enum CaseTaking {
    /// What a file is, in terms of cases.
    enum Reading {
        case noCase
        case read(CaseFile)
        /// It says that it is a case and cannot be read as one.
        case broken(ImportIssue)
    }

    static func reading(_ bytes: [UInt8], name: String) -> Reading {
        let head = String(decoding: bytes.prefix(512), as: UTF8.self)
        guard head.contains("\"\(CaseFile.schemaName)\"") else { return .noCase }
        do {
            return .read(try CaseFile.reading(bytes).file)
        } catch {
            let path = error.problems.first?.path ?? ""
            return .broken(
                ImportIssue(
                    .error, at: path.hasPrefix("/") ? .pointer(name, path) : Place(name),
                    "This file says that it is a Reprieve case, and something in it is wrong.",
                    fix: "Export the case again, and add that file."))
        }
    }

    /// Adds what is not there yet; how many records are new or were filled in.
    static func take(_ incoming: CaseFile, into state: inout CaseState) -> Int {
        var joining = CaseJoining(incoming, to: state)
        joining.join()
        let count = state.changes(to: joining.state).count
        state = joining.state
        return count
    }
}
