import CaseModel

/// The answers of the person: mostly the truth, sometimes "I do not know".
enum Answers {
    static func answer(_ step: StepSeen, _ world: inout World) throws(Patient.UnknownStep) {
        guard let key = step.question else {
            // A call that settles where two papers differ: afterwards they agree.
            if let id = step.account {
                world.edit(id) { $0.sayings = [] }
                world.contact(id, nil)
            }
            return
        }
        let topic = key.split(separator: ".").last.map(String.init) ?? key
        if topic != "canPay", topic != "agreementPayDay", topic != "statement", world.chance(15) {
            var answers = world.file.answers ?? CaseModel.Answers()
            if !answers.dontKnow.contains(key) { answers.dontKnow.append(key) }
            world.file.answers = answers
            return
        }
        if let id = step.account { try about(topic, id, &world) } else { try household(topic, &world) }
    }

    static func household(_ topic: String, _ world: inout World) throws(Patient.UnknownStep) {
        switch topic {
        case "coverage":
            var coverage = Coverage()
            coverage.id = "I1"
            coverage.kind = world.pick([CoverageKind.none, .marketplace, .employerFullyInsured], or: .marketplace)
            coverage.payer = coverage.kind == .some(.none) ? nil : "Lantern Plan"
            world.file.coverages = [coverage]
        case "householdState": world.file.household?.state = "OH"
        case "income": world.file.household?.annualIncome = Money(cents: 4_500_000)
        case "householdSize": world.file.household?.size = 2
        case "homeSafety": world.file.household?.homeSafety = .safe
        case "lifeEvent":
            var event = LifeEvent()
            event.kind = .none
            world.file.household?.lifeEvents = [event]
        case "allBills": world.file.answers = with(world.file.answers) { $0.allExpectedBillsSeen = true }
        case "canPay": world.file.answers = with(world.file.answers) { $0.canPayOnce = Money(cents: 60_000) }
        default: throw Patient.UnknownStep(name: "question \(topic)")
        }
    }

    private static func about(_ topic: String, _ id: Account.ID, _ world: inout World) throws(Patient.UnknownStep) {
        let today = world.today
        switch topic {
        case "hospitalKind": world.edit(id) { $0.hospitalKind = $0.role == .facility ? .nonprofit : .notHospital }
        case "network":
            let network = world.pick([Network.inNetwork, .outOfNetwork], or: .inNetwork)
            world.edit(id) { $0.network = network }
        case "emergency": world.file.episodes[0].emergency = world.chance(50)
        case "facilityNetwork": world.file.episodes[0].facilityNetwork = .inNetwork
        case "careDay": world.file.episodes[0].from = today.adding(days: -40)
        case "coverageKind":
            if !world.file.coverages.isEmpty { world.file.coverages[0].kind = .marketplace }
        case "claimReceivedOn":
            for index in world.file.claims.indices where world.file.claims[index].receivedOn == nil {
                world.file.claims[index].receivedOn = today
            }
        case "planLetter":
            for index in world.file.claims.indices where world.file.claims[index].appealBy == nil {
                world.file.claims[index].appealBy = today.adding(days: 60)
            }
        case "finalDecision", "appealDecisionReceivedOn":
            for index in world.file.appeals.indices where world.file.appeals[index].outcome != nil {
                world.file.appeals[index].final = true
                world.file.appeals[index].decisionReceivedOn = world.file.appeals[index].decisionReceivedOn ?? today
            }
        case "answerBy": world.edit(id) { $0.suit?.answerBy = today.adding(days: 10) }
        case "canPay": world.file.answers = with(world.file.answers) { $0.canPayOnce = Money(cents: 60_000) }
        case "agreementPayDay":
            if let index = world.file.agreements.lastIndex(where: { $0.account == id }) {
                world.file.agreements[index].payBy = today.adding(days: 10)
            }
        case "liability":
            let isMine = world.chance(70)
            world.edit(id) { account in
                account.liability = account.liability ?? Liability()
                account.liability?.answer = isMine ? .mine : .notMine
            }
            // The office gives up a bill that it cannot show to be the person's.
            if !isMine { world.schedule(.correctedBill(id, .zero), in: 10) }
        case "noticeReceivedOn", "validationNotice":
            world.schedule(.noticeArrives(id), in: 2)
        case "balance", "statement", "statementDate":
            throw Patient.UnknownStep(name: "question \(topic)")
        default: throw Patient.UnknownStep(name: "question \(topic)")
        }
    }

    private static func with(
        _ answers: CaseModel.Answers?, _ change: (inout CaseModel.Answers) -> Void
    ) -> CaseModel.Answers {
        var answers = answers ?? CaseModel.Answers()
        change(&answers)
        return answers
    }
}
