import CaseModel

/// A step or a question that the simulator does not know: it has to learn it before the walk says anything.
public struct UnknownStep: Error, Sendable {
    public var name: String
}

/// What a person does with a step, and what the program writes down of it. The one place that maps steps to facts.
enum Doing {
    /// Does a step.
    static func act(_ step: StepSeen, _ world: inout World) throws(UnknownStep) {
        world.note("you: \(step.words)")
        if let ask = step.asksFor { return try act(step, for: ask, &world) }
        guard let id = step.account else { return try actAtHome(step, &world) }
        switch step.step {
        case "answerQuestion": try Answering.answer(step, &world)
        case "askHold": hold(id, &world)
        case "requestItemizedBill": request(.itemizedBill, id, &world)
        case "checkBill": check(id, &world)
        case "askAboutLines", "stopCollectionActions": request(.correction, id, &world)
        case "checkClaim": checkClaim(step, id, &world)
        case "fileClaim", "coordinateBenefits": request(.coordination, id, by: "phone", &world)
        case "useProtection":
            request(step.opens.first == "letter:coverage-notice" ? .coordination : .correction, id, &world)
        case "disputeEstimate": request(.externalDispute, id, &world)
        case "appealInternal": appeal(id, isOutside: false, &world)
        case "appealExternal": appeal(id, isOutside: true, &world)
        case "screenAssistance": Answering.screen(id, &world)
        case "applyAssistance": apply(id, &world)
        case "completeApplication": complete(id, &world)
        case "checkNotice": askForNotice(id, &world)
        case "disputeDebt": request(.validation, id, &world)
        case "answerCourt": answerCourt(id, &world)
        case "nudge": pushAgain(id, &world, department: nil, strength: 1)
        case "escalate": pushAgain(id, &world, department: step.department ?? "supervisor", strength: 2)
        case "askOptions": request(.offerInWriting, id, by: "phone", &world)
        case "makeOffer": Terms.offer(id, of: holder(id, world), &world)
        case "checkAgreement": request(.offerInWriting, id, &world)
        case "pay": Terms.pay(id, &world)
        case "getZeroBalance": request(.zeroBalance, id, &world)
        case "checkCredit", "disputeCredit": credit(id, &world)
        case "wait": break
        default: throw UnknownStep(name: "step \(step.step)")
        }
    }

    /// A step of the household.
    private static func actAtHome(_ step: StepSeen, _ world: inout World) throws(UnknownStep) {
        guard step.step == "answerQuestion" else { throw UnknownStep(name: "step \(step.step) of the household") }
        try Answering.answer(step, &world)
    }

    /// A step that says more precisely what is asked for.
    private static func act(_ step: StepSeen, for ask: String, _ world: inout World) throws(UnknownStep) {
        if ask == "enrollment" {
            for index in (world.file.household?.lifeEvents ?? []).indices {
                world.file.household?.lifeEvents[index].decidedOn = world.today
            }
            return
        }
        if ask == "confidentialMail" {
            world.file.household?.confidentialAskedOn = world.today
            return
        }
        guard let id = step.account else { throw UnknownStep(name: "\(step.step) for \(ask) of the household") }
        switch ask {
        case "basis": request(.basis, id, &world)
        case "correctedClaim", "retroAuthorization", "referral": request(.correctedClaim, id, by: "phone", &world)
        case "necessityLetter": request(.necessityLetter, id, by: "phone", &world)
        case "peerToPeer": request(.peerToPeer, id, by: "phone", &world)
        case "networkException": request(.networkException, id, &world)
        case "singleCaseAgreement": request(.singleCaseAgreement, id, &world)
        case "planDocuments": request(.planDocuments, id, &world)
        case "moreTime": request(.moreTime, id, &world)
        case "recall": request(.recall, id, &world)
        case "coordinatedReview": request(.coordinatedReview, id, &world)
        case "accidentOrder": request(.coordination, id, by: "phone", &world)
        case "writtenRecord": contact(id, &world, by: "mail", nil, isWritten: true)
        case "nextDepartment": pushAgain(id, &world, department: step.department ?? "supervisor", strength: 2)
        case "outsideBody":
            request(.outsideBody, id, &world)
            pushAgain(id, &world, department: step.department, strength: 100)
        default: throw UnknownStep(name: "\(step.step) for \(ask)")
        }
    }

    // MARK: Asking

    /// Whoever holds the account.
    private static func holder(_ id: Account.ID, _ world: World) -> Matter.Asked {
        world.facts(id)?.isHeldByCollector == true ? .collector : .office
    }

    private static func request(
        _ kind: RequestKind, _ id: Account.ID, by way: String = "mail", _ world: inout World
    ) {
        var request = Request()
        request.id = world.id("R")
        request.account = id
        request.kind = kind
        request.sentOn = world.today
        request.by = way
        if way == "mail" { request.respondBy = world.today.adding(days: 30) }
        world.file.requests.append(request)
        if way == "phone" { contact(id, &world, nil) }
        let whom: Matter.Asked =
            switch kind {
            case .claimReview, .planDocuments, .peerToPeer, .networkException, .confidentialMail, .outsideBody: .plan
            case .validation, .offerInWriting, .moreTime, .zeroBalance, .basis: holder(id, world)
            default: .office
            }
        world.ask(.request(request.id, kind), id, of: whom)
    }

    static func contact(
        _ id: Account.ID, _ world: inout World, by way: String = "phone", _ department: String?, isWritten: Bool = false
    ) {
        var contact = Contact()
        contact.id = world.id("C")
        contact.account = id
        contact.on = world.today
        contact.by = way
        contact.department = department
        contact.confirmedInWriting = isWritten
        world.file.contacts.append(contact)
    }

    private static func pushAgain(
        _ id: Account.ID, _ world: inout World, department: String?, strength: Int
    ) {
        contact(id, &world, department)
        world.push(id, by: strength)
    }

    private static func hold(_ id: Account.ID, _ world: inout World) {
        var hold = Hold()
        hold.id = world.id("D")
        hold.account = id
        hold.askedOn = world.today
        world.file.holds.append(hold)
        contact(id, &world, "frontLine")
        world.ask(.hold(world.file.holds.last?.id ?? ""), id, of: .office)
    }

    private static func check(_ id: Account.ID, _ world: inout World) {
        let today = world.today
        world.edit(id) { account in
            for index in account.statements.indices where account.statements[index].itemized == true {
                account.statements[index].checkedOn = account.statements[index].checkedOn ?? today
            }
        }
    }

    /// A bill above the plan's share is asked about at the plan or at the office; everything else at the plan.
    private static func checkClaim(_ step: StepSeen, _ id: Account.ID, _ world: inout World) {
        if step.question != nil { return Answering.readFromFile(&world) }
        let isAboveShare = step.opens.first == "letter:claim-check"
        request(isAboveShare && world.chance(60) ? .correction : .claimReview, id, by: "phone", &world)
    }

    // MARK: Appeals and help

    private static func appeal(_ id: Account.ID, isOutside: Bool, _ world: inout World) {
        guard let facts = world.facts(id) else { return }
        // The refusal that was appealed least comes first.
        let refused = facts.refusedClaims.min { facts.appeals(of: $0).count < facts.appeals(of: $1).count }
        guard let claim = refused else { return }
        var appeal = Appeal()
        appeal.id = world.id("E")
        appeal.claim = claim.id
        appeal.sentOn = world.today
        appeal.level = isOutside ? .external : level(after: facts.appeals(of: claim), world.truth.firstPlan?.kind)
        world.file.appeals.append(appeal)
        world.ask(.appeal(appeal.id), id, of: .plan)
    }

    /// The level that comes after those that were taken.
    private static func level(after appeals: [Appeal], _ kind: CoverageKind?) -> AppealLevel {
        let taken = Set(appeals.map(\.level))
        let ladder: [AppealLevel] =
            switch kind {
            case .medicare: [.redetermination, .reconsideration, .hearing]
            case .medicareAdvantage: [.reconsideration, .hearing]
            case .medicaid: [.internal, .hearing]
            default: [.internal]
            }
        return ladder.first { !taken.contains($0) } ?? .internal
    }

    private static func apply(_ id: Account.ID, _ world: inout World) {
        var application = Assistance()
        application.id = world.id("N")
        application.account = id
        application.appliedOn = world.today
        application.complete = true
        world.file.assistance.append(application)
        world.ask(.application(application.id), id, of: .office)
    }

    private static func complete(_ id: Account.ID, _ world: inout World) {
        guard let index = world.file.assistance.lastIndex(where: { $0.account == id }) else { return }
        world.file.assistance[index].complete = true
        world.file.assistance[index].missing = []
        world.ask(.application(world.file.assistance[index].id), id, of: .office)
    }

    // MARK: Collectors, courts, bureaus

    private static func askForNotice(_ id: Account.ID, _ world: inout World) {
        request(.validation, id, by: "phone", &world)
        world.arrange(.validationNotice(id), in: world.days(3...12))
    }

    /// Legal help is found by telephone, and the answer goes to the court.
    private static func answerCourt(_ id: Account.ID, _ world: inout World) {
        contact(id, &world, "legalHelp")
        guard world.account(id)?.suit?.state == .served else { return }
        contact(id, &world, by: "mail", "court")
    }

    private static func credit(_ id: Account.ID, _ world: inout World) {
        contact(id, &world, by: "mail", "creditBureau")
        world.arrange(.creditAnswer(id), in: world.days(15...28))
    }
}
