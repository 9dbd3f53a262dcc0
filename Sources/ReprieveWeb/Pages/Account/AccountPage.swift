import BillAudit
import CaseModel
import Casework
import Correspondence
import Hummingbird
import Playbook

/// What do they say I owe, by when, and what can I do? One page with everything about one account.
enum AccountPage {
    static func show(_ sitting: Sitting, _ context: WebApp.Context) async throws -> Response {
        let account = try account(sitting, context)
        guard let plan = sitting.outlook.plan(of: account.id) else { throw CaseworkError.unknown(id: account.id.text) }
        let words = sitting.speech
        let visit = sitting.file.episodes.first { $0.id == account.episode }
        let next = sitting.outlook.plan.next.flatMap { $0.account == account.id ? $0 : nil }
        let findings = sitting.outlook.findings(of: account.id)
        let reconciled = sitting.outlook.report.reconciled.first { $0.accountId == account.id }
        let phone = account.holder?.phone ?? account.phone
        return sitting.page(
            .account, title: words("account.unnamed", ["id": account.id.text]), nav: .visits,
            [
                "id": account.id.text, "name": sitting.name(of: account),
                "visit": visit.map { ["id": $0.id.text, "title": sitting.title(of: $0)] as Fields } as Any,
                "asked": sitting.asked(account, plan) as Any, "line": line(account, plan, sitting),
                "phone": phone as Any, "tel": phone.map { text in text.filter { $0.isNumber || $0 == "+" } } as Any,
                "phases": sitting.phases(plan.phase),
                "court": account.suit.map { $0.state != .threatened } ?? false,
                "warnings": plan.warnings.map { sitting.said($0) }, "next": next.map { sitting.nextCard($0) } as Any,
                "waterfall": Waterfall.fields(reconciled, sitting) as Any,
                "questions": list(
                    findings.map { sitting.said($0.saw) },
                    [
                        "title": findings.isEmpty
                            ? words("findings.noneTitle")
                            : words(
                                findings.count == 1 ? "findings.one" : "findings.many",
                                ["count": String(findings.count)])
                    ]),
                "hasLines": account.statements.contains { !$0.lines.isEmpty },
                "options": Options.rows(account, plan, sitting), "deadlines": list(deadlines(plan, sitting)),
                "rights": list(rights(plan, sitting)), "record": list(AccountRecord.rows(account, sitting)),
                "facts": AccountFacts.rows(account, sitting), "standing": Standing.fields(account, plan, sitting),
            ])
    }

    static func answered(_ sitting: Sitting, _ context: WebApp.Context, _ form: FormValues) async throws -> Response {
        let id = CaseModel.Request.ID(try context.parameters.require("id"))
        return sitting.done(LocalPath.safe(form["back"]), try sitting.desk.markAnswered(id, on: sitting.today))
    }

    /// The account that an address names.
    static func account(_ sitting: Sitting, _ context: WebApp.Context) throws -> Account {
        let id = Account.ID(try context.parameters.require("id"))
        guard let account = sitting.outlook.account(id) else { throw CaseworkError.unknown(id: id.text) }
        return account
    }

    private static func line(_ account: Account, _ plan: AccountPlan, _ sitting: Sitting) -> String {
        let words = sitting.speech
        var parts = [sitting.name(of: account)]
        parts.append(account.number.map { words("account.number", ["number": $0]) } ?? words("account.noNumber"))
        if let due = plan.dueDate { parts.append(words("account.due", ["day": words.day(due)])) }
        if let holder = account.holder, holder.isCollector {
            parts.append(words("account.collector", ["name": holder.name ?? words("account.aCollector")]))
        }
        return parts.joined(separator: ". ") + "."
    }

    private static func deadlines(_ plan: AccountPlan, _ sitting: Sitting) -> [Fields] {
        plan.deadlines.filter { $0.state != .met }.map { deadline in
            let title = sitting.speech.say(deadline.title)
            let text =
                deadline.state == .missed ? sitting.words("deadline.missed", ["what": title.text]) : title.text
            return [
                "day": sitting.speech.day(deadline.safe), "what": text, "lang": title.language as Any,
                "source": deadline.citation.map { sitting.words("source", ["text": $0]) } as Any,
                "href": sitting.rulePage(of: deadline.id) as Any,
                "check": (deadline.checkFirst == true ? sitting.words("checkFirst") : nil) as Any,
            ]
        }
    }

    private static func rights(_ plan: AccountPlan, _ sitting: Sitting) -> [Fields] {
        plan.rights.filter { $0.status != .doesNotApply }.map { right in
            [
                "title": sitting.said(right.title), "href": sitting.rulePage(of: right.id.text) as Any,
                "because": sitting.said(right.because),
                "status": sitting.words(right.status == .applies ? "right.applies" : "right.mayApply"),
                "check": (right.checkFirst == true ? sitting.words("checkFirst") : nil) as Any,
            ]
        }
    }
}
