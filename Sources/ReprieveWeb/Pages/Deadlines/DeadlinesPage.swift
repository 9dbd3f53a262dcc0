import CaseModel
import Casework
import Correspondence
import Hummingbird
import Playbook

/// Which dates lie ahead, in one calendar over all bills? As a list, and as a picture with the same numbers.
enum DeadlinesPage {
    /// One date with the account it belongs to.
    private struct Row {
        var deadline: Deadline
        var account: Account.ID?
    }

    static func show(_ sitting: Sitting, _: WebApp.Context) async throws -> Response {
        let words = sitting.speech
        let account = sitting.query("account").map { Account.ID($0) }
        let visit = sitting.query("visit").map { Episode.ID($0) }
        if let account, sitting.outlook.account(account) == nil { throw CaseworkError.unknown(id: account.text) }
        let mine = Set(sitting.file.accounts.filter { visit == nil || $0.episode == visit }.map(\.id))
        var rows = sitting.outlook.plan.accounts.filter { account == nil || $0.id == account }
            .filter { mine.contains($0.id) }
            .flatMap { plan in plan.deadlines.filter { $0.state != .met }.map { Row(deadline: $0, account: plan.id) } }
        if account == nil, visit == nil {
            rows += sitting.outlook.plan.household.deadlines.filter { $0.state != .met }
                .map { Row(deadline: $0, account: nil) }
        }
        rows = rows.enumerated().sorted { ($0.element.deadline.due, $0.offset) < ($1.element.deadline.due, $1.offset) }
            .map(\.element)
        let ahead = rows.filter { $0.deadline.state == .open }
        let missed = rows.filter { $0.deadline.state == .missed }
        let name = account.map { sitting.name(of: $0) }
        return sitting.page(
            .deadlines, title: words("deadlines.title"), nav: .visits,
            [
                "lead": name.map { words("deadlines.of", ["name": $0]) } ?? words("deadlines.lead"),
                "isPart": account != nil || visit != nil,
                "missed": list(missed.map { fields($0, sitting) }), "ahead": list(ahead.map { fields($0, sitting) }),
                "picture": picture(ahead, sitting) as Any,
            ])
    }

    private static func fields(_ row: Row, _ sitting: Sitting) -> Fields {
        let words = sitting.speech
        let deadline = row.deadline
        let counted = deadline.anchor.on.map { words("deadlines.counted", ["day": words.day($0)]) }
        return [
            "day": words.weekday(deadline.safe).sentenceCased, "title": sitting.said(deadline.title),
            "last": (deadline.due == deadline.safe ? nil : words("deadlines.last", ["day": words.day(deadline.due)]))
                as Any,
            "whose": words(deadline.whose == .you ? "deadlines.yours" : "deadlines.theirs"),
            "kind": words(isFixed(deadline) ? "deadlines.fixed" : "deadlines.set"),
            "account": row.account.map { sitting.name(of: $0) } ?? words("deadlines.household"),
            "accountHref": row.account.map { "/accounts/\($0.text)" } as Any, "counted": counted as Any,
            "consequence": sitting.said(deadline.consequence),
            "condition": deadline.condition.map { sitting.said($0) } as Any,
            "source": deadline.citation.map { words("source", ["text": $0]) } as Any,
            "href": sitting.rulePage(of: deadline.id) as Any,
            "check": (deadline.checkFirst == true ? words("checkFirst") : nil) as Any,
        ]
    }

    /// A day of a law, a court or an agreement does not move; a day that an office set may.
    private static func isFixed(_ deadline: Deadline) -> Bool {
        deadline.id.hasPrefix("R-") || deadline.clock == "answerBy" || deadline.clock == "payDay"
    }

    private static func picture(_ rows: [Row], _ sitting: Sitting) -> Fields? {
        guard let first = rows.first else { return nil }
        let words = sitting.speech
        let strip = DateStrip(rows.map(\.deadline.safe), today: sitting.today)
        let height = 34 + strip.lanes * 24
        let marks = zip(rows, strip.marks).enumerated().map { index, pair -> Fields in
            let y = 16 + pair.1.lane * 24
            return [
                "number": index + 1, "x": pair.1.x, "y": y, "textY": y + 4, "fixed": isFixed(pair.0.deadline),
                "left": pair.1.x - 9, "top": y - 9,
            ]
        }
        let headline =
            rows.count == 1
            ? words("deadlines.one", ["day": words.day(first.deadline.safe)])
            : words("deadlines.many", ["count": String(rows.count), "day": words.day(first.deadline.safe)])
        return [
            "headline": headline, "height": height, "base": height - 18, "labelY": height - 4, "width": DateStrip.width,
            "today": strip.x(sitting.today), "marks": marks, "from": words.day(strip.first),
            "to": words.day(strip.last),
            "right": DateStrip.width - 12,
        ]
    }
}
