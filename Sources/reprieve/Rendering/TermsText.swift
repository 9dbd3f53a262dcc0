import CaseModel
import Casework
import Correspondence
import Playbook

/// Offers on one bill as a table, a picture and what to know of each.
struct TermsText {
    let session: Session
    let outlook: Outlook

    private var words: Speech { session.speech }

    func write(_ answer: TermsAnswer, on page: inout Page) {
        let biller = outlook.account(answer.account)?.biller ?? answer.account.text
        page.heading(words("terms.title", ["biller": biller]))
        if let open = answer.open { page.line(words("terms.open", ["amount": open.display])) }
        guard !answer.offers.isEmpty else { return page.line(words("terms.none")) }
        page.blank()
        page.table(rows(answer), right: [2, 3, 4, 5])
        page.blank()
        picture(answer, on: &page)
        for (number, terms) in answer.offers.enumerated() { notes(number + 1, terms, on: &page) }
        page.blank()
        page.line(words("terms.sequence"))
        guard let gate = answer.gate, !gate.open else { return }
        page.line(words("terms.gate"))
        for reason in gate.because { page.line("- \(words.said(reason))", indent: 2, hanging: 2) }
    }

    private func rows(_ answer: TermsAnswer) -> [[String]] {
        let head = ["terms.number", "terms.kind", "terms.now", "terms.monthly", "terms.total", "terms.worth"]
        let rows = answer.offers.enumerated().map { number, terms -> [String] in
            let monthly = terms.monthly.map { "\(terms.months ?? 0) × \($0.display)" } ?? ""
            return [
                "\(number + 1)", words.language.name(of: terms.kind), terms.now?.display ?? "", monthly,
                terms.total?.display ?? "?", terms.presentValue?.display ?? "?",
            ]
        }
        return [head.map { words($0) }] + rows
    }

    /// The totals as bars; the same numbers stand in the table above.
    private func picture(_ answer: TermsAnswer, on page: inout Page) {
        let most = max(answer.open ?? .zero, answer.offers.compactMap(\.total).max() ?? .zero)
        guard most > .zero else { return }
        func bar(_ amount: Money) -> String {
            let length = Int(Int128(amount.cents) * 40 / Int128(most.cents))
            return String(repeating: "█", count: max(1, length))
        }
        var rows: [[String]] = []
        if let open = answer.open, open > .zero {
            rows.append([words("terms.balance"), "\(bar(open)) \(open.display)"])
        }
        for (number, terms) in answer.offers.enumerated() {
            if let total = terms.total { rows.append(["\(number + 1)", "\(bar(total)) \(total.display)"]) }
        }
        page.table(rows)
    }

    private func notes(_ number: Int, _ terms: TermsOutlook, on page: inout Page) {
        let offer = outlook.file.offers.first { $0.id == terms.offer }
        page.blank()
        let whose = words(offer?.by == "patient" ? "terms.mine" : "terms.theirs")
        let day = offer?.on.map { ", \(words.day($0))" } ?? ""
        page.line("\(number). \(words.language.name(of: terms.kind)) (\(whose)\(day))")
        if let gap = terms.needs { page.line(words("terms.needs", ["what": words.language.name(of: gap)]), indent: 3) }
        if terms.leadsNowhere == true { page.line(words("terms.nowhere"), indent: 3) }
        if let last = terms.last { page.line(words("terms.last", ["amount": last.display]), indent: 3) }
        if let extra = terms.extra, extra > .zero {
            page.line(words("terms.extra", ["amount": extra.display]), indent: 3)
        }
        if let added = terms.ifOneCentIsLeft {
            page.line(words("terms.ifLeft", ["amount": added.display]), indent: 3)
        }
        for risk in terms.risks {
            let until = risk == .expires ? offer?.expires.map { " (\(words.day($0)))" } ?? "" : ""
            page.line("- \(words.language.explain(risk))\(until)", indent: 3, hanging: 2)
        }
    }
}

/// Which offers fit into a sum.
struct OfferPlanText {
    let session: Session
    let outlook: Outlook

    private var words: Speech { session.speech }

    func write(_ answer: OfferPlanAnswer, on page: inout Page) {
        page.heading(words("offerPlan.title", ["amount": answer.budget.display]))
        if answer.stillExpected > 0 {
            page.line(
                words(
                    answer.reserve > .zero ? "offerPlan.reserved" : "offerPlan.noReserve",
                    ["count": String(answer.stillExpected), "amount": answer.reserve.display]))
        }
        guard !answer.chosen.isEmpty else { return page.line(words("offerPlan.none")) }
        let rows = answer.chosen.map { row in
            [outlook.account(row.account)?.biller ?? row.account.text, row.cost.display, row.closes.display]
        }
        page.table(
            [[words("offerPlan.bill"), words("offerPlan.cost"), words("offerPlan.closes")]] + rows, right: [1, 2])
        page.line(words("offerPlan.sum", ["cost": answer.cost.display, "closes": answer.closes.display]))
        page.line(words(answer.exact ? "offerPlan.exact" : "offerPlan.simple"))
        page.line(words("offerPlan.apart"))
        for row in answer.chosen where !row.isTime {
            let biller = outlook.account(row.account)?.biller ?? row.account.text
            page.line(words("offerPlan.notYet", ["biller": biller]))
            let gate = outlook.plan(of: row.account)?.gates.first { $0.action == .lumpSum }
            for reason in gate?.because ?? [] { page.line("- \(words.said(reason))", indent: 2, hanging: 2) }
        }
    }
}
