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
        guard looksLikeCase(bytes) else { return .noCase }
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

    /// True when the file says that it is a case, so that what is wrong with it is said in those terms.
    static func looksLikeCase(_ bytes: [UInt8]) -> Bool {
        let head = String(decoding: bytes.prefix(512), as: UTF8.self)
        // A case of another version is a case too, and is not kept as a paper to be typed.
        let anyVersion = CaseFile.schemaName.split(separator: "/").first ?? ""
        return head.contains("\"\(anyVersion)/")
    }

    /// Adds what is not there yet; how many records are new or were filled in.
    ///
    /// - Parameter taken: what came in before.
    static func take(_ incoming: CaseFile, into state: inout CaseState, taken: TakenRecords) -> Int {
        var joining = CaseJoining(incoming, to: state, taken: taken)
        joining.join()
        let count = state.changes(to: joining.state).count
        state = joining.state
        return count
    }
}
