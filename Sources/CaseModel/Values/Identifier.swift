/// A short name such as `A1` that can stand for one kind of thing only: an account's id is never taken for a claim's.
public struct Identifier<Noun>: Hashable, Comparable, Sendable, CustomStringConvertible, ExpressibleByStringLiteral {
    public let text: String

    public init(_ text: String) { self.text = text }
    public init(stringLiteral text: String) { self.text = text }

    public var description: String { text }
    public static func < (left: Self, right: Self) -> Bool { left.text.naturallyPrecedes(right.text) }
}

extension String {
    /// Orders by letters, and runs of digits by their value: `A2` before `A10`, `bill.csv:7` before `bill.csv:14`.
    public func naturallyPrecedes(_ other: String) -> Bool {
        let left = Array(utf8)
        let right = Array(other.utf8)
        var i = 0
        var j = 0
        func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
        while i < left.count, j < right.count {
            guard isDigit(left[i]), isDigit(right[j]) else {
                if left[i] != right[j] { return left[i] < right[j] }
                i += 1
                j += 1
                continue
            }
            var a = ArraySlice<UInt8>()
            var b = ArraySlice<UInt8>()
            while i < left.count, isDigit(left[i]) {
                a.append(left[i])
                i += 1
            }
            while j < right.count, isDigit(right[j]) {
                b.append(right[j])
                j += 1
            }
            let x = a.drop { $0 == UInt8(ascii: "0") }
            let y = b.drop { $0 == UInt8(ascii: "0") }
            if x.count != y.count { return x.count < y.count }
            if !x.elementsEqual(y) { return x.lexicographicallyPrecedes(y) }
        }
        if left.count - i != right.count - j { return left.count - i < right.count - j }
        return left.lexicographicallyPrecedes(right)
    }
}
