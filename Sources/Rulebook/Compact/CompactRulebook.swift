import CaseModel

/// The file that the binary reads first: all rules and the poverty guidelines, without blanks.
struct CompactRulebook: Record, JSONCoded {
    var schema = "reprieve.rulebook/1"
    var fingerprint = ""
    var reviewLimit = 0
    var rules: [Rule] = []
    var povertyGuidelines = PovertyGuidelines()
    var states: [String] = []
    var kept = Kept()

    static let shape: [Field<CompactRulebook>] = [
        .required("schema", \.schema), .required("fingerprint", \.fingerprint),
        .required("reviewLimit", \.reviewLimit), .list("rules", \.rules),
        .required("povertyGuidelines", \.povertyGuidelines), .list("states", \.states),
    ]
}

/// Why the rulebook's files cannot be used.
public enum RulebookError: Error, Equatable, Sendable {
    /// A file that must be there is not.
    case missing(file: String)
    /// A file is there and cannot be read; the path in it and what is wrong.
    case unreadable(file: String, path: String, what: String)
}

extension Rulebook {
    /// Reads the compact form that `make rules` writes.
    public init(files: @escaping Files) throws(RulebookError) {
        let name = "rules.json"
        guard let bytes = files(name) else { throw .missing(file: name) }
        let json: JSONValue
        do {
            json = try JSONValue(parsing: bytes)
        } catch {
            throw .unreadable(file: name, path: "\(error.line):\(error.column)", what: error.what)
        }
        var reader = RecordReader()
        let core = CompactRulebook.read(json, at: "", &reader)
        if let problem = reader.problems.first {
            throw .unreadable(file: name, path: problem.pointer, what: problem.what)
        }
        guard let core else { throw .unreadable(file: name, path: "", what: "The file is empty.") }
        self.init(core, files: files)
    }
}
