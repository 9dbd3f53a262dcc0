import CaseModel

/// The answers of a person: the truth, and now and then "I do not know".
enum Answering {
    /// Questions that somebody can always answer, because they are about themselves or lie before them.
    private static let known: Set<String> = ["canPay", "liability", "statement", "agreementPayDay", "balance"]

    static func answer(_ step: StepSeen, _ world: inout World) throws(UnknownStep) {
        guard let key = step.question else {
            // A call that settles where two papers differ: the office puts it on a new bill.
            guard let id = step.account else { throw UnknownStep(name: "a question of the household without a name") }
            world.edit(id) { $0.sayings = [] }
            Doing.contact(id, &world, nil)
            return world.arrange(.bill(id), in: 2)
        }
        let topic = key.split(separator: ".").last.map(String.init) ?? key
        if !known.contains(topic), world.chance(12) {
            world.note("you do not know \(key)")
            // Of the insurance it is kept as a plan that nobody knows.
            if topic == "coverage", world.file.coverages.isEmpty {
                var unknown = Coverage()
                unknown.id = "I9"
                unknown.kind = .unknown
                unknown.order = "primary"
                world.file.coverages.append(unknown)
            }
            return editAnswers(&world) { if !$0.dontKnow.contains(key) { $0.dontKnow.append(key) } }
        }
        if let id = step.account { try aboutBill(topic, id, &world) } else { try aboutHome(topic, &world) }
    }

    // MARK: The household

    private static func aboutHome(_ topic: String, _ world: inout World) throws(UnknownStep) {
        switch topic {
        case "coverage": readFromFile(&world)
        case "householdState": editHousehold(&world) { $0.state = $1.state }
        case "income": editHousehold(&world) { $0.annualIncome = $1.income }
        case "householdSize": editHousehold(&world) { $0.size = $1.size }
        case "homeSafety": editHousehold(&world) { home, _ in home.homeSafety = .safe }
        case "lifeEvent":
            editHousehold(&world) { home, _ in
                var event = LifeEvent()
                event.kind = .none
                home.lifeEvents = [event]
            }
        case "allBills": editAnswers(&world) { $0.allExpectedBillsSeen = true }
        case "canPay": money(&world)
        default: throw UnknownStep(name: "question \(topic)")
        }
    }

    private static func insurance(_ world: inout World) {
        world.file.coverages = world.truth.coverages
        guard world.truth.isUninsured else { return }
        var none = Coverage()
        none.id = "I1"
        none.kind = CoverageKind.none
        world.file.coverages = [none]
    }

    /// What the office reads out of its file to somebody who does not know their insurance.
    static func readFromFile(_ world: inout World) {
        insurance(&world)
        editAnswers(&world) { $0.dontKnow.removeAll { $0 == "coverage" } }
    }

    /// The few answers by which money help is screened.
    static func screen(_ id: Account.ID, _ world: inout World) {
        editHousehold(&world) { home, truth in
            home.size = truth.size
            home.annualIncome = truth.income
        }
        let kind = world.truth.bills[id]?.hospitalKind
        world.edit(id) { $0.hospitalKind = $0.hospitalKind ?? kind }
    }

    private static func money(_ world: inout World) {
        let once = world.truth.once
        editAnswers(&world) { $0.canPayOnce = once }
    }

    // MARK: One bill

    private static func aboutBill(
        _ topic: String, _ id: Account.ID, _ world: inout World
    ) throws(UnknownStep) {
        guard let bill = world.truth.bills[id] else { return }
        let today = world.today
        switch topic {
        case "hospitalKind": world.edit(id) { $0.hospitalKind = bill.hospitalKind }
        case "network": world.edit(id) { $0.network = bill.network }
        case "emergency": editVisit(&world) { $0.emergency = $1.isEmergency }
        case "facilityNetwork": editVisit(&world) { $0.facilityNetwork = $1.buildingNetwork }
        case "careDay": editVisit(&world) { $0.from = $1.careDay }
        case "accident": editVisit(&world) { $0.accident = $1.accident }
        case "visitKind": editVisit(&world) { visit, truth in visit.kind = truth.isEmergency ? .emergency : .office }
        case "coverageKind":
            for index in world.file.coverages.indices where world.file.coverages[index].kind == nil {
                let id = world.file.coverages[index].id
                world.file.coverages[index].kind = world.truth.coverages.first { $0.id == id }?.kind
            }
        case "balance": edit(id, &world) { $0.balance = $0.balance ?? bill.owed }
        case "statementDate": edit(id, &world) { $0.date = $0.date ?? today }
        case "firstStatement": edit(id, &world) { $0.isFirstPostDischarge = $0.isFirstPostDischarge ?? true }
        case "statementReceivedOn": world.edit(id) { $0.statements[0].receivedOn = $0.statements[0].date }
        case "claimReceivedOn", "planLetter", "finalDecision", "appealDecisionReceivedOn":
            planPaper(topic, id, bill, &world)
        case "noticeReceivedOn": world.edit(id) { $0.holder?.validationNotice?.receivedOn = bill.noticeCameOn }
        case "answerBy": world.edit(id) { $0.suit?.answerBy = bill.answerBy }
        case "canPay": money(&world)
        case "liability": liability(id, bill, &world)
        case "agreementPayDay":
            if let index = world.file.agreements.lastIndex(where: { $0.account == id }) {
                world.file.agreements[index].payBy = today.adding(days: 21)
            }
        default: throw UnknownStep(name: "question \(topic)")
        }
    }

    private static func planPaper(_ topic: String, _ id: Account.ID, _ bill: Truth.Bill, _ world: inout World) {
        switch topic {
        case "claimReceivedOn":
            for index in world.file.claims.indices where world.file.claims[index].account == id {
                let came = bill.claimsCameOn[world.file.claims[index].id]
                world.file.claims[index].receivedOn = world.file.claims[index].receivedOn ?? came
            }
        case "planLetter":
            for index in world.file.claims.indices where world.file.claims[index].account == id {
                let came = bill.claimsCameOn[world.file.claims[index].id] ?? world.today
                world.file.claims[index].appealBy = world.file.claims[index].appealBy ?? came.adding(days: 90)
            }
        case "finalDecision": editLostAppeal(id, &world) { $0.final = true }
        default: editLostAppeal(id, &world) { $0.decisionReceivedOn = $0.decisionReceivedOn ?? $0.decidedOn }
        }
    }

    /// Once the office has shown why a bill is theirs, a person says so.
    private static func liability(_ id: Account.ID, _ bill: Truth.Bill, _ world: inout World) {
        let isShown = world.facts(id)?.lastRequest(.basis)?.answer == "shown"
        let today = world.today
        world.edit(id) { account in
            var liability = account.liability ?? Liability()
            liability.on = today
            liability.answer = bill.isTheirs || isShown ? .mine : .notMine
            account.liability = liability
        }
    }

    // MARK: Editing

    private static func editHousehold(_ world: inout World, _ change: (inout Household, Truth) -> Void) {
        var household = world.file.household ?? Household()
        change(&household, world.truth)
        world.file.household = household
    }

    private static func editAnswers(_ world: inout World, _ change: (inout Answers) -> Void) {
        var answers = world.file.answers ?? Answers()
        change(&answers)
        world.file.answers = answers
    }

    private static func editVisit(_ world: inout World, _ change: (inout Episode, Truth) -> Void) {
        guard !world.file.episodes.isEmpty else { return }
        change(&world.file.episodes[0], world.truth)
    }

    /// Edits the newest bill.
    private static func edit(_ id: Account.ID, _ world: inout World, _ change: (inout Statement) -> Void) {
        guard let newest = world.facts(id)?.newestStatement?.id else { return }
        world.edit(id) { account in
            for index in account.statements.indices where account.statements[index].id == newest {
                change(&account.statements[index])
            }
        }
    }

    private static func editLostAppeal(_ id: Account.ID, _ world: inout World, _ change: (inout Appeal) -> Void) {
        let claims = Set(world.file.claims.filter { $0.account == id }.map(\.id))
        for index in world.file.appeals.indices where world.file.appeals[index].claim.map(claims.contains) ?? false {
            change(&world.file.appeals[index])
        }
    }
}
