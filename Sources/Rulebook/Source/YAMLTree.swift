import CaseModel
import Yams

/// YAML as the same tree that JSON gives, so that one set of records reads both. Plain words keep their meaning:
/// only `null`, `true`, `false` and decimal numbers are anything but text; `yes`, `no` and days stay text.
enum YAMLTree {
    /// - Parameter lines: filled with the line of every value.
    static func parse(_ text: String, file: String, lines: inout SourceLines) throws(SourceProblem) -> JSONValue {
        let node: Node?
        do {
            node = try Yams.compose(yaml: text)
        } catch {
            throw problem(error, file: file)
        }
        guard let node else {
            throw SourceProblem(file, "", "The file is empty.", fix: "Write the rule into it, or remove the file.")
        }
        return try value(node, file: file, at: "", &lines)
    }

    private static func value(
        _ node: Node, file: String, at pointer: String, _ lines: inout SourceLines
    ) throws(SourceProblem) -> JSONValue {
        lines.note(pointer, node.mark?.line)
        switch node {
        case .scalar(let scalar): return self.scalar(scalar)
        case .sequence(let sequence):
            var values: [JSONValue] = []
            for (index, element) in sequence.enumerated() {
                values.append(try value(element, file: file, at: "\(pointer)/\(index)", &lines))
            }
            return .array(values)
        case .mapping(let mapping):
            var members: [JSONMember] = []
            for (key, element) in mapping {
                guard let name = key.string else {
                    throw problem(file, key.mark, "A key must be a word.", "Write it as one word.")
                }
                guard !members.contains(where: { $0.key == name }) else {
                    throw problem(file, key.mark, "The key \"\(name)\" stands twice.", "Keep one of the two.")
                }
                let inner = "\(pointer)/\(name.escapedForPointer)"
                members.append(JSONMember(name, try value(element, file: file, at: inner, &lines)))
                // A key's own line says more than the line on which its value begins.
                lines.note(inner, key.mark?.line)
            }
            return .object(members)
        case .alias:
            throw problem(file, node.mark, "References to other values are not used here.", "Write the value again.")
        }
    }

    private static func problem(_ file: String, _ mark: Mark?, _ what: String, _ fix: String) -> SourceProblem {
        var problem = SourceProblem(file, "", what, fix: fix)
        problem.line = mark?.line
        return problem
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

    private static func problem(_ error: any Error, file: String) -> SourceProblem {
        let fix = "Correct the layout: blanks, quotes, dashes and colons."
        guard let error = error as? YamlError else { return SourceProblem(file, "", "The file is not YAML.", fix: fix) }
        switch error {
        case .scanner(_, let what, let mark, _), .parser(_, let what, let mark, _), .composer(_, let what, let mark, _):
            return problem(file, mark, "The file is not YAML: \(what).", fix)
        case .duplicatedKeysInMapping(let duplicates, let context):
            let names = duplicates.sorted().joined(separator: ", ")
            return problem(file, context.mark, "The key \"\(names)\" stands twice.", "Keep one of the two.")
        default:
            return SourceProblem(file, "", "The file is not YAML: \(error).", fix: fix)
        }
    }
}
