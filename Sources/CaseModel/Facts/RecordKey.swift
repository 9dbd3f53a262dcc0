/// The kinds of record that a store keeps. Those of the case file stand in its order; the rest is what the house
/// remembers beside it.
public enum RecordKind: String, Choice, Comparable {
    case household, person, coverage, episode, account, claim, request, hold, contact, payment, offer, agreement
    case appeal, assistance, answers, biller, policy
    /// A paper that was added: its name, its digest, what became of it.
    case paper
    /// What a reader made of a paper.
    case draft
    /// A letter that was made.
    case letter
    /// How the person wants the program to be.
    case settings
    /// Top-level keys of a case file that this version does not know.
    case extra

    /// The letter that its short ids start with, such as `A` in `A2`; nil where there is only one record of a kind.
    public var prefix: String? {
        switch self {
        case .person: "H"
        case .coverage: "I"
        case .episode: "V"
        case .account: "A"
        case .claim: "K"
        case .request: "R"
        case .hold: "D"
        case .contact: "C"
        case .payment: "Y"
        case .offer: "O"
        case .agreement: "G"
        case .appeal: "E"
        case .assistance: "N"
        case .paper, .draft: "P"
        case .letter: "L"
        case .biller: "B"
        case .policy: "F"
        case .household, .answers, .settings, .extra: nil
        }
    }

    private var order: Int { Self.allCases.firstIndex(of: self) ?? Self.allCases.count }

    public static func < (left: Self, right: Self) -> Bool { left.order < right.order }
}

/// The name of one record, such as `account:A2`. A kind of which there is only one uses the id `1`.
public struct RecordKey: Hashable, Comparable, Sendable, CustomStringConvertible {
    public let kind: RecordKind
    public let id: String

    public init(_ kind: RecordKind, _ id: String = "1") {
        self.kind = kind
        self.id = id
    }

    /// Reads `account:A2`; nil for anything else.
    public init?(_ text: String) {
        guard let colon = text.firstIndex(of: ":"), let kind = RecordKind(rawValue: String(text[..<colon])) else {
            return nil
        }
        let id = String(text[text.index(after: colon)...])
        guard !id.isEmpty else { return nil }
        self.init(kind, id)
    }

    public var description: String { "\(kind.rawValue):\(id)" }

    public static func < (left: Self, right: Self) -> Bool {
        left.kind != right.kind ? left.kind < right.kind : left.id.naturallyPrecedes(right.id)
    }
}

extension RecordKey: JSONCoded {
    public static func read(_ json: JSONValue, at pointer: String, _ reader: inout RecordReader) -> RecordKey? {
        guard let text = String.read(json, at: pointer, &reader) else { return nil }
        if let key = RecordKey(text) { return key }
        reader.problem(pointer, "\"\(text)\" names no record.")
        return nil
    }

    public var json: JSONValue { .string(description) }
}
