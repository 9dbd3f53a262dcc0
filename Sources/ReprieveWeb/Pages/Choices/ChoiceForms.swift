import CaseModel
import Casework
import Hummingbird
import Playbook

/// What only the person decides: a step put off, little energy, a rest, a stop, a bill without the plan.
enum ChoiceForms {
    static func putOff(_ sitting: Sitting, _: WebApp.Context, _ form: FormValues) async throws -> Response {
        guard let kind = PutOffKind(rawValue: form["kind"]) else { throw HTTPError(.badRequest) }
        return sitting.done("/", try sitting.desk.putOff(kind))
    }

    static func energy(_ sitting: Sitting, _: WebApp.Context, _ form: FormValues) async throws -> Response {
        sitting.done("/", try sitting.desk.setEnergy(isLow: form["energy"] == "low"))
    }

    static func stop(_ sitting: Sitting, _ context: WebApp.Context, _ form: FormValues) async throws -> Response {
        let id = try AccountPage.account(sitting, context).id
        guard let kind = StopKind(rawValue: form["kind"]) else { throw HTTPError(.badRequest) }
        return sitting.done("/accounts/\(id.text)", try sitting.desk.stop(id, kind))
    }

    static func goOn(_ sitting: Sitting, _ context: WebApp.Context, _: FormValues) async throws -> Response {
        let id = try AccountPage.account(sitting, context).id
        return sitting.done("/accounts/\(id.text)", try sitting.desk.goOn(id))
    }

    static func waive(_ sitting: Sitting, _ context: WebApp.Context, _ form: FormValues) async throws -> Response {
        let id = try AccountPage.account(sitting, context).id
        let entry = form["use"] == "yes" ? try sitting.desk.useClaim(id) : try sitting.desk.waiveClaim(id)
        return sitting.done("/accounts/\(id.text)", entry)
    }

    static func ruleOut(_ sitting: Sitting, _ context: WebApp.Context, _ form: FormValues) async throws -> Response {
        let id = Episode.ID(try context.parameters.require("id"))
        let entry = try sitting.desk.ruleOut(form.all("role").compactMap(Role.init(rawValue:)), of: id)
        return sitting.done("/visits/\(id.text)", entry)
    }

    static func together(_ sitting: Sitting, _ context: WebApp.Context, _ form: FormValues) async throws -> Response {
        let account = try AccountPage.account(sitting, context)
        let others = form.all("other").map { Account.ID($0) }
        let entry = try sitting.desk.name(others, togetherWith: account.id)
        return sitting.done(account.episode.map { "/visits/\($0.text)" } ?? "/accounts/\(account.id.text)", entry)
    }

    static func office(_ sitting: Sitting, _ context: WebApp.Context, _ form: FormValues) async throws -> Response {
        let id = try AccountPage.account(sitting, context).id
        var card = Biller()
        card.vendor = try TypedValue.line(form["vendor"], field: "vendor")
        card.help = HelpPolicy(rawValue: form["help"])
        card.promptPay = try TypedValue.line(form["promptPay"], field: "promptPay")
        card.selfPay = try TypedValue.line(form["selfPay"], field: "selfPay")
        card.planTerms = try TypedValue.line(form["planTerms"], field: "planTerms")
        card.daysToPlacement = Int(form["daysToPlacement"]).flatMap { (0...3650).contains($0) ? $0 : nil }
        return sitting.done("/accounts/\(id.text)#office", try sitting.desk.keep(card, of: id))
    }
}
