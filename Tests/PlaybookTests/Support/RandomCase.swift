import CaseModel
import TestSupport

/// Cases put together at random from the nouns: sensible ones, odd ones and impossible ones.
struct RandomCase {
    var random: SeededGenerator

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    // MARK: Values

    private mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

    private mutating func pick<Value>(_ values: [Value]) -> Value? { values.randomElement(using: &random) }

    private mutating func maybe<Value>(_ value: Value?) -> Value? { chance(70) ? value : nil }

    private mutating func any<Value: CaseIterable>(_ type: Value.Type) -> Value? {
        maybe(Array(type.allCases).randomElement(using: &random))
    }

    private mutating func someDay() -> Day? {
        if chance(4) { return Day(iso: "9999-12-31") }
        if chance(4) { return Day(iso: "0001-01-01") }
        return maybe(Day(iso: "2026-09-15")?.adding(days: Int.random(in: -900...300, using: &random)))
    }

    private mutating func amount() -> Money? {
        if chance(3) { return Money.largest }
        if chance(5) { return -Money.largest }
        if chance(10) { return .zero }
        return maybe(Money(cents: Int64.random(in: -20_000...500_000, using: &random)))
    }

    private mutating func flag() -> Bool? { maybe(chance(50)) }

    private mutating func many<Value>(_ most: Int, _ make: (inout RandomCase) -> Value) -> [Value] {
        (0..<Int.random(in: 0...most, using: &random)).map { _ in make(&self) }
    }

    // MARK: Nouns

    mutating func file() -> CaseFile {
        var file = CaseFile()
        if chance(80) {
            var household = Household()
            household.state = pick(["OH", "TX", "CA", "ZZ", "AK"])
            household.size = pick([-1, 0, 1, 3, 12, Int.max])
            household.annualIncome = amount()
            household.incomeChange = maybe("lostJob")
            file.household = household
        }
        if chance(60) {
            var answers = Answers()
            answers.energy = maybe("low")
            answers.canPayOnce = amount()
            answers.canPayMonthly = amount()
            answers.allExpectedBillsSeen = flag()
            file.answers = answers
        }
        file.coverages = many(3) { make in
            var coverage = Coverage()
            coverage.kind = make.any(CoverageKind.self)
            coverage.from = make.someDay()
            coverage.to = make.chance(20) ? make.someDay() : nil
            coverage.order = make.pick(["primary", "secondary", "tertiary", "odd"])
            return coverage
        }
        for index in file.coverages.indices { file.coverages[index].id = Identifier("I\(index)") }
        file.episodes = many(2) { $0.episode() }
        for index in file.episodes.indices { file.episodes[index].id = Identifier("V\(index)") }
        file.accounts = many(4) { $0.account(file.episodes.map(\.id)) }
        for index in file.accounts.indices { file.accounts[index].id = Identifier("A\(index)") }
        let accounts = file.accounts.map(\.id)
        file.claims = many(5) { $0.claim(accounts, file.coverages.map(\.id)) }
        for index in file.claims.indices {
            file.claims[index].id = Identifier("K\(index)")
            if chance(20) { file.claims[index].replaces = pick(file.claims.map(\.id)) }
        }
        actions(&file, accounts)
        return file
    }

    private mutating func episode() -> Episode {
        var episode = Episode()
        episode.from = someDay()
        episode.to = someDay()
        episode.emergency = flag()
        episode.facilityNetwork = any(Network.self)
        episode.state = pick(["OH", "TX", "CA", "ZZ"])
        episode.dischargedOn = someDay()
        return episode
    }

    private mutating func account(_ episodes: [Episode.ID]) -> Account {
        var account = Account()
        account.episode = maybe(pick(episodes))
        account.role = any(Role.self)
        account.hospitalKind = any(HospitalKind.self)
        account.network = any(Network.self)
        account.statements = many(3) { make in
            var statement = Statement()
            statement.date = make.someDay()
            statement.receivedOn = make.someDay()
            statement.itemized = make.flag()
            statement.checkedOn = make.someDay()
            statement.dueDate = make.someDay()
            statement.isFirstPostDischarge = make.flag()
            statement.totalCharges = make.amount()
            statement.balance = make.amount()
            statement.lines = make.many(2) { make in
                var line = ChargeLine()
                line.dateOfService = make.someDay()
                line.revenueCode = make.pick(["0450", "0360", "", "9"])
                line.placeOfService = make.maybe("23")
                return line
            }
            return statement
        }
        if chance(40) { account.holder = holder() }
        if chance(20) {
            var estimate = GoodFaithEstimate()
            estimate.total = amount()
            account.goodFaithEstimate = estimate
        }
        if chance(20) {
            account.noticeAndConsent = .times(
                appointment: pick(["2026-02-21T09:00", "0001-01-01T00:00", "bad"]),
                notice: pick(["2026-02-27T09:00", "9999-12-31T23:59"]), signed: flag())
        }
        account.collectionActions = many(2) { make in
            var action = CollectionAction()
            action.kind = make.any(CollectionActionKind.self) ?? .lien
            action.on = make.someDay()
            action.noticeOn = make.someDay()
            action.noticeDeadline = make.someDay()
            return action
        }
        if chance(12) {
            var suit = Suit()
            suit.state = any(SuitState.self) ?? .served
            suit.servedOn = someDay()
            suit.answerBy = someDay()
            account.suit = suit
        }
        account.creditReportedOn = chance(15) ? someDay() : nil
        account.lastPaymentOn = someDay()
        return account
    }

    private mutating func holder() -> Holder {
        var holder = Holder()
        holder.kind = any(HolderKind.self) ?? .collectionAgency
        if chance(70) {
            var notice = ValidationNotice()
            notice.datedOn = someDay()
            notice.receivedOn = someDay()
            notice.disputeBy = someDay()
            notice.amount = amount()
            notice.missing = chance(30) ? ["amount"] : []
            holder.validationNotice = notice
        }
        return holder
    }

    private mutating func claim(_ accounts: [Account.ID], _ coverages: [Coverage.ID]) -> Claim {
        var claim = Claim()
        claim.account = maybe(pick(accounts))
        claim.coverage = maybe(pick(coverages))
        claim.status = any(ClaimStatus.self)
        claim.processedOn = someDay()
        claim.receivedOn = someDay()
        if chance(70) {
            var share = PatientResponsibility()
            share.deductible = amount()
            share.copay = amount()
            claim.patientResponsibility = share
        }
        claim.adjustments = many(2) { make in
            Adjustment(
                make.any(AdjustmentGroup.self) ?? .patient, make.pick(["45", "22", ""]) ?? "1", make.amount() ?? .zero)
        }
        claim.denials = chance(40) ? [Adjustment(.patient, "50", amount() ?? .zero)] : []
        return claim
    }

    private mutating func actions(_ file: inout CaseFile, _ accounts: [Account.ID]) {
        file.requests = many(5) { make in
            var request = Request()
            request.account = make.maybe(make.pick(accounts))
            request.kind = make.any(RequestKind.self) ?? .itemizedBill
            request.sentOn = make.someDay()
            request.respondBy = make.someDay()
            request.answeredOn = make.chance(40) ? make.someDay() : nil
            request.by = make.pick(["phone", "mail"])
            return request
        }
        for index in file.requests.indices { file.requests[index].id = Identifier("R\(index)") }
        file.holds = many(2) { make in
            var hold = Hold()
            hold.account = make.pick(accounts)
            hold.askedOn = make.someDay()
            hold.grantedUntil = make.someDay()
            hold.inWriting = make.flag()
            return hold
        }
        file.contacts = many(3) { make in
            var contact = Contact()
            contact.account = make.pick(accounts)
            contact.on = make.someDay()
            contact.department = make.pick(["court", "legalHelp", "frontLine", "creditBureau"])
            var promise = Promise()
            promise.what = make.pick(["itemizedBill", "hold", "nothing known"])
            promise.by = make.someDay()
            contact.promises = make.chance(40) ? [promise] : []
            return contact
        }
        file.payments = many(3) { make in
            var payment = Payment()
            payment.account = make.pick(accounts)
            payment.on = make.someDay()
            payment.amount = make.amount()
            return payment
        }
        terms(&file, accounts)
        file.appeals = many(3) { make in
            var appeal = Appeal()
            appeal.claim = make.pick(file.claims.map(\.id))
            appeal.level = make.any(AppealLevel.self) ?? .internal
            appeal.sentOn = make.someDay()
            appeal.decidedOn = make.someDay()
            appeal.decisionReceivedOn = make.someDay()
            appeal.outcome = make.any(AppealOutcome.self)
            appeal.final = make.flag()
            return appeal
        }
        file.assistance = many(2) { make in
            var form = Assistance()
            form.account = make.pick(accounts)
            form.appliedOn = make.someDay()
            form.outcome = make.pick(["pending", "granted", "partial", "denied", "else"])
            form.complete = make.flag()
            form.missing = make.chance(20) ? ["pay stub"] : []
            form.incompleteNoticeOn = make.chance(20) ? make.someDay() : nil
            form.inWriting = make.flag()
            return form
        }
    }

    private mutating func terms(_ file: inout CaseFile, _ accounts: [Account.ID]) {
        file.offers = many(2) { make in
            var offer = Offer()
            offer.account = make.pick(accounts)
            offer.by = make.pick(["office", "patient"])
            offer.on = make.someDay()
            offer.expires = make.someDay()
            offer.inWriting = make.flag()
            return offer
        }
        file.agreements =
            chance(25)
            ? many(2) { make in
                var agreement = Agreement()
                agreement.account = make.pick(accounts)
                agreement.kind = make.any(AgreementKind.self) ?? .plan
                agreement.amount = make.amount()
                agreement.agreedOn = make.someDay()
                agreement.payBy = make.someDay()
                agreement.inWriting = make.flag()
                agreement.paidInFull = make.flag()
                agreement.instalments = make.many(3) { make in
                    var part = Instalment()
                    part.on = make.someDay()
                    part.amount = make.amount()
                    return part
                }
                return agreement
            } : []
    }
}
