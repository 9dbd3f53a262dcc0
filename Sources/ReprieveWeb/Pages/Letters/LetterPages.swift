import CaseModel
import Casework
import Correspondence
import Hummingbird
import Playbook

/// What do I send, to whom, and did I send it?
enum LetterPages {
    // MARK: All letters

    static func list(_ sitting: Sitting, _: WebApp.Context) async throws -> Response {
        let words = sitting.speech
        let open = sitting.outlook.plan.accounts.filter { $0.phase != .closed }
        let useful = open.compactMap { plan -> Fields? in
            let links = plan.steps.filter { $0.state == .canStart }.flatMap(\.opens).compactMap { opener -> Fields? in
                guard opener.rawValue.hasPrefix("letter:"),
                    let kind = LetterKind(rawValue: String(opener.rawValue.dropFirst("letter:".count)))
                else { return nil }
                return [
                    "href": "/letters/new/\(kind.rawValue)/\(plan.id.text)",
                    "label": words("letter.make.\(kind.rawValue)"),
                ]
            }
            guard !links.isEmpty else { return nil }
            let call: Fields = ["href": "/calls/\(plan.id.text)/billing-office", "label": words("call.instead")]
            return ["name": sitting.name(of: plan.id), "links": links + [call]]
        }
        let made = sitting.state.letters.reversed().map { letter -> Fields in
            let hasChanged = !sitting.desk.ruleNotices(of: letter).isEmpty
            let status =
                letter.sentOn.map { words("letters.sentOn", ["day": words.day($0)]) } ?? words("letters.notSent")
            return [
                "id": letter.id.text, "title": words("letter.title.\(letter.kind)"),
                "whose": letter.account.map { sitting.name(of: $0) } ?? "", "status": status,
                "tone": letter.sentOn == nil ? "wait" : "good",
                "changed": (hasChanged ? words("letter.rulesChangedShort") : nil) as Any,
            ]
        }
        let calls = sitting.file.contacts.reversed().map { contact -> Fields in
            [
                "day": contact.on.map { words.day($0) } ?? words("when"),
                "whose": contact.account.map { sitting.name(of: $0) } ?? "",
                "what": [contact.with, contact.said].compactMap { $0 }.joined(separator: ": "),
            ]
        }
        return sitting.page(
            .letters, title: words("nav.letters"), nav: .letters,
            [
                "useful": ReprieveWeb.list(useful), "made": ReprieveWeb.list(made), "calls": ReprieveWeb.list(calls),
            ])
    }

    // MARK: A new letter

    static func new(_ sitting: Sitting, _ context: WebApp.Context) async throws -> Response {
        try page(sitting, try ask(sitting, context, sitting.queries("f")), [], nil)
    }

    /// What is to be written.
    private struct Ask {
        var kind: LetterKind
        var account: Account
        /// The keys of the ticked findings; nil when nothing was said about them.
        var keys: [String]?
    }

    private static func ask(_ sitting: Sitting, _ context: WebApp.Context, _ keys: [String]) throws -> Ask {
        guard let kind = LetterKind(rawValue: try context.parameters.require("kind")) else {
            throw HTTPError(.notFound)
        }
        let id = Account.ID(try context.parameters.require("account"))
        guard let account = sitting.outlook.account(id) else { throw CaseworkError.unknown(id: id.text) }
        return Ask(kind: kind, account: account, keys: keys.isEmpty ? nil : keys)
    }

    static func make(_ sitting: Sitting, _ context: WebApp.Context, _ form: FormValues) async throws -> Response {
        let ask = try ask(sitting, context, form.all("f"))
        let given = LetterField.allCases.compactMap { field in
            form.given(field.rawValue).map { (field.rawValue, $0) }
        }
        do {
            let made = try sitting.desk.makeLetter(
                ask.kind, account: ask.account.id, asking: ask.keys, language: sitting.language,
                values: Dictionary(given) { first, _ in first })
            if let record = made.record { return .see("/letters/\(record.id.text)") }
            let fresh = try sitting.app.sitting(sitting.request)
            let problems = made.letter.missing.map { FormProblem(field: $0.what, key: "error.needed") }
            return try page(fresh, ask, problems, form)
        } catch let error as CaseworkError {
            switch error {
            case .badValue, .needed: return try page(sitting, ask, [FormProblem(error)], form)
            default: throw error
            }
        }
    }

    private static func page(
        _ sitting: Sitting, _ ask: Ask, _ problems: [FormProblem], _ form: FormValues?
    ) throws -> Response {
        let words = sitting.speech
        let letter = try sitting.desk.letter(
            ask.kind, account: ask.account.id, asking: ask.keys, language: sitting.language)
        let inputs = letter.missing.compactMap { missing -> FormField? in
            guard let field = LetterField(rawValue: missing.what) else { return nil }
            var input =
                field.hasLines
                ? FormField.area(missing.what, missing.label, current(field, sitting, ask), auto: auto(field))
                : field == .careFrom
                    ? FormField.day(missing.what, missing.label, nil)
                    : FormField.text(missing.what, missing.label, nil, auto: auto(field))
            input.isRequired = true
            if field.hasLines { input.hint = words("letter.addressHint") }
            return input
        }
        let noQuestions = letter.missing.contains { LetterField(rawValue: $0.what) == nil }
        let refused =
            letter.state == .held
            ? letter.held.first?.because
            : noQuestions ? letter.missing.first { LetterField(rawValue: $0.what) == nil }?.label : nil
        let canMake = letter.state != .held && !noQuestions
        let html = letter.state == .ready ? HTMLLetter.text(letter, templates: sitting.desk.templates) : nil
        return sitting.page(
            .letter, title: words("letter.title.\(ask.kind.rawValue)"), nav: .letters,
            [
                "lead": words(
                    letter.state == .ready ? "letter.leadReady" : canMake ? "letter.leadNew" : "letter.leadHeld",
                    ["name": sitting.name(of: ask.account)]),
                "isNew": true, "hasMissing": !inputs.isEmpty,
                "action": "/letters/new/\(ask.kind.rawValue)/\(ask.account.id.text)",
                "ticked": (ask.keys ?? []).map { ["key": $0] },
                "fields": inputs.filled(from: form ?? FormValues(), problems, in: words).rendered,
                "button": words("letter.use"), "canMake": canMake, "refused": refused as Any,
                "held": ReprieveWeb.list(
                    letter.state == .held ? [] : letter.held.map { sitting.said($0.because) }),
                "preview": html.map(LetterBody.inside) as Any,
            ], errors: problems)
    }

    private static func current(_ field: LetterField, _ sitting: Sitting, _ ask: Ask) -> String {
        field == .recipientAddress ? ask.account.address.joined(separator: "\n") : ""
    }

    private static func auto(_ field: LetterField) -> String {
        switch field {
        case .senderName: "name"
        case .senderAddress: "street-address"
        case .senderPhone: "tel"
        case .recipientName, .recipientAddress, .accountNumber, .careFrom: "off"
        }
    }

    // MARK: A letter that was made

    private static func record(_ sitting: Sitting, _ context: WebApp.Context) throws -> LetterRecord {
        let id = LetterRecord.ID(try context.parameters.require("id"))
        guard let letter = sitting.state.letters.first(where: { $0.id == id }) else {
            throw CaseworkError.unknown(id: id.text)
        }
        return letter
    }

    static func show(_ sitting: Sitting, _ context: WebApp.Context) async throws -> Response {
        try made(sitting, try record(sitting, context), [], nil)
    }

    private static func made(
        _ sitting: Sitting, _ letter: LetterRecord, _ problems: [FormProblem], _ form: FormValues?
    ) throws -> Response {
        let words = sitting.speech
        let account = letter.account.flatMap { sitting.outlook.account($0) }
        let fields: [FormField] = [
            .day("on", words("letter.sentOn"), sitting.today), .text("proof", words("letter.proof"), nil),
        ]
        let sent = letter.sentOn.map { day in
            words("letter.sentLine", ["day": words.day(day), "how": words("way.\(letter.sentBy ?? "mail")")])
        }
        return sitting.page(
            .letter, title: words("letter.title.\(letter.kind)"), nav: .letters,
            [
                "id": letter.id.text,
                "lead": words("letter.leadMade", ["name": account.map { sitting.name(of: $0) } ?? ""]),
                "changed": ReprieveWeb.list(notices(letter, sitting)), "isMade": true,
                "preview": letter.page.map(LetterBody.inside) as Any, "send": letter.sentOn == nil,
                "fields": fields.filled(from: form ?? FormValues(), problems, in: words).rendered,
                "ways": Desk.waysOfSending.enumerated().map { index, way -> Fields in
                    ["value": way, "label": words("way.\(way)"), "plain": index > 0]
                },
                "sent": sent as Any,
                "respond": letter.respondBy.map { words("letter.respondBy", ["day": words.weekday($0)]) } as Any,
            ], errors: problems)
    }

    /// What has changed about the rules that a letter relied on.
    private static func notices(_ letter: LetterRecord, _ sitting: Sitting) -> [Fields] {
        sitting.desk.ruleNotices(of: letter).map { notice in
            ["text": sitting.text(of: notice), "href": notice.title.map { _ in "/rules/\(notice.rule.text)" } as Any]
        }
    }

    static func pdf(_ sitting: Sitting, _ context: WebApp.Context) async throws -> Response {
        try await pdf(sitting, try record(sitting, context), saved: false)
    }

    static func save(_ sitting: Sitting, _ context: WebApp.Context) async throws -> Response {
        try await pdf(sitting, try record(sitting, context), saved: true)
    }

    private static func pdf(_ sitting: Sitting, _ letter: LetterRecord, saved: Bool) async throws -> Response {
        await PrintedPage.response(
            letter.page ?? "", named: "\(letter.kind)-\(letter.id.text).pdf", saved: saved,
            back: "/letters/\(letter.id.text)", text: "/letters/\(letter.id.text)/text", sitting)
    }

    static func text(_ sitting: Sitting, _ context: WebApp.Context) async throws -> Response {
        let letter = try record(sitting, context)
        return .bytes(
            Array(letter.text.utf8), type: "text/plain; charset=utf-8", savedAs: "\(letter.kind)-\(letter.id.text).txt")
    }

    static func sent(_ sitting: Sitting, _ context: WebApp.Context, _ form: FormValues) async throws -> Response {
        let letter = try record(sitting, context)
        do {
            let day =
                try form.given("on").map { (text) throws(CaseworkError) in
                    try TypedValue.day(text, field: "on")
                } ?? sitting.today
            let proof = try TypedValue.line(form["proof"], field: "proof")
            let entry = try sitting.desk.markSent(letter.id, on: day, by: form["by"], proof: proof)
            return sitting.done("/letters/\(letter.id.text)", entry)
        } catch {
            guard case .badValue = error else { throw error }
            return try made(sitting, letter, [FormProblem(error)], form)
        }
    }
}

/// The body of a letter's page, to be shown inside a page of the app. The layout of letters escapes every value, so
/// what looks like a tag is one.
enum LetterBody {
    static func inside(_ page: String) -> String {
        guard let open = page.firstRange(of: "<body"),
            let start = page[open.upperBound...].firstIndex(of: ">"),
            let end = page.ranges(of: "</body>").last, start < end.lowerBound
        else { return "" }
        // A page has one heading of the first level, its own.
        return String(page[page.index(after: start)..<end.lowerBound])
            .replacing("<h1", with: "<h2").replacing("</h1>", with: "</h2>")
    }
}

extension Sitting {
    /// What has changed about a rule, in one sentence.
    fileprivate func text(of notice: RuleNotice) -> String {
        let title = notice.title.map { speech.say($0).text } ?? ""
        let values = ["id": notice.rule.text, "title": title]
        switch notice.change {
        case .gone: return words("letter.rule.gone", values)
        case .changed: return words("letter.rule.changed", values)
        case .maybe: return words("letter.rule.maybe", values)
        case .checkFirst(let standing):
            let why = language.reason(for: standing) ?? ""
            return words("letter.rule.checkFirst", values.merging(["why": why]) { $1 })
        }
    }
}
