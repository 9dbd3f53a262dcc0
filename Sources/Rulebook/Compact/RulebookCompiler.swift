import CaseModel

/// Writes the compact form: one file with the rules, one a state, one with the code tables.
public enum RulebookCompiler {
    /// - Parameters:
    ///   - source: a source without problems.
    ///   - digest: SHA-256 of some bytes, in lower-case hexadecimal.
    /// - Returns: the files by path, or nil when the source has problems.
    public static func compile(_ source: RulebookSource, digest: ([UInt8]) -> String) -> [String: String]? {
        guard source.problems.isEmpty, let settings = source.settings, let poverty = source.poverty,
            let panels = source.panels, let components = source.globalComponents,
            let reasons = source.adjustmentReasons
        else { return nil }

        var files: [String: String] = [:]
        for state in source.states {
            files["states/\(state.value.state).json"] = state.value.json.compactText + "\n"
        }
        var tables = CodeTables()
        tables.panels = panels.value
        tables.globalComponents = components.value
        tables.adjustmentReasons = reasons.value
        files["codes.json"] = tables.json.compactText + "\n"

        var core = CompactRulebook()
        core.reviewLimit = settings.reviewLimit
        core.rules = source.rules.map(\.value).sorted { $0.id < $1.id }
        core.povertyGuidelines = poverty.value
        core.states = source.states.map(\.value.state).sorted()
        // The fingerprint covers every file, the core's own bytes with an empty fingerprint among them.
        let rest = files.keys.sorted().map { "\($0)\n\(files[$0] ?? "")" }.joined()
        core.fingerprint = digest(Array((core.json.compactText + rest).utf8))
        files["rules.json"] = core.json.compactText + "\n"
        return files
    }
}
