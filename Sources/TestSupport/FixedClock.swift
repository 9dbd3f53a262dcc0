public import CaseModel
public import Casework

/// A clock that says what a test tells it.
public struct FixedClock: Casework.Clock {
    private let day: Day
    private let time: String

    public init(_ day: Day, time: String = "12:00:00") {
        self.day = day
        self.time = time
    }

    public func today() -> Day { day }
    public func now() -> String { "\(day.iso)T\(time)Z" }
}
