import CaseModel

/// Compares what a program prints with an example of the contract, in which `…` stands for free text and arrays are
/// shortened: every value of the example must be there.
public enum ExampleMatch {
    /// The paths at which the two differ; none when the example is kept.
    public static func differences(_ example: JSONValue, _ found: JSONValue?, at path: String = "") -> [String] {
        guard let found else { return ["\(path): missing"] }
        switch (example, found) {
        case (.string("…"), _): return []
        case (.object(let members), .object):
            return members.flatMap { differences($0.value, found[$0.key], at: "\(path)/\($0.key)") }
        case (.array(let wanted), .array(let values)):
            if wanted.contains(.string("…")) { return [] }
            let isPlain = wanted.allSatisfy { $0.members.isEmpty }
            if isPlain { return example == found ? [] : ["\(path): \(found.compactText)"] }
            var problems: [String] = []
            var rest = values[...]
            for (index, element) in wanted.enumerated() {
                // An element that keeps the example, else the differences from the likeliest one.
                if let place = rest.firstIndex(where: { differences(element, $0).isEmpty }) {
                    rest.remove(at: place)
                } else {
                    let likeliest = rest.map { differences(element, $0, at: "\(path)/\(index)") }.min {
                        $0.count < $1.count
                    }
                    problems += likeliest ?? ["\(path)/\(index): missing"]
                }
            }
            return problems
        default: return example == found ? [] : ["\(path): \(found.compactText) is not \(example.compactText)"]
        }
    }
}
