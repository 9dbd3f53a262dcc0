import CaseModel
import Correspondence
import Playbook

/// A plan as a person reads it: first the one thing to do, then each bill.
enum PlanText {
    static func render(_ plan: Plan, of file: CaseFile, on page: Page) -> String {
        var page = page
        next(plan, file, &page)
        for account in plan.accounts { write(account, file, &page) }
        for episode in plan.episodes where !episode.stillExpected.isEmpty {
            let roles = episode.stillExpected.map { page.language.name(of: $0) }.joined(separator: ", ")
            page.blank()
            page.line("More bills may come for this visit: \(roles).")
        }
        if !plan.missingFacts.isEmpty {
            page.heading("Still to find out")
            for fact in plan.missingFacts.prefix(6) {
                let whose = fact.account.map { " (\(name($0, file)))" } ?? ""
                page.line("- \(fact.ask)\(whose)", indent: 2, hanging: 2)
            }
        }
        return page.text
    }

    private static func next(_ plan: Plan, _ file: CaseFile, _ page: inout Page) {
        guard let next = plan.next else {
            page.line("Every bill is closed. There is nothing to do.")
            return
        }
        let whose = next.account.map { " (\(name($0, file)))" } ?? ""
        // A question brings its own mark.
        var words = next.title + whose + (next.title.hasSuffix("?") ? "" : ".")
        if let minutes = next.minutes { words += " About \(minutes) minutes." }
        if let day = next.bestBy { words += " Best by \(day.display)." }
        page.labelled("NEXT", words, column: 7)
        page.labelled("WHY", next.why, column: 7)
    }

    private static func write(_ account: AccountPlan, _ file: CaseFile, _ page: inout Page) {
        page.heading(
            "\(account.id.text)  \(name(account.id, file)): \(page.language.name(of: account.phase).lowercased())")
        if let open = account.openBalance {
            let due = account.dueDate.map { ", due \($0.display)" } ?? ""
            page.line("They ask for \(open.display)\(due).", indent: 2)
        }
        for warning in account.warnings { page.line("Please note: \(warning)", indent: 2, hanging: 2) }
        for track in account.tracks {
            let until =
                track.until.map { track.state == .overdue ? ", due \($0.display)" : " until \($0.display)" } ?? ""
            page.labelled(
                page.language.name(of: track.track),
                "\(page.language.name(of: track.state))\(until). \(track.because)", indent: 2, column: 13)
        }
        for deadline in account.deadlines where deadline.state != .met {
            let check = deadline.checkFirst == true ? " Check this date first." : ""
            let state = deadline.state == .missed ? "passed on" : "by"
            let safe = deadline.safe != deadline.due ? " (safe: \(deadline.safe.display))" : ""
            page.labelled(
                "By when", "\(deadline.title): \(state) \(deadline.due.display)\(safe).\(check)", indent: 2, column: 13)
        }
        for right in account.rights where right.status != .doesNotApply {
            let word = right.status == .applies ? "applies" : "may apply"
            let check = right.checkFirst == true ? " Check this first." : ""
            page.labelled("Rights", "\(right.title): \(word). \(right.because)\(check)", indent: 2, column: 13)
        }
        let open = account.gates.filter(\.open).map { page.language.name(of: $0.action) }
        if !open.isEmpty { page.labelled("Open now", open.joined(separator: ", ") + ".", indent: 2, column: 13) }
        let closed = account.gates.filter { !$0.open }
        if !closed.isEmpty {
            page.labelled(
                "Not yet", closed.map { page.language.name(of: $0.action) }.joined(separator: ", ") + ".", indent: 2,
                column: 13)
            let reasons = unique(closed.flatMap(\.because))
            page.labelled("Because", reasons.joined(separator: " "), indent: 2, column: 13)
            let opens = unique(closed.flatMap(\.opensWhen))
            if !opens.isEmpty { page.labelled("Opens when", opens.joined(separator: " "), indent: 2, column: 13) }
            for brake in uniqueBrakes(account.gates) { page.labelled("Careful", brake, indent: 2, column: 13) }
        }
    }

    private static func name(_ id: Account.ID, _ file: CaseFile) -> String {
        let account = file.accounts.first { $0.id == id }
        return account?.biller ?? "account \(id.text)"
    }

    private static func unique(_ texts: [String]) -> [String] {
        var seen: Set<String> = []
        return texts.filter { seen.insert($0).inserted }
    }

    private static func uniqueBrakes(_ gates: [Gate]) -> [String] {
        unique(
            gates.flatMap(\.brakes).map { brake in
                brake.effect + (brake.checkFirst == true ? " Check this first." : "")
            })
    }
}
