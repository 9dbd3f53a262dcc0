import CaseModel

/// What the checks of a hospital stay say.
enum StayWords {
    static func before(_ line: BillLine, admission: Day) -> FindingWords {
        FindingWords(
            saw: "\(CommonWords.line(line)) is dated \(line.date?.display ?? ""). You were admitted on "
                + "\(admission.display).",
            couldBeRight: ["It may be a test or an emergency visit before you were admitted."],
            settledBy: ["The record of that day."],
            ask: "What was done on that day, before I was admitted? Please correct the date or remove the charge.")
    }

    static func after(_ line: BillLine, on day: Day, discharge: Day) -> FindingWords {
        FindingWords(
            saw: "\(CommonWords.line(line)) is dated \(day.display). You went home on \(discharge.display).",
            couldBeRight: ["The charge may have been entered some days late.", "It may be a medicine you took home."],
            settledBy: ["The record of that day."],
            ask: "What was done on that day, after I went home? Please correct the date or remove the charge.")
    }

    static func dayOfDischarge(_ line: BillLine, discharge: Day, days: Int, nights: Int?) -> FindingWords {
        let count = nights.map { " The bill has \(days) room days for \(counted($0))." } ?? ""
        return FindingWords(
            saw: "A room day is charged on \(discharge.display), the day you went home.\(count)",
            couldBeRight: ["You may have left after midnight.", "The room may be dated one day late."],
            settledBy: ["The hours at which you came and left."],
            ask: "Why is a room day charged for the day I went home? Please explain, or remove it.")
    }

    static func twoRooms(_ lines: [BillLine], on day: Day) -> FindingWords {
        FindingWords(
            saw: "The bill has \(lines.count) room days on \(day.display).",
            couldBeRight: ["You may have moved to another unit that day.", "A date may be one day off."],
            settledBy: ["The bed you had at midnight."],
            ask: "Which bed did I have that night? Please keep one room day for \(day.display).")
    }

    static func tooManyDays(_ days: Int, nights: Int) -> FindingWords {
        FindingWords(
            saw: "The bill has \(days) room days for a stay of \(counted(nights)).",
            couldBeRight: ["You may have had two beds at one time.", "Days of leave may be counted."],
            settledBy: ["The hours at which you came and left, and the beds you had."],
            ask: "Which nights are charged? Please show one room day for each night, or remove the rest.")
    }

    private static func counted(_ nights: Int) -> String { nights == 1 ? "1 night" : "\(nights) nights" }

    static func needsStay(_ account: AuditedAccount) -> String {
        "The days of admission and discharge for \(CommonWords.name(of: account))."
    }
}
