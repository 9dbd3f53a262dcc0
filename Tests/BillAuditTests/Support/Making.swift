import BillAudit
import CaseModel

/// Short ways to write papers in a test. Every amount and name is invented.
func money(_ text: String) -> Money {
    do { return try Money(exact: text) } catch { preconditionFailure("\(text) is no amount") }
}

func day(_ text: String) -> Day {
    guard let day = Day(iso: text) else { preconditionFailure("\(text) is no day") }
    return day
}

let visit = "2026-03-03"

func line(
    _ code: String?, _ charge: String, on date: String? = visit, mods: [String] = [], rev: String? = nil,
    units: String? = "1", price: String? = nil, words: String? = nil, npi: String? = nil, time: String? = nil,
    through: String? = nil, patient: String? = nil
) -> ChargeLine {
    var line = ChargeLine()
    line.code = code
    line.charge = money(charge)
    line.dateOfService = date.map { day($0) }
    line.throughDate = through.map { day($0) }
    line.modifiers = mods
    line.revenueCode = rev
    line.units = units.flatMap { Quantity($0) }
    line.unitPrice = price.map { money($0) }
    line.description = words
    line.renderingNpi = npi
    line.time = time
    line.patient = patient
    return line
}

/// A bill as a reader hands it over: lines from the second row of the file, sums below them.
func bill(
    _ lines: [ChargeLine], _ rows: [(SummaryRow.Kind, String)] = [], name: String = "bill.csv",
    account: String? = "H-1", biller: String? = "Riverbend Hospital", role: Role? = .facility, date: String? = nil,
    patient: String? = nil, admitted: String? = nil, discharged: String? = nil, type: String? = nil,
    claimNumber: String? = nil
) -> DraftFile {
    var statement = DraftStatement()
    statement.account = account
    statement.biller = biller
    statement.role = role
    statement.statementDate = date.map { day($0) }
    statement.patient = patient
    statement.admissionDate = admitted.map { day($0) }
    statement.dischargeDate = discharged.map { day($0) }
    statement.typeOfBill = type
    statement.claimNumber = claimNumber
    statement.lines = lines.enumerated().map { offset, line in
        var line = line
        line.at = .line(name, offset + 2)
        return line
    }
    for (offset, row) in rows.enumerated() {
        add(row.0, money(row.1), at: .line(name, lines.count + 2 + offset), to: &statement)
    }
    var file = DraftFile()
    file.file = name
    file.kind = lines.isEmpty ? .statement : .itemizedBill
    file.confidence = .sure
    file.statements = [statement]
    return file
}

func add(_ kind: SummaryRow.Kind, _ amount: Money, at place: Place, to statement: inout DraftStatement) {
    statement.summaryRows.append(SummaryRow(kind, amount, at: place, linesBefore: statement.lines.count))
    switch kind {
    case .total: statement.stated.totalCharges = amount
    case .subtotal: break
    case .insurancePayment: statement.stated.insurancePaid = amount.magnitude
    case .patientPayment: statement.stated.patientPaid = amount.magnitude
    case .payment: statement.stated.otherPaid = amount.magnitude
    case .adjustment: statement.stated.adjustments = amount.magnitude
    case .previousBalance: statement.stated.previousBalance = amount
    case .balance: statement.stated.balance = amount
    }
}

/// A claim as a reader hands it over. Adjustments as `CO-45 1854.00`.
func claim(
    _ billed: String, paid: String, share: String, _ adjustments: [String] = [], account: String? = "H-1",
    on date: String? = visit, status: ClaimStatus? = .paid, number: String? = "C-1", processed: String? = "2026-03-25",
    order: String? = "primary", lines: [ClaimLine] = [], patient: String? = nil, provider: String? = nil,
    at segment: Int = 10
) -> DraftClaim {
    var claim = DraftClaim()
    claim.at = .segment("claim.835", segment)
    claim.account = account
    claim.order = order
    claim.status = status
    claim.claimNumber = number
    claim.processedOn = processed.map { day($0) }
    claim.dateOfService = date.map { day($0) }
    claim.billed = money(billed)
    claim.planPaid = money(paid)
    claim.patientShare = money(share)
    claim.adjustments = adjustments.map(adjustment)
    claim.lines = lines
    claim.patient = patient
    claim.provider = provider
    return claim
}

func claimLine(
    _ code: String, _ billed: String, paid: String, _ adjustments: [String], on date: String = visit,
    units: String = "1",
    at segment: Int = 14
) -> ClaimLine {
    var line = ClaimLine()
    line.at = .segment("claim.835", segment)
    line.code = code
    line.dateOfService = day(date)
    line.units = Quantity(units)
    line.billed = money(billed)
    line.paid = money(paid)
    line.adjustments = adjustments.map(adjustment)
    return line
}

func adjustment(_ text: String) -> Adjustment {
    let parts = text.split { $0 == "-" || $0 == " " }.map(String.init)
    guard parts.count == 3, let group = AdjustmentGroup(rawValue: parts[0]) else {
        preconditionFailure("\(text) is no adjustment")
    }
    return Adjustment(group, parts[1], money(parts[2]))
}

func remittance(_ claims: DraftClaim..., name: String = "claim.835") -> DraftFile {
    var file = DraftFile()
    file.file = name
    file.kind = .remittance
    file.confidence = .sure
    file.claims = claims
    return file
}

/// A case with one coverage and one account, changed by the test.
func caseFile(
    coverage kind: CoverageKind? = .employerSelfFunded, network: Network? = .inNetwork, number: String = "H-1",
    _ change: (inout CaseFile) -> Void = { _ in }
) -> CaseFile {
    var file = CaseFile()
    if let kind {
        var coverage = Coverage()
        coverage.id = "I1"
        coverage.kind = kind
        coverage.from = day("2026-01-01")
        coverage.order = "primary"
        file.coverages = [coverage]
    }
    var episode = Episode()
    episode.id = "V1"
    episode.from = day(visit)
    episode.to = day(visit)
    file.episodes = [episode]
    var account = Account()
    account.id = "A1"
    account.episode = "V1"
    account.number = number
    account.biller = "Riverbend Hospital"
    account.role = .facility
    account.network = network
    file.accounts = [account]
    change(&file)
    return file
}

extension AuditReport {
    func findings(_ check: CheckID) -> [Finding] { findings.filter { $0.check == check } }
    func needs(_ check: CheckID) -> [String] { notChecked.filter { $0.check == check }.map(\.needs) }
    var checks: [CheckID] { findings.map(\.check) }
}

func audited(_ bills: DraftFile..., claims: DraftFile? = nil, in file: CaseFile? = nil) -> AuditReport {
    audited(AuditPapers(bills: bills, claims: claims.map { [$0] } ?? [], caseFile: file))
}

func audited(_ papers: AuditPapers) -> AuditReport { Auditor.audit(papers, rulebook: Rules.book, today: Rules.day) }
