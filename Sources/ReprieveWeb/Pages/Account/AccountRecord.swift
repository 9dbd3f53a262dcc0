import CaseModel
import Casework
import Correspondence

/// What was done about an account, the newest last: letters, calls, requests, pauses, payments.
enum AccountRecord {
    static func rows(_ account: Account, _ sitting: Sitting) -> [Fields] {
        let words = sitting.speech
        let file = sitting.file
        var rows: [(day: Day?, fields: Fields)] = []
        func add(_ day: Day?, _ what: String, _ more: Fields = [:]) {
            let text = day.map { words.day($0) } ?? words("when")
            rows.append((day, ["day": text, "what": what].merging(more) { $1 }))
        }
        for letter in sitting.state.letters where letter.account == account.id {
            let title = words("letter.title.\(letter.kind)")
            let key = letter.sentOn == nil ? "record.letterMade" : "record.letterSent"
            add(
                letter.sentOn ?? letter.madeOn, words(key, ["title": title]),
                ["href": "/letters/\(letter.id.text)", "link": words("letter.open")])
        }
        for request in file.requests where request.account == account.id {
            let name = sitting.language.name(of: request.kind)
            if let day = request.answeredOn {
                add(day, words("record.answered", ["what": name]))
            } else {
                let until = request.respondBy.map { " " + words("record.until", ["day": words.day($0)]) } ?? ""
                add(
                    request.sentOn, words("record.asked", ["what": name]) + until,
                    ["answer": request.id.text])
            }
        }
        for hold in file.holds where hold.account == account.id {
            if let day = hold.grantedUntil {
                add(hold.askedOn, words("record.holdUntil", ["day": words.day(day)]))
            } else {
                add(hold.askedOn, words("record.holdAsked"))
            }
        }
        for contact in file.contacts where contact.account == account.id {
            if contact.isNote {
                add(contact.on, words("event.note", ["what": contact.said ?? ""]))
                continue
            }
            let who = contact.with ?? contact.department.map { words("department.\($0)") } ?? words("record.someone")
            var text = words("record.call", ["who": who])
            if let reference = contact.reference { text += " " + words("record.reference", ["number": reference]) }
            if let said = contact.said { text += " “\(said)”" }
            add(contact.on, text)
        }
        for payment in file.payments where payment.account == account.id {
            add(payment.on, words("record.payment", ["amount": payment.amount?.display ?? ""]))
        }
        return rows.enumerated().sorted {
            ($0.element.day?.number ?? .max, $0.offset) < ($1.element.day?.number ?? .max, $1.offset)
        }.map(\.element.fields)
    }
}

/// The values of an account with where each came from, and where it can be changed.
enum AccountFacts {
    static func rows(_ account: Account, _ sitting: Sitting) -> [Fields] {
        let words = sitting.speech
        let id = account.id.text
        let origin = sitting.state.origins[RecordKey(.account, id)]
        let current = account.currentStatement
        let index = account.statements.firstIndex { $0.id == current?.id } ?? 0
        func row(_ key: String, _ value: String?, path: String? = nil, change: String? = nil) -> Fields {
            let place = path.flatMap { origin?.sources[$0] }
            let source = place.map { Places.spoken($0, sitting) }
            return [
                "label": words(key), "value": value?.sentenceCased ?? words("notOnPaper"),
                "source": source?.text as Any,
                "sourceHref": source?.href as Any, "href": change as Any,
            ]
        }
        let edit = "/accounts/\(id)/edit"
        func question(_ name: String) -> String { "/questions/\(id).\(name)?back=/accounts/\(id)" }
        return [
            row("bill.biller", account.biller, path: "/biller", change: edit),
            row("bill.number", account.number, path: "/number", change: edit),
            row(
                "account.address", account.address.isEmpty ? nil : account.address.joined(separator: ", "), change: edit
            ),
            row("account.phone", account.phone, change: edit),
            row(
                "bill.balance", current?.balance?.display, path: "/statements/\(index)/balance",
                change: question("balance")),
            row("bill.total", current?.totalCharges?.display, path: "/statements/\(index)/totalCharges"),
            row(
                "bill.date", current?.date.map { words.day($0) }, path: "/statements/\(index)/date",
                change: question("statementDate")),
            row("bill.due", current?.dueDate.map { words.day($0) }, path: "/statements/\(index)/dueDate"),
            row(
                "account.hospital", account.hospitalKind.map { sitting.language.name(of: $0) },
                change: question("hospitalKind")),
            row("account.network", account.network.map { sitting.language.name(of: $0) }, change: question("network")),
        ]
    }
}

/// Where a value came from, in words: a paper's name and page, or what the person said.
enum Places {
    static func spoken(_ place: String, _ sitting: Sitting) -> (text: String, href: String?) {
        let parts = place.split(separator: ":").map(String.init)
        guard let first = parts.first else { return (place, nil) }
        if first == "typed" {
            let day = parts.last.flatMap { Day(iso: $0) }
            return (sitting.words("source.typed", ["day": day.map { sitting.speech.day($0) } ?? ""]), nil)
        }
        // A case that was taken in names its papers by their files.
        guard let paper = sitting.state.papers.first(where: { $0.id.text == first || $0.name == first }) else {
            return (place, nil)
        }
        let page = parts.count > 1 && parts[1].hasPrefix("p") ? String(parts[1].dropFirst()) : nil
        let href = "/papers/\(paper.id.text)" + (page.map { "?page=\($0)" } ?? "")
        let text = page.map { sitting.words("source.page", ["name": paper.name, "page": $0]) } ?? paper.name
        return (text, href)
    }
}
