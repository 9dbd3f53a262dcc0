extension JSONValue {
    /// True when both say the same. The order of an object's keys says nothing; a newer version may write them in
    /// another one.
    public func isEquivalent(to other: JSONValue) -> Bool {
        switch (self, other) {
        case (.array(let left), .array(let right)):
            return left.count == right.count && zip(left, right).allSatisfy { $0.isEquivalent(to: $1) }
        case (.object(let left), .object(let right)):
            guard left.count == right.count else { return false }
            let byKey = Dictionary(right.map { ($0.key, $0.value) }) { first, _ in first }
            return left.allSatisfy { member in byKey[member.key].map { member.value.isEquivalent(to: $0) } ?? false }
        default: return self == other
        }
    }
}
