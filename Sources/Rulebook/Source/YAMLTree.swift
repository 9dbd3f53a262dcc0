import CaseModel
import Yams

/// Something that is wrong in a source file of the rulebook.
public struct SourceProblem: Error, Equatable, Sendable, CustomStringConvertible {
    public var file: String
    /// A JSON pointer into the file, or `line:column`.
    public var path: String
    public var what: String

    public init(_ file: String, _ path: String, _ what: String) {
        self.file = file
        self.path = path
        self.what = what
    }

    public var description: String { "\(file): \(path.isEmpty ? "/" : path): \(what)" }
}

/// YAML as the same tree that JSON gives, so that one set of records reads both. Plain words keep their meaning:
/// only `null`, `true`, `false` and decimal numbers are anything but text; `yes`, `no` and days stay text.
enum YAMLTree {
    static func parse(_ text: String, file: String) throws(SourceProblem) -> JSONValue {
        let node: Node?
        do {
            node = try Yams.compose(yaml: text)
        } catch {
            throw problem(error, file: file)
        }
        guard let node else { throw SourceProblem(file, "", "The file is empty.") }
        return try value(node, file: file)
    }

    private static func value(_ node: Node, file: String) throws(SourceProblem) -> JSONValue {
        switch node {
        case .scalar(let scalar): return self.scalar(scalar)
        case .sequence(let sequence):
            var values: [JSONValue] = []
            for element in sequence { values.append(try value(element, file: file)) }
            return .array(values)
        case .mapping(let mapping):
            var members: [JSONMember] = []
            for (key, element) in mapping {
                guard let name = key.string else {
                    throw SourceProblem(file, place(key.mark), "A key must be a word.")
                }
                guard !members.contains(where: { $0.key == name }) else {
                    throw SourceProblem(file, place(key.mark), "The key \"\(name)\" stands twice.")
                }
                members.append(JSONMember(name, try value(element, file: file)))
            }
            return .object(members)
        case .alias:
            throw SourceProblem(file, place(node.mark), "References to other values are not used here.")
        }
    }

    private static func scalar(_ scalar: Node.Scalar) -> JSONValue {
        guard scalar.style == .plain || scalar.style == .any else { return .string(scalar.string) }
        switch scalar.string {
        case "null", "~", "": return .null
        case "true": return .bool(true)
        case "false": return .bool(false)
        default: return isNumber(scalar.string) ? .number(scalar.string) : .string(scalar.string)
        }
    }

    private static func isNumber(_ text: String) -> Bool {
        let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
        let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
        else { return false }
        return parts[0].count == 1 || parts[0].first != "0"
    }

    private static func place(_ mark: Mark?) -> String { mark.map { "\($0.line):\($0.column)" } ?? "" }

    private static func problem(_ error: any Error, file: String) -> SourceProblem {
        guard let error = error as? YamlError else { return SourceProblem(file, "", "The file is not YAML.") }
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            return SourceProblem(file, place(mark), "The file is not YAML: \(problem).")
        case .duplicatedKeysInMapping(let duplicates, let context):
            let names = duplicates.sorted().joined(separator: ", ")
            return SourceProblem(file, place(context.mark), "The key \"\(names)\" stands twice.")
        default:
            return SourceProblem(file, "", "The file is not YAML: \(error).")
        }
    }
}
