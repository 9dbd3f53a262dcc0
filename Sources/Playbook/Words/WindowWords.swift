import CaseModel

/// What the plan says about the time for one payment.
enum WindowWords {
    static let early = "It is early for one payment."
    static let open = "It is a good time to ask what one payment could settle."
    static let withCollector =
        "It is late for the office's own offers: a collector has the account. Other terms may be possible."
    static let calendarUnknown = "The office has not said when it passes accounts on. Ask for its own calendar."

    static func placed(_ day: Day) -> String {
        "The office said that it passes the account on by \(day.iso). Ask who has it now."
    }

    static func until(_ day: Day) -> String { "The office said that it passes the account on by \(day.iso)." }
}
