import BillAudit
import CaseModel
import Casework
import Hummingbird

/// What should I ask about?
enum FindingsPage {
    static func show(_ sitting: Sitting, _ context: WebApp.Context) async throws -> Response {
        let account = try AccountPage.account(sitting, context)
        let words = sitting.speech
        let findings = sitting.outlook.findings(of: account.id)
        let rows = findings.map { finding -> Fields in
            [
                "fid": finding.id, "key": finding.key, "saw": sitting.said(finding.saw),
                "ask": sitting.said(finding.ask), "ticked": true, "canAsk": true,
                "grade": words("grade.\(finding.grade.rawValue)"),
                "places": finding.lines.map { Places.spoken($0.text, sitting).text }.reduce(into: [String]()) {
                    if !$0.contains($1) { $0.append($1) }
                }.joined(separator: ", "),
                "change": change(finding.owedChange, sitting),
                "right": list(finding.couldBeRight.map { sitting.said($0) }),
                "settled": list(finding.settledBy.map { sitting.said($0) }),
                "cites": list(
                    finding.citations.map { cite in
                        [
                            "text": words(
                                "source.rule",
                                ["rule": cite.rule, "text": cite.text, "day": words.day(cite.checkedOn)])
                        ]
                    }),
            ]
        }
        let unchecked = unchecked(account, sitting).map { sitting.said($0) }
        return sitting.page(
            .findings, title: words("findings.title"), nav: .visits,
            [
                "id": account.id.text, "name": sitting.name(of: account), "findings": list(rows),
                "unchecked": list(unchecked),
            ])
    }

    /// The papers that would let more be checked, each once. What is about another account stands there.
    private static func unchecked(_ account: Account, _ sitting: Sitting) -> [String] {
        let others = sitting.file.accounts.filter { $0.id != account.id }.compactMap(\.number)
        return sitting.outlook.report.notChecked.map(\.needs).reduce(into: []) { needs, need in
            if !needs.contains(need), !others.contains(where: { need.contains($0) }) { needs.append(need) }
        }
    }

    /// What the fix would do to the patient's own part.
    private static func change(_ change: OwedChange, _ sitting: Sitting) -> String {
        switch change {
        case .unknown(let reason): sitting.words("change.unknown", ["reason": sitting.speech.say(reason).text])
        case .range(let low, let high):
            if low == high {
                low == .zero
                    ? sitting.words("change.none") : sitting.words("change.exact", ["amount": high.display])
            } else {
                sitting.words("change.range", ["low": low.display, "high": high.display])
            }
        }
    }
}
