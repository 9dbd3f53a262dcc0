import BillAudit
import CaseModel
import Rulebook

/// Looks values up again where a letter says that they come from. It shares nothing with the writer but the spelling.
struct SourceReading: Sendable {
    let json: JSONValue
    let findings: [Finding]
    let rulebook: Rulebook
    let today: Day
    /// The days on which code tables were last checked; read only where a finding rests on one.
    private let tables: [String: Day]

    init(_ file: CaseFile, findings: [Finding], rulebook: Rulebook, today: Day) {
        json = file.json
        self.findings = findings
        self.rulebook = rulebook
        self.today = today
        let needsTables = findings.contains { [.panelAndComponents, .globalAndComponent].contains($0.check) }
        let found = needsTables ? rulebook.codeTables() : nil
        tables = [
            "panels": found?.panels.checkedOn, "globalComponents": found?.globalComponents.checkedOn,
        ].compactMapValues { $0 }
    }

    /// The value under a source, read as its slot needs it; nil when there is none or none that may be printed.
    func value(_ source: SlotSource, as format: SlotFormat) -> SlotValue? {
        switch source {
        case .pointer(let pointer): element(at: pointer).flatMap { Self.read($0, as: format) }
        case .sum(let pointer): sum(at: pointer).map(SlotValue.money)
        case .rule(let id, let parameter): ruleValue(id, parameter)
        case .table(let name): tables[name].map(SlotValue.day)
        case .today: .day(today)
        case .finding(let id, let part): findingValue(id, part)
        }
    }

    /// The element under a JSON pointer without escapes, as those of a case are.
    func element(at pointer: String) -> JSONValue? {
        var value = json
        for step in pointer.split(separator: "/") {
            let next =
                switch value {
                case .array: Int(step).flatMap { value[$0] }
                default: value[String(step)]
                }
            guard let next else { return nil }
            value = next
        }
        return value
    }

    func text(at pointer: String) -> String? { element(at: pointer)?.text }

    func day(at pointer: String) -> Day? { text(at: pointer).flatMap { Day(iso: $0) } }

    private static func read(_ json: JSONValue, as format: SlotFormat) -> SlotValue? {
        guard let text = json.text else { return nil }
        switch format {
        case .text, .envelope: return .text(text)
        case .day: return Day(iso: text).map(SlotValue.day)
        case .money, .moneyWithoutSign: return (try? Money(exact: text)).map(SlotValue.money)
        case .count: return Int(text).map(SlotValue.count)
        }
    }

    /// The charges of a list of lines, or the parts of a share.
    private func sum(at pointer: String) -> Money? {
        guard let found = element(at: pointer) else { return nil }
        var amounts: [JSONValue?] = []
        switch found {
        case .array(let lines): amounts = lines.map { $0["charge"] }
        case .object(let members): amounts = members.map(\.value).filter { $0 != .null }
        case .null, .bool, .number, .string: return nil
        }
        guard !amounts.isEmpty else { return nil }
        var total = Money.zero
        for amount in amounts {
            guard let text = amount?.text, let money = try? Money(exact: text) else { return nil }
            total = total + money
        }
        return total
    }

    private func ruleValue(_ id: Rule.ID, _ parameter: String?) -> SlotValue? {
        guard let rule = rulebook.rule(id), rule.standing(on: today, reviewLimit: rulebook.reviewLimit).isCurrent else {
            return nil
        }
        guard let parameter else { return rule.citations.first.map { .text($0.text) } }
        if parameter == "checkedOn" { return .day(rule.checkedOn) }
        guard let number = rule.parameters[parameter], rule.kind == .product || number.confidence == .seen,
            let count = number.count, (1...366).contains(count)
        else { return nil }
        switch number.unit {
        case .calendarDay: return .day(today.adding(days: count).businessDayOnOrBefore)
        case .businessDay: return .day(today.adding(businessDays: count))
        case .month, .year, .hour, .dollar, .percent, .count, .code, .name: return nil
        }
    }

    private func findingValue(_ id: String, _ part: String) -> SlotValue? {
        guard let finding = findings.first(where: { $0.id == id }) else { return nil }
        switch part {
        case "amount": return finding.atIssue.map(SlotValue.money)
        case "lines": return .count(finding.lines.count)
        case "codes/0": return finding.codes.first.map(SlotValue.text)
        default: return nil
        }
    }
}
