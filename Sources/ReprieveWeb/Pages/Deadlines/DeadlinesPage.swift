import CaseModel
import Casework
import Correspondence
import Hummingbird
import Playbook

/// By when must something happen? Every day of all open accounts, of one account or of one visit: those that have
/// passed with what is still possible, a picture with its table, and how each day was counted.
enum DeadlinesPage {
    static func show(_ sitting: Sitting, _: WebApp.Context) async throws -> Response {
        let account = sitting.query("account").map { Account.ID($0) }
        let visit = sitting.query("visit").map { Episode.ID($0) }
        if let account, sitting.outlook.account(account) == nil { throw CaseworkError.unknown(id: account.text) }
        if let visit, !sitting.file.episodes.contains(where: { $0.id == visit }) {
            throw CaseworkError.unknown(id: visit.text)
        }
        let dates = sitting.desk.dueDates(in: sitting.outlook, account: account, visit: visit)
        let rows = dates.enumerated().map { DateFields.row($1, number: $0 + 1, sitting) }
        let missed = dates.count { $0.isPassed }
        let choices = choices(account, visit, sitting)
        return sitting.page(
            .deadlines, title: sitting.words("deadlines.title"), nav: .today,
            [
                "title": heading(account, visit, sitting), "choices": list(choices.count < 3 ? [] : choices),
                "missed": list(Array(rows.prefix(missed))), "ahead": list(Array(rows.dropFirst(missed))),
                "empty": (dates.isEmpty ? empty(account, sitting) : nil) as Any, "any": !dates.isEmpty,
                "picture": (dates.isEmpty ? nil : DatePicture.fields(dates, rows, sitting)) as Any, "rows": rows,
            ])
    }

    private static func heading(_ account: Account.ID?, _ visit: Episode.ID?, _ sitting: Sitting) -> String {
        if let account { return sitting.words("deadlines.of", ["name": sitting.name(of: account)]) }
        guard let visit = sitting.file.episodes.first(where: { $0.id == visit }) else {
            return sitting.words("deadlines.title")
        }
        return sitting.words("deadlines.of", ["name": sitting.title(of: visit)])
    }

    private static func empty(_ account: Account.ID?, _ sitting: Sitting) -> String {
        if sitting.file.accounts.isEmpty { return sitting.words("deadlines.empty") }
        let isClosed = account.flatMap { sitting.outlook.plan(of: $0) }?.phase == .closed
        return sitting.words(isClosed ? "deadlines.closed" : "deadlines.none")
    }

    /// All of them, those of a visit with several bills, and those of each bill that has any.
    private static func choices(_ account: Account.ID?, _ visit: Episode.ID?, _ sitting: Sitting) -> [Fields] {
        let dated = Set(sitting.desk.dueDates(in: sitting.outlook).map(\.account))
        let all: Fields = [
            "href": "/deadlines", "name": sitting.words("deadlines.choiceAll"),
            "current": account == nil && visit == nil,
        ]
        let visits = sitting.file.episodes.filter { episode in
            episode.id == visit || sitting.file.accounts.count { $0.episode == episode.id && dated.contains($0.id) } > 1
        }
        let accounts = sitting.file.accounts.filter { dated.contains($0.id) || $0.id == account }
        return [all]
            + visits.map { episode in
                [
                    "href": "/deadlines?visit=\(episode.id.text)", "name": sitting.title(of: episode),
                    "current": account == nil && episode.id == visit,
                ]
            }
            + accounts.map { each in
                [
                    "href": "/deadlines?account=\(each.id.text)", "name": sitting.name(of: each),
                    "current": each.id == account,
                ]
            }
    }
}

/// One date as the list and the table show it.
enum DateFields {
    static func row(_ date: DueDate, number: Int, _ sitting: Sitting) -> Fields {
        let words = DueDateWords(sitting.speech.words, sitting.language)
        let deadline = date.deadline
        let isTheirAnswer = date.family == .answer
        return [
            "number": String(number), "did": "date-\(number)",
            "day": sitting.speech.weekday(date.day).sentenceCased, "what": what(date, sitting),
            "name": sitting.name(of: date.account), "href": "/accounts/\(date.account.text)",
            "turn": words.turn(date), "setBy": words.setBy(date), "isPassed": date.isPassed,
            "may": (date.isPassed && isTheirAnswer ? nil : may(date, sitting)) as Any,
            "still": (date.isPassed ? words.still(date) : nil) as Any, "count": words.count(date),
            "condition": deadline?.condition.map { sitting.said($0) } as Any,
            "source": deadline?.citation.map { sitting.words("source", ["text": $0]) } as Any,
            "rule": deadline.flatMap { sitting.rulePage(of: $0.id) } as Any,
            "check": (deadline?.checkFirst == true ? sitting.words("checkFirst") : nil) as Any,
        ]
    }

    static func what(_ date: DueDate, _ sitting: Sitting) -> Fields {
        date.deadline.map { sitting.said($0.title) } ?? Said(text: sitting.words("deadlines.bill")).fields
    }

    private static func may(_ date: DueDate, _ sitting: Sitting) -> Fields {
        date.deadline.map { sitting.said($0.consequence) } ?? Said(text: sitting.words("deadlines.mayBill")).fields
    }
}
