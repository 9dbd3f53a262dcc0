import CaseModel

/// A charge of a hospital stay is dated outside it, the day of discharge is charged as a room day, or a night is
/// charged twice. It does not apply to care without a stay, to as many room days as nights, or to the emergency visit of the
/// evening before.
enum DateOutsideStay: Check {
    static let id = CheckID.dateOutsideStay
    static let level = CheckLevel.stay
    static let needs = ["The list of charges.", "The days of admission and discharge."]

    static func look(at account: AuditedAccount, _ context: AuditContext) -> Outcome {
        guard !account.lines.isEmpty, let stay = Stay(account) else { return .notApplicable }
        guard stay.admission != nil || stay.discharge != nil else {
            return .needs(StayWords.needsStay(account), lines: account.lines)
        }
        let lines = account.netLines.filter { $0.charge > .zero }
        let evenings = eveningsBefore(stay, lines)
        var findings: [RawFinding] = []
        for line in lines {
            if let finding = outside(line, stay, evenings, account, context) { findings.append(finding) }
        }
        let named = Set(findings.flatMap { $0.lines.map(\.id) })
        findings += rooms(stay, leaving: named, account, context)
        let undated = lines.filter { $0.date == nil }
        guard !undated.isEmpty else { return .looked(findings) }
        return .looked(findings, gaps: [Gap(needs: CommonWords.needsDates(account), lines: undated.map(\.id))])
    }

    // MARK: Dates

    /// The day before the admission when the bill has an emergency visit on it: the stay began there, before midnight.
    private static func eveningsBefore(_ stay: Stay, _ lines: [BillLine]) -> Set<Day> {
        guard let admission = stay.admission else { return [] }
        let eve = admission.adding(days: -1)
        let hasVisit = lines.contains { $0.date == eve && RevenueCodes.isEmergency($0.revenueCode) }
        return hasVisit ? [eve] : []
    }

    private static func outside(
        _ line: BillLine, _ stay: Stay, _ evenings: Set<Day>, _ account: AuditedAccount, _ context: AuditContext
    ) -> RawFinding? {
        guard let first = line.date else { return nil }
        let last = max(line.line.throughDate ?? first, first)
        if let admission = stay.admission, first < admission {
            guard !evenings.contains(first) else { return nil }
            let isQuestion = mayComeBefore(line)
            return finding(
                [line], gone: [line], isQuestion ? .c : .a, StayWords.before(line, admission: admission), account,
                context)
        }
        if let discharge = stay.discharge, last > discharge {
            return finding(
                [line], gone: [line], .a, StayWords.after(line, on: last, discharge: discharge), account, context)
        }
        return nil
    }

    /// Tests and emergency care before an admission are usual.
    private static func mayComeBefore(_ line: BillLine) -> Bool {
        if RevenueCodes.isEmergency(line.revenueCode) || RevenueCodes.isTesting(line.revenueCode) { return true }
        guard line.revenueCode == nil, let code = line.code else { return false }
        return code.hasPrefix("7") || code.hasPrefix("8") || code.hasPrefix("93") || code.hasPrefix("9928")
            || code == "36415"
    }

    // MARK: Room days

    private static func rooms(
        _ stay: Stay, leaving named: Set<BillLine.ID>, _ account: AuditedAccount, _ context: AuditContext
    ) -> [RawFinding] {
        let rooms = stay.rooms.filter { !named.contains($0.id) }
        let days = rooms.map { Stay.days(of: $0) }.reduce(0) { min($0 + $1, 1_000_000) }
        // As many room days as nights are right, however they are dated.
        if let nights = stay.nights, days <= nights { return [] }
        let single = rooms.allSatisfy { Stay.days(of: $0) == 1 && $0.date != nil && $0.line.throughDate == nil }
        guard single else { return surplus(rooms, days, stay, account, context) }
        return singleDays(rooms, days, stay, account, context)
    }

    private static func singleDays(
        _ rooms: [BillLine], _ days: Int, _ stay: Stay, _ account: AuditedAccount, _ context: AuditContext
    ) -> [RawFinding] {
        let byDay = Dictionary(grouping: rooms) { $0.date ?? Day(number: 0) }
        // All days under one date are a list of days, and without a count of nights nothing can be said of them.
        if byDay.count == 1, stay.nights == nil, rooms.count > 1 { return [] }
        var findings: [RawFinding] = []
        var left = stay.nights.map { days - $0 }
        for (day, held) in byDay.sorted(by: { $0.key < $1.key }) {
            let sorted = held.sorted(by: BillLine.byContent)
            if let discharge = stay.discharge, day == discharge, stay.admission != discharge {
                for line in sorted where left.map({ $0 > 0 }) ?? true {
                    let words = StayWords.dayOfDischarge(line, discharge: day, days: days, nights: stay.nights)
                    findings.append(finding([line], gone: [line], .a, words, account, context))
                    left = left.map { $0 - 1 }
                }
            } else if sorted.count > 1, left.map({ $0 > 0 }) ?? true {
                // Of two beds of one night the cheaper one is what would come off.
                let surplus = min(sorted.count - 1, left ?? sorted.count - 1)
                let gone = Array(sorted.sorted { $0.charge < $1.charge }.prefix(surplus))
                let words = StayWords.twoRooms(sorted, on: day)
                findings.append(
                    finding(sorted, gone: gone, stay.nights == nil ? .c : .a, words, account, context))
                left = left.map { $0 - surplus }
            }
        }
        return findings
    }

    /// Room days listed with units: only their number can be judged.
    private static func surplus(
        _ rooms: [BillLine], _ days: Int, _ stay: Stay, _ account: AuditedAccount, _ context: AuditContext
    ) -> [RawFinding] {
        guard let nights = stay.nights, days > nights else { return [] }
        var found = finding(rooms, gone: [], .a, StayWords.tooManyDays(days, nights: nights), account, context)
        let prices = Set(rooms.map { $0.charge.cents / Int64(Stay.days(of: $0)) })
        // With one price a day the surplus has an amount.
        if prices.count == 1, let price = prices.first {
            let amount = Money(cents: price * Int64(days - nights))
            found.atIssue = amount
            found.take(context.share(of: account).change(without: rooms, amount: amount))
        }
        return [found]
    }

    private static func finding(
        _ lines: [BillLine], gone: [BillLine], _ grade: Grade, _ words: FindingWords, _ account: AuditedAccount,
        _ context: AuditContext
    ) -> RawFinding {
        let answer = context.share(of: account).change(without: gone.isEmpty ? lines : gone)
        var finding = RawFinding(
            check: id, grade: grade, account: account.index, owedChange: answer.change, words: words)
        finding.lines = lines
        finding.linesAtIssue = gone
        finding.atIssue = gone.isEmpty ? nil : gone.map(\.charge).total()
        finding.take(answer)
        return finding
    }
}
