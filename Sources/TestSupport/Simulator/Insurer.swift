import CaseModel

/// The person's plan: it decides claims, answers questions about them, and decides appeals.
enum Insurer {
    static func act(_ what: Happening, _ world: inout World) {
        switch what {
        case .claim(let id, let status): decide(id, status, &world)
        case .secondClaim(let id): decideSecond(id, &world)
        default: break
        }
    }

    /// Arranges that a decision comes.
    static func decideLater(_ id: Account.ID, in days: Int, _ world: inout World) {
        guard !world.truth.isUninsured else { return }
        // One decision in twenty is lost in the mail: nobody hears of it before somebody asks again.
        if world.chance(5) { return }
        let status: ClaimStatus =
            switch world.days(1...100) {
            case ...10: .pending
            case ...13: .reversed
            case ...32: .denied
            case ...48: .partlyPaid
            default: .paid
            }
        world.arrange(.claim(id, status), in: days)
    }

    // MARK: Decisions

    private static let reasons = ["197", "16", "50", "204", "29", "22", "96", "11"]

    private static func decide(_ id: Account.ID, _ status: ClaimStatus, _ world: inout World) {
        guard !world.isOver(id), let plan = world.truth.firstPlan, let bill = world.truth.bills[id] else { return }
        let asked = world.facts(id)?.askedAmount ?? bill.owed
        var claim = Claim()
        claim.id = world.id("K")
        claim.account = id
        claim.coverage = known(plan, &world)
        claim.status = status
        claim.processedOn = world.today.adding(days: -world.days(1...9))
        if world.chance(80) { claim.receivedOn = world.today }
        claim.replaces = world.facts(id)?.claims.last { $0.coverage == claim.coverage }?.id
        claim.billed = asked
        world.editTruth(id) { [today = world.today] in $0.claimsCameOn[claim.id] = today }
        switch status {
        case .pending, .reversed:
            world.arrange(.claim(id, world.pick(.paid, .paid, .denied)), in: world.days(15...60))
        case .denied: refuse(&claim, asked, &world)
        case .partlyPaid: refuse(&claim, Money(cents: asked.cents / 2), &world)
        case .paid, .corrected:
            var share = PatientResponsibility()
            share.deductible = min(bill.share, asked)
            claim.patientResponsibility = share
            claim.planPaid = asked - min(bill.share, asked)
        }
        world.file.claims.append(claim)
        guard status.isFinal else { return }
        follow(id, claim, &world)
    }

    private static func refuse(_ claim: inout Claim, _ amount: Money, _ world: inout World) {
        let carc = reasons[world.days(0...reasons.count - 1)]
        claim.denials = [Adjustment(world.pick(.patient, .contractual), carc, amount)]
        var share = PatientResponsibility()
        share.nonCovered = amount
        claim.patientResponsibility = share
        let kind = world.truth.firstPlan?.kind
        // A plan prints the last day as its law gives it, or a later one.
        let days: Int? =
            switch kind {
            case .medicare: 125
            case .medicareAdvantage: 65
            case .medicaid: 60
            case .employerSelfFunded, .employerFullyInsured, .marketplace: 185
            default: world.chance(60) ? 90 : nil
            }
        if let days, world.chance(35) { claim.appealBy = world.today.adding(days: days) }
    }

    /// Makes sure that the person's case names the plan: its paper says so, if seldom what kind of plan it is.
    private static func known(_ plan: Coverage, _ world: inout World) -> Coverage.ID {
        if world.file.coverages.contains(where: { $0.id == plan.id }) { return plan.id }
        world.file.coverages.removeAll { $0.kind == .unknown }
        var paper = plan
        if world.chance(60) { paper.kind = nil }
        world.file.coverages.append(paper)
        return plan.id
    }

    /// What follows a decision: the office bills what the plan leaves, or more; a second plan decides.
    private static func follow(_ id: Account.ID, _ claim: Claim, _ world: inout World) {
        let errs = world.offices[id]?.errs == true
        if let share = claim.patientResponsibility?.total, !(errs && world.chance(50)) {
            world.editTruth(id) { $0.owed = min($0.owed, share + $0.wrong) }
            if world.chance(85) { world.arrange(.bill(id), in: world.days(5...30)) }
        }
        if world.truth.coverages.count > 1, world.truth.coverages[1].kind != .qmb, world.chance(50) {
            world.arrange(.secondClaim(id), in: world.days(20...60))
        }
    }

    static func decideSecond(_ id: Account.ID, _ world: inout World) {
        guard world.truth.coverages.count > 1, !world.isOver(id), let bill = world.truth.bills[id],
            world.file.claims.contains(where: { $0.account == id }),
            !world.file.claims.contains(where: { $0.account == id && $0.coverage == "I2" })
        else { return }
        let second = world.truth.coverages[1]
        var claim = Claim()
        claim.id = world.id("K")
        claim.account = id
        claim.coverage = known(second, &world)
        claim.status = .paid
        claim.processedOn = world.today.adding(days: -3)
        claim.receivedOn = world.today
        var share = PatientResponsibility()
        share.copay = Money(cents: bill.share.cents / 2)
        claim.patientResponsibility = share
        world.file.claims.append(claim)
        world.editTruth(id) { $0.owed = min($0.owed, Money(cents: $0.share.cents / 2) + $0.wrong) }
        world.arrange(.bill(id), in: world.days(5...20))
    }

    // MARK: Answers

    static func answer(_ matter: Matter, _ world: inout World) {
        switch matter.thing {
        case .request(let id, .claimReview): review(id, matter.account, &world)
        case .request(let id, _): world.markAnswered(id, "sent")
        case .appeal(let id): decide(id, of: matter.account, &world)
        case .hold, .application, .offer: break
        }
    }

    private static func review(_ id: Request.ID, _ account: Account.ID, _ world: inout World) {
        let hasClaim = world.file.claims.contains { $0.account == account }
        guard !hasClaim else { return world.markAnswered(id, "explained") }
        guard world.truth.bills[account]?.isFiled == true else { return world.markAnswered(id, "noClaim") }
        world.markAnswered(id, "inWork")
        decideLater(account, in: world.days(5...25), &world)
    }

    private static func decide(_ id: Appeal.ID, of account: Account.ID, _ world: inout World) {
        guard let index = world.file.appeals.firstIndex(where: { $0.id == id }) else { return }
        var appeal = world.file.appeals[index]
        let wins = world.count("appeals \(account)") > 2 ? 100 : 45
        appeal.outcome =
            world.chance(wins) ? world.pick(.granted, .granted, .partial) : .upheld
        appeal.decidedOn = max(world.today.adding(days: -2), appeal.sentOn ?? world.today)
        if world.chance(80) { appeal.decisionReceivedOn = world.today }
        if appeal.outcome != .granted, world.chance(75) { appeal.final = true }
        world.file.appeals[index] = appeal
        guard appeal.outcome != .upheld else { return }
        world.arrange(.claim(account, .paid), in: world.days(5...25))
    }
}
