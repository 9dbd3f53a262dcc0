import Scan

/// An exact amount in US cents. Never a floating-point number.
///
/// What is read is held below ten billion dollars either way, so that adding up every line a paper can have never
/// overflows.
public struct Money: Hashable, Comparable, Sendable, AdditiveArithmetic {
    /// The amount in cents; negative for a credit.
    public var cents: Int64

    public static let zero = Money(cents: 0)

    /// The largest amount that is read from anywhere: $9,999,999,999.99.
    public static let largest = Money(cents: 999_999_999_999)

    public init(cents: Int64) { self.cents = cents }

    public static func + (left: Money, right: Money) -> Money { Money(cents: left.cents + right.cents) }
    public static func - (left: Money, right: Money) -> Money { Money(cents: left.cents - right.cents) }
    public static prefix func - (amount: Money) -> Money { Money(cents: -amount.cents) }
    public static func < (left: Money, right: Money) -> Bool { left.cents < right.cents }

    /// The amount without its sign.
    public var magnitude: Money { cents < 0 ? -self : self }
    public var isNegative: Bool { cents < 0 }

    /// The contract's spelling: `"1462.00"`, `"-12.50"`.
    public var exact: String {
        let size = cents.magnitude
        let rest = size % 100
        return "\(cents < 0 ? "-" : "")\(size / 100).\(rest < 10 ? "0" : "")\(rest)"
    }

    /// The spelling for people: `$1,462.00`, `−$12.50`.
    public var display: String {
        let size = cents.magnitude
        var digits = Array(String(size / 100).reversed())
        var index = 3
        while index < digits.count {
            digits.insert(",", at: index)
            index += 4
        }
        let rest = size % 100
        return "\(cents < 0 ? "−" : "")$\(String(digits.reversed())).\(rest < 10 ? "0" : "")\(rest)"
    }
}

extension Sequence where Element == Money {
    /// The sum of the amounts.
    @inlinable
    public func total() -> Money {
        var sum = Money.zero
        for amount in self { sum += amount }
        return sum
    }
}
