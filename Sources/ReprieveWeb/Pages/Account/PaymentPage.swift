import CaseModel
import Casework
import Hummingbird
import Playbook

/// What a payment does besides paying, before one is written down.
enum PaymentPage {
    static func show(_ sitting: Sitting, _ context: WebApp.Context) async throws -> Response {
        try page(sitting, context, [], nil)
    }

    static func take(_ sitting: Sitting, _ context: WebApp.Context, _ form: FormValues) async throws -> Response {
        let account = try AccountPage.account(sitting, context)
        var payment = Payment()
        payment.account = account.id
        payment.confirmed = true
        do {
            guard let amount = form.given("amount") else { throw CaseworkError.needed(field: "amount") }
            payment.amount = try TypedValue.money(amount, field: "amount")
            payment.on =
                try form.given("on").map { (text) throws(CaseworkError) in
                    try TypedValue.day(text, field: "on")
                } ?? sitting.today
            payment.by = try TypedValue.line(form["by"], field: "by")
            return sitting.done("/accounts/\(account.id.text)", try sitting.desk.log(payment))
        } catch let error as CaseworkError {
            switch error {
            case .badValue, .needed: return try page(sitting, context, [FormProblem(error)], form)
            default: throw error
            }
        }
    }

    private static func page(
        _ sitting: Sitting, _ context: WebApp.Context, _ problems: [FormProblem], _ form: FormValues?
    ) throws -> Response {
        let account = try AccountPage.account(sitting, context)
        let words = sitting.speech
        let gate = sitting.outlook.plan(of: account.id)?.gates.first { $0.action == .pay }
        let fields: [FormField] = [
            .money("amount", words("payment.amount"), nil), .day("on", words("payment.on"), sitting.today),
            .text("by", words("payment.by"), nil),
        ]
        let reasons = gate.map { $0.open ? [] : $0.because + [$0.costOfEarly].compactMap { $0 } } ?? []
        return sitting.page(
            .payment, title: words("payment.title"), nav: .visits,
            [
                "id": account.id.text, "name": sitting.name(of: account),
                "lead": words(gate?.open == true ? "payment.open" : "payment.lead"),
                "reasons": list(reasons.map { sitting.said($0) }),
                "brakes": list(
                    (gate?.brakes ?? []).map { brake in
                        sitting.said(brake.effect).merging([
                            "check": (brake.checkFirst == true ? words("checkFirst") : nil) as Any
                        ]) { $1 }
                    }), "fields": fields.filled(from: form ?? FormValues(), problems, in: words).rendered,
            ], errors: problems)
    }
}
