public import CaseModel
public import Casework

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// The one place that asks what day it is.
public struct SystemClock: Casework.Clock {
    public init() {}

    /// Today where this computer is.
    public static func today() -> Day {
        var now = time(nil)
        var parts = tm()
        localtime_r(&now, &parts)
        return day(parts) ?? Day(number: Int(now) / 86_400)
    }

    /// Now as UTC, to the second: `2026-11-24T16:03:11Z`.
    public static func now() -> String {
        var now = time(nil)
        var parts = tm()
        gmtime_r(&now, &parts)
        let day = day(parts) ?? Day(number: Int(now) / 86_400)
        let clock = [parts.tm_hour, parts.tm_min, parts.tm_sec].map { $0 < 10 ? "0\($0)" : "\($0)" }
        return "\(day.iso)T\(clock.joined(separator: ":"))Z"
    }

    public func today() -> Day { Self.today() }
    public func now() -> String { Self.now() }

    private static func day(_ parts: tm) -> Day? {
        Day(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    }
}
