import CaseModel
import Scan

/// The remittances (835) of a file, segment by segment: payment, payer and provider, claims, provider adjustments.
struct RemittanceReading {
    let file: String
    var issues = IssueList()
    private var claims: [DraftClaim] = []
    private var providerAdjustments: [ProviderAdjustment] = []
    private var claim: ClaimReading?
    private var payment = Payment()
    /// The sum of the payments stated; nil when one is not known.
    private var paymentTotal: Money? = .zero
    private var difference: Money? = .zero
    private var balances = true

    /// What one transaction set says before its first claim, and the sums to hold its payment to.
    private struct Payment {
        var payer: String?
        var provider: String?
        var providerNpi: String?
        /// The day of the remittance (DTM*405), else that of the payment (BPR16).
        var producedOn: Day?
        var paidOn: Day?
        /// The segment of the payment.
        var number: Int?
        var total: Money?
        /// Σ paid of the claims − Σ provider adjustments; nil when one of them is not known.
        var sum: Money? = .zero
        var hasClaims = false
    }

    init(file: String) { self.file = file }

    // MARK: Transaction sets

    mutating func begin() { payment = Payment() }

    /// Ends a transaction set: its payment must be the sum of its claims less the provider adjustments.
    mutating func end() {
        endClaim()
        guard payment.number != nil || payment.hasClaims else { return }
        paymentTotal = add(paymentTotal, payment.total)
        guard let total = payment.total, let sum = payment.sum else {
            difference = nil
            balances = false
            return
        }
        difference = difference.map { $0 + (total - sum) }
        guard total != sum else { return }
        balances = false
        let words = IntakeWords.paymentDoesNotTie(total: total, sum: sum)
        issues.warn(words, at: payment.number.map { .segment(file, $0) } ?? Place(file))
    }

    mutating func draft() -> DraftFile {
        var draft = DraftFile()
        draft.file = file
        draft.kind = .remittance
        draft.claims = claims
        draft.providerAdjustments = providerAdjustments
        if claims.isEmpty {
            issues.warn(IntakeWords.noClaims, at: Place(file))
        } else {
            (draft.paymentTotal, draft.difference) = (paymentTotal, difference)
            draft.balances = balances && claims.allSatisfy { $0.balances == true }
        }
        draft.confidence = issues.isEmpty ? .sure : .likely
        draft.issues = issues.issues(of: file)
        return draft
    }

    // MARK: Segments

    mutating func take(_ segment: X12Scanner, named name: String) {
        switch name {
        case "CLP":
            endClaim()
            beginClaim(segment)
        case "BPR": takePayment(segment)
        case "N1": takeParty(segment)
        case "PLB":
            endClaim()
            takeProviderAdjustments(segment)
        case "DTM" where claim == nil:
            if segment.text(1) == "405" { payment.producedOn = day(segment, 2) }
        // A new group of claims, whose summary is not a part of the claim before it.
        case "LX": endClaim()
        default: claim?.take(segment, named: name, &issues)
        }
    }

    private mutating func beginClaim(_ segment: X12Scanner) {
        payment.hasClaims = true
        var reading = ClaimReading(segment, file: file, &issues)
        reading.claim.payer = payment.payer
        reading.claim.provider = payment.provider
        reading.claim.providerNpi = payment.providerNpi
        reading.claim.processedOn = payment.producedOn ?? payment.paidOn
        claim = reading
    }

    private mutating func endClaim() {
        guard var reading = claim else { return }
        claim = nil
        reading.finish(&issues)
        payment.sum = add(payment.sum, reading.claim.planPaid)
        claims.append(reading.claim)
    }

    private mutating func takePayment(_ segment: X12Scanner) {
        payment.number = segment.number
        payment.total = segment.amount(2, of: "payment", file: file, &issues)
        payment.paidOn = X12Value.day(segment.text(16))
    }

    private mutating func takeParty(_ segment: X12Scanner) {
        switch segment.text(1) {
        case "PR": payment.payer = segment.value(2)
        case "PE":
            payment.provider = segment.value(2)
            payment.providerNpi = segment.text(3) == "XX" ? X12Value.npi(segment.text(4)) : nil
        default: break
        }
    }

    /// PLB: the provider, the end of its fiscal year, then pairs of a reason and an amount.
    private mutating func takeProviderAdjustments(_ segment: X12Scanner) {
        for index in stride(from: 3, through: segment.elementCount, by: 2) {
            let reason = segment.component(index, 0)
            if reason.isEmpty, segment.text(index + 1).isEmpty { continue }
            guard let amount = segment.amount(index + 1, of: "provider adjustment", file: file, &issues) else {
                payment.sum = nil
                continue
            }
            payment.sum = payment.sum.map { $0 - amount }
            providerAdjustments.append(ProviderAdjustment(at: place(segment), code: reason, amount: amount))
        }
    }

    // MARK: Values

    private func place(_ segment: X12Scanner) -> Place { .segment(file, segment.number) }

    private mutating func day(_ segment: X12Scanner, _ index: Int) -> Day? {
        if let day = X12Value.day(segment.text(index)) { return day }
        issues.warn(IntakeWords.notAnX12Day(segment.text(index)), at: place(segment))
        return nil
    }

    private func add(_ sum: Money?, _ amount: Money?) -> Money? {
        guard let sum, let amount else { return nil }
        return sum + amount
    }
}
