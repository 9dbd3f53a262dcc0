import CaseModel
import Testing

@testable import Playbook

/// The time for one payment, by the office's own calendar; and whether waiting is a part of the plan.
struct WindowAndWaitingTests {
    private static func calendar(_ placed: String?, _ file: CaseFile) -> CaseFile {
        var file = file
        var calendar = OfficeCalendar()
        calendar.askedOn = day("2026-09-01")
        calendar.placementOn = placed.map(day)
        file.accounts[0].officeCalendar = calendar
        return file
    }

    struct Row: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var file: CaseFile
        var state: WindowState?
        var until: Day?
    }

    static let rows: [Row] = [
        Row(testDescription: "the charges are not checked", file: Cases.hospital(), state: .early),
        Row(testDescription: "all is done, no calendar", file: Cases.ready(), state: .open),
        Row(
            testDescription: "all is done, the day of placement is told", file: calendar("2026-11-01", Cases.ready()),
            state: .open, until: day("2026-11-01")),
        Row(
            testDescription: "on the day of placement", file: calendar("2026-09-15", Cases.ready()), state: .open,
            until: day("2026-09-15")),
        Row(
            testDescription: "the day after", file: calendar("2026-09-14", Cases.ready()), state: .late,
            until: day("2026-09-14")),
        Row(testDescription: "a collector has it", file: Cases.collector(), state: .late),
        Row(
            testDescription: "nothing is open",
            file: Cases.ready { $0.accounts[0].statements[0].balance = .zero }, state: nil),
        Row(
            testDescription: "not the person's bill",
            file: Cases.ready { file in
                var liability = Liability()
                liability.answer = .notMine
                file.accounts[0].liability = liability
            }, state: nil),
    ]

    @Test(arguments: rows)
    func `early, open and late come from facts`(_ row: Row) {
        let window = row.file.plan().account().window
        #expect(window?.state == row.state)
        #expect(window?.until == row.until)
        #expect(window.map { !$0.because.isEmpty } ?? true)
    }

    struct Wait: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var file: CaseFile
        var structured: Bool
        var missing: [WaitingPart]
    }

    static let waits: [Wait] = [
        Wait(
            testDescription: "nothing was asked for", file: Cases.hospital(), structured: false,
            missing: [.itemization, .moneyHelp, .writtenRecord]),
        Wait(
            testDescription: "only the list was asked for",
            file: Cases.hospital { $0.requests = [.sent(.itemizedBill, on: "2026-09-10")] }, structured: false,
            missing: [.moneyHelp]),
        Wait(
            testDescription: "asked by phone: no record in writing",
            file: Cases.hospital { file in
                file.requests = [.sent(.itemizedBill, on: "2026-09-10", by: "phone")]
                file.assistance = [.decided("denied")]
            }, structured: false, missing: [.writtenRecord]),
        Wait(
            testDescription: "all four are on file",
            file: Cases.hospital { file in
                file.requests = [.sent(.itemizedBill, on: "2026-09-10")]
                file.assistance = [.decided("denied")]
            }, structured: true, missing: []),
        Wait(
            testDescription: "all four are on file and nothing is asked",
            file: Cases.hospital { file in
                file.requests = [.sent(.itemizedBill, on: "2026-08-25", answeredOn: "2026-09-10")]
                file.assistance = [.decided("denied")]
            }, structured: false, missing: []),
    ]

    @Test(arguments: waits)
    func `waiting is structured only with all four on file and something asked`(_ row: Wait) {
        let waiting = row.file.plan().account().waiting
        #expect(waiting?.structured == row.structured)
        #expect(waiting?.missing == row.missing)
        #expect(waiting?.because.isEmpty == false)
    }

    @Test(arguments: waits)
    func `nowhere is silence said to soften anybody`(_ row: Wait) {
        let text = row.file.plan().canonicalText.lowercased()
        for words in ["flexib", "they will give in", "silence works"] { #expect(!text.contains(words), "\(words)") }
    }
}
