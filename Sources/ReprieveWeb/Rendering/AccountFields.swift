import CaseModel
import Casework
import Correspondence
import Playbook

/// How accounts are shown in lists: name, where the bill is, what is asked, what is waited for.
extension Sitting {
    func name(of account: Account) -> String {
        account.biller ?? account.role.map { language.name(of: $0) }
            ?? words("account.unnamed", ["id": account.id.text])
    }

    func name(of id: Account.ID) -> String {
        outlook.account(id).map { name(of: $0) } ?? id.text
    }

    func title(of visit: Episode) -> String {
        if let title = visit.title { return visit.from.map { "\(title), \(speech.day($0))" } ?? title }
        guard let from = visit.from else { return words("visit.noDay") }
        if let to = visit.to, to != from {
            return words("visit.stay", ["from": speech.day(from), "to": speech.day(to)])
        }
        return words(visit.emergency == true ? "visit.emergency" : "visit.day", ["day": speech.day(from)])
    }

    /// A row of the tracker.
    func row(_ account: Account) -> Fields {
        let plan = outlook.plan(of: account.id)
        let status = status(account, plan)
        return [
            "id": account.id.text, "name": name(of: account),
            "number": account.number.map { words("account.number", ["number": $0]) } ?? words("account.noNumber"),
            "phases": phases(plan?.phase ?? .stabilize),
            "asked": asked(account, plan) as Any, "status": status.text, "tone": status.tone as Any,
        ]
    }

    func asked(_ account: Account, _ plan: AccountPlan?) -> String? { plan?.openBalance?.display }

    /// The five words, with where the account is.
    func phases(_ phase: Phase) -> [Fields] {
        let all = Phase.allCases
        let position = all.firstIndex(of: phase) ?? 0
        return all.enumerated().map { index, each in
            ["name": language.name(of: each), "done": index < position, "current": index == position]
        }
    }

    /// What is waited for or comes next, in words.
    private func status(_ account: Account, _ plan: AccountPlan?) -> (text: String, tone: String?) {
        guard let plan else { return ("", nil) }
        if plan.phase == .closed { return (words("status.closed"), "good") }
        if account.suit.map({ $0.state != .threatened }) == true { return (words("status.court"), "bad") }
        if let next = plan.steps.first(where: { $0.state == .canStart }) {
            if outlook.plan.next?.account == account.id, let step = outlook.plan.next {
                return (words("status.next", ["step": speech.say(step.title).text]), nil)
            }
            let waiting = plan.steps.contains { $0.state == .waiting }
            if !waiting { return (words("status.next", ["step": speech.say(next.title).text]), nil) }
        }
        if let late = plan.steps.first(where: { $0.state == .overdue }) {
            return (words("status.late", ["step": speech.say(late.title).text]), "wait")
        }
        if let waiting = plan.steps.first(where: { $0.step == .wait }), let until = waiting.until {
            return (words("status.waitingUntil", ["day": speech.day(until)]), "wait")
        }
        if plan.steps.contains(where: { $0.state == .waiting }) { return (words("status.waiting"), "wait") }
        return (words("status.nothing"), nil)
    }

    /// The bills that may still come for a visit, as one sentence.
    func expected(_ visit: Episode) -> String? {
        guard let plan = outlook.plan.episodes.first(where: { $0.id == visit.id }), !plan.stillExpected.isEmpty else {
            return nil
        }
        let roles = plan.stillExpected.map { language.name(of: $0) }.joined(separator: ", ")
        return words(plan.stillExpected.count == 1 ? "visit.oneMore" : "visit.more", ["roles": roles])
    }

    /// A text of the core for a template.
    func said(_ text: String) -> Fields { speech.say(text).fields }
}
