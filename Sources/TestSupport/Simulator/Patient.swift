import CaseModel

/// What the person does with a step, and what it leads to.
enum Patient {
    /// Does a step as the program would write it down. A step that the simulator does not know is a failure of the test.
    static func act(_ step: StepSeen, _ world: inout World) throws(UnknownStep) {
        world.note("you: \(step.step) \(step.asksFor ?? "") \(step.account?.text ?? "") \(step.question ?? "")")
        let id = step.account
        switch step.step {
        case "answerQuestion": try Answers.answer(step, &world)
        case "askHold": hold(id, &world)
        case "requestItemizedBill":
            ask(.itemizedBill, id, &world) { world, id in
                if let id { world.schedule(.itemizedBill(id), in: 0) }
            }
        case "checkBill":
            guard let id else { return }
            let today = world.today
            world.edit(id) { account in
                for index in account.statements.indices where !account.statements[index].lines.isEmpty {
                    account.statements[index].checkedOn = account.statements[index].checkedOn ?? today
                }
            }
        case "askAboutLines":
            ask(.correction, id, &world) { world, id in
                guard let id else { return }
                world.questions.removeAll { $0.account == id }
            }
        case "checkClaim":
            if step.question != nil {
                world.contact(id, nil)
                world.file.answers?.dontKnow.removeAll { $0 == step.question }
                try Answers.household("coverage", &world)
            } else {
                claim(id, &world)
            }
        case "fileClaim": step.asksFor == nil ? file(id, &world) : mend(id, &world)
        case "coordinateBenefits": coordinate(step, &world)
        case "useProtection": protect(step, &world)
        case "disputeEstimate": ask(.externalDispute, id, &world) { world, id in lower(id, by: 2, &world) }
        case "appealInternal":
            if step.asksFor == "necessityLetter" {
                ask(.necessityLetter, id, &world)
            } else {
                appeal(id, external: false, &world)
            }
        case "appealExternal": appeal(id, external: true, &world)
        case "screenAssistance":
            if let id, world.account(id)?.hospitalKind == nil {
                world.edit(id) { $0.hospitalKind = .nonprofit }
            }
            var household = world.file.household ?? Household()
            household.size = household.size ?? 2
            household.annualIncome = household.annualIncome ?? Money(cents: 4_000_000)
            world.file.household = household
        case "applyAssistance": apply(id, &world)
        case "completeApplication":
            guard let index = world.file.assistance.lastIndex(where: { $0.account == id }) else { return }
            world.file.assistance[index].complete = true
            world.file.assistance[index].missing = []
            world.schedule(.assistanceDecided(world.file.assistance[index].id, "partial"), in: world.days(5...40))
        case "stopCollectionActions": ask(.correction, id, &world)
        case "checkNotice":
            world.contact(id, "collector")
            if let id { world.schedule(.noticeArrives(id), in: world.days(3...10)) }
        case "disputeDebt": ask(.validation, id, &world)
        case "answerCourt":
            world.contact(id, "legalHelp")
            world.contact(id, by: "mail", "court")
        case "nudge":
            world.contact(id, by: step.asksFor == "writtenRecord" ? "mail" : "phone", nil, written: step.asksFor != nil)
        case "escalate": escalate(step, &world)
        case "askOptions": step.asksFor == "moreTime" ? ask(.moreTime, id, &world) : options(id, &world)
        case "makeOffer": offer(id, &world)
        case "checkAgreement": inWriting(id, &world)
        case "pay": pay(id, &world)
        case "getZeroBalance": ask(.zeroBalance, id, &world)
        case "checkCredit", "disputeCredit": world.contact(id, by: "mail", "creditBureau")
        case "wait": break
        default: throw UnknownStep(name: step.step)
        }
    }

    struct UnknownStep: Error { var name: String }

    // MARK: Asking

    /// Asks for something in writing. The office answers when it has been silent and has refused as often as it does.
    static func ask(
        _ kind: RequestKind, _ id: Account.ID?, _ world: inout World,
        _ then: (inout World, Account.ID?) -> Void = { _, _ in }
    ) {
        let temper = id.flatMap { world.offices[$0] } ?? world.plan
        let request = world.request(kind, id, by: "mail")
        let times = world.count("\(kind.rawValue) \(id?.text ?? "")")
        guard times > temper.silences / 3 else { return }
        // Nobody refuses for ever, and a letter that nothing is open is refused only while something is.
        let refuses = times <= temper.refusals && (kind == .zeroBalance || kind == .moreTime)
        world.schedule(.requestAnswered(request, refuses ? "no" : "yes"), in: temper.answerDays)
        guard !refuses else { return }
        var after = world
        after.today = world.today.adding(days: temper.answerDays)
        then(&after, id)
        world.take(after)
    }

    private static func hold(_ id: Account.ID?, _ world: inout World) {
        guard let id, let temper = world.offices[id] else { return }
        if world.count("hold \(id.text)") <= temper.refusals {
            let request = world.request(.hold, id, by: "phone")
            world.schedule(.holdRefused(request), in: temper.answerDays)
            return
        }
        var hold = Hold()
        hold.id = world.id("D")
        hold.account = id
        hold.askedOn = world.today
        world.file.holds.append(hold)
        if temper.silences < 6 {
            world.schedule(.holdGranted(id, days: world.days(20...60)), in: temper.answerDays / 3)
        }
    }

    private static func escalate(_ step: StepSeen, _ world: inout World) {
        if step.asksFor == "outsideBody" {
            _ = world.request(.outsideBody, step.account, by: "mail")
        }
        world.contact(step.account, step.department ?? "supervisor")
        // Somebody finds the question at last.
        for request in world.file.requests where request.account == step.account && request.answeredOn == nil {
            world.schedule(.requestAnswered(request.id, "yes"), in: world.days(3...12))
            guard let id = step.account else { continue }
            switch request.kind {
            case .itemizedBill: world.schedule(.itemizedBill(id), in: 12)
            case .claimReview, .coordination, .correctedClaim: world.schedule(.claimArrives(id, .paid), in: 14)
            case .correction: world.questions.removeAll { $0.account == id }
            default: break
            }
        }
        guard let id = step.account else { return }
        world.schedule(.holdGranted(id, days: 30), in: 5)
        for appeal in world.file.appeals where appeal.sentOn != nil && appeal.outcome == nil {
            world.schedule(.appealDecided(appeal.id, .upheld), in: 9)
        }
        for application in world.file.assistance where application.account == id && application.outcome == nil {
            world.schedule(.assistanceDecided(application.id, "denied"), in: 9)
        }
        if world.file.offers.contains(where: { $0.account == id }) { agree(id, &world, in: 8) }
    }

    // MARK: The plan

    private static func claim(_ id: Account.ID?, _ world: inout World) {
        guard let id else { return }
        let request = world.request(.claimReview, id, by: "phone")
        let times = world.count("claim \(id.text)")
        if times <= world.plan.silences / 3 { return }
        let status = world.pick([.paid, .paid, .denied, .partlyPaid], or: ClaimStatus.paid)
        world.schedule(.requestAnswered(request, "decided"), in: world.plan.answerDays)
        world.schedule(.claimArrives(id, status), in: world.plan.answerDays + world.days(0...10))
        // The bill follows the plan.
        if world.chance(60) { followShare(id, &world, in: world.plan.answerDays + 20) }
    }

    private static func followShare(_ id: Account.ID, _ world: inout World, in days: Int) {
        guard let balance = world.account(id)?.currentStatement?.balance else { return }
        world.schedule(.correctedBill(id, Money(cents: balance.cents / 4)), in: days)
    }

    private static func file(_ id: Account.ID?, _ world: inout World) {
        guard let id else { return }
        let request = world.request(.coordination, id, by: "phone")
        world.schedule(.requestAnswered(request, "filed"), in: world.plan.answerDays)
        world.schedule(.claimArrives(id, .paid), in: world.plan.answerDays + 20)
    }

    private static func mend(_ id: Account.ID?, _ world: inout World) {
        ask(.correctedClaim, id, &world) { world, id in
            guard let id, world.chance(70) else { return }
            world.schedule(.claimArrives(id, .paid), in: 10)
        }
    }

    private static func coordinate(_ step: StepSeen, _ world: inout World) {
        if step.asksFor == "enrollment" {
            for index in world.file.household?.lifeEvents.indices ?? 0..<0 {
                world.file.household?.lifeEvents[index].decidedOn = world.today
            }
            return
        }
        ask(.coordination, step.account, &world) { world, id in
            guard let id, world.coverage() != nil else { return }
            world.schedule(.claimArrives(id, .paid), in: 15)
        }
    }

    private static func protect(_ step: StepSeen, _ world: inout World) {
        if step.asksFor == "confidentialMail" {
            _ = world.request(.confidentialMail, nil, by: "mail")
            return
        }
        if step.asksFor == "basis" { return ask(.basis, step.account, &world) }
        ask(.correction, step.account, &world) { world, id in
            guard let id, let claim = world.file.claims.last(where: { $0.account == id }) else { return }
            let share = claim.patientResponsibility?.total ?? .zero
            world.schedule(.correctedBill(id, share), in: 2)
        }
    }

    private static func lower(_ id: Account.ID?, by part: Int64, _ world: inout World) {
        guard let id, let balance = world.account(id)?.currentStatement?.balance else { return }
        world.schedule(.correctedBill(id, Money(cents: balance.cents / part)), in: 1)
    }

    private static func appeal(_ id: Account.ID?, external: Bool, _ world: inout World) {
        let replaced = Set(world.file.claims.compactMap(\.replaces))
        guard
            let claim = world.file.claims.last(where: {
                $0.account == id && !replaced.contains($0.id) && ($0.status == .denied || !$0.denials.isEmpty)
            })
        else { return }
        var appeal = Appeal()
        appeal.id = world.id("E")
        appeal.claim = claim.id
        appeal.sentOn = world.today
        appeal.level = level(claim, external: external, world)
        world.file.appeals.append(appeal)
        guard world.plan.silences < 6 else { return }
        let outcome = world.pick([.granted, .upheld, .upheld, .partial], or: AppealOutcome.upheld)
        world.schedule(.appealDecided(appeal.id, outcome), in: world.plan.answerDays + 10)
    }

    /// The level that an appeal of this plan has now.
    private static func level(_ claim: Claim, external: Bool, _ world: World) -> AppealLevel {
        if external { return .external }
        let before = world.file.appeals.filter { $0.claim == claim.id }.map(\.level)
        switch world.coverage()?.kind {
        case .medicare:
            return before.contains(.reconsideration)
                ? .hearing : before.contains(.redetermination) ? .reconsideration : .redetermination
        case .medicareAdvantage: return before.contains(.reconsideration) ? .hearing : .reconsideration
        case .medicaid: return before.contains(.internal) ? .hearing : .internal
        default: return .internal
        }
    }

    // MARK: Money help

    private static func apply(_ id: Account.ID?, _ world: inout World) {
        guard let id, let temper = world.offices[id] else { return }
        var application = Assistance()
        application.id = world.id("N")
        application.account = id
        application.appliedOn = world.today
        application.complete = true
        world.file.assistance.append(application)
        if temper.silences >= 6 { return }
        if world.chance(25) {
            world.schedule(.assistanceIncomplete(application.id), in: temper.answerDays)
        } else {
            let outcome = world.pick(["granted", "partial", "denied"], or: "denied")
            world.schedule(.assistanceDecided(application.id, outcome), in: temper.answerDays + 5)
        }
    }

    // MARK: Terms

    private static func options(_ id: Account.ID?, _ world: inout World) {
        ask(.offerInWriting, id, &world) { world, id in
            guard let id, let balance = world.account(id)?.currentStatement?.balance else { return }
            world.schedule(.offer(id, Money(cents: balance.cents * 3 / 4), inWriting: world.chance(50)), in: 0)
        }
    }

    private static func offer(_ id: Account.ID?, _ world: inout World) {
        guard let id, let balance = world.account(id)?.currentStatement?.balance else { return }
        var offer = Offer()
        offer.id = world.id("O")
        offer.account = id
        offer.by = "patient"
        offer.kind = "lumpSum"
        offer.amount = Money(cents: balance.cents / 2)
        offer.on = world.today
        offer.inWriting = true
        world.file.offers.append(offer)
        guard let temper = world.offices[id], temper.silences < 6 else { return }
        agree(id, &world, in: temper.answerDays)
    }

    private static func agree(_ id: Account.ID, _ world: inout World, in days: Int) {
        guard let balance = world.account(id)?.currentStatement?.balance else { return }
        world.schedule(.agreement(id, Money(cents: balance.cents * 2 / 3), inWriting: world.chance(60)), in: days)
    }

    private static func inWriting(_ id: Account.ID?, _ world: inout World) {
        if let index = world.file.agreements.lastIndex(where: { $0.account == id }) {
            // What was only said comes on paper after the letter.
            ask(.offerInWriting, id, &world)
            world.file.agreements[index].inWriting = true
            world.file.agreements[index].paidInFull = true
            return
        }
        ask(.offerInWriting, id, &world) { world, id in
            guard let index = world.file.offers.lastIndex(where: { $0.account == id && $0.by == "office" }) else {
                return
            }
            world.file.offers[index].inWriting = true
        }
    }

    private static func pay(_ id: Account.ID?, _ world: inout World) {
        guard let id else { return }
        var payment = Payment()
        payment.id = world.id("Y")
        payment.account = id
        payment.on = world.today
        payment.amount =
            world.file.agreements.last { $0.account == id }?.amount ?? world.account(id)?.currentStatement?.balance
        payment.by = "check"
        payment.confirmed = true
        world.file.payments.append(payment)
        let today = world.today
        world.edit(id) { $0.lastPaymentOn = today }
    }

    /// Pays something although the gate may be closed, as people do.
    static func payAnyway(_ id: Account.ID, cost: String, _ world: inout World) {
        var payment = Payment()
        payment.id = world.id("Y")
        payment.account = id
        payment.on = world.today
        payment.amount = Money(cents: 2_500)
        world.file.payments.append(payment)
        var override = Override()
        override.action = "pay"
        override.on = world.today
        override.cost = cost
        let today = world.today
        world.edit(id) { account in
            account.overrides.append(override)
            account.lastPaymentOn = today
        }
        world.note("you: pay anyway \(id.text)")
    }
}

extension World {
    /// Takes over what was scheduled and changed for a later day.
    mutating func take(_ later: World) {
        let day = today
        self = later
        today = day
    }
}
