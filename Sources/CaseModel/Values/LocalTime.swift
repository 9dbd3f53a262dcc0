/// A minute of a day on the wall clock where it happened, `2026-03-03T14:05`. No time zone, so only times of one
/// place may be compared.
public struct LocalTime: Hashable, Comparable, Sendable {
    public let day: Day
    /// Minutes since midnight.
    public let minute: Int

    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 16, bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
            let day = Day(iso: String(text.prefix(10))),
            let hour = Int(String(decoding: bytes[11..<13], as: UTF8.self)), (0..<24).contains(hour),
            let minute = Int(String(decoding: bytes[14..<16], as: UTF8.self)), (0..<60).contains(minute)
        else { return nil }
        self.day = day
        self.minute = hour * 60 + minute
    }

    public static func < (left: LocalTime, right: LocalTime) -> Bool {
        (left.day, left.minute) < (right.day, right.minute)
    }

    /// Minutes from another time to this one, on a clock that is never put forward or back.
    public func minutes(since other: LocalTime) -> Int { (day - other.day) * 24 * 60 + minute - other.minute }

    public var text: String {
        func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
        return "\(day.iso)T\(two(minute / 60)):\(two(minute % 60))"
    }
}

extension LocalTime: JSONCoded {
    public static func read(_ json: JSONValue, at pointer: String, _ reader: inout RecordReader) -> LocalTime? {
        if case .string(let text) = json, let time = LocalTime(text) { return time }
        reader.problem(pointer, "This is not a local time; write it as \"2026-03-03T14:05\".")
        return nil
    }

    public var json: JSONValue { .string(text) }
}
