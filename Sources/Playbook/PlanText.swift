import CaseModel

/// Helps a page to print the texts of a plan.
public enum PlanText {
    /// The text with its days in words: `2026-09-08` becomes `September 8, 2026`.
    ///
    /// - Parameter spell: how a day is written, so that a page in another language can say it its own way.
    public static func spoken(_ text: String, spell: (Day) -> String = { $0.display }) -> String {
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            if let day = day(bytes, at: index) {
                result += Array(spell(day).utf8)
                index += dayLength
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static let dayLength = 10

    /// A day that stands alone at a place: no digit and no hyphen touches it.
    private static func day(_ bytes: [UInt8], at index: Int) -> Day? {
        let end = index + dayLength
        guard end <= bytes.count, isDigit(bytes[index]), index == 0 || isBreak(bytes[index - 1]),
            end == bytes.count || isBreak(bytes[end])
        else { return nil }
        return Day(iso: String(decoding: bytes[index..<end], as: UTF8.self))
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

    private static func isBreak(_ byte: UInt8) -> Bool { !isDigit(byte) && byte != UInt8(ascii: "-") }
}
