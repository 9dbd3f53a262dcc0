import CaseModel

/// How a history begins: a household, its insurance, a visit, and one to four bills, of which the papers tell a part.
enum Beginning {
    private static let states = ["OH", "TX", "CA", "NY", "WI", "PA", "FL", "NC", "WA", "GA", "AK"]

    // MARK: How things are

    static func truth(today: Day, _ random: inout SeededGenerator) -> Truth {
        func roll(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
        let accident: AccidentKind = roll(1...20) == 1 ? .auto : .none
        return Truth(
            state: states[roll(0...states.count - 1)], size: roll(1...6),
            income: Money(cents: Int64(roll(8...160)) * 100_000), once: Money(cents: Int64(roll(2...30)) * 10_000),
            coverages: coverages(roll(1...100)), careDay: today.adding(days: -roll(10...70)),
            isEmergency: roll(1...5) <= 2, buildingNetwork: roll(1...5) == 1 ? .outOfNetwork : .inNetwork,
            accident: accident)
    }

    private static func coverages(_ roll: Int) -> [Coverage] {
        switch roll {
        case ...15: []
        case ...38: [plan("I1", .employerSelfFunded)]
        case ...52: [plan("I1", .employerFullyInsured)]
        case ...65: [plan("I1", .marketplace)]
        case ...74: [plan("I1", .medicare)]
        case ...81: [plan("I1", .medicareAdvantage)]
        case ...86: [plan("I1", .medicaid)]
        case ...89: [plan("I1", .medicare), plan("I2", .qmb, "secondary")]
        case ...92: [plan("I1", .employerFullyInsured), plan("I2", .employerSelfFunded, "secondary")]
        case 93: [plan("I1", .stateOrLocalGovernment)]
        case 94: [plan("I1", .churchPlan)]
        case 95: [plan("I1", .federalEmployee)]
        case 96: [plan("I1", .tricare)]
        case 97: [plan("I1", .va)]
        case 98: [plan("I1", .workersCompensation)]
        case 99: [plan("I1", .auto)]
        default: [plan("I1", .shortTerm)]
        }
    }

    private static func plan(_ id: Coverage.ID, _ kind: CoverageKind, _ order: String = "primary") -> Coverage {
        var coverage = Coverage()
        coverage.id = id
        coverage.kind = kind
        coverage.payer = "Lantern \(kind.rawValue)"
        coverage.order = order
        return coverage
    }

    // MARK: What the papers say

    static func fill(_ world: inout World) {
        var household = Household()
        if world.chance(85) { household.state = world.truth.state }
        if world.chance(40) {
            household.size = world.truth.size
            household.annualIncome = world.truth.income
        }
        if world.chance(60) { household.homeSafety = world.chance(92) ? .safe : .notSafe }
        if world.truth.isUninsured, world.chance(30) {
            var event = LifeEvent()
            event.kind = world.pick(.lostJob, .moved, .birth)
            event.on = world.truth.careDay.adding(days: world.days(-30...30))
            household.lifeEvents = [event]
        }
        world.file.household = household
        insurance(&world)
        visit(&world)
        if world.chance(15) {
            var answers = Answers()
            answers.energy = "low"
            world.file.answers = answers
        }
        let count = [1, 1, 1, 1, 2, 2, 2, 3, 3, 4][world.days(0...9)]
        for index in 0..<count { bill(index, &world) }
    }

    private static func insurance(_ world: inout World) {
        if world.chance(15) { return }
        if world.truth.isUninsured {
            var none = Coverage()
            none.id = "I1"
            none.kind = CoverageKind.none
            world.file.coverages = [none]
            return
        }
        world.file.coverages = world.truth.coverages
        // The name of the plan is on the card; what kind it is stands nowhere.
        if world.truth.coverages.count == 1, world.chance(12) { world.file.coverages[0].kind = nil }
    }

    private static func visit(_ world: inout World) {
        var visit = Episode()
        visit.id = "V1"
        visit.state = world.truth.state
        if world.chance(92) { visit.from = world.truth.careDay }
        visit.to = visit.from
        if world.chance(60) { visit.emergency = world.truth.isEmergency }
        if world.chance(60) { visit.facilityNetwork = world.truth.buildingNetwork }
        if world.chance(50) { visit.accident = world.truth.accident }
        world.file.episodes = [visit]
    }

    private static let roles: [Role?] = [
        .radiology, .emergencyPhysician, .laboratory, .anesthesia, .consultant, .surgeon, .office, .ambulance, nil,
    ]

    private static func bill(_ index: Int, _ world: inout World) {
        var account = Account()
        account.id = world.id("A")
        account.episode = "V1"
        account.biller = "Invented Office \(account.id.text)"
        account.number = "N-\(account.id.text)"
        let isHospital = index == 0 && world.chance(80)
        account.role = isHospital ? .facility : roles[world.days(0...roles.count - 1)]
        let asked = Money(cents: Int64(world.days(30...4500)) * 100)
        let isOutside = world.chance(20)
        var bill = Truth.Bill(
            hospitalKind: isHospital ? world.pick(.nonprofit, .nonprofit, .government, .forProfit) : .notHospital,
            network: isOutside ? .outOfNetwork : .inNetwork, isTheirs: world.chance(95), owed: asked,
            share: Money(cents: asked.cents / Int64(world.days(1...5))), wrong: .zero, isFiled: world.chance(75))
        let temper = Temper(&world.random)
        if temper.errs { bill.wrong = Money(cents: asked.cents / 10) }
        world.offices[account.id] = temper
        world.truth.bills[account.id] = bill
        if isHospital, world.chance(70) { account.hospitalKind = bill.hospitalKind }
        if world.chance(65) { account.network = bill.network }
        account.liability = liability(bill, &world)
        account.statements = [statement(asked, bill, &world)]
        estimate(asked, &account, &world)
        world.file.accounts.append(account)
        future(account.id, &world)
    }

    /// What the person says in the first minutes of whose bill it is.
    private static func liability(_ bill: Truth.Bill, _ world: inout World) -> Liability? {
        guard !bill.isTheirs || world.chance(70) else { return nil }
        var liability = Liability()
        liability.answer = bill.isTheirs ? (world.chance(94) ? .mine : .unsure) : world.pick(.notMine, .unsure)
        return liability
    }

    private static func statement(_ asked: Money, _ bill: Truth.Bill, _ world: inout World) -> Statement {
        var statement = Statement()
        statement.id = world.id("S")
        statement.date = world.today.adding(days: -world.days(2...12))
        if world.chance(80) { statement.receivedOn = world.today }
        if world.chance(85) { statement.dueDate = statement.date?.adding(days: world.days(21...40)) }
        if world.chance(96) { statement.balance = asked }
        statement.totalCharges = asked + (world.chance(60) ? Money(cents: Int64(world.days(0...3000)) * 100) : .zero)
        statement.itemized = false
        if world.chance(60) { statement.isFirstPostDischarge = true }
        return statement
    }

    private static func estimate(_ asked: Money, _ account: inout Account, _ world: inout World) {
        guard world.truth.isUninsured, world.chance(50) else { return }
        var estimate = GoodFaithEstimate()
        estimate.provider = account.biller
        estimate.total = max(Money(cents: 5_000), asked - Money(cents: Int64(world.days(100...1500)) * 100))
        estimate.givenOn = world.truth.careDay.adding(days: -5)
        account.goodFaithEstimate = estimate
    }

    /// What others do by themselves: the plan decides, the hospital collects, the account is passed on.
    private static func future(_ id: Account.ID, _ world: inout World) {
        if world.truth.bills[id]?.isFiled == true, world.chance(60) {
            Insurer.decideLater(id, in: world.days(1...80), &world)
        }
        if world.chance(25) {
            let kind: HolderKind = world.pick(.collectionAgency, .debtBuyer, .vendor)
            world.arrange(.placed(id, kind), in: world.days(90...320))
        }
        if world.truth.bills[id]?.hospitalKind == .nonprofit, world.chance(15) {
            world.arrange(.collectionNotice(id), in: world.days(60...200))
        }
    }
}
