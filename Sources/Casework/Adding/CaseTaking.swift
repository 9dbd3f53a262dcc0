import CaseModel

/// Takes a whole case file into a store: `add CASE.json`.
enum CaseTaking {
    /// The case in a file; nil for any other file, and for a case that cannot be read.
    static func caseFile(in bytes: [UInt8]) -> CaseFile? {
        guard looksLikeCase(bytes) else { return nil }
        return (try? CaseFile.reading(bytes))?.file
    }

    /// True when the file says that it is a case, so that what is wrong with it is said in those terms.
    static func looksLikeCase(_ bytes: [UInt8]) -> Bool {
        let head = String(decoding: bytes.prefix(512), as: UTF8.self)
        return head.contains("\"\(CaseFile.schemaName)\"")
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
