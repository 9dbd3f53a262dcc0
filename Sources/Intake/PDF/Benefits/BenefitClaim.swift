import CaseModel

/// One claim of an explanation of benefits while it is being read.
struct BenefitClaim {
    struct Service {
        var line: ClaimLine
        var amounts = BenefitAmounts()
        /// Says `denied` of the service.
        var isDenied = false
    }

    var number: String?
    /// The lines of the paper that tell of it.
    var range: Range<Int>
    var services: [Service] = []
    var totals = BenefitAmounts()
    /// The labels that follow speak for the whole claim.
    var isInTotals = false

    /// The services of which the paper states an amount.
    private var told: [Service] { services.filter { $0.amounts != BenefitAmounts() } }
    var amounts: BenefitAmounts { totals.filled(from: .sum(told.map(\.amounts))) }
    var isEmpty: Bool { told.isEmpty && totals.count == 0 }

    /// - Parameter inNetwork: whether the paper says that the provider is in the plan's network; nil when it does not
    ///   say. Only then is a plan discount the provider's to bear.
    func draft(inNetwork: Bool?, saysDenied: Bool, saysPending: Bool) -> DraftClaim {
        var claim = DraftClaim()
        claim.claimNumber = number
        let amounts = amounts
        claim.billed = amounts.billed
        claim.allowed = amounts.allowed
        claim.planPaid = amounts.planPaid
        claim.patientShare = amounts.patientShare
        claim.patientResponsibility = amounts.responsibility
        claim.lines = told.map { service in
            var line = service.line
            line.billed = service.amounts.billed
            line.allowed = service.amounts.allowed
            line.paid = service.amounts.planPaid
            if inNetwork == true, service.amounts.isContractual, let discount = service.amounts.discount,
                discount != .zero
            {
                line.adjustments = [Adjustment(.contractual, "", discount)]
            }
            return line
        }
        if told.allSatisfy({ $0.amounts.discount == nil }), inNetwork == true, totals.isContractual,
            let discount = totals.discount, discount != .zero
        {
            claim.adjustments = [Adjustment(.contractual, "", discount)]
        }
        claim.dateOfService = told.compactMap(\.line.dateOfService).min()
        let last = told.compactMap { $0.line.dateOfService }.max()
        if last != claim.dateOfService { claim.throughDate = last }
        claim.status = status(amounts, saysDenied: saysDenied, saysPending: saysPending)
        return claim
    }

    private func status(_ amounts: BenefitAmounts, saysDenied: Bool, saysPending: Bool) -> ClaimStatus? {
        let denied = told.count(where: \.isDenied)
        if denied > 0, denied < told.count { return .partlyPaid }
        if denied > 0 { return .denied }
        guard let paid = amounts.planPaid else { return saysDenied ? .denied : saysPending ? .pending : nil }
        if paid == .zero {
            if saysPending { return .pending }
            if saysDenied { return .denied }
            // Nothing was paid and all of it is called not covered: that is a refusal.
            if let notCovered = amounts.notCovered, notCovered != .zero, notCovered == amounts.billed { return .denied }
        }
        return .paid
    }
}
