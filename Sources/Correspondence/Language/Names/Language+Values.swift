import CaseModel

extension Language {
    /// A value as the case writes it, such as `2026-12-01`, `900.00` or `inNetwork`, in the words that people use.
    public func spelled(_ value: String) -> String {
        if let day = Day(iso: value) { return spell(day) }
        if let amount = try? Money(exact: value) { return amount.display }
        if let network = Network(rawValue: value) { return name(of: network) }
        return value
    }
}
