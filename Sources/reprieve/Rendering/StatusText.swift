import CaseModel
import Casework
import Correspondence
import Playbook

/// Where each bill is, as a person reads it: visit by visit.
struct StatusText {
    let outlook: Outlook
    let speech: Speech

    func write(only id: Account.ID?, last: JournalEntry?, on page: inout Page) {
        let inbox = Desk.inbox(outlook.state)
        if id == nil, !inbox.isEmpty {
            let ids = inbox.map(\.id.text).joined(separator: ", ")
            page.line(speech(inbox.count == 1 ? "status.inboxOne" : "status.inbox", ["ids": ids]))
        }
        if outlook.file.accounts.isEmpty { page.line(speech("status.empty")) }
        for visit in outlook.file.episodes {
            let accounts = outlook.file.accounts.filter { $0.episode == visit.id && (id == nil || $0.id == id) }
            guard !accounts.isEmpty else { continue }
            page.heading("\(visit.id.text)  \(visit.shownTitle(speech))")
            for account in accounts { write(account, on: &page) }
            if id == nil { expected(visit, on: &page) }
        }
        for account in outlook.file.accounts where isLoose(account) && (id == nil || account.id == id) {
            page.blank()
            write(account, on: &page)
        }
        if let last {
            page.blank()
            let day = Day(iso: String(last.at.prefix(10))).map { speech.day($0) } ?? last.at
            page.line(
                speech(
                    "status.last",
                    ["what": speech("done.\(last.command.rawValue)"), "day": day, "entry": String(last.sequence)]))
        }
    }

    /// One account with all that stands for it.
    static func show(_ id: Account.ID, _ outlook: Outlook, _ session: Session) {
        session.answer(StatusAnswer(outlook, only: id, last: nil)) { page in
            guard let account = outlook.account(id), let plan = outlook.plan(of: id) else { return }
            let speech = session.speech
            AccountText.write(account, of: outlook, speech, on: &page)
            PlanText(speech: speech).write(plan, outlook.file, on: &page)
        }
    }

    private func isLoose(_ account: Account) -> Bool {
        !outlook.file.episodes.contains { $0.id == account.episode }
    }

    private func write(_ account: Account, on page: inout Page) {
        guard let plan = outlook.plan(of: account.id) else { return }
        page.labelled(
            account.id.text, "\(account.shownName(speech)): \(speech.language.name(of: plan.phase))", indent: 2,
            column: 4)
        if let open = plan.openBalance {
            let asked = plan.dueDate.map {
                speech("status.askedBy", ["amount": open.display, "day": speech.day($0)])
            }
            page.line(asked ?? speech("status.asked", ["amount": open.display]), indent: 6)
        }
        for warning in plan.warnings {
            page.line(speech("status.note", ["what": speech.said(warning)]), indent: 6, hanging: 2)
        }
        for track in plan.tracks where track.state != .notNeeded && track.state != .done {
            let state = speech.language.name(of: track.state)
            let until = track.until.map { " (\(speech.day($0)))" } ?? ""
            page.labelled(speech.language.name(of: track.track), state + until, indent: 6, column: 24)
        }
    }

    private func expected(_ visit: Episode, on page: inout Page) {
        guard let plan = outlook.plan.episodes.first(where: { $0.id == visit.id }), !plan.stillExpected.isEmpty else {
            return
        }
        let roles = plan.stillExpected.map { speech.language.name(of: $0) }.joined(separator: ", ")
        page.line(speech("plan.moreBills", ["roles": roles]), indent: 2, hanging: 2)
    }
}

extension Episode {
    /// What a person calls a visit: its title, else its day.
    func shownTitle(_ speech: Speech) -> String {
        if let title { return from.map { "\(title), \(speech.day($0))" } ?? title }
        guard let from else { return speech("visit.noDay") }
        if let to, to != from { return speech("visit.stay", ["from": speech.day(from), "to": speech.day(to)]) }
        return speech("visit.day", ["day": speech.day(from)])
    }
}
