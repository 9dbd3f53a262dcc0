import CaseModel

/// Two or more lines look the same: date, code, modifiers, units and charge.
///
/// Grade A when every printed field is equal and the biller's role is known: it asserts only that the rows are the
/// same. Grade C when provider, revenue code, description or a missing time differ, or the role is not known. Silent
/// for quantities (drugs, room days, timed services), for modifiers that mark a repeat, and for different times.
enum DuplicateLine: Check {
    static let id = CheckID.duplicateLine

    static func run(_ bill: Bill, _ context: AuditContext) -> CheckOutcome {
        var groups: [Service: [BilledLine]] = [:]
        for line in bill.lines {
            guard let service = Service(line.line) else { continue }
            groups[service, default: []].append(line)
        }
        return .found(groups.values.filter { $0.count > 1 }.compactMap { finding($0, bill, context) })
    }

    private struct Service: Hashable {
        var day: Day
        var code: String
        var modifiers: [String]
        var units: Quantity?
        var charge: Money

        init?(_ line: ChargeLine) {
            guard let day = line.dateOfService, let code = line.code, line.charge > .zero, !line.marksRepeat,
                !QuantityCodes.contains(line)
            else { return nil }
            self.day = day
            self.code = code
            modifiers = line.modifiers.sorted()
            units = line.units
            charge = line.charge
        }
    }

    private static func finding(_ lines: [BilledLine], _ bill: Bill, _ context: AuditContext) -> RawFinding? {
        let times = lines.compactMap(\.line.time)
        // Every line has its own time: the service was given again.
        if times.count == lines.count, Set(times).count == lines.count { return nil }
        let patients = Set(lines.compactMap { $0.line.patient?.accountKey })
        if patients.count > 1 { return nil }
        let isSame = lines.dropFirst().allSatisfy { $0.line.printedFields == lines[0].line.printedFields }
        let grade: Grade = isSame && bill.role != nil ? .provable : .question
        let extra = Array(lines.dropFirst())
        var finding = Finding()
        finding.check = id
        finding.grade = grade
        finding.account = bill.accountName
        finding.lines = lines.compactMap(\.line.at)
        finding.codes = lines.compactMap(\.line.code)
        finding.atIssue = grade == .provable ? extra.map(\.line.charge).total() : nil
        finding.owedChange = context.owedChange(ofRemoving: extra, from: bill)
        let count = lines.count == 2 ? "Two" : String(lines.count)
        finding.saw =
            isSame
            ? "\(count) lines are the same in every printed field, and no modifier marks a repeat."
            : "\(count) lines have the same date, code, units and charge. They differ in another field."
        finding.couldBeRight = ["The service was given \(lines.count == 2 ? "twice" : "\(lines.count) times")."]
        finding.settledBy = ["The orders, or the times at which each was done."]
        finding.ask =
            "Please show that this was done \(lines.count == 2 ? "twice" : "\(lines.count) times"), or remove what is charged again."
        return RawFinding(
            finding: finding, bill: bill.number, named: lines.map(\.index), comingOff: extra.map(\.index),
            days: lines.compactMap(\.line.dateOfService), charges: lines.map(\.line.charge))
    }
}

extension ChargeLine {
    /// The line without its place: what the paper prints.
    fileprivate var printedFields: ChargeLine {
        var line = self
        line.at = nil
        line.kept = Kept()
        line.modifiers.sort()
        return line
    }
}
