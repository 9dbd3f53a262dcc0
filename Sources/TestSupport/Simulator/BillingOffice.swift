import CaseModel

/// The office that sends the bill: what it does by itself, and how it answers.
enum BillingOffice {
    static func act(_ what: Happening, _ world: inout World) {
        switch what {
        case .list(let id): list(id, &world)
        case .bill(let id): bill(id, &world)
        case .collectionNotice(let id): announce(id, &world)
        case .collectionAction(let id, let kind): collect(id, kind, &world)
        case .placed(let id, let kind): place(id, kind, &world)
        default: break
        }
    }

    // MARK: Papers

    private static func statement(_ id: Account.ID, _ world: inout World) -> Statement? {
        guard let old = world.facts(id)?.newestStatement else { return nil }
        var statement = Statement()
        statement.id = world.id("S")
        statement.date = max(world.today, (old.date ?? world.today).adding(days: 1))
        statement.receivedOn = statement.date
        statement.dueDate = statement.date?.adding(days: world.days(21...35))
        statement.balance = world.owed(id)
        statement.totalCharges = old.totalCharges
        statement.itemized = false
        statement.isFirstPostDischarge = false
        return statement
    }

    /// A newer bill with what the office asks for now.
    private static func bill(_ id: Account.ID, _ world: inout World) {
        guard let statement = statement(id, &world) else { return }
        world.edit(id) { $0.statements.append(statement) }
    }

    /// The list of charges, with what is wrong on it.
    private static func list(_ id: Account.ID, _ world: inout World) {
        guard var statement = statement(id, &world) else { return }
        var line = ChargeLine()
        line.charge = statement.totalCharges ?? statement.balance ?? .zero
        line.code = "Z9999"
        line.dateOfService = world.truth.careDay
        line.revenueCode = world.truth.isEmergency && world.account(id)?.role == .facility ? "0450" : "0300"
        statement.lines = [line]
        statement.itemized = true
        world.edit(id) { $0.statements.append(statement) }
        guard let wrong = world.truth.bills[id]?.wrong, wrong > .zero,
            !world.findings.contains(where: { $0.account == id })
        else { return }
        let grade = world.pick("A", "B", "C")
        world.findings.append(FindingSeen(account: id, grade: grade, amount: grade == "C" ? nil : wrong))
    }

    // MARK: Collecting

    /// A hospital's notice of what it means to do, with the last day to ask for help on most of them.
    private static func announce(_ id: Account.ID, _ world: inout World) {
        guard !world.isOver(id), !(world.facts(id)?.isHeldByCollector ?? true) else { return }
        var action = CollectionAction()
        action.kind = world.pick(.creditReport, .careDenied, .lien)
        // A hospital that errs acts without a notice.
        let errs = world.offices[id]?.errs == true
        if !errs {
            action.noticeOn = world.today
            if world.chance(70) { action.noticeDeadline = world.today.adding(days: world.days(30...50)) }
            let notice = action
            world.edit(id) { $0.collectionActions.append(notice) }
        }
        world.arrange(.collectionAction(id, action.kind), in: errs ? 1 : world.days(20...60))
    }

    private static func collect(_ id: Account.ID, _ kind: CollectionActionKind, _ world: inout World) {
        let isPaused = world.file.assistance.contains { $0.account == id && $0.outcome == nil }
        guard !world.isOver(id), !isPaused else { return }
        let today = world.today
        world.edit(id) { account in
            if let index = account.collectionActions.lastIndex(where: { $0.kind == kind && $0.on == nil }) {
                account.collectionActions[index].on = today
                return
            }
            var action = CollectionAction()
            action.kind = kind
            action.on = today
            account.collectionActions.append(action)
        }
    }

    /// Passes the account on, unless a pause runs, money help is asked for, or an agreement is there.
    private static func place(_ id: Account.ID, _ kind: HolderKind, _ world: inout World) {
        guard !world.isOver(id), world.account(id)?.holder == nil else { return }
        let isPaused =
            world.file.holds.contains { $0.account == id && ($0.grantedUntil.map { $0 >= world.today } ?? false) }
            || world.file.assistance.contains { $0.account == id && $0.outcome == nil }
        guard !world.file.agreements.contains(where: { $0.account == id }) else { return }
        guard !isPaused else { return world.arrange(.placed(id, kind), in: 45) }
        var holder = Holder()
        holder.kind = kind
        holder.name = "Invented Recovery \(id.text)"
        let taken = holder
        world.edit(id) { $0.holder = taken }
        if holder.isCollector { Collector.take(id, &world) }
    }

    // MARK: Answers

    static func answer(_ matter: Matter, _ world: inout World) {
        let id = matter.account
        switch matter.thing {
        case .request(let request, let kind): answer(request, kind, matter, &world)
        case .hold(let hold): pause(hold, matter, &world)
        case .application(let application): decide(application, id, &world)
        case .offer(let offer): Terms.answer(offer, matter, &world)
        case .appeal: break
        }
        // Whoever looks at an account sees when the last bill is out of date.
        if world.facts(id)?.agreements.isEmpty == true, let asked = world.facts(id)?.askedAmount, asked > world.owed(id)
        {
            world.arrange(.bill(id), in: world.days(2...20))
        }
    }

    private static func answer(_ request: Request.ID, _ kind: RequestKind, _ matter: Matter, _ world: inout World) {
        let id = matter.account
        switch kind {
        case .itemizedBill, .claimForms, .recordsAccess:
            world.markAnswered(request, "sent")
            // One that errs says that the list is in the mail, and it is not.
            if world.offices[id]?.errs == true, world.count("list \(id)") == 1, world.chance(40) { return }
            list(id, &world)
        case .coordination: coordinate(request, id, &world)
        case .correction: correct(request, matter, &world)
        case .externalDispute:
            world.markAnswered(request, "decided")
            let promised = world.account(id)?.goodFaithEstimate?.total
            world.editTruth(id) { $0.owed = min($0.owed, promised ?? $0.owed) }
            world.arrange(.bill(id), in: 5)
        case .basis: showBasis(request, id, &world)
        case .correctedClaim:
            guard !world.refuses(matter, "corrected claim") else { return world.markAnswered(request, "no") }
            world.markAnswered(request, "sent")
            world.arrange(.claim(id, world.chance(70) ? .paid : .denied), in: world.days(10...35))
        case .offerInWriting, .moreTime: Terms.write(request, kind, matter, &world)
        case .zeroBalance: confirmZero(request, id, &world)
        case .hold, .claimReview, .assistanceApplication, .validation, .planDocuments, .accountReview, .outsideBody,
            .confidentialMail, .necessityLetter, .peerToPeer, .networkException, .singleCaseAgreement, .recall,
            .coordinatedReview, .appeal, .externalReview:
            world.markAnswered(request, "done")
        }
    }

    private static func pause(_ hold: Hold.ID, _ matter: Matter, _ world: inout World) {
        guard let index = world.file.holds.firstIndex(where: { $0.id == hold }) else { return }
        if world.refuses(matter, "hold") {
            // What was refused is kept as a question with a plain no.
            var request = Request()
            request.id = world.id("R")
            request.account = matter.account
            request.kind = .hold
            request.sentOn = world.file.holds[index].askedOn
            request.by = "phone"
            request.answeredOn = world.today
            request.answer = "no"
            world.file.holds.remove(at: index)
            world.file.requests.append(request)
            return
        }
        let length = world.days(20...60)
        world.file.holds[index].grantedUntil = world.today.adding(days: length)
        world.file.holds[index].inWriting = world.chance(50)
        world.arrange(.look, in: length + 1)
    }

    private static func coordinate(_ request: Request.ID, _ id: Account.ID, _ world: inout World) {
        world.markAnswered(request, "filed")
        world.editTruth(id) { $0.isFiled = true }
        if world.truth.coverages.contains(where: { $0.kind == .qmb }) { forgive(id, &world) }
        let facts = world.facts(id)
        if facts?.claims.isEmpty ?? true {
            Insurer.decideLater(id, in: world.days(8...40), &world)
        } else if world.truth.coverages.count > 1 {
            world.arrange(.secondClaim(id), in: world.days(8...40))
        } else {
            world.arrange(.claim(id, .paid), in: world.days(8...40))
        }
    }

    /// Takes off what is wrong, and what a protection or the plan's share takes away. Care that was refused goes on.
    private static func correct(_ request: Request.ID, _ matter: Matter, _ world: inout World) {
        let id = matter.account
        guard !world.refuses(matter, "correction") else { return world.markAnswered(request, "no") }
        world.markAnswered(request, "corrected")
        let share = world.facts(id)?.share
        world.findings.removeAll { $0.account == id }
        world.editTruth(id) { bill in
            bill.owed = max(.zero, bill.owed - bill.wrong)
            bill.wrong = .zero
            if let share { bill.owed = min(bill.owed, share) }
        }
        if world.truth.coverages.contains(where: { $0.kind == .qmb }) { forgive(id, &world) }
        world.edit(id) { $0.collectionActions.removeAll { $0.kind == .careDenied } }
        world.arrange(.bill(id), in: world.days(1...10))
    }

    /// Says in writing that nothing is open, or sends a bill. Where a settlement was paid, an office that books it wrong
    /// sees so in the end.
    private static func confirmZero(_ request: Request.ID, _ id: Account.ID, _ world: inout World) {
        let isKept = world.facts(id)?.isSettlementPaid ?? false
        if world.owed(id) > .zero, !isKept || world.count("zero \(id)") < 3 {
            world.markAnswered(request, "no")
            return world.arrange(.bill(id), in: 2)
        }
        world.editTruth(id) { $0.owed = .zero }
        world.markAnswered(request, "yes")
    }

    private static func showBasis(_ request: Request.ID, _ id: Account.ID, _ world: inout World) {
        guard world.truth.bills[id]?.isTheirs == false else { return world.markAnswered(request, "shown") }
        world.markAnswered(request, "withdrawn")
        forgive(id, &world)
    }

    static func forgive(_ id: Account.ID, _ world: inout World) {
        world.editTruth(id) { $0.owed = .zero }
        world.arrange(.bill(id), in: world.days(2...12))
    }

    /// Decides about money help; now and then papers are missing first.
    private static func decide(_ application: Assistance.ID, _ id: Account.ID, _ world: inout World) {
        guard let index = world.file.assistance.firstIndex(where: { $0.id == application }) else { return }
        if world.count("papers \(application)") == 1, world.chance(25) {
            world.file.assistance[index].complete = false
            world.file.assistance[index].missing = ["proof of income"]
            world.file.assistance[index].incompleteNoticeOn = world.today
            return
        }
        let isPoor = world.truth.income.cents < 4_000_000
        let roll = world.days(1...100)
        let outcome = roll <= (isPoor ? 55 : 5) ? "granted" : roll <= (isPoor ? 85 : 35) ? "partial" : "denied"
        world.file.assistance[index].decidedOn = world.today
        world.file.assistance[index].outcome = outcome
        world.file.assistance[index].inWriting = world.chance(85)
        guard outcome != "denied" else { return }
        world.editTruth(id) { $0.owed = outcome == "granted" ? .zero : Money(cents: $0.owed.cents / 2) }
        world.arrange(.bill(id), in: world.days(2...15))
    }
}
