import CaseModel

extension IncomingFile {
    /// What is wrong with a file that says it is a case and cannot be read as one; nil for any other file. Such a file
    /// is no paper: whoever adds it should see each problem with its path.
    public var caseProblems: [CaseFileError.Problem]? {
        guard CaseTaking.looksLikeCase(bytes) else { return nil }
        do {
            _ = try CaseFile.reading(bytes)
            return nil
        } catch {
            return error.problems
        }
    }
}
