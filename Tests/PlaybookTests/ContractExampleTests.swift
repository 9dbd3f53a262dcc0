import CaseModel
import TestSupport
import Testing

@testable import Playbook

struct ContractExampleTests {
    @Test(.enabled(if: SharedFolder.exists, Comment(rawValue: SharedFolder.note)))
    func `the contract's example case leads to the contract's example plan`() throws {
        let file = try CaseFile.reading(try SharedFolder.bytes("contract/case.example.json")).file
        let expected = try JSONValue(parsing: try SharedFolder.bytes("contract/plan.example.json"))
        let plan = file.plan(on: day("2026-09-15"))
        let found = Subset.differences(expected, plan.json, at: "")
        #expect(found.isEmpty, "\(found.joined(separator: "\n"))\n\(plan.canonicalText)")
    }

    @Test(.enabled(if: SharedFolder.exists, Comment(rawValue: SharedFolder.note)))
    func `the plan's keys stand in the order of the example`() throws {
        let expected = try JSONValue(parsing: try SharedFolder.bytes("contract/plan.example.json"))
        let file = try CaseFile.reading(try SharedFolder.bytes("contract/case.example.json")).file
        let plan = file.plan(on: day("2026-09-15")).json
        #expect(Subset.keysInOrder(expected, plan))
        let account = try #require(expected["accounts"]?[0])
        #expect(Subset.keysInOrder(account, try #require(plan["accounts"]?[0])))
        for (list, key) in [("tracks", 0), ("rights", 0), ("deadlines", 0), ("departments", 0)] {
            let left = try #require(account[list]?[key])
            #expect(Subset.keysInOrder(left, try #require(plan["accounts"]?[0]?[list]?[key])), "\(list)")
        }
    }

    @Test(.enabled(if: SharedFolder.exists, Comment(rawValue: SharedFolder.note)))
    func `the first account of the example has the tracks that the example shows and no other`() throws {
        let file = try CaseFile.reading(try SharedFolder.bytes("contract/case.example.json")).file
        let tracks = file.plan().account("A1").tracks.map(\.track)
        #expect(tracks == [.insurance, .bill, .assistance, .hold])
    }
}

/// Compares a shortened example with a whole answer: every value of the example must be there, `…` stands for any
/// text, and the members of a list are found by what names them.
enum Subset {
    private static let names = ["id", "track", "step", "action", "kind", "who", "rule"]

    static func differences(_ expected: JSONValue, _ found: JSONValue?, at path: String) -> [String] {
        guard let found else { return ["\(path) is missing"] }
        switch expected {
        case .string("…"): return (found.text ?? "").isEmpty ? ["\(path) is no text"] : []
        case .object(let members):
            return members.flatMap { differences($0.value, found[$0.key], at: "\(path)/\($0.key)") }
        case .array(let values):
            return values.enumerated().flatMap { index, value -> [String] in
                let here = "\(path)/\(index)"
                guard case .object = value else {
                    if value == .string("…") { return found.elements.isEmpty ? ["\(here) is missing"] : [] }
                    return found.elements.contains(value) ? [] : ["\(here): \(value.compactText) is missing"]
                }
                guard let name = names.first(where: { value[$0] != nil }),
                    let twin = found.elements.first(where: { $0[name] == value[name] })
                else { return ["\(here) is missing"] }
                return differences(value, twin, at: here)
            }
        case .null, .bool, .number, .string:
            return expected == found ? [] : ["\(path): \(found.compactText) and not \(expected.compactText)"]
        }
    }

    /// True when the keys of the first stand in the second in the same order.
    static func keysInOrder(_ expected: JSONValue, _ found: JSONValue) -> Bool {
        let places = expected.members.map { member in found.members.firstIndex { $0.key == member.key } }
        guard !places.contains(nil) else { return false }
        let known = places.compactMap { $0 }
        return known == known.sorted()
    }
}
