/// What a template is given.
typealias Fields = [String: Any]

extension Dictionary where Key == String, Value == Any {
    /// Without the values that are not there: a template then sees them as absent, and prints nothing.
    var pruned: Fields {
        var result: Fields = [:]
        result.reserveCapacity(count)
        for (key, value) in self {
            if let kept = Fields.kept(value) { result[key] = kept }
        }
        return result
    }

    /// The labels of the form fields anywhere in it, by the names of the fields.
    var fieldLabels: [String: String] {
        if let name = self["name"] as? String, let label = self["label"] as? String { return [name: label] }
        return values.reduce(into: [:]) { labels, value in
            let groups = (value as? [Fields]) ?? (value as? Fields).map { [$0] } ?? []
            for group in groups { labels.merge(group.fieldLabels) { first, _ in first } }
        }
    }

    private static func kept(_ value: Any) -> Any? {
        guard let inside = unwrapped(value) else { return nil }
        if let group = inside as? Fields { return group.pruned }
        if let list = inside as? [Fields] { return list.map(\.pruned) }
        return inside
    }

    private static func unwrapped(_ value: Any) -> Any? {
        guard let optional = value as? any OptionalValue else { return value }
        return optional.inside.flatMap(unwrapped)
    }
}

/// An optional whose type is not known any more.
private protocol OptionalValue {
    var inside: Any? { get }
}

extension Optional: OptionalValue {
    var inside: Any? { self }
}
