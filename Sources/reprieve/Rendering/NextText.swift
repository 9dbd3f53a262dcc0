import CaseModel
import Casework
import Correspondence
import Playbook

/// The one next step as a person reads it, with the command that does it.
enum NextText {
    static func write(_ outlook: Outlook, _ speech: Speech, on page: inout Page) {
        guard let next = outlook.plan.next else {
            let isEmpty = outlook.file.accounts.isEmpty
            page.line(speech(isEmpty ? "next.empty" : "next.nothing"))
            return
        }
        write(next, of: outlook.file, speech, on: &page)
        let commands = NextCommands.commands(for: next, outlook)
        for (index, command) in commands.enumerated() {
            page.labelled(speech(index == 0 ? "next.do" : "next.or"), command, column: column(speech))
        }
        for date in outlook.plan.fixedDates { fixed(date, on: outlook.plan.today, speech, &page) }
        let asks = Interview.firstMinutes(outlook.file, outlook.plan)
        if !asks.isEmpty, next.step != .answerQuestion {
            page.labelled(
                speech("next.also"),
                speech("next.questions", ["count": String(asks.count), "command": "reprieve answer"]),
                column: column(speech))
        }
    }

    /// A date that cannot move: it stands beside the one step.
    static func fixed(_ date: FixedDate, on today: Day, _ speech: Speech, _ page: inout Page) {
        page.labelled(
            speech("plan.fixed"), "\(speech.said(date.title)): \(speech.day(date.day(on: today))).",
            column: max(12, column(speech)))
    }

    /// What to do and why.
    static func write(_ next: NextStep, of file: CaseFile, _ speech: Speech, on page: inout Page) {
        let account = next.account.flatMap { id in file.accounts.first { $0.id == id } }
        let whose = account.map { " (\($0.id.text), \($0.shownName(speech)))" } ?? ""
        let title = speech.said(next.title)
        // A question brings its own mark.
        var words = title + whose + (title.hasSuffix("?") ? "" : ".")
        if let minutes = next.minutes { words += " " + speech("next.minutes", ["minutes": String(minutes)]) }
        if let day = next.bestBy { words += " " + speech("next.bestBy", ["day": speech.day(day)]) }
        page.labelled(speech("next.next"), words, column: column(speech))
        page.labelled(speech("next.why"), speech.said(next.why), column: column(speech))
    }

    /// Wide enough for the longest label.
    private static func column(_ speech: Speech) -> Int {
        3 + (["next.next", "next.why", "next.do", "next.also"].map { speech($0).count }.max() ?? 5)
    }
}

/// What is due as a person reads it.
enum DueText {
    static func write(_ items: [DueItem], within days: Int, _ speech: Speech, on page: inout Page) {
        guard !items.isEmpty else {
            page.line(speech("due.nothing", ["count": String(days)]))
            return
        }
        for item in items {
            let title = item.id.hasPrefix("bill:") ? speech("due.bill") : speech.said(item.title)
            let last = item.last.flatMap { $0 == item.due ? nil : $0 }
            var words = "\(title) (\(item.account.text))"
            if let last { words += " " + speech("due.last", ["day": speech.day(last)]) }
            if item.whose == .them { words += " " + speech("due.theirs") }
            page.labelled(speech.day(item.due), words, column: 26)
        }
    }
}

extension Account {
    /// What a person calls it: who sends the bill.
    func shownName(_ speech: Speech) -> String {
        biller ?? role.map { speech.language.name(of: $0) } ?? speech("account.unnamed", ["id": id.text])
    }
}
