import CaseModel

/// A charge of a hospital stay is dated outside the stay, a room is charged for the day of discharge, or two rooms
/// are charged for one day.
///
/// It applies to stays only: bills that show days of admission and discharge, or whose case has a stay over night.
enum DateOutsideStay: Check {
    static let id = CheckID.dateOutsideStay

    static func run(_ bill: Bill, _ context: AuditContext) -> CheckOutcome {
        guard let stay = bill.stay else {
            guard bill.looksInpatient else { return .silent }
            return .needs(id, "The days of admission and discharge.", lines: bill.lines.map(\.index))
        }
        guard stay.lowerBound < stay.upperBound || bill.looksInpatient else { return .silent }
        let charges = bill.lines.filter { $0.line.charge > .zero }
        let undated = charges.filter { $0.line.dateOfService == nil }.map(\.index)
        var outcome = undated.isEmpty ? .silent : CheckOutcome.needs(id, "The dates of these lines.", lines: undated)
        var roomDays: [Day: BilledLine] = [:]
        for line in charges {
            guard let day = line.line.dateOfService else { continue }
            if day < stay.lowerBound || (line.line.throughDate ?? day) > stay.upperBound {
                outcome.findings.append(outside(line, stay, bill, context))
                continue
            }
            guard line.line.isRoom, isOneDay(line.line) else { continue }
            if day == stay.upperBound, stay.lowerBound < stay.upperBound {
                let saw = "A room is charged for \(day.display), the day of discharge."
                outcome.findings.append(finding([line], comingOff: line, bill, context, saw))
            } else if let other = roomDays[day] {
                let saw = "Two rooms are charged for \(day.display)."
                let less = line.line.charge < other.line.charge ? line : other
                outcome.findings.append(finding([other, line], comingOff: less, bill, context, saw))
            } else {
                roomDays[day] = line
            }
        }
        return outcome
    }

    /// A room line may stand for several nights; then its date is only the first of them.
    private static func isOneDay(_ line: ChargeLine) -> Bool {
        (line.units == nil || line.units == .one) && (line.throughDate == nil || line.throughDate == line.dateOfService)
    }

    private static func outside(
        _ line: BilledLine, _ stay: ClosedRange<Day>, _ bill: Bill, _ context: AuditContext
    ) -> RawFinding {
        let day = line.line.dateOfService ?? stay.lowerBound
        let saw =
            "This line is dated \(day.display). The stay was from \(stay.lowerBound.display) to "
            + "\(stay.upperBound.display)."
        var raw = finding([line], comingOff: line, bill, context, saw)
        raw.finding.couldBeRight =
            day < stay.lowerBound
            ? ["The test was done before the stay and belongs to it."] : ["The result was entered after the stay."]
        return raw
    }

    private static func finding(
        _ lines: [BilledLine], comingOff: BilledLine, _ bill: Bill, _ context: AuditContext, _ saw: String
    ) -> RawFinding {
        var finding = Finding()
        finding.check = id
        finding.grade = .provable
        finding.account = bill.accountName
        finding.lines = lines.compactMap(\.line.at)
        finding.codes = lines.compactMap { $0.line.code ?? $0.line.revenueCode }
        finding.atIssue = comingOff.line.charge
        finding.owedChange = context.owedChange(ofRemoving: [comingOff], from: bill)
        finding.saw = saw
        finding.couldBeRight = ["The day was counted at midnight.", "You were moved to another room that day."]
        finding.settledBy = ["The days and hours of admission, moves and discharge."]
        finding.ask = "Please correct the date of this charge, or remove it."
        return RawFinding(
            finding: finding, bill: bill.number, named: lines.map(\.index), comingOff: [comingOff.index],
            days: lines.compactMap(\.line.dateOfService), charges: lines.map(\.line.charge))
    }
}
