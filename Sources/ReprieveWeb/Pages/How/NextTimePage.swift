import CaseModel
import Casework
import Hummingbird
import Playbook

/// What this household can do differently next time, on one page.
enum NextTimePage {
    static func show(_ sitting: Sitting, _: WebApp.Context) async throws -> Response {
        let lines = sitting.outlook.plan.household.nextTime
        let offices = sitting.file.billers.map { biller -> Fields in
            let facts = [biller.vendor, biller.promptPay, biller.selfPay, biller.planTerms, biller.note]
            return [
                "name": biller.name ?? biller.id.text, "facts": facts.compactMap { $0 }.map { ["text": $0] as Fields },
            ]
        }
        return sitting.page(
            .nextTime, title: sitting.words("nextTime.title"), nav: nil,
            ["lines": list(lines.map { sitting.said($0) }), "offices": list(offices)])
    }
}
