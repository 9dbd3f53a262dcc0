import CaseModel
import Synchronization

/// The law and the numbers that the product knows, as it was on the day it was built. Rules are read at once, without
/// their longer texts; those, states and code tables when they are asked for.
public struct Rulebook: Sendable {
    /// Hands over one of the rulebook's files, such as `states/OH.json`; nil when there is none.
    public typealias Files = @Sendable (String) -> [UInt8]?

    /// Names the exact rules that a result was computed with.
    public let fingerprint: String
    /// Calendar days after which a check of a rule counts as too old.
    public let reviewLimit: Int
    /// In the order of their ids.
    public let rules: [Rule]
    public let povertyGuidelines: PovertyGuidelines
    /// Two-letter codes of the states in the table.
    public let states: [String]
    private let byID: [Rule.ID: Int]
    private let files: Files
    private let read = ReadRecords()

    init(_ core: CompactRulebook, files: @escaping Files) {
        fingerprint = core.fingerprint
        reviewLimit = core.reviewLimit
        rules = core.rules.sorted { $0.id < $1.id }
        povertyGuidelines = core.povertyGuidelines
        states = core.states
        byID = Dictionary(rules.enumerated().map { ($0.element.id, $0.offset) }) { first, _ in first }
        self.files = files
    }

    /// A rule with all its texts, notes and quotes, from a file of its own; nil when there is no such rule.
    public func whole(_ id: Rule.ID) -> Rule? {
        byID[id] == nil ? nil : record(at: "rules/\(id.text).json")
    }

    /// A rule as it is asked of a case: scope, numbers, clocks and citations, without its longer texts.
    public func rule(_ id: Rule.ID) -> Rule? { byID[id].map { rules[$0] } }

    /// One number of a rule; nil when the rulebook has no such rule or parameter.
    public func parameter(_ name: String, of id: Rule.ID) -> Parameter? {
        byID[id].flatMap { rules[$0].parameters[name] }
    }

    /// Whom a rule is for; nil when there is no such rule.
    public func scope(of id: Rule.ID) -> Scope? { byID[id].map { rules[$0].scope } }

    /// Whether a rule may be shown as law on a day; nil when there is no such rule.
    public func standing(of id: Rule.ID, on today: Day) -> Standing? {
        byID[id].map { rules[$0].standing(on: today, reviewLimit: reviewLimit) }
    }

    /// One state's law; nil for a code that is not in the table.
    public func state(_ code: String) -> StateRules? {
        guard states.contains(code) else { return nil }
        return read.once("states/\(code).json") { record(at: $0) }
    }

    /// The code tables that ship with the product.
    public func codeTables() -> CodeTables? { read.once("codes.json") { record(at: $0) } }

    private func record<Value: Record & JSONCoded>(at path: String) -> Value? {
        guard let bytes = files(path), let json = try? JSONValue(parsing: bytes) else { return nil }
        var reader = RecordReader()
        let value = Value.read(json, at: "", &reader)
        return reader.problems.isEmpty ? value : nil
    }
}

/// What was read from the rulebook's files: a plan asks for the same states again and again, and a file never changes.
private final class ReadRecords: Sendable {
    private let records = Mutex<[String: any Sendable]>([:])

    func once<Value: Sendable>(_ path: String, _ read: (String) -> Value?) -> Value? {
        if let known = records.withLock({ $0[path] }) { return known as? Value }
        let value = read(path)
        if let value { records.withLock { $0[path] = value } }
        return value
    }
}
