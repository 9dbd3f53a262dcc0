import CaseModel
import Casework
import Correspondence
import Hummingbird
import Playbook
import Rulebook

/// What should I do now?
enum TodayPage {
    static func show(_ sitting: Sitting, _: WebApp.Context) async throws -> Response {
        if sitting.file.accounts.isEmpty, sitting.state.papers.allSatisfy({ $0.trashedOn != nil }) {
            return sitting.page(.start, title: sitting.words("start.title"), nav: .today, [:])
        }
        // The few questions of the first minutes come before any advice that rests on them.
        if let first = unasked(sitting).first, Desk.inbox(sitting.state).isEmpty, isNewBill(sitting) {
            return .see("/questions/\(first.key)")
        }
        return sitting.page(.today, title: sitting.words("today.title"), nav: .today, fields(sitting))
    }

    /// True straight after a bill came in.
    private static func isNewBill(_ sitting: Sitting) -> Bool {
        guard let number = sitting.query("done").flatMap({ Int($0) }), number == sitting.state.head.sequence,
            let entry = try? sitting.desk.store.entry(number)
        else { return false }
        return [.confirmPaper, .typeBill, .addPapers].contains(entry.command)
    }

    static func unasked(_ sitting: Sitting) -> [Asking] {
        Interview.firstMinutes(sitting.file, sitting.outlook.plan)
    }

    private static func fields(_ sitting: Sitting) -> Fields {
        let words = sitting.speech
        let plan = sitting.outlook.plan
        let open = plan.accounts.filter { $0.phase != .closed }
        let questions = unasked(sitting)
        return [
            "heading": words(plan.next == nil ? "today.nothing" : "today.title"),
            "dayLine": words("today.line", ["day": sitting.speech.weekday(sitting.today).sentenceCased]),
            "summary": summary(sitting) as Any,
            "next": plan.next.map { sitting.nextCard($0) } as Any,
            "inbox": inbox(sitting), "welcome": list(plan.welcome.map { sitting.said($0) }),
            "fixed": list(fixed(sitting)),
            "canPutOff": plan.next.map { $0.step != .wait && $0.step != .answerCourt } ?? false,
            "didIt": plan.next.flatMap { sitting.didIt($0) } as Any,
            "isLowEnergy": sitting.file.answers?.energy == "low", "isPile": isPile(sitting),
            "burden": burden(sitting) as Any,
            "questions": [
                "any": !questions.isEmpty,
                "text": words(
                    questions.count == 1 ? "today.oneQuestion" : "today.questions", ["count": String(questions.count)]),
            ] as Fields,
            "visits": visits(sitting, open.map(\.id)), "ahead": list(ahead(sitting)),
            "backup": sitting.state.settings.lastBackupOn.map {
                words("settings.lastBackup", ["day": sitting.speech.day($0)])
            } ?? words("settings.neverBackup"),
        ]
    }

    /// With one bill: what it asks for, by when, and what stands in the way of checking it.
    private static func summary(_ sitting: Sitting) -> String? {
        let accounts = sitting.file.accounts
        guard accounts.count == 1, let account = accounts.first, let current = account.currentStatement,
            let asked = current.balance
        else { return nil }
        var text =
            current.dueDate.map {
                sitting.words("today.asksBy", ["amount": asked.display, "day": sitting.speech.day($0)])
            } ?? sitting.words("today.asks", ["amount": asked.display])
        if current.lines.isEmpty { text += " " + sitting.words("today.noList") }
        return text
    }

    /// Dates of the coming days that cannot move: they stand beside the one step whatever it is.
    private static func fixed(_ sitting: Sitting) -> [Fields] {
        sitting.outlook.plan.fixedDates.map { date in
            [
                "day": sitting.speech.weekday(date.day(on: sitting.today)).sentenceCased,
                "title": sitting.said(date.title),
                "whose": date.account.map { sitting.name(of: $0) } as Any,
            ]
        }
    }

    /// What all bills ask for together, once there is more than one.
    private static func burden(_ sitting: Sitting) -> String? {
        let household = sitting.outlook.plan.household
        guard household.openAccounts > 1, let total = household.openTotal else { return nil }
        return sitting.words(
            "today.burden", ["count": String(household.openAccounts), "amount": total.display])
    }

    /// Many papers that nobody has looked at: photograph all, sort later, dates first.
    private static func isPile(_ sitting: Sitting) -> Bool {
        guard let pile = sitting.desk.rulebook.parameter("pile", of: "P-011")?.count else { return false }
        return Desk.inbox(sitting.state).count >= pile
    }

    private static func inbox(_ sitting: Sitting) -> Fields {
        let inbox = Desk.inbox(sitting.state)
        let title = sitting.words(
            inbox.count == 1 ? "inbox.one" : "inbox.many", ["count": String(inbox.count)])
        return list(
            inbox.map { paper in
                [
                    "id": paper.id.text, "name": paper.name,
                    "state": sitting.words("paper.state.\(paper.state.rawValue)"),
                ]
            }, ["title": title])
    }

    private static func visits(_ sitting: Sitting, _ open: [Account.ID]) -> [Fields] {
        let ids = Set(open)
        let known = sitting.file.episodes.compactMap { visit -> Fields? in
            let accounts = sitting.file.accounts.filter { $0.episode == visit.id }
            guard accounts.contains(where: { ids.contains($0.id) }) else { return nil }
            return [
                "id": visit.id.text, "isVisit": true, "title": sitting.title(of: visit),
                "rows": accounts.map { sitting.row($0) },
                "expected": sitting.expected(visit) as Any,
            ]
        }
        let loose = sitting.file.accounts.filter { $0.episode == nil && ids.contains($0.id) }
        guard !loose.isEmpty else { return known }
        return known + [
            ["id": "loose", "title": sitting.words("visits.loose"), "rows": loose.map { sitting.row($0) }]
        ]
    }

    /// The days that lie ahead: deadlines of the person's own and printed due dates.
    private static func ahead(_ sitting: Sitting) -> [Fields] {
        let today = sitting.today
        var days: [(Day, Fields)] = []
        for plan in sitting.outlook.plan.accounts where plan.phase != .closed {
            let name = sitting.name(of: plan.id)
            if let due = plan.dueDate {
                let key = due < today ? "ahead.duePast" : "ahead.due"
                days.append(
                    (due, ["day": sitting.speech.day(due), "what": sitting.words(key, ["name": name])]))
            }
            for deadline in plan.deadlines where deadline.state == .open && deadline.whose == .you {
                let title = sitting.speech.say(deadline.title)
                days.append(
                    (
                        deadline.safe,
                        [
                            "day": sitting.speech.day(deadline.safe), "what": "\(title.text) (\(name))",
                            "lang": title.language as Any,
                            "check": (deadline.checkFirst == true ? sitting.words("checkFirst") : nil) as Any,
                        ]
                    ))
            }
        }
        return days.enumerated().sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }.prefix(12)
            .map(\.element.1)
    }
}
