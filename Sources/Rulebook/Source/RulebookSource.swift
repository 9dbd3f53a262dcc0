import CaseModel

/// The rulebook as people write it: YAML files, read into records and checked for health.
public struct RulebookSource: Sendable {
    /// One file; its path from the source folder, such as `rules/appeals/R-041-internal-appeal.yaml`.
    public struct File: Sendable {
        public var path: String
        public var text: String

        public init(path: String, text: String) {
            self.path = path
            self.text = text
        }

        var name: String { path.split(separator: "/").last.map(String.init) ?? path }
    }

    /// A rule with the file it stands in.
    struct Sourced<Value: Sendable>: Sendable {
        var file: String
        var value: Value
    }

    var settings: Settings?
    var rules: [Sourced<Rule>] = []
    var states: [Sourced<StateRules>] = []
    var poverty: Sourced<PovertyGuidelines>?
    var panels: Sourced<PanelTable>?
    var globalComponents: Sourced<GlobalComponentTable>?
    var adjustmentReasons: Sourced<AdjustmentReasonTable>?
    var rejected: Sourced<RejectedClaims>?
    /// What is wrong, in the order of the files. A rulebook with problems is not compiled.
    public private(set) var problems: [SourceProblem] = []
    private var lines: [String: SourceLines] = [:]

    /// What the rulebook as a whole is set to.
    struct Settings: Record, JSONCoded {
        /// Calendar days after which a check of a rule counts as too old.
        var reviewLimit = 0
        var kept = Kept()

        static let shape: [Field<Settings>] = [.required("reviewLimit", \.reviewLimit)]
    }

    /// Reads all files, in the order of their paths; nothing is thrown, everything wrong is in `problems`.
    public init(_ files: [File]) {
        for file in files.sorted(by: { $0.path < $1.path }) { read(file) }
        problems += HealthCheck(self).problems
        for index in problems.indices where problems[index].line == nil {
            problems[index].line = lines[problems[index].file]?.line(of: problems[index].path)
        }
    }

    private mutating func read(_ file: File) {
        let parts = file.path.split(separator: "/").map(String.init)
        switch parts.first {
        case "rulebook.yaml": settings = record(file)
        case "rejected.yaml": rejected = record(file).map { Sourced(file: file.path, value: $0) }
        case "rules": readRule(file, topic: parts.count == 3 ? parts[1] : "")
        case "states": if let state: StateRules = record(file) { states.append(Sourced(file: file.path, value: state)) }
        case "poverty": poverty = record(file).map { Sourced(file: file.path, value: $0) }
        case "codes":
            switch file.name {
            case "panels.yaml": panels = record(file).map { Sourced(file: file.path, value: $0) }
            case "global-components.yaml": globalComponents = record(file).map { Sourced(file: file.path, value: $0) }
            case "adjustment-reasons.yaml": adjustmentReasons = record(file).map { Sourced(file: file.path, value: $0) }
            default: problems.append(SourceProblem(file.path, "", "This code table is not known here."))
            }
        default: problems.append(SourceProblem(file.path, "", "This file belongs to no part of the rulebook."))
        }
    }

    /// What must not be encoded.
    public var rejectedClaims: [RejectedClaim] { rejected?.value.rows ?? [] }

    /// A rule is about what its folder is named for.
    private mutating func readRule(_ file: File, topic: String) {
        guard var rule: Rule = record(file) else { return }
        if !rule.topic.isEmpty {
            problems.append(
                SourceProblem(file.path, "/topic", "The folder names the topic.", fix: "Remove the key."))
        }
        if !rule.mark.isEmpty {
            problems.append(
                SourceProblem(file.path, "/mark", "The compiler gives a rule its mark.", fix: "Remove the key."))
        }
        if topic.isEmpty {
            problems.append(
                SourceProblem(
                    file.path, "", "A rule stands in the folder of its topic.", fix: "Move it into rules/TOPIC/."))
        }
        rule.topic = topic
        rules.append(Sourced(file: file.path, value: rule))
    }

    private mutating func record<Value: Record & JSONCoded>(_ file: File) -> Value? {
        do {
            var places = SourceLines()
            let tree = try YAMLTree.parse(file.text, file: file.path, lines: &places)
            lines[file.path] = places
            var reader = RecordReader()
            let value = Value.read(tree, at: "", &reader)
            problems += reader.problems.map { SourceProblem(file.path, $0.pointer, $0.what, fix: Self.fixValue) }
            problems += reader.unknownKeys.map {
                SourceProblem(file.path, $0, "This key is not known here.", fix: Self.fixKey)
            }
            return reader.problems.isEmpty ? value : nil
        } catch {
            problems.append(error)
            return nil
        }
    }

    private static let fixValue = "Give a value of this kind; the other files show how."
    private static let fixKey = "Correct its spelling, or remove it."
}
