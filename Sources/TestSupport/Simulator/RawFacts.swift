import CaseModel

/// What stands in the case about one account, read for the tables of the simulator and by nobody else: no view, right or
/// standing of the planner is asked.
struct RawFacts {
    let file: CaseFile
    let account: Account
    let today: Day

    init?(_ file: CaseFile, _ id: Account.ID, today: Day) {
        guard let account = file.accounts.first(where: { $0.id == id }) else { return nil }
        self.file = file
        self.account = account
        self.today = today
    }

    var visit: Episode? { file.episodes.first { $0.id == account.episode } }
    var requests: [Request] { file.requests.filter { $0.account == account.id } }
    var contacts: [Contact] { file.contacts.filter { $0.account == account.id } }
    var payments: [Payment] { file.payments.filter { $0.account == account.id } }
    var offers: [Offer] { file.offers.filter { $0.account == account.id } }
    var agreements: [Agreement] { file.agreements.filter { $0.account == account.id } }
    var applications: [Assistance] { file.assistance.filter { $0.account == account.id } }

    func lastRequest(_ kinds: RequestKind...) -> Request? {
        requests.filter { kinds.contains($0.kind) }.enumerated()
            .max { ($0.element.sentOn?.number ?? 0, $0.offset) < ($1.element.sentOn?.number ?? 0, $1.offset) }?.element
    }

    // MARK: Plans

    /// The plans on the day of care; a coverage that says "none" is none.
    var plans: [Coverage] {
        file.coverages.filter { $0.kind != .some(.none) && !($0.kind == .unknown && $0.payer == nil) }
    }

    /// True when the person said that they had no insurance.
    var isUninsured: Bool { plans.isEmpty && file.coverages.contains { $0.kind == .some(.none) } }

    var isCoverageUnknown: Bool { plans.isEmpty && !isUninsured }

    /// The claims that no later one replaces.
    var claims: [Claim] {
        let replaced = Set(file.claims.compactMap(\.replaces))
        return file.claims.filter { $0.account == account.id && !replaced.contains($0.id) }
    }

    var refusedClaims: [Claim] { claims.filter { $0.status == .denied || !$0.denials.isEmpty } }

    func planKind(of claim: Claim) -> CoverageKind? {
        (file.coverages.first { $0.id == claim.coverage } ?? (plans.count == 1 ? plans.first : nil))?.kind
    }

    func appeals(of claim: Claim) -> [Appeal] { file.appeals.filter { $0.claim == claim.id } }

    func lastLostAppeal(of claim: Claim, except level: AppealLevel) -> Appeal? {
        appeals(of: claim).last { appeal in
            appeal.level != level && appeal.final != false
                && (appeal.outcome == .upheld || appeal.outcome == .partial)
        }
    }

    /// What the plans leave to the patient, when all have decided.
    var share: Money? {
        guard !claims.isEmpty, claims.allSatisfy({ $0.status?.isFinal ?? false }) else { return nil }
        let order = ["secondary": 2, "tertiary": 3]
        func rank(_ claim: Claim) -> Int {
            file.coverages.first { $0.id == claim.coverage }.flatMap { order[$0.order ?? ""] } ?? 1
        }
        let last = claims.map(rank).max() ?? 1
        let shares = claims.filter { rank($0) == last }.map { $0.patientResponsibility?.total }
        return shares.contains(nil) ? nil : shares.compactMap { $0 }.total()
    }

    // MARK: Money

    var newestStatement: Statement? {
        account.statements.enumerated().max {
            ($0.element.date?.number ?? .min, $0.offset) < ($1.element.date?.number ?? .min, $1.offset)
        }?.element
    }

    var oldestStatement: Statement? {
        account.statements.filter { $0.date != nil || $0.receivedOn != nil }
            .min { ($0.date ?? $0.receivedOn ?? today) < ($1.date ?? $1.receivedOn ?? today) }
    }

    var askedAmount: Money? { newestStatement?.balance ?? account.holder?.validationNotice?.amount }

    /// What is asked for less what was paid after it; nothing when a settlement in full was paid and no later bill asks.
    var openBalance: Money? {
        if let settled = writtenAgreement, settled.kind == .lumpSum, settled.paidInFull == true,
            let amount = settled.amount, paid(since: settled) >= amount,
            !isAskedForMoney(after: payments.compactMap(\.on).max() ?? today)
        {
            return .zero
        }
        guard let asked = askedAmount else { return nil }
        guard let date = newestStatement?.date else { return asked }
        return asked - payments.filter { $0.on.map { $0 > date } ?? false }.compactMap(\.amount).total()
    }

    var isNothingOpen: Bool { openBalance.map { $0 <= .zero } ?? false }

    func isAskedForMoney(after day: Day) -> Bool {
        account.statements.contains { statement in
            (statement.date.map { $0 > day } ?? false) && (statement.balance.map { $0 > .zero } ?? false)
        }
    }

    /// The newest agreement in writing.
    var writtenAgreement: Agreement? { agreements.last { $0.inWriting == true } }

    /// All that was agreed in writing was paid.
    var isSettlementPaid: Bool {
        writtenAgreement.map { agreement in agreement.amount.map { paid(since: agreement) >= $0 } ?? false } ?? false
    }

    func paid(since agreement: Agreement) -> Money {
        payments.filter { payment in
            guard let on = payment.on, let agreed = agreement.agreedOn else { return true }
            return on >= agreed
        }.compactMap(\.amount).total()
    }

    // MARK: Collectors and courts

    var isHeldByCollector: Bool {
        account.holder.map { $0.kind == .collectionAgency || $0.kind == .debtBuyer } ?? false
    }

    var writtenDisputeOn: Day? {
        requests.filter { $0.kind == .validation && $0.by != "phone" }.compactMap(\.sentOn).min()
    }

    var courtAnsweredOn: Day? {
        contacts.filter { $0.department == "court" }.compactMap(\.on)
            .first { on in account.suit?.servedOn.map { on >= $0 } ?? true }
    }

    /// Court papers are here and wait for an answer, or a court has decided against the person.
    var isCourtWaiting: Bool {
        guard let suit = account.suit else { return false }
        switch suit.state {
        case .threatened: return false
        case .served: return courtAnsweredOn == nil
        case .judgment, .garnishment: return true
        }
    }

    // MARK: Help and estimates

    /// The day of the first bill after the care: the one that says so, else the oldest that may be.
    var firstBillOn: Day? {
        let said = account.statements.filter { $0.isFirstPostDischarge == true }.compactMap(\.date).min()
        return said ?? account.statements.filter { $0.isFirstPostDischarge != false }.compactMap(\.date).min()
    }

    var hasAppliedForHelp: Bool {
        !applications.isEmpty || requests.contains { $0.kind == .assistanceApplication }
    }

    /// The poverty guideline of the 48 states, 2026: less than that of any later year. Alaska and Hawaii have more.
    private static let povertyBase = Money(cents: 1_596_000)
    private static let povertyStep = Money(cents: 568_000)

    /// A nonprofit or government hospital, and an income of less than twice the guideline.
    var isHelpLikely: Bool {
        guard account.hospitalKind == .nonprofit || account.hospitalKind == .government,
            let income = file.household?.annualIncome, let size = file.household?.size, size > 0
        else { return false }
        let line = RawFacts.povertyBase.cents + Int64(size - 1) * RawFacts.povertyStep.cents
        return income.cents < 2 * line
    }

    /// No insurance was used, and the bill is at least 400 dollars above what was estimated, however it is read.
    var isEstimateExceeded: Bool {
        guard let promised = account.goodFaithEstimate?.total, isUninsured, claims.isEmpty,
            let newest = newestStatement, let asked = newest.balance
        else { return false }
        let before = payments.filter { payment in
            payment.on.map { on in newest.date.map { on <= $0 } ?? false } ?? false
        }.compactMap(\.amount).total()
        let least = min(newest.totalCharges ?? (asked + before), asked + before)
        return least >= promised + Money(cents: 40_000)
    }
}
