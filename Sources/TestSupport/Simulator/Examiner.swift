import CaseModel

/// Holds every plan of a history to the tables, and remembers what a plan has shown before.
struct Examiner: Sendable {
    /// A day could be met when its paper had been in the case for so long before it.
    private static let enoughTime = 21

    /// The accounts whose brakes were shown: for paying, and for an offer.
    private var shown: [String: Set<Account.ID>] = [:]
    /// The duties that wait, with the day from which a plan has known them without a break.
    private var waiting: [String: Day] = [:]

    /// What is wrong with a plan; nil when it keeps to everything.
    mutating func fault(_ seen: PlanSeen, _ world: World) -> String? {
        let isAllClosed = seen.accounts.allSatisfy(\.isClosed)
        if isAllClosed != (seen.next == nil) {
            return "there is \(seen.next.map { "a step: \($0.words)" } ?? "no step") while "
                + (isAllClosed ? "all is closed" : "something is open")
        }
        for account in seen.accounts {
            guard let facts = world.facts(account.id) else { return "there is no account \(account.id)" }
            if let why = account.isClosed ? closing(facts) : open(account, facts, world) {
                return "\(account.id): \(why)"
            }
        }
        return seen.next.flatMap { step($0, seen) }
    }

    /// True once the effects of an action were shown.
    func isBrakeShown(_ action: String, _ id: Account.ID) -> Bool { shown[action]?.contains(id) ?? false }

    // MARK: One account

    /// A closed account was closed by a letter, a write-off in writing, or the person.
    private func closing(_ facts: RawFacts) -> String? {
        if facts.account.stop?.kind == .closed { return nil }
        let letter = facts.requests.contains { request in
            request.kind == .zeroBalance && request.answer == "yes"
                && (request.answeredOn.map { !facts.isAskedForMoney(after: $0) } ?? false)
        }
        let isWrittenOff = facts.agreements.contains { $0.kind == .writeOff && $0.inWriting == true }
        return letter || isWrittenOff ? nil : "it is closed without anything in writing"
    }

    private mutating func open(_ account: AccountSeen, _ facts: RawFacts, _ world: World) -> String? {
        let table = GateTable(facts: facts, findings: world.findings)
        for (action, gate) in account.gates.sorted(by: { $0.key < $1.key }) {
            if gate.brakes.contains("R-094") { shown[action, default: []].insert(account.id) }
            if gate.isOpen, let why = table.fault(action) {
                return "the gate \(action) is open (\(gate.because.joined(separator: " "))) although \(why)"
            }
        }
        if account.gates.count != 6 { return "there are \(account.gates.count) gates" }
        return binding(account) ?? days(account, facts) ?? othersDays(account, facts) ?? missed(account, facts, world)
    }

    /// Nothing that binds money is advised while its gate is closed or before its brake was shown.
    private func binding(_ account: AccountSeen) -> String? {
        for (step, action) in [("pay", "pay"), ("makeOffer", "offer")] where account.offers(step) {
            if account.gates[action]?.isOpen != true { return "\(step) is offered through a closed gate" }
            if !isBrakeShown(action, account.id) { return "\(step) is offered before its brake was shown" }
        }
        return nil
    }

    private func step(_ step: StepSeen, _ seen: PlanSeen) -> String? {
        if let id = step.account {
            guard let account = seen.accounts.first(where: { $0.id == id }), !account.isClosed else {
                return "the next step \(step.words) is of a closed account"
            }
            if step.step != "wait", !account.offers(step.step) {
                return "the next step \(step.words) is not offered by its account"
            }
        }
        if let day = step.bestBy, day < seen.today, step.step != "wait" {
            return "\(step.words) is best done in the past"
        }
        return nil
    }

    // MARK: Days

    /// Every day of the table stands in the plan, with the same end.
    private func days(_ account: AccountSeen, _ facts: RawFacts) -> String? {
        for duty in DateTable(facts: facts).duties {
            let clock = duty.clock == "court" ? "answerBy" : duty.clock
            let same = account.deadlines.filter {
                $0.isYours && $0.clock == clock
                    && (duty.clock == "court" || duty.about == nil || $0.about == duty.about)
            }
            guard let found = same.first(where: { $0.due == duty.due }) else {
                let others = same.map(\.due.iso).joined(separator: ", ")
                return "\(duty.key) should be due on \(duty.due.iso), the plan has \(others.isEmpty ? "none" : others)"
            }
            if found.safe > OwnCalendar.workingDay(onOrBefore: duty.safe) {
                return "\(duty.key) is safe until \(duty.safe.iso), the plan says \(found.safe.iso)"
            }
            if !OwnCalendar.isWorkingDay(found.safe) { return "\(found.safe.iso) is no working day" }
            let isPast = facts.today > duty.due
            let state = duty.isDone ? nil : isPast ? "missed" : "open"
            if let state, found.state != state { return "\(duty.key) is \(found.state) and should be \(state)" }
            if duty.isDone, found.state == "open" { return "\(duty.key) is open although it was done" }
        }
        return nil
    }

    /// D-08 and D-09: the days before which a hospital may not act.
    private func othersDays(_ account: AccountSeen, _ facts: RawFacts) -> String? {
        guard facts.account.hospitalKind == .nonprofit || facts.account.hospitalKind == .government else { return nil }
        if let first = facts.firstBillOn {
            let due = OwnCalendar.after(120, first)
            if !account.deadlines.contains(where: { $0.clock == "D-08" && $0.due == due && !$0.isYours }) {
                return "the hospital may not collect before \(due.iso), and the plan does not say so"
            }
        }
        for action in facts.account.collectionActions {
            guard let notice = action.noticeOn else { continue }
            let counted = OwnCalendar.after(30, notice)
            let due = max(counted, action.noticeDeadline ?? counted)
            if !account.deadlines.contains(where: { $0.clock == "D-09" && $0.due == due }) {
                return "the hospital's notice runs until \(due.iso), and the plan does not say so"
            }
        }
        return nil
    }

    /// Somebody who does each next step within a week misses no day that could be met.
    private mutating func missed(_ account: AccountSeen, _ facts: RawFacts, _ world: World) -> String? {
        guard world.manner == .follows else { return nil }
        for duty in DateTable(facts: facts).duties {
            let key = "\(account.id) \(duty.key) \(duty.due.iso)"
            guard !duty.isDone, duty.isNeeded, Examiner.isWanted(duty, facts), !isCrowded(duty, account.id, world)
            else {
                waiting[key] = nil
                continue
            }
            let since = waiting[key] ?? facts.today
            waiting[key] = since
            guard facts.today > duty.due, duty.due - since >= Examiner.enoughTime else { continue }
            return "\(duty.key) was missed on \(duty.due.iso); it was known since \(since.iso)"
        }
        return nil
    }

    /// True for a day to pay that lies close to one of another account: there is one next step, and a week for each.
    private func isCrowded(_ duty: Duty, _ id: Account.ID, _ world: World) -> Bool {
        guard duty.clock == "payDay" else { return false }
        return world.file.accounts.contains { other in
            guard other.id != id, let facts = world.facts(other.id) else { return false }
            return DateTable(facts: facts).duties.contains { abs($0.due - duty.due) <= 14 }
        }
    }

    /// False where nothing is left to be gained by keeping to the day.
    private static func isWanted(_ duty: Duty, _ facts: RawFacts) -> Bool {
        let account = facts.account
        if account.stop != nil || facts.isNothingOpen { return false }
        switch duty.clock {
        case "court": return true
        case "payDay": return account.liability.map { $0.answer == .mine } ?? true
        case "D-32": return facts.agreements.isEmpty
        default: break
        }
        guard facts.agreements.isEmpty, account.liability.map({ $0.answer == .mine }) ?? true, !facts.isCourtWaiting,
            account.claimWaiver == nil
        else { return false }
        guard let about = duty.about, let claim = facts.refusedClaims.first(where: { $0.id.text == about }) else {
            return true
        }
        let appeals = facts.appeals(of: claim)
        // While one appeal is pending, or was won, the next one has nothing to do.
        return !appeals.contains { $0.outcome == nil || $0.outcome == .granted || $0.outcome == .partial }
    }
}
