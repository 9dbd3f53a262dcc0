import CaseModel

/// What a walk through one history found wrong.
public struct WalkFault: Error, CustomStringConvertible, Sendable {
    public var seed: UInt64
    public var manner: Manner
    public var day: Day
    public var what: String
    public var trace: [String]

    public var description: String {
        let lines = trace.suffix(40).map { "    \($0)" }.joined(separator: "\n")
        return """
            seed \(seed), \(day.iso), a person who \(manner.rawValue): \(what)
            \(lines)
            Walk it alone: REPRIEVE_WALK_SEED=\(seed) swift test --filter WalkTests
            or: swift run -c release walk --seed \(seed)
            """
    }
}

/// One history from the first bill to its end: planned on each day on which something arrives, falls due or is done, and
/// on one day in a hundred besides.
public struct History: Sendable {
    /// No history takes longer than this.
    private static let mostDays = 6 * 365
    /// A step that changes nothing is not done more often than this, within so many days.
    private static let mostWithoutEffect = 3
    private static let atOnce = 14
    private static let mostOfOneStep = 60
    /// One plan in so many is made twice.
    private static let comparedEvery = 20

    private let seed: UInt64
    private let plan: PlanMaker
    private var world: World
    private var examiner = Examiner()
    private var acts = 0
    private let patience: Int
    private var last: (step: StepSeen, on: Day, times: Int)?
    private var lastSeen: PlanSeen?
    private var done: [StepSeen: Int] = [:]
    /// Of all plans, in their order.
    public private(set) var digest: UInt64 = 5381
    public private(set) var plans = 0

    public init(seed: UInt64, plan: @escaping PlanMaker) {
        self.seed = seed
        self.plan = plan
        var world = World(seed: seed)
        patience = world.days(4...40)
        self.world = world
    }

    /// Everything that happened, was planned and was done.
    public var trace: [String] { world.trace }

    /// - Throws: `WalkFault`.
    public mutating func walk() throws(WalkFault) {
        var looks: Set<Day> = [world.today]
        var acting: Day?
        for _ in 0...History.mostDays {
            let happened = world.happen()
            if happened { last = nil }
            let isActing = acting.map { $0 <= world.today } ?? false
            if happened || isActing || looks.contains(world.today) || world.chance(1) {
                let seen = try look()
                guard let next = seen.next else { return try end(seen) }
                looks = History.days(seen)
                if isActing, next.step != "wait" { try act(next) }
                if next.step == "wait" {
                    acting = nil
                } else if isActing || acting == nil {
                    acting = world.today.adding(days: world.manner.pause(&world.random))
                }
            }
            world.today = world.today.adding(days: 1)
        }
        throw fault("the history has no end")
    }

    /// Walks another history of the same seed and says where it is not the same.
    func compare(with other: History) throws(WalkFault) {
        var other = other
        try other.walk()
        if other.digest != digest || other.plans != plans { throw fault("the same history gives two outputs") }
    }

    // MARK: Looking

    private mutating func look() throws(WalkFault) -> PlanSeen {
        let seen = plan(world.file, world.findings, world.today)
        plans += 1
        if seen.next?.words != lastSeen?.next?.words { world.note("plan: \(seen.next?.words ?? "all is closed")") }
        lastSeen = seen
        add(seen.next?.words ?? "closed")
        for account in seen.accounts {
            add(account.phase)
            for (action, gate) in account.gates.sorted(by: { $0.key < $1.key }) { add("\(action) \(gate.isOpen)") }
        }
        if plans % History.comparedEvery == 1 {
            let text = seen.text()
            add(text)
            guard plan(world.file, world.findings, world.today).text() == text else {
                throw fault("two plans of the same facts differ")
            }
        }
        if let what = examiner.fault(seen, world) { throw fault(what) }
        return seen
    }

    /// The days on which something of the plan falls due.
    private static func days(_ seen: PlanSeen) -> Set<Day> {
        var days: Set<Day> = []
        func add(_ day: Day?) {
            guard let day else { return }
            days.insert(day)
            days.insert(day.adding(days: 1))
        }
        for account in seen.accounts where !account.isClosed {
            // What others have to do ends a wait, which is below.
            for deadline in account.deadlines where deadline.state == "open" && deadline.isYours { add(deadline.due) }
        }
        add(seen.next?.bestBy)
        return days
    }

    // MARK: Acting

    private mutating func act(_ next: StepSeen) throws(WalkFault) {
        acts += 1
        if let way = Patient.otherWay(next, acts: acts, patience: patience, &world) {
            if way == .payAnyway, let id = next.account, !examiner.isBrakeShown("pay", id) {
                throw fault("no brake was shown before a payment")
            }
            return Patient.take(way, next, &world)
        }
        try count(next)
        do {
            try Doing.act(next, &world)
        } catch {
            throw fault("the simulator does not know the \(error.name)")
        }
    }

    /// A step that was done and is offered again at once has no effect; one that is offered again and again is a loop.
    private mutating func count(_ next: StepSeen) throws(WalkFault) {
        var step = next
        step.bestBy = nil
        let isAgain = last.map { $0.step == step && world.today - $0.on <= History.atOnce } ?? false
        let times = isAgain ? (last?.times ?? 0) + 1 : 1
        last = (step, world.today, times)
        // Parts of a plan that are late are paid one after the other.
        if times > History.mostWithoutEffect, next.step != "pay" {
            throw fault("\(next.words) was done \(times) times without effect")
        }
        done[step, default: 0] += 1
        if done[step] ?? 0 > History.mostOfOneStep { throw fault("\(next.words) is offered again and again") }
    }

    // MARK: The end

    /// Everything is closed, and it stays so when nothing more happens.
    private mutating func end(_ seen: PlanSeen) throws(WalkFault) {
        world.note("all is closed")
        let later = plan(world.file, world.findings, world.today.adding(days: 400))
        if let next = later.next { throw fault("a year after the end there is a step: \(next.words)") }
    }

    private mutating func add(_ text: String) {
        for byte in text.utf8 { digest = digest &* 33 &+ UInt64(byte) }
    }

    private func fault(_ what: String) -> WalkFault {
        let accounts = (lastSeen?.accounts ?? []).filter { !$0.isClosed }.map(\.words)
        return WalkFault(
            seed: seed, manner: world.manner, day: world.today, what: what, trace: world.trace + accounts)
    }
}
