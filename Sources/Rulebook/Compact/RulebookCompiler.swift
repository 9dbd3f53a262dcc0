import CaseModel

/// Writes the compact form: one file with the rules as they are asked of a case, one a rule with all its texts, one a
/// state, one with the code tables.
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
            var compact = state.value
            compact.spanish = [:]
            compact.kept.emptyLists.remove("es")
            files["states/\(state.value.state).json"] = compact.json.compactText + "\n"
        }
        var tables = CodeTables()
        tables.panels = panels.value
        tables.globalComponents = components.value
        tables.adjustmentReasons = reasons.value
        files["codes.json"] = tables.json.compactText + "\n"

        var core = CompactRulebook()
        core.reviewLimit = settings.reviewLimit
        let whole = source.rules.map { sourced in
            var rule = sourced.value
            rule.spanish = nil
            rule.mark = String(digest(Array(rule.essence.utf8)).prefix(Rule.markLength))
            return rule
        }.sorted { $0.id < $1.id }
        for rule in whole { files["rules/\(rule.id.text).json"] = rule.json.compactText + "\n" }
        core.rules = whole.map(\.withoutTexts)
        core.povertyGuidelines = poverty.value
        core.states = source.states.map(\.value.state).sorted()
        // The fingerprint covers every file, the core's own bytes with an empty fingerprint among them.
        let rest = files.keys.sorted().map { "\($0)\n\(files[$0] ?? "")" }.joined()
        core.fingerprint = digest(Array((core.json.compactText + rest).utf8))
        files["rules.json"] = core.json.compactText + "\n"
        files["es.json"] = spanish(source) + "\n"
        return files
    }

    /// The page that says what the rulebook holds; nil when the source has problems.
    public static func document(_ source: RulebookSource, digest: ([UInt8]) -> String) -> String? {
        guard let compiled = compile(source, digest: digest)?.mapValues({ Array($0.utf8) }),
            let rulebook = try? Rulebook(files: { compiled[$0] })
        else { return nil }
        return RulesDocument.markdown(rulebook, rejected: source.rejected?.value.rows ?? [])
    }

    /// The Spanish of every text of rules and states, as a catalogue for the phrasebook: English beside Spanish. It is
    /// no part of the fingerprint: a translation changes no result.
    private static func spanish(_ source: RulebookSource) -> String {
        var pairs: [String: String] = [:]
        for rule in source.rules {
            for pair in rule.value.texts { pairs[pair.english] = pair.spanish ?? pairs[pair.english] }
        }
        for state in source.states {
            for text in state.value.texts { pairs[text.english] = text.spanish ?? pairs[text.english] }
        }
        return JSONValue.object(pairs.keys.sorted().map { JSONMember($0, .string(pairs[$0] ?? "")) }).compactText
    }
}
