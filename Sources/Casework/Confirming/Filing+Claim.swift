import CaseModel

extension Filing {
    /// A remittance to a provider can hold the claims of thousands of people. Beyond this many, only those that belong
    /// to an account of the case are filed.
    private static let mostClaimsOfStrangers = 20

    /// Files what a plan decided.
    mutating func file(_ claims: [DraftClaim]) {
        let isLong = claims.count > Filing.mostClaimsOfStrangers
        for claim in claims {
            let found = account(
                number: claim.account, biller: claim.provider ?? claim.renderingProvider, role: nil, day: claim.firstDay
            )
            if found == nil, isLong { continue }
            file(claim, found)
        }
    }

    private mutating func file(_ draft: DraftClaim, _ found: Int?) {
        let index = found ?? addAccount()
        let visit = visit(of: index, from: draft.firstDay, to: draft.lastDay)
        person(draft.patient)
        state.file.accounts[index].episode = visit
        let key = key(ofAccount: index)
        if state.file.accounts[index].biller == nil, let provider = draft.provider {
            state.file.accounts[index].biller = provider
            source("/biller", of: key, draft.at)
        }
        if state.file.accounts[index].number == nil, let number = draft.account {
            state.file.accounts[index].number = number
            source("/number", of: key, draft.at)
        }
        note(key)
        if let visit { note(RecordKey(.episode, visit.text)) }
        let account = state.file.accounts[index].id
        if let known = state.file.claims.first(where: { $0.account == account && $0.isSameDecision(as: draft) }) {
            noteRepeated(RecordKey(.claim, known.id.text))
            return
        }
        add(draft, to: account)
        state.file.accounts[index].planPaper = .here
    }

    private mutating func add(_ draft: DraftClaim, to account: Account.ID) {
        var claim = Claim()
        claim.id = ids.next(.claim)
        claim.account = account
        claim.coverage = coverage(of: draft)
        claim.status = draft.status
        claim.claimNumber = draft.claimNumber
        claim.processedOn = draft.processedOn
        claim.billed = draft.billed
        claim.allowed = draft.allowed
        claim.planPaid = draft.planPaid
        claim.patientResponsibility = draft.patientResponsibility
        claim.patientShare = draft.patientShare
        claim.adjustments = draft.adjustments
        claim.remarks = draft.remarks
        claim.denials = draft.denials
        claim.dateOfService = draft.dateOfService
        claim.throughDate = draft.throughDate
        claim.lines = draft.lines.map { line in
            var line = line
            line.at = place(line.at)
            return line
        }
        if let number = PaperSpelling.number(draft.claimNumber) {
            claim.replaces =
                state.file.claims.last {
                    $0.account == account && PaperSpelling.number($0.claimNumber) == number
                }?.id
        }
        let key = RecordKey(.claim, claim.id.text)
        source("", of: key, draft.at)
        state.file.claims.append(claim)
        note(key)
    }

    /// The plan that decided: one of that name, the only one that the person named without a payer, else a new one of
    /// which the kind is not known yet.
    private mutating func coverage(of draft: DraftClaim) -> Coverage.ID? {
        let named = state.file.coverages.firstIndex { PaperSpelling.isSame($0.payer, draft.payer) }
        let open = state.file.coverages.indices.filter { index in
            let coverage = state.file.coverages[index]
            return coverage.payer == nil && coverage.kind != CoverageKind.none
        }
        if let index = named ?? (open.count == 1 ? open.first : nil) {
            state.file.coverages[index].payer = state.file.coverages[index].payer ?? draft.payer
            state.file.coverages[index].memberId = state.file.coverages[index].memberId ?? draft.memberId
            return state.file.coverages[index].id
        }
        guard draft.payer != nil else { return nil }
        var coverage = Coverage()
        coverage.id = ids.next(.coverage)
        coverage.payer = draft.payer
        coverage.memberId = draft.memberId
        coverage.order = draft.order
        state.file.coverages.append(coverage)
        note(RecordKey(.coverage, coverage.id.text))
        return coverage.id
    }
}

extension DraftClaim {
    fileprivate var firstDay: Day? { dateOfService ?? lines.compactMap(\.dateOfService).min() }
    fileprivate var lastDay: Day? { throughDate ?? lines.compactMap(\.dateOfService).max() ?? firstDay }
}

extension Claim {
    fileprivate func isSameDecision(as draft: DraftClaim) -> Bool {
        PaperSpelling.number(claimNumber) == PaperSpelling.number(draft.claimNumber) && processedOn == draft.processedOn
            && billed == draft.billed && planPaid == draft.planPaid && status == draft.status
    }
}
