import CaseModel

/// How a history begins: a household, a visit, one to four bills.
enum Beginning {
    static func fill(_ world: inout World) {
        var household = Household()
        household.state = world.pick(["OH", "TX", "CA", "NY", "WI"], or: "OH")
        if world.chance(60) {
            household.size = world.days(1...5)
            household.annualIncome = Money(cents: Int64(world.days(10...150)) * 100_000)
        }
        world.file.household = household
        coverage(&world)
        visit(&world)
        for _ in 0..<world.days(1...4) { bill(&world) }
    }

    private static func coverage(_ world: inout World) {
        if world.chance(12) { return }
        var coverage = Coverage()
        coverage.id = "I1"
        coverage.kind = world.pick(
            [
                .employerSelfFunded, .employerFullyInsured, .marketplace, .medicare, .medicareAdvantage, .medicaid,
                CoverageKind.none, .employerSelfFunded,
            ], or: .marketplace)
        coverage.payer = coverage.kind == .some(.none) ? nil : "Lantern Plan"
        coverage.order = "primary"
        world.file.coverages = [coverage]
    }

    private static func visit(_ world: inout World) {
        var visit = Episode()
        visit.id = "V1"
        visit.from = world.today.adding(days: -world.days(10...60))
        visit.to = visit.from
        visit.emergency = world.pick([true, false, false, nil], or: nil)
        visit.state = world.file.household?.state
        visit.facilityNetwork = world.pick([.inNetwork, .inNetwork, .unknown, nil], or: nil)
        world.file.episodes = [visit]
    }

    private static func bill(_ world: inout World) {
        var account = Account()
        account.id = world.id("A")
        account.episode = "V1"
        account.biller = "Office \(account.id.text)"
        account.number = "N-\(account.id.text)"
        account.role = world.pick([.facility, .facility, .radiology, .consultant, .laboratory, nil], or: .facility)
        if account.role == .facility, world.chance(70) {
            account.hospitalKind = world.pick([.nonprofit, .government, .forProfit], or: .nonprofit)
        }
        account.network = world.pick([.inNetwork, .inNetwork, .inNetwork, .outOfNetwork, nil], or: nil)
        if world.chance(5) {
            account.liability = Liability()
            account.liability?.answer = world.chance(50) ? .notMine : .unsure
        }
        let balance = Money(cents: Int64(world.days(40...4000)) * 100)
        var statement = Statement()
        statement.id = world.id("S")
        statement.date = world.today.adding(days: -world.days(1...6))
        statement.receivedOn = world.today
        statement.dueDate = statement.date?.adding(days: 30)
        statement.balance = balance
        statement.totalCharges = balance + Money(cents: Int64(world.days(0...3000)) * 100)
        statement.itemized = false
        account.statements = [statement]
        world.file.accounts.append(account)
        let temper = Temper(&world.random)
        world.offices[account.id] = temper
        if world.coverage() != nil {
            let status = world.pick([.paid, .paid, .partlyPaid, .denied], or: ClaimStatus.paid)
            // Some plans decide by themselves; of others nothing is heard before somebody asks.
            if world.chance(60) { world.schedule(.claimArrives(account.id, status), in: world.days(0...90)) }
        }
        if let days = temper.sellsAfter {
            world.schedule(.sold(account.id, world.chance(50) ? .agency : .buyer), in: days)
        }
    }
}
