import CaseModel

/// What the plan says to somebody who comes back.
enum ReturnWords {
    static func hello(_ last: Day) -> String {
        "Welcome back. Your last note here is of \(last.iso), and you can go on from there."
    }

    static func passed(_ count: Int) -> String {
        count == 1
            ? "One date has passed since then. The account says what is still possible."
            : "\(count) dates have passed since then. Each account says what is still possible."
    }

    static func nextDate(_ day: Day) -> String { "The next date of yours is \(day.iso)." }
}
