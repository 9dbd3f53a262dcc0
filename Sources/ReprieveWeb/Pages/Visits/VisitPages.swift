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
                "id": id.text, "title": sitting.title(of: visit), "rows": accounts.map { sitting.row($0) },
                "none": accounts.isEmpty,
                "total": plan?.openTotal.map { sitting.words("visit.total", ["amount": $0.display]) } as Any,
                "next": (isHere ? next.map { sitting.nextCard($0) } : nil) as Any,
                "expected": sitting.expected(visit) as Any, "facts": facts(visit, accounts, sitting),
                "unsettled": ReprieveWeb.list((plan?.unsettled ?? []).map { sitting.said($0) }),
                "allSettled": plan?.allSettled ?? false, "roles": ReprieveWeb.list(roles(plan, sitting)),
                "together": ReprieveWeb.list((plan?.together ?? []).map { together($0, sitting) }),
            ])
    }

    /// The billers that may still send a bill, and those that were ruled out.
    private static func roles(_ plan: EpisodePlan?, _ sitting: Sitting) -> [Fields] {
        guard let plan else { return [] }
        let out = Set(plan.ruledOut)
        return Role.allCases.filter { plan.stillExpected.contains($0) || out.contains($0) }.map { role in
            [
                "value": role.rawValue, "label": sitting.language.name(of: role).sentenceCased,
                "ticked": out.contains(role),
            ]
        }
    }

    private static func together(_ request: CoordinatedRequest, _ sitting: Sitting) -> Fields {
        let others = request.others.map { other -> Fields in
            [
                "value": other.account.text, "label": sitting.name(of: other.account), "ticked": other.isNamed,
                "sensitive": other.isSensitive,
            ]
        }
        return [
            "id": request.accounts.first?.text ?? "", "biller": request.biller,
            "accounts": request.accounts.map { sitting.name(of: $0) }.joined(separator: ", "),
            "burden": request.burden?.display as Any, "others": ReprieveWeb.list(others),
            "href": request.accounts.first.map {
                "/accounts/\($0.text)/log?with=frontLine&by=mail&ask=coordinatedReview"
            } as Any,
        ]
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
