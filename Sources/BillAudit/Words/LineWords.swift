import CaseModel

/// What the checks of single lines say.
enum LineWords {
    // MARK: Equal lines

    static func sameRows(_ line: BillLine, count: Int) -> FindingWords {
        FindingWords(
            saw: "\(CommonWords.capitalized(CommonWords.spelled(count))) lines have the same date, "
                + "\(line.code == nil ? "words" : "code"), units and charge, and no modifier that marks a repeat.",
            couldBeRight: ["It was done \(times(count)), at different times of the day."],
            settledBy: ["The orders, or the times at which it was done."],
            ask: "Please show that \(CommonWords.line(line)) was done \(times(count)), or remove "
                + (count == 2 ? "one charge." : "the charges that repeat it."))
    }

    static func nearlySameRows(_ line: BillLine, count: Int, differs: [String]) -> FindingWords {
        let difference = differs.isEmpty ? "" : " They differ in \(CommonWords.list(differs))."
        return FindingWords(
            saw: "\(CommonWords.capitalized(CommonWords.spelled(count))) lines have the same date, "
                + "\(line.code == nil ? "words" : "code"), units and charge.\(difference)",
            couldBeRight: [
                "It was done \(times(count)).", "One charge may be for the building and one for a clinician.",
            ],
            settledBy: ["The orders, or the times at which it was done, and by whom."],
            ask: "Was \(CommonWords.line(line)) done \(times(count))? Please tell me when and by whom.")
    }

    private static func times(_ count: Int) -> String { count == 2 ? "twice" : "\(CommonWords.spelled(count)) times" }

    // MARK: Reversals

    static func partialReversal(_ pair: Netting.Pair) -> FindingWords {
        let taken = -pair.reversals.map(\.charge).total()
        return FindingWords(
            saw: "\(CommonWords.line(pair.charge)) is charged with \(pair.charge.charge.display) and taken back with "
                + "\(taken.display). \(pair.rest.display) is left.",
            couldBeRight: ["Only a part of the service may have been taken back on purpose."],
            settledBy: ["The reason for the reversal."],
            ask: "Was this service taken back? If so, please take back the whole charge.")
    }

    static func reversalLeftOut(_ pair: Netting.Pair, total: Money) -> FindingWords {
        FindingWords(
            saw:
                "\(CommonWords.line(pair.charge)) is charged with \(pair.charge.charge.display) and taken back. The "
                + "total of \(total.display) still holds the charge.",
            couldBeRight: ["The reversal may have been posted after the total was made."],
            settledBy: ["A corrected statement."],
            ask: "Please take the reversed charge out of the total, and send a corrected statement.")
    }

    // MARK: Panels and parts

    static func panel(
        _ plain: String, _ panel: BillLine, _ parts: [BillLine], facility: Bool, sameProvider: Bool?
    ) -> FindingWords {
        let names = CommonWords.list(Array(Set(parts.map(CommonWords.line))).sorted())
        var couldBeRight = ["The test was done again later that day."]
        if !facility, sameProvider != true { couldBeRight.append("Two different providers did the tests.") }
        couldBeRight.append("Your plan may follow other coding rules than Medicare.")
        return FindingWords(
            saw: "The bill has the \(plain) (\(panel.code ?? "")) and, on the same day, \(names). The panel already "
                + "\(parts.count == 1 ? "includes it" : "includes them"). Medicare would not pay both.",
            couldBeRight: couldBeRight, settledBy: ["The lab orders and the times at which blood was taken."],
            ask: "Why is \(names) charged beside the panel \(panel.code ?? "")? Please explain, or remove "
                + (parts.count == 1 ? "the charge." : "the charges."))
    }

    static func wholeAndPart(
        _ plain: String?, _ whole: BillLine, _ parts: [BillLine], facility: Bool, sameProvider: Bool?
    ) -> FindingWords {
        let names = CommonWords.list(Array(Set(parts.map(named))).sorted())
        var couldBeRight = ["A second doctor was asked to read it too."]
        if facility { couldBeRight.append("A hospital's charge may be for the machine part only.") }
        if !facility, sameProvider != true { couldBeRight.append("Two different providers did the two parts.") }
        return FindingWords(
            saw:
                "The bill has the whole service \(named(whole))\(plain.map { " (\($0))" } ?? "") and, on the same day, "
                + "\(names). That is a part of it. Medicare would not pay both.",
            couldBeRight: couldBeRight, settledBy: ["The report, and who did which part."],
            ask: "Does the charge for \(named(whole)) already include \(names)? Please explain, or remove "
                + (parts.count == 1 ? "the charge for the part." : "the charges for the parts."))
    }

    private static func named(_ line: BillLine) -> String {
        ([line.code ?? ""] + line.modifiers).joined(separator: "-")
    }

    static func needsTable(_ title: String) -> String { "\(title)." }

    static func needsTable(_ title: String, for day: Day) -> String { "\(title) for \(day.display)." }
    static let panelTable = "A table of laboratory panels"
    static let partsTable = "A table of services that have a reading and a machine part"
}
