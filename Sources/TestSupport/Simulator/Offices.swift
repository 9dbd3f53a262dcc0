import CaseModel

/// What comes of what offices, plans and collectors do: papers and answers as they reach the person.
enum Offices {
    static func happen(_ what: Happening, _ world: inout World) {
        switch what {
        case .claimArrives(let id, let status): claim(id, status, &world)
        case .requestAnswered(let id, let answer): answered(id, answer, &world)
        case .holdGranted(let id, let days): grant(id, days, &world)
        case .holdRefused(let id): answered(id, "no", &world)
        case .itemizedBill(let id): bill(id, nil, itemized: true, &world)
        case .correctedBill(let id, let balance): bill(id, balance, itemized: nil, &world)
        case .appealDecided(let id, let outcome): appeal(id, outcome, &world)
        case .assistanceDecided(let id, let outcome): assistance(id, outcome, &world)
        case .assistanceIncomplete(let id):
            guard let index = world.file.assistance.firstIndex(where: { $0.id == id }) else { return }
            world.file.assistance[index].complete = false
            world.file.assistance[index].missing = ["proof of income"]
            world.file.assistance[index].incompleteNoticeOn = world.today
        case .offer(let id, let amount, let inWriting): offer(id, amount, inWriting, &world)
        case .agreement(let id, let amount, let inWriting): agreement(id, amount, inWriting, &world)
        case .sold(let id, let holder): sold(id, holder, &world)
        case .noticeArrives(let id): notice(id, &world)
        case .sued(let id): sued(id, &world)
        case .creditReport(let id):
            guard !isOver(id, world) else { return }
            let today = world.today
            world.edit(id) { $0.creditReportedOn = today }
        case .look: break
        }
    }

    /// True when the account is at its end for the office too.
    static func isOver(_ id: Account.ID, _ world: World) -> Bool {
        world.account(id)?.currentStatement?.balance.map { $0 <= .zero } ?? false
            || world.file.requests.contains { $0.account == id && $0.kind == .zeroBalance && $0.answer == "yes" }
            || world.file.agreements.contains { $0.account == id }
    }

    // MARK: Papers

    private static func claim(_ id: Account.ID, _ status: ClaimStatus, _ world: inout World) {
        guard let coverage = world.coverage(), let asked = world.account(id)?.currentStatement?.balance else { return }
        let old = world.file.claims.last { $0.account == id }
        var claim = Claim()
        claim.id = world.id("K")
        claim.account = id
        claim.coverage = coverage.id
        claim.status = status
        claim.processedOn = world.today.adding(days: -world.days(1...8))
        claim.receivedOn = world.today
        claim.replaces = old?.id
        claim.billed = asked
        var share = PatientResponsibility()
        let part = status == .denied ? asked : Money(cents: asked.cents / Int64(world.days(1...4)))
        share.deductible = part
        claim.patientResponsibility = share
        if status == .denied || status == .partlyPaid {
            let carc = world.pick(["197", "16", "50", "204", "29", "45"], or: "50")
            claim.denials = [Adjustment(.patient, carc, part)]
        }
        world.file.claims.append(claim)
    }

    private static func bill(_ id: Account.ID, _ balance: Money?, itemized: Bool?, _ world: inout World) {
        guard let old = world.account(id)?.currentStatement else { return }
        var statement = old
        statement.id = world.id("S")
        statement.date = max(world.today, (old.date ?? world.today).adding(days: 1))
        statement.receivedOn = world.today
        statement.dueDate = statement.date?.adding(days: 30)
        statement.isFirstPostDischarge = false
        if let balance { statement.balance = balance }
        if itemized == true {
            var line = ChargeLine()
            line.charge = old.totalCharges ?? old.balance ?? .zero
            line.code = "99284"
            line.dateOfService = world.file.episodes.first?.from
            statement.lines = [line]
            statement.itemized = true
            statement.checkedOn = nil
        }
        world.edit(id) { $0.statements.append(statement) }
        if itemized == true, world.offices[id]?.errs == true, !world.questions.contains(where: { $0.account == id }) {
            world.questions.append(
                QuestionSeen(account: id, grade: world.pick(["A", "B", "C"], or: "B"), amount: Money(cents: 12_000)))
        }
    }

    private static func answered(_ id: Request.ID, _ answer: String, _ world: inout World) {
        guard let index = world.file.requests.firstIndex(where: { $0.id == id }),
            world.file.requests[index].answeredOn == nil
        else { return }
        world.file.requests[index].answeredOn = world.today
        world.file.requests[index].answer = answer
    }

    private static func grant(_ id: Account.ID, _ days: Int, _ world: inout World) {
        guard let index = world.file.holds.lastIndex(where: { $0.account == id && $0.grantedUntil == nil }) else {
            return
        }
        world.file.holds[index].grantedUntil = world.today.adding(days: days)
        world.file.holds[index].inWriting = world.chance(50)
        world.schedule(.look, in: days + 1)
    }

    private static func appeal(_ id: Appeal.ID, _ outcome: AppealOutcome, _ world: inout World) {
        guard let index = world.file.appeals.firstIndex(where: { $0.id == id }) else { return }
        world.file.appeals[index].decidedOn = world.today.adding(days: -3)
        world.file.appeals[index].decisionReceivedOn = world.today
        world.file.appeals[index].outcome = outcome
        world.file.appeals[index].final = true
        if let sent = world.file.appeals[index].sentOn, sent > world.today.adding(days: -3) {
            world.file.appeals[index].decidedOn = world.today
        }
        let claim = world.file.claims.first { $0.id == world.file.appeals[index].claim }
        if outcome == .granted, let account = claim?.account {
            world.schedule(.claimArrives(account, .paid), in: world.days(5...25))
        }
    }

    private static func assistance(_ id: Assistance.ID, _ outcome: String, _ world: inout World) {
        guard let index = world.file.assistance.firstIndex(where: { $0.id == id }) else { return }
        world.file.assistance[index].decidedOn = world.today
        world.file.assistance[index].outcome = outcome
        world.file.assistance[index].inWriting = true
        guard let account = world.file.assistance[index].account,
            let open = world.account(account)?.currentStatement?.balance
        else { return }
        if outcome == "granted" { bill(account, .zero, itemized: nil, &world) }
        if outcome == "partial" { bill(account, Money(cents: open.cents / 2), itemized: nil, &world) }
    }

    // MARK: Terms

    private static func offer(_ id: Account.ID, _ amount: Money, _ inWriting: Bool, _ world: inout World) {
        guard !isOver(id, world) else { return }
        var offer = Offer()
        offer.id = world.id("O")
        offer.account = id
        offer.by = "office"
        offer.kind = "lumpSum"
        offer.amount = amount
        offer.on = world.today
        offer.inWriting = inWriting
        offer.expires = world.today.adding(days: world.days(10...60))
        world.file.offers.append(offer)
    }

    private static func agreement(_ id: Account.ID, _ amount: Money, _ inWriting: Bool, _ world: inout World) {
        guard !isOver(id, world) else { return }
        var agreement = Agreement()
        agreement.id = world.id("G")
        agreement.account = id
        agreement.kind = .lumpSum
        agreement.amount = amount
        agreement.agreedOn = world.today
        agreement.payBy = world.today.adding(days: world.days(10...40))
        agreement.inWriting = inWriting
        agreement.paidInFull = inWriting && world.chance(80)
        world.file.agreements.append(agreement)
    }

    // MARK: Collectors

    private static func sold(_ id: Account.ID, _ kind: Happening.DebtHolder, _ world: inout World) {
        guard !isOver(id, world), world.account(id)?.holder == nil else { return }
        // A pause that runs is kept to, and so is an application that is not decided.
        let isPaused = world.file.holds.contains {
            $0.account == id && ($0.grantedUntil.map { until in until >= world.today } ?? false)
        }
        guard !isPaused else { return world.schedule(.sold(id, kind), in: 45) }
        world.edit(id) { account in
            var holder = Holder()
            holder.kind = kind == .agency ? .collectionAgency : .debtBuyer
            holder.name = "Fern Recovery"
            account.holder = holder
        }
        world.schedule(.noticeArrives(id), in: world.days(2...15))
        if let days = world.offices[id]?.suesAfter { world.schedule(.sued(id), in: days) }
        if world.chance(30) { world.schedule(.creditReport(id), in: world.days(60...200)) }
    }

    private static func notice(_ id: Account.ID, _ world: inout World) {
        guard let account = world.account(id), account.holder?.isCollector == true,
            account.holder?.validationNotice == nil
        else { return }
        var notice = ValidationNotice()
        notice.datedOn = world.today.adding(days: -4)
        notice.receivedOn = world.today
        notice.amount = account.currentStatement?.balance
        world.edit(id) { $0.holder?.validationNotice = notice }
    }

    private static func sued(_ id: Account.ID, _ world: inout World) {
        guard !isOver(id, world), world.account(id)?.suit == nil else { return }
        var suit = Suit()
        suit.state = .served
        suit.servedOn = world.today
        suit.answerBy = world.today.adding(days: world.days(14...30))
        world.edit(id) { $0.suit = suit }
    }
}
