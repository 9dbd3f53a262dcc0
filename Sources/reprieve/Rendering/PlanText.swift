import CaseModel
import Correspondence
import Playbook

/// A plan as a person reads it: first the one thing to do, then each bill.
struct PlanText {
    /// So many open facts are listed.
    private static let mostMissing = 6

    let speech: Speech

    func render(_ plan: Plan, of file: CaseFile, on page: Page) -> String {
        var page = page
        if let next = plan.next {
            NextText.write(next, of: file, speech, on: &page)
        } else {
            page.line(speech("next.nothing"))
        }
        for date in plan.fixedDates {
            NextText.fixed(date, on: plan.today, speech, &page)
        }
        if plan.household.openAccounts > 1, let total = plan.household.openTotal {
            let values = ["count": String(plan.household.openAccounts), "amount": total.display]
            page.line(speech("plan.burden", values))
        }
        for line in plan.welcome { page.line(speech.said(line)) }
        for account in plan.accounts { write(account, file, on: &page) }
        for episode in plan.episodes where !episode.stillExpected.isEmpty {
            let roles = episode.stillExpected.map { speech.language.name(of: $0) }.joined(separator: ", ")
            page.blank()
            page.line(speech("plan.moreBills", ["roles": roles]))
        }
        if !plan.missingFacts.isEmpty {
            page.heading(speech("plan.missing"))
            for fact in plan.missingFacts.prefix(Self.mostMissing) {
                let whose = fact.account.map { " (\(name($0, file)))" } ?? ""
                page.line("- \(speech.said(fact.ask))\(whose)", indent: 2, hanging: 2)
            }
        }
        return page.text
    }

    /// What stands for one account.
    func write(_ account: AccountPlan, _ file: CaseFile, on page: inout Page) {
        page.heading(
            "\(account.id.text)  \(name(account.id, file)): \(speech.language.name(of: account.phase).lowercased())")
        if let open = account.openBalance {
            let asked = account.dueDate.map {
                speech("status.askedBy", ["amount": open.display, "day": speech.day($0)])
            }
            page.line(asked ?? speech("status.asked", ["amount": open.display]), indent: 2)
        }
        for warning in account.warnings {
            page.line(speech("status.note", ["what": speech.said(warning)]), indent: 2, hanging: 2)
        }
        for track in account.tracks { write(track, on: &page) }
        for deadline in account.deadlines where deadline.state != .met { write(deadline, on: &page) }
        for right in account.rights where right.status != .doesNotApply {
            let state = speech.language.name(of: right.status)
            row(
                "plan.rights",
                "\(speech.said(right.title)): \(state). \(speech.said(right.because))\(doubt(right.checkFirst))", &page)
        }
        write(account.gates, on: &page)
        for reason in account.notFinal {
            row("plan.mayChange", "\(speech.said(reason.because)) \(speech.said(reason.endsWith))", &page)
        }
        for appeal in account.appeals {
            let only = appeal.onlyIf.map { " " + speech.said($0) } ?? ""
            let strength = speech.language.name(of: appeal.strength)
            row(
                "plan.appeal", "\(strength). \(speech.said(appeal.because))\(only) \(speech.said(appeal.lastDayText))",
                &page)
        }
        if let stopped = account.stopped {
            row("plan.stopped", speech.said(stopped.givesUp), &page)
            for date in stopped.stillBinds {
                let words = ["what": speech.said(date.title), "day": speech.day(date.safe)]
                row("plan.stopped", speech("stop.binds", words), &page)
            }
        }
        for difference in account.differences {
            let sides = difference.says.map { side in
                let who = [side.who, side.on.map { speech.day($0) }].compactMap { $0 }.joined(separator: ", ")
                return
                    "\(speech.said(side.source))\(who.isEmpty ? "" : " (\(who))"): \(speech.language.spelled(side.value))"
            }
            row("plan.differs", sides.joined(separator: "; ") + ". " + speech.said(difference.ask) + ".", &page)
        }
        if let until = account.window?.until {
            row("plan.passedOn", speech("plan.passedOnBy", ["day": speech.day(until)]), &page)
        }
    }

    private func write(_ track: Track, on page: inout Page) {
        let until = track.until.map { day in
            " " + speech(track.state == .overdue ? "plan.dueOn" : "plan.until", ["day": speech.day(day)])
        }
        page.labelled(
            speech.language.name(of: track.track),
            "\(speech.language.name(of: track.state))\(until ?? ""). \(speech.said(track.because))", indent: 2,
            column: column)
    }

    private func write(_ deadline: Deadline, on page: inout Page) {
        let state = speech(
            deadline.state == .missed ? "plan.passed" : "plan.by", ["day": speech.day(deadline.due)])
        let safe = deadline.safe == deadline.due ? "" : " " + speech("plan.safe", ["day": speech.day(deadline.safe)])
        let check = deadline.checkFirst == true ? " " + speech("plan.checkDate") : ""
        row("plan.byWhen", "\(speech.said(deadline.title)): \(state)\(safe).\(check)", &page)
    }

    private func write(_ gates: [Gate], on page: inout Page) {
        func names(_ gates: [Gate]) -> String {
            gates.map { speech.language.name(of: $0.action) }.joined(separator: ", ") + "."
        }
        let open = gates.filter(\.open)
        if !open.isEmpty { row("plan.open", names(open), &page) }
        let closed = gates.filter { !$0.open }
        guard !closed.isEmpty else { return }
        row("plan.notYet", names(closed), &page)
        row("plan.because", unique(closed.flatMap(\.because)).map { speech.said($0) }.joined(separator: " "), &page)
        let opens = unique(closed.flatMap(\.opensWhen))
        if !opens.isEmpty { row("plan.opensWhen", opens.map { speech.said($0) }.joined(separator: " "), &page) }
        for brake in unique(gates.flatMap(\.brakes).map { speech.said($0.effect) + doubt($0.checkFirst) }) {
            row("plan.careful", brake, &page)
        }
    }

    private func row(_ label: String, _ words: String, _ page: inout Page) {
        page.labelled(speech(label), words, indent: 2, column: column)
    }

    /// Wide enough for the longest label of the language.
    private var column: Int {
        let labels = [
            "plan.rights", "plan.byWhen", "plan.open", "plan.notYet", "plan.because", "plan.opensWhen", "plan.careful",
            "plan.mayChange", "plan.appeal", "plan.stopped", "plan.differs", "plan.passedOn",
        ]
        return 3 + (labels.map { speech($0).count }.max() ?? 12)
    }

    private func doubt(_ checkFirst: Bool?) -> String { checkFirst == true ? " " + speech("plan.checkFirst") : "" }

    private func name(_ id: Account.ID, _ file: CaseFile) -> String {
        file.accounts.first { $0.id == id }?.shownName(speech) ?? id.text
    }

    private func unique(_ texts: [String]) -> [String] {
        var seen: Set<String> = []
        return texts.filter { seen.insert($0).inserted }
    }
}
