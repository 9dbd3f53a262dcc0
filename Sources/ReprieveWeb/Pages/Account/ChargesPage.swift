import BillAudit
import CaseModel
import Casework
import Hummingbird

/// Does this list look right? Every line, with what to ask about beside it.
enum ChargesPage {
    static func show(_ sitting: Sitting, _ context: WebApp.Context) async throws -> Response {
        let account = try AccountPage.account(sitting, context)
        let words = sitting.speech
        let statement = itemized(account)
        let findings = sitting.outlook.findings(of: account.id)
        let lines = statement?.lines ?? []
        let rows = lines.enumerated().map { index, line -> Fields in
            let asked = findings.first { finding in line.at.map(finding.lines.contains) ?? false }
            return [
                "number": String(index + 1), "date": line.dateOfService.map { words.day($0) } ?? "",
                "code": [line.revenueCode, line.code].compactMap { $0 }.joined(separator: " · ")
                    + (line.modifiers.isEmpty ? "" : "-" + line.modifiers.joined(separator: "-")),
                "what": line.description ?? "", "units": line.units?.text ?? "", "charge": line.charge.display,
                "asked": asked?.id as Any,
            ]
        }
        return sitting.page(
            .charges, title: words("charges.title"), nav: .visits,
            [
                "id": account.id.text, "name": sitting.name(of: account), "lead": words("charges.lead"),
                "none": lines.isEmpty, "lines": rows, "sum": lines.map(\.charge).total().display,
                "caption": words("charges.caption", ["count": String(lines.count)]),
                "isChecked": statement?.checkedOn != nil,
                "checked": statement?.checkedOn.map { words("charges.checkedOn", ["day": words.day($0)]) } as Any,
                "hasFindings": !findings.isEmpty,
            ])
    }

    static func take(_ sitting: Sitting, _ context: WebApp.Context, _: FormValues) async throws -> Response {
        let account = try AccountPage.account(sitting, context)
        let entry = try sitting.desk.markChecked(account.id)
        let hasFindings = !sitting.outlook.findings(of: account.id).isEmpty
        return sitting.done(
            hasFindings ? "/accounts/\(account.id.text)/findings" : "/accounts/\(account.id.text)", entry)
    }

    /// The newest statement with lines.
    private static func itemized(_ account: Account) -> Statement? {
        account.statements.filter { !$0.lines.isEmpty }
            .max { ($0.date?.number ?? .min) < ($1.date?.number ?? .min) }
    }
}
