import CaseModel

/// What a walk through one history found wrong.
public struct WalkFault: Error, CustomStringConvertible, Sendable {
    public var seed: UInt64
    public var day: Day
    public var what: String
    public var trace: [String]

    public var description: String {
        "seed \(seed), \(day.iso): \(what)\n" + trace.suffix(30).joined(separator: "\n")
            + "\nRun it alone: REPRIEVE_WALK_SEED=\(seed) swift test --filter WalkTests"
    }
}

/// Walks one history from the first bill to its end, planning on each day something arrives, falls due or is done, and
/// on one day in a hundred besides, and holds every plan to the tables.
public struct History {
    /// No history takes longer than this.
    private static let mostDays = 6 * 365

    private let seed: UInt64
    private let plan: PlanMaker
    private var world: World
    private var looked: Set<Account.ID> = []
    private var repeats: (step: StepSeen?, count: Int) = (nil, 0)
    /// The digests of all plans in their order.
    public private(set) var digest = 0
    public private(set) var plans = 0

    public init(seed: UInt64, plan: @escaping PlanMaker) {
        self.seed = seed
        self.plan = plan
        world = World(seed: seed)
    }

    /// - Throws: `WalkFault`.
    public mutating func run() throws {
        let start = world.today
        var act = world.today
        var due: Set<Day> = []
        for _ in 0...Self.mostDays {
            let happened = world.happen()
            let isActing = world.today >= act
            if happened || isActing || due.contains(world.today) || world.chance(1) {
                let seen = try look()
                due = days(seen)
                if isDone(seen) { return }
                if isActing {
                    try step(seen)
                    act = world.today.adding(days: max(1, world.manner.pause(&world.random)))
                }
            }
            world.today = world.today.adding(days: 1)
        }
        let seen = plan(world.file, world.questions, world.today, false)
        for account in seen.accounts {
            let steps = account.steps.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
            world.note("\(account.id) \(account.phase): \(steps.joined(separator: ", "))")
        }
        throw fault("the history has no end since \(start.iso)")
    }

    // MARK: One day

    private mutating func look() throws -> PlanSeen {
        plans += 1
        let isCompared = plans % 20 == 0
        let seen = plan(world.file, world.questions, world.today, isCompared)
        digest = digest &* 31 &+ seen.digest
        if isCompared, plan(world.file, world.questions, world.today, true).digest != seen.digest {
            throw fault("two plans of the same facts differ")
        }
        try check(seen)
        return seen
    }

    private mutating func step(_ seen: PlanSeen) throws {
        guard let next = seen.next else { return }
        if world.manner == .stops,
            world.today
                > (world.file.accounts.first?.statements.first?.receivedOn ?? world.today)
                .adding(days: 200), let id = next.account
        {
            var stop = Stop()
            stop.kind = .closed
            stop.on = world.today
            stop.reason = .enough
            world.edit(id) { $0.stop = stop }
            world.note("you: enough of \(id.text)")
            return
        }
        if world.manner == .overrides, world.chance(8), let id = next.account,
            let account = seen.accounts.first(where: { $0.id == id }), account.phase != "closed"
        {
            // Nobody pays before the brake was shown.
            guard account.brakes["pay"] ?? 0 > 0 else { throw fault("no brake stands before a payment") }
            return Patient.payAnyway(id, cost: "shown", &world)
        }
        if next == repeats.step {
            repeats.count += 1
            if repeats.count > 12, next.step != "wait", next.step != "nudge" { throw fault("the plan repeats \(next)") }
        } else {
            repeats = (next, 1)
        }
        do {
            try Patient.act(next, &world)
        } catch {
            throw fault("the simulator does not know \(error.name)")
        }
    }

    private func isDone(_ seen: PlanSeen) -> Bool { seen.next == nil }

    /// The days on which something of the plan falls due.
    private func days(_ seen: PlanSeen) -> Set<Day> {
        var days: Set<Day> = []
        for account in seen.accounts where account.phase != "closed" {
            for deadline in account.deadlines where deadline.state == "open" && deadline.isYours {
                days.insert(deadline.due)
                days.insert(deadline.due.adding(days: 1))
            }
        }
        if let best = seen.next?.bestBy { days.insert(best) }
        return days
    }

    // MARK: What every plan has to keep to

    private func check(_ seen: PlanSeen) throws {
        let allClosed = seen.accounts.allSatisfy { $0.phase == "closed" }
        if (seen.next == nil) != allClosed {
            throw fault("one next step or all closed: \(String(describing: seen.next))")
        }
        for account in seen.accounts where account.phase != "closed" {
            guard let table = GateTable(world, account.id) else { throw fault("no account \(account.id)") }
            for (action, isOpen) in account.gates where isOpen {
                if let why = table.fault(action) { throw fault("\(account.id) \(action) is open although \(why)") }
            }
            if seen.next?.account == account.id, seen.next?.step == "pay" {
                if account.gates["pay"] != true { throw fault("\(account.id) is to be paid through a closed gate") }
                if account.brakes["pay"] ?? 0 == 0 { throw fault("\(account.id) is to be paid without a brake") }
            }
            try checkDays(account)
        }
        for account in seen.accounts where account.phase == "closed" { try checkEnd(account.id) }
    }

    /// A closed account was closed by a letter, a write-off or the person.
    private func checkEnd(_ id: Account.ID) throws {
        let isStopped = world.account(id)?.stop?.kind == .closed
        let hasLetter = world.file.requests.contains {
            $0.account == id && $0.kind == .zeroBalance && $0.answeredOn != nil && $0.answer != "no"
        }
        if !isStopped, !hasLetter { throw fault("\(id) is closed without terms in writing") }
    }

    private func checkDays(_ account: AccountSeen) throws {
        let known = world.account(account.id)
        let replaced = Set(world.file.claims.compactMap(\.replaces))
        for claim in world.file.claims where claim.account == account.id && !replaced.contains(claim.id) {
            guard claim.status == .denied || !claim.denials.isEmpty, let kind = world.coverage()?.kind,
                let received = claim.receivedOn, let dated = claim.processedOn,
                let due = DateTable.firstAppeal(kind, received: received, dated: dated),
                !(known?.claimWaiver?.counts ?? false)
            else { continue }
            // A printed day of the plan's governs when it is later.
            let expected = max(due, claim.appealBy ?? due)
            let found = account.deadlines.filter { $0.about == claim.id.text && $0.isYours }
            guard found.contains(where: { $0.due == expected }) else {
                throw fault("\(account.id): the appeal of \(claim.id) should be due \(expected.iso), plan has \(found)")
            }
        }
        if let received = known?.holder?.validationNotice?.receivedOn, known?.holder?.isCollector == true {
            let expected = DateTable.dispute(noticeReceived: received)
            guard account.deadlines.contains(where: { $0.clock == "D-32" && $0.due == expected }) else {
                throw fault("\(account.id): the dispute should be due \(expected.iso)")
            }
        }
        if world.manner == .follows { try checkNothingMissed(account) }
    }

    /// A person who does each next step within a week misses no date that could be met.
    private func checkNothingMissed(_ account: AccountSeen) throws {
        guard account.phase != "settle" else { return }
        for deadline in account.deadlines where deadline.isYours && deadline.state == "missed" {
            let isLaw = deadline.id.hasPrefix("R-") || deadline.clock == "answerBy"
            guard isLaw, deadline.due < world.today, deadline.due >= world.today.adding(days: -2) else { continue }
            // The time to ask for money help runs for a year where nobody applies because help is unlikely.
            if deadline.clock == "D-10" || deadline.clock == "D-09" { continue }
            throw fault("\(account.id): \(deadline.id) \(deadline.clock ?? "") was missed on \(deadline.due.iso)")
        }
    }

    private func fault(_ what: String) -> WalkFault {
        WalkFault(seed: seed, day: world.today, what: what, trace: world.trace)
    }
}
