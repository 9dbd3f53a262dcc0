import CaseModel
import Casework
import Correspondence
import Hummingbird

/// What do I say next? The cards of a call, one at a time, and below them what to write down.
enum CallPage {
    static func show(_ sitting: Sitting, _ context: WebApp.Context) async throws -> Response {
        let account = try AccountPage.account(sitting, context)
        guard CallKind(rawValue: try context.parameters.require("card")) != nil else { throw HTTPError(.notFound) }
        let cards = try sitting.desk.callCards(account.id, language: sitting.language)
        return page(sitting, account, cards, with: "frontLine", [], nil)
    }

    /// The cards on paper.
    static func pdf(_ sitting: Sitting, _ context: WebApp.Context) async throws -> Response {
        let account = try AccountPage.account(sitting, context)
        guard CallKind(rawValue: try context.parameters.require("card")) != nil else { throw HTTPError(.notFound) }
        let cards = try sitting.desk.callCards(account.id, language: sitting.language)
        guard cards.state == .ready else { return .see("/calls/\(account.id.text)/billing-office") }
        let html = HTMLCall.text(cards, templates: sitting.desk.templates)
        return await PrintedPage.response(
            html, named: "call-\(account.id.text).pdf", saved: false, back: "/calls/\(account.id.text)/billing-office",
            sitting)
    }

    /// Writing a call down without cards: to the plan, a collector, legal help.
    static func log(_ sitting: Sitting, _ context: WebApp.Context) async throws -> Response {
        let account = try AccountPage.account(sitting, context)
        let department = sitting.query("with").flatMap { LoggedCall.departments.contains($0) ? $0 : nil }
        return page(sitting, account, nil, with: department ?? "frontLine", [], nil)
    }

    static func take(_ sitting: Sitting, _ context: WebApp.Context, _ form: FormValues) async throws -> Response {
        let account = try AccountPage.account(sitting, context)
        do {
            let entry = try sitting.desk.log(try call(form, account.id, sitting))
            return sitting.done("/accounts/\(account.id.text)", entry)
        } catch {
            switch error {
            case .badValue, .needed:
                return page(sitting, account, nil, with: form["department"], [FormProblem(error)], form)
            default: throw error
            }
        }
    }

    private static func call(
        _ form: FormValues, _ account: Account.ID, _ sitting: Sitting
    ) throws(CaseworkError) -> LoggedCall {
        func day(_ name: String) throws(CaseworkError) -> Day? {
            guard let text = form.given(name) else { return nil }
            return try TypedValue.day(text, field: name)
        }
        var call = LoggedCall(account: account, on: try day("on") ?? sitting.today)
        call.person = try TypedValue.line(form["person"], field: "person", limit: 80)
        call.reference = try TypedValue.line(form["reference"], field: "reference", limit: 80)
        call.said = try TypedValue.line(form["said"], field: "said", limit: 1000)
        call.department = LoggedCall.departments.contains(form["department"]) ? form["department"] : nil
        call.holdUntil = try day("hold")
        let by = try day("promisedBy")
        for name in form.all("promise") where RequestKind(rawValue: name) != nil {
            var promise = Promise()
            promise.what = name
            promise.by = by
            call.promises.append(promise)
        }
        call.planHasNoClaim = form["noClaim"] == "yes"
        call.by = LoggedCall.ways.contains(form["by"]) ? form["by"] : "phone"
        call.asks = form.all("asked").compactMap(RequestKind.init(rawValue:))
        if call.person == nil, call.said == nil, call.reference == nil, call.promises.isEmpty, call.holdUntil == nil,
            !call.planHasNoClaim, call.asks.isEmpty
        {
            throw .needed(field: "said")
        }
        return call
    }

    private static func page(
        _ sitting: Sitting, _ account: Account, _ cards: CallCards?, with department: String,
        _ problems: [FormProblem], _ form: FormValues?
    ) -> Response {
        let words = sitting.speech
        let phone = account.holder?.phone ?? account.phone
        // What was chosen stays chosen when something else has to be corrected.
        let way = form?["by"] ?? sitting.query("by") ?? "phone"
        let isOwnLetter = way == "mail" && cards == nil
        let title = words(isOwnLetter ? "own.title" : cards == nil ? "call.logTitle" : "call.title")
        let fields: [FormField] = [
            .day("on", words(isOwnLetter ? "letter.sentOn" : "call.on"), sitting.today),
            .text("person", words(isOwnLetter ? "own.person" : "call.person"), nil),
            .text("reference", words("call.reference"), nil), .area("said", words("call.said"), ""),
            .day("hold", words("call.hold"), nil), .day("promisedBy", words("call.promisedBy"), nil),
        ]
        let digits: String? = phone.map { text in text.filter { $0.isNumber || $0 == "+" } }
        let promises: [Fields] = LoggedCall.promisable.map { kind in
            [
                "value": kind.rawValue, "label": sitting.language.name(of: kind).sentenceCased,
                "ticked": form?.all("promise").contains(kind.rawValue) == true,
            ]
        }
        let departments: [Fields] = LoggedCall.departments.map { name in
            ["value": name, "label": words("department.\(name)"), "chosen": name == department]
        }
        return sitting.page(
            .call, title: title, nav: .letters,
            [
                "id": account.id.text, "name": sitting.name(of: account),
                "title": title, "phone": phone as Any,
                "tel": digits as Any,
                "number": account.number.map { words("account.number", ["number": $0]) } ?? words("account.noNumber"),
                "ownHint": (isOwnLetter ? words("own.\(department)") : nil) as Any,
                "hasCards": cards?.state == .ready, "showsAll": sitting.query("all") != nil,
                "cards": (cards?.cards ?? []).map { card($0) },
                "fields": fields.filled(from: form ?? FormValues(), problems, in: words).rendered,
                "promises": promises, "departments": departments, "planCall": department == "insurer",
                "noClaim": form?["noClaim"] == "yes",
                "asks": asks(
                    with: department, ticked: form?.all("asked") ?? [sitting.query("ask")].compactMap { $0 }, sitting),
                "hasAsks": !LoggedCall.asks(of: department).isEmpty,
                "ways": LoggedCall.ways.map { name -> Fields in
                    ["value": name, "label": words("way.\(name)"), "chosen": name == way]
                },
            ], errors: problems)
    }

    /// What can be asked for at an office; what the page was opened for is ticked.
    private static func asks(with department: String, ticked: [String], _ sitting: Sitting) -> [Fields] {
        LoggedCall.asks(of: department).map { kind in
            [
                "value": kind.rawValue, "label": sitting.language.name(of: kind).sentenceCased,
                "ticked": ticked.contains(kind.rawValue),
            ]
        }
    }

    private static func card(_ card: CallCard) -> Fields {
        [
            "cid": card.id, "heading": card.title,
            "say": card.say.map { ["text": $0.text, "meaning": $0.meaning as Any] as Fields },
            "listen": card.listenFor.map { ["text": $0] }, "write": card.writeDown.map { ["text": $0] },
            "choices": card.choices.enumerated().map { index, choice -> Fields in
                ["label": choice.label, "next": choice.next, "plain": index > 0]
            },
        ]
    }
}
