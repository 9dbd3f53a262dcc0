import CaseModel

/// A hospital stay as the bill or the case dates it, and the room days that the bill charges.
struct Stay: Sendable {
    var admission: Day?
    var discharge: Day?
    /// Charged room days, the newborn's bed and days of leave left aside.
    var rooms: [BillLine]

    /// Nil when nothing says that the account is about a stay.
    init?(_ account: AuditedAccount) {
        guard !account.isProfessional else { return nil }
        rooms = account.netLines.filter { line in
            line.charge > .zero && RevenueCodes.isRoom(line.revenueCode) && !RevenueCodes.isNursery(line.revenueCode)
        }
        let statements = account.standing.map(\.statement)
        admission = statements.compactMap(\.admissionDate).min()
        discharge = statements.compactMap(\.dischargeDate).max()
        let isInpatient = !rooms.isEmpty || statements.contains { Stay.isInpatient($0.typeOfBill) }
        if isInpatient, let episode = account.episode {
            admission = admission ?? episode.from
            discharge = discharge ?? episode.dischargedOn ?? episode.to
        }
        guard isInpatient || (admission != nil && discharge != nil) else { return nil }
        if let first = admission, let last = discharge, last < first { (admission, discharge) = (nil, nil) }
    }

    /// Types of bill of inpatient care: 011x and 012x of a hospital, 018x, 021x of nursing facilities, 041x.
    private static func isInpatient(_ typeOfBill: String?) -> Bool {
        guard let code = Spelling.revenueCode(typeOfBill) else { return false }
        return ["011", "018", "021", "041"].contains(String(code.prefix(3)))
    }

    /// Nights between admission and discharge; a stay of one day counts one.
    var nights: Int? {
        guard let admission, let discharge else { return nil }
        return max(1, discharge - admission)
    }

    /// Room days that the bill charges, by units.
    var roomDays: Int {
        rooms.map { Stay.days(of: $0) }.reduce(0) { sum, days in min(sum + days, 1_000_000) }
    }

    static func days(of line: BillLine) -> Int {
        guard let units = line.line.units?.thousandths.magnitude, units >= 1000 else { return 1 }
        return Int(min(units / 1000, 100_000))
    }
}
