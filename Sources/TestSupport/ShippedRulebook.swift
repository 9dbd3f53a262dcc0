import CaseModel
import Rulebook

/// The rulebook that ships, for tests that hold the code to the real numbers.
public enum ShippedRulebook {
    public static func load() throws -> Rulebook {
        try Rulebook { name in try? Repository.bytes("Sources/Host/Shipped/rulebook/\(name)") }
    }
}

extension Day {
    /// A day in a test; a wrong one ends the test run at once.
    public static func on(_ iso: String) -> Day {
        guard let day = Day(iso: iso) else { preconditionFailure("\(iso) is not a day.") }
        return day
    }
}

extension Money {
    /// An amount in a test; a wrong one ends the test run at once.
    public static func of(_ text: String) -> Money {
        guard let amount = try? Money(exact: text) else { preconditionFailure("\(text) is not an amount.") }
        return amount
    }
}
