import CaseModel
import Casework
import Hummingbird

/// Names, numbers and addresses of an account that a person types.
enum EditPage {
    static func show(_ sitting: Sitting, _ context: WebApp.Context) async throws -> Response {
        try page(sitting, context, [], nil)
    }

    static func take(_ sitting: Sitting, _ context: WebApp.Context, _ form: FormValues) async throws -> Response {
        let account = try AccountPage.account(sitting, context)
        let id = account.id.text
        try sitting.refuse(form, ifChanged: RecordKey(.account, id))
        do {
            let values = ["biller", "number", "address", "phone"].map {
                (field: "\(id).\($0)", text: form["\(id).\($0)"])
            }
            return sitting.done("/accounts/\(id)", try sitting.desk.set(values))
        } catch {
            guard case .badValue = error else { throw error }
            return try page(sitting, context, [FormProblem(error)], form)
        }
    }

    private static func page(
        _ sitting: Sitting, _ context: WebApp.Context, _ problems: [FormProblem], _ form: FormValues?
    ) throws -> Response {
        let account = try AccountPage.account(sitting, context)
        let words = sitting.speech
        let id = account.id.text
        let fields: [FormField] = [
            .text("\(id).biller", words("bill.biller"), account.biller),
            .text("\(id).number", words("bill.number"), account.number),
            .area("\(id).address", words("account.address"), account.address.joined(separator: "\n")),
            .text("\(id).phone", words("account.phone"), account.phone),
        ]
        return sitting.page(
            .edit, title: words("edit.title"), nav: .visits,
            [
                "id": id, "name": sitting.name(of: account),
                "fields": fields.filled(from: form ?? FormValues(), problems, in: words).rendered,
            ], errors: problems)
    }
}
