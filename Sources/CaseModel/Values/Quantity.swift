/// A number that is not money, such as units of a service: exact to three decimals, and printed with the digits it
/// came with.
public struct Quantity: Hashable, Sendable {
    /// The value in thousandths.
    public let thousandths: Int
    /// The digits as written, so that `1.0` stays `1.0`.
    public let text: String

    /// A whole number.
    public init(_ whole: Int) {
        thousandths = whole * 1000
        text = String(whole)
    }

    /// Reads digits with at most three decimals that say something; zeros behind them are allowed.
    public init?(_ text: String) {
        let negative = text.hasPrefix("-")
        let parts = text.drop { $0 == "-" }.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard let whole = parts.first, !(negative && text.hasPrefix("--")) else { return nil }
        var decimals = parts.count == 2 ? Array(parts[1].utf8) : []
        while decimals.count > 3, decimals.last == UInt8(ascii: "0") { decimals.removeLast() }
        guard decimals.count <= 3, whole.utf8.count <= 12, !(whole.isEmpty && decimals.isEmpty) else { return nil }
        while decimals.count < 3 { decimals.append(UInt8(ascii: "0")) }
        var value = 0
        for byte in Array(whole.utf8) + decimals {
            guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
            value = value * 10 + Int(byte - UInt8(ascii: "0"))
        }
        thousandths = negative ? -value : value
        self.text = text
    }

    public static let zero = Quantity(0)
    public static let one = Quantity(1)

    /// Equal values are equal, however they were written.
    public static func == (left: Quantity, right: Quantity) -> Bool { left.thousandths == right.thousandths }
    public func hash(into hasher: inout Hasher) { hasher.combine(thousandths) }

    /// What so many units cost, to the nearest cent, halves away from zero; nil when it is too large to be money.
    public func times(_ price: Money) -> Money? {
        let (product, overflow) = price.cents.multipliedReportingOverflow(by: Int64(thousandths))
        guard !overflow, product.magnitude < UInt64(Int64.max) - 500 else { return nil }
        let rounded = (product.magnitude + 500) / 1000
        guard rounded <= UInt64(Money.largest.cents) else { return nil }
        return Money(cents: product < 0 ? -Int64(rounded) : Int64(rounded))
    }
}
