import CaseModel
import Foundation
import TestSupport
import Testing

/// The first ten minutes with one bill, on the command line.
struct FirstMinutesTests {
    @Test func `one bill becomes a letter on its way`() throws {
        let home = try TestHousehold()
        defer { home.remove() }
        let added = try home.onDay("add", "\(TestHousehold.demo)/radiology.pdf")
        #expect(added.status == 0)
        #expect(added.output.contains("Added P1 Bill, KESTRELWOOD RADIOLOGY ASSOCIATES."))
        #expect(added.output.contains("Check: reprieve review P1"))
        #expect(added.errors == "Undo: reprieve undo     Next: reprieve next\n")
        #expect(try home.onDay("next").output.contains("Check what we read from radiology.pdf"))

        #expect(try home.onDay("review", "P1", "--yes").output == "P1 was taken in: A1.\n")
        let answered = try home.onDay(
            "answer", "A1", "--set", "coverage=job", "--set", "planPaper=notYet", "--set", "pursuit=none", "--set",
            "householdState=OH")
        #expect(answered.status == 0)
        #expect(try home.entries() == 3, "four answers are one change")
        let next = try home.onDay("next")
        #expect(next.output.hasPrefix("NEXT   Ask the office for a hold (A1, KESTRELWOOD"))
        #expect(next.output.contains("DO     reprieve letter hold --account A1\n"))
        #expect(next.output.contains("OR     reprieve call start A1\n"))

        let missing = try home.onDay("letter", "itemized-bill")
        #expect(missing.status == 3)
        #expect(missing.output.isEmpty)
        #expect(missing.errors.contains("Your name (--set sender.name=…)"))
        let letter = try home.onDay(
            "letter", "itemized-bill", "--set", "sender.name=Mara Example", "--set",
            "sender.address=12 Elm St; Toledo OH 43604", "--set", "recipient.address=PO Box 1; Toledo OH 43601")
        #expect(letter.status == 0)
        #expect(letter.output.contains("Please send me the full list of charges"))
        #expect(letter.errors.contains("Made L1."))
        let again = try home.onDay("letter", "itemized-bill")
        #expect(again.output == letter.output)
        #expect(again.errors.contains("L1 is this letter already."))

        let sent = try home.onDay("letter", "sent", "L1", "--by", "certified", "--proof", "9400 1000")
        #expect(sent.output == "L1 went out on November 24, 2026. It asks for an answer by December 24, 2026.\n")
        let status = try home.onDay("status").output
        #expect(status.contains("A1  KESTRELWOOD RADIOLOGY ASSOCIATES: Check"))
        #expect(status.contains("waiting on them (December 24, 2026)"))
        #expect(try home.json("letter", "list")["letters"]?[0]?["sentBy"] == .string("certifiedMail"))
        #expect(try home.onDay("letter", "show", "l1").output == letter.output)
    }

    @Test func `a paper is corrected before it is taken`() throws {
        let home = try TestHousehold()
        defer { home.remove() }
        try home.onDay("add", "\(TestHousehold.demo)/radiology.pdf")
        let wrong = try home.onDay("review", "P1", "--set", "due=soon")
        #expect(wrong.status == 64)
        #expect(wrong.errors.contains("due: This is not a day."))
        #expect(try home.onDay("review", "P1", "--set", "total.due=1").status == 64)
        let fixed = try home.onDay("review", "--set", "balance=430.00", "--set", "1.care=10/1/2026")
        #expect(fixed.status == 0)
        let account = try home.json("list", "accounts")["accounts"]?[0]
        #expect(account?["asked"] == .string("430.00"))
        #expect(try home.json("list", "visits")["visits"]?[0]?["from"] == .string("2026-10-01"))
        #expect(try home.onDay("review", "P1", "--set", "balance=1.00").status == 64, "it was taken before")
    }
}
