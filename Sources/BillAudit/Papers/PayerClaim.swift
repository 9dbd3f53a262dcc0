import CaseModel

/// A payer's decision, whether a paper or the case tells it.
struct PayerClaim: Sendable {
    /// The position in the list of claims.
    var id: Int
    var place: Place
    var accountNumber: String?
    /// The account of the case that it belongs to.
    var caseAccount: Int?
    var payer: String?
    var provider: String?
    var patient: String?
    /// 1 for the payer that decides first.
    var order: Int
    var status: ClaimStatus?
    var claimNumber: String?
    var processedOn: Day?
    var from: Day?
    var through: Day?
    var billed: Money?
    var allowed: Money?
    var planPaid: Money?
    var statedShare: Money?
    var responsibility: PatientResponsibility?
    var adjustments: [Adjustment]
    var lines: [ClaimLine]
    var linePlaces: [Place]
    /// The position of the claim that this one replaces.
    var replaces: Int?
    /// The kind of the coverage that decided, when the case says it.
    var coverage: CoverageKind?
    /// False when the reader found that the claim's own amounts do not add up, nil when nobody added them.
    var balances: Bool?
    var difference: Money?
    var isFromCase: Bool
    /// The first and the last day that the claim speaks of.
    var firstDay: Day?
    var lastDay: Day?

    /// Every adjustment once, with its place.
    var placedAdjustments: [PlacedAdjustment] = []

    /// Every adjustment once, of the claim as a whole and of its lines.
    var allAdjustments: [Adjustment] { placedAdjustments.map(\.adjustment) }

    /// True when the spans of days overlap, or one of the two claims names no day.
    func overlaps(_ other: PayerClaim) -> Bool {
        guard let firstDay, let lastDay, let otherFirst = other.firstDay, let otherLast = other.lastDay else {
            return true
        }
        return firstDay <= otherLast && otherFirst <= lastDay
    }

    /// True when both speak of the same span of days, or one of them of none.
    func isForSpan(of other: PayerClaim) -> Bool {
        guard let firstDay, let otherFirst = other.firstDay else { return true }
        return firstDay == otherFirst && lastDay == other.lastDay
    }

    /// True when the lines show what became of each: not only that they were billed.
    var hasLineAmounts: Bool { lines.contains { $0.patientShare != nil } }

    /// The patient's share. Where the paper states it in more than one way and they differ, the largest: a finding
    /// must not rest on the smaller one.
    var share: Money? {
        let adjusted = allAdjustments.filter { $0.group == .patient }.map(\.amount)
        let known = [statedShare, responsibility?.total, adjusted.isEmpty ? nil : adjusted.total()].compactMap { $0 }
        if let largest = known.max() { return largest }
        if !allAdjustments.isEmpty, billed != nil, planPaid != nil { return .zero }
        guard let allowed, let planPaid else { return nil }
        return allowed - planPaid
    }

    /// True when the payer has decided and nothing waits for a correction.
    var isFinal: Bool { status?.isFinal ?? (share != nil && planPaid != nil) }
    var isReversal: Bool { status == .reversed }
}

extension ClaimLine {
    /// What the plan leaves to the patient of this line; nil when the paper does not show it.
    var patientShare: Money? {
        let adjusted = adjustments.filter { $0.group == .patient }.map(\.amount).total()
        if let allowed, let paid { return max(adjusted, allowed - paid, .zero) }
        return adjustments.isEmpty ? nil : adjusted
    }
}

extension PayerClaim {
    init(_ claim: DraftClaim, id: Int, of file: DraftFile) {
        let place = claim.at ?? Place(file.file)
        self.init(
            id: id, place: place, accountNumber: claim.account, caseAccount: nil, payer: claim.payer,
            provider: claim.provider, patient: claim.patient, order: PayerClaim.order(claim.order),
            status: claim.status, claimNumber: claim.claimNumber, processedOn: claim.processedOn,
            from: claim.dateOfService, through: claim.throughDate, billed: claim.billed, allowed: claim.allowed,
            planPaid: claim.planPaid, statedShare: claim.patientShare, responsibility: claim.patientResponsibility,
            adjustments: claim.adjustments, lines: claim.lines, linePlaces: claim.lines.map { $0.at ?? place },
            replaces: nil, coverage: nil, balances: claim.balances, difference: claim.difference, isFromCase: false)
        settle()
    }

    init(_ claim: Claim, id: Int, at index: Int, in book: CaseBook) {
        let pointer = "/claims/\(index)"
        let account = book.position(of: claim.account)
        let known = account.flatMap { book.account(at: $0) }
        let coverage = book.coverage(claim.coverage)
        self.init(
            id: id, place: book.place(pointer), accountNumber: known?.number, caseAccount: account,
            payer: coverage?.payer,
            provider: known?.biller,
            patient: nil, order: PayerClaim.order(coverage?.order), status: claim.status,
            claimNumber: claim.claimNumber, processedOn: claim.processedOn, from: claim.dateOfService,
            through: claim.throughDate, billed: claim.billed, allowed: claim.allowed, planPaid: claim.planPaid,
            statedShare: claim.patientShare,
            responsibility: claim.patientResponsibility, adjustments: claim.adjustments, lines: claim.lines,
            linePlaces: claim.lines.enumerated().map { $1.at ?? book.place("\(pointer)/lines/\($0)") },
            replaces: nil, coverage: coverage?.kind, balances: nil, difference: nil, isFromCase: true)
        settle()
    }

    private mutating func settle() {
        placedAdjustments = PlacedAdjustment.all(
            billed: billed, paid: planPaid, claim: adjustments, at: place, lines: lines, places: linePlaces)
        let days = [from, through].compactMap { $0 } + lines.compactMap(\.dateOfService)
        firstDay = days.min()
        lastDay = days.max()
    }

    private static func order(_ word: String?) -> Int {
        switch word?.lowercased() {
        case "secondary": 2
        case "tertiary": 3
        default: 1
        }
    }
}
