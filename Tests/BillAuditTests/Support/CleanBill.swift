import CaseModel

@testable import BillAudit

/// A bill without anything to ask about, and the claim that belongs to it. It is made from what is usual on bills, and
/// never by running a check.
struct CleanBill {
    var lines: [ChargeLine] = []
    let role: Role
    let isStay: Bool
    var share = Money.zero
    var planPaid = Money.zero
    var previous: Money?
    /// What the bill asks for beyond the share.
    var surplus = Money.zero
    /// What the total states beyond the charges.
    var totalOff = Money.zero
    var dice: Dice

    static let admission = day("2026-03-03")
    var nights = 3
    var discharge: Day { CleanBill.admission.adding(days: nights) }

    init(seed: Int) {
        dice = Dice(seed: seed)
        isStay = dice.chance(40)
        role = isStay ? .facility : dice.pick([.facility, .facility, .office, .radiology, .laboratory])
        nights = dice.roll(1...6)
        if isStay { addRooms() }
        let days = isStay ? nights + 1 : 1
        for offset in 0..<days { addDay(CleanBill.admission.adding(days: offset)) }
        if role == .facility, dice.chance(50) { addUsualRepeats(CleanBill.admission) }
        if dice.chance(30) { previous = Money(cents: Int64(dice.roll(1_000...50_000))) }
        lines.shuffle(using: &dice)
        share = Money(cents: total.cents * Int64(dice.roll(1...20)) / 100)
        planPaid = Money(cents: total.cents * Int64(dice.roll(0...60)) / 100)
    }

    mutating func price(_ range: ClosedRange<Int> = 1_500...90_000) -> String {
        Money(cents: Int64(dice.roll(range))).exact
    }

    private var npi: String? { role == .facility ? nil : "1003000126" }

    private mutating func add(
        _ code: String?, _ date: Day, rev: String? = nil, mods: [String] = [], units: String = "1",
        charge: String? = nil,
        words: String? = nil, time: String? = nil
    ) {
        let charge = charge ?? price()
        lines.append(
            line(
                code, charge, on: date.iso, mods: mods, rev: role == .facility ? rev : nil, units: units,
                words: words ?? code.map { "SERVICE \($0)" }, npi: npi, time: time))
    }

    private mutating func addRooms() {
        let rate = price(100_000...300_000)
        for offset in 0..<nights {
            add(nil, CleanBill.admission.adding(days: offset), rev: "0120", charge: rate, words: "ROOM AND BOARD SEMI")
        }
    }

    /// Services of one day, each once.
    private mutating func addDay(_ date: Day) {
        add("36415", date, rev: "0300")
        if dice.chance(50) { add("80053", date, rev: "0301") } else { add("82947", date, rev: "0301") }
        if dice.chance(50) { add("80061", date, rev: "0301") }
        if dice.chance(70) { add("85025", date, rev: "0305") }
        switch dice.roll(1...3) {
        case 1: add("71046", date, rev: "0324")
        case 2 where role != .facility: add("71046", date, mods: ["26"])
        default: add("70450", date, rev: "0351")
        }
        if dice.chance(50) { add("93005", date, rev: "0730") }
        if role == .facility, dice.chance(40) { add(nil, date, rev: "0270", words: "IV START KIT") }
        if dice.chance(60) { add("99213", date, rev: "0510", mods: ["25"]) }
    }

    /// What stands twice on many bills and is right.
    private mutating func addUsualRepeats(_ date: Day) {
        let drug = price(900...9_000)
        for _ in 0..<dice.roll(2...5) { add("J1885", date, rev: "0636", charge: drug) }
        let therapy = price()
        for _ in 0..<2 { add("97110", date, rev: "0420", mods: ["GP"], charge: therapy) }
        let knee = price()
        add("73562", date, rev: "0320", mods: ["RT"], charge: knee)
        add("73562", date, rev: "0320", mods: ["LT"], charge: knee)
        let blood = price()
        add("84484", date, rev: "0301", charge: blood, time: "08:10")
        add("84484", date, rev: "0301", charge: blood, time: "14:25")
        let again = price()
        add("94010", date, rev: "0460", charge: again)
        add("94010", date, rev: "0460", mods: ["76"], charge: again)
        let pills = price(200...900)
        for _ in 0..<3 { add(nil, date, rev: "0250", charge: pills, words: "ACETAMINOPHEN TAB") }
        let gone = price()
        add("87186", date, rev: "0306", charge: gone)
        add("87186", date, rev: "0306", units: "-1", charge: "-\(gone)", words: "CREDIT NOT DONE")
    }

    // MARK: Papers

    var total: Money { lines.map(\.charge).total() }

    func statement(named name: String = "bill.csv") -> DraftFile {
        let due = share + surplus
        let off = total - planPaid - due
        var rows: [(SummaryRow.Kind, String)] = []
        if let previous { rows.append((.previousBalance, previous.exact)) }
        rows += [
            (.total, (total + totalOff).exact), (.insurancePayment, (-planPaid).exact), (.adjustment, (-off).exact),
            (.balance, ((previous ?? .zero) + due).exact),
        ]
        return bill(
            lines, rows, name: name, role: role, date: "2026-04-20", patient: "Dana Example",
            admitted: isStay ? CleanBill.admission.iso : nil, discharged: isStay ? discharge.iso : nil,
            type: isStay ? "0111" : nil)
    }

    /// The decision on exactly these charges.
    var decision: DraftFile {
        let off = total - planPaid - share
        var decided = claim(
            total.exact, paid: planPaid.exact, share: share.exact, ["CO-45 \(off.exact)", "PR-2 \(share.exact)"])
        decided.throughDate = isStay ? discharge : nil
        decided.balances = true
        return remittance(decided)
    }
}
