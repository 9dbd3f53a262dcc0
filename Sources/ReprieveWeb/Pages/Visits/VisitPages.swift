import CaseModel
import Casework
import Correspondence
import Hummingbird
import Playbook

/// Which bills belong to a visit, and where is each?
enum VisitPages {
    static func list(_ sitting: Sitting, _: WebApp.Context) async throws -> Response {
        let visits = sitting.file.episodes.map { visit -> Fields in
            [
                "id": visit.id.text, "title": sitting.title(of: visit),
                "rows": sitting.file.accounts.filter { $0.episode == visit.id }.map { sitting.row($0) },
            ]
        }
        let loose = sitting.file.accounts.filter { $0.episode == nil }
        return sitting.page(
            .visits, title: sitting.words("visits.title"), nav: .visits,
            [
                "visits": ReprieveWeb.list(visits),
                "loose": ["any": !loose.isEmpty, "rows": loose.map { sitting.row($0) }] as Fields,
            ])
    }

    static func show(_ sitting: Sitting, _ context: WebApp.Context) async throws -> Response {
        let id = Episode.ID(try context.parameters.require("id"))
        guard let visit = sitting.file.episodes.first(where: { $0.id == id }) else {
            throw CaseworkError.unknown(id: id.text)
        }
        let accounts = sitting.file.accounts.filter { $0.episode == id }
        let plan = sitting.outlook.plan.episodes.first { $0.id == id }
        let next = sitting.outlook.plan.next
        let isHere = next?.account.map { account in accounts.contains { $0.id == account } } ?? false
        return sitting.page(
            .visit, title: "\(sitting.words("record.kind.episode")) \(id.text)", nav: .visits,
            [
                "id": id.text, "title": sitting.title(of: visit), "rows": accounts.map { sitting.row($0) }, "none": accounts.isEmpty,
                "total": plan?.openTotal.map { sitting.words("visit.total", ["amount": $0.display]) } as Any,
                "next": (isHere ? next.map { sitting.nextCard($0) } : nil) as Any,
                "expected": sitting.expected(visit) as Any, "facts": facts(visit, accounts, sitting),
            ])
    }

    private static func facts(_ visit: Episode, _ accounts: [Account], _ sitting: Sitting) -> [Fields] {
        let words = sitting.speech
        func row(_ key: String, _ value: String?, _ question: String?) -> Fields {
            let link = question.flatMap { name in
                accounts.first.map { "/questions/\($0.id.text).\(name)?back=/visits/\(visit.id.text)" }
            }
            return ["label": words(key), "value": value?.sentenceCased ?? words("notOnPaper"), "href": link as Any]
        }
        let emergency = visit.emergency.map { words($0 ? "answer.yes" : "answer.no") }
        return [
            row("bill.care", visit.from.map { words.day($0) }, "careDay"),
            row("visit.isEmergency", emergency, "emergency"),
            row(
                "visit.facilityNetwork", visit.facilityNetwork.map { sitting.language.name(of: $0) },
                "facilityNetwork"),
        ]
    }
}
