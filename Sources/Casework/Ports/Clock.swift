import CaseModel

/// What time it is, from outside: the core has no clock.
public protocol Clock: Sendable {
    /// Today where the person is.
    func today() -> Day
    /// Now as UTC, to the second: `2026-11-24T16:03:11Z`.
    func now() -> String
}
