/// Where something stands in a paper, as the contract spells it: `er-bill.csv:7`, `claim.835:s14`,
/// `eob.json:/item/0`, `bill.pdf:p2:31`; a column as `:c10` behind it.
public struct Place: Hashable, Comparable, Sendable, CustomStringConvertible {
    public let text: String

    public init(_ text: String) { self.text = text }

    /// A line of a text file; the first is 1.
    public static func line(_ file: String, _ line: Int, column: Int? = nil) -> Place {
        Place("\(file):\(line)\(column.map { ":c\($0)" } ?? "")")
    }

    /// A segment of an X12 file; ISA is 1.
    public static func segment(_ file: String, _ number: Int) -> Place { Place("\(file):s\(number)") }

    /// A value in a JSON file.
    public static func pointer(_ file: String, _ pointer: String) -> Place { Place("\(file):\(pointer)") }

    /// A line of text on a page; both from 1.
    public static func page(_ file: String, _ page: Int, line: Int? = nil) -> Place {
        Place("\(file):p\(page)\(line.map { ":\($0)" } ?? "")")
    }

    public var description: String { text }
    public static func < (left: Place, right: Place) -> Bool { left.text.naturallyPrecedes(right.text) }
}
