import CaseModel

/// A collector, the court it goes to, and the credit bureau it reports to.
enum Collector {
    /// Takes an account over.
    static func take(_ id: Account.ID, _ world: inout World) {
        world.collectors[id] = Temper(&world.random)
        world.arrange(.validationNotice(id), in: world.days(1...15))
        if world.chance(30) { world.arrange(.suit(id), in: world.days(60...260)) }
        if world.chance(30) { world.arrange(.creditReport(id), in: world.days(60...200)) }
    }

    static func act(_ what: Happening, _ world: inout World) {
        switch what {
        case .validationNotice(let id): notice(id, &world)
        case .suit(let id): sue(id, &world)
        case .courtDecides(let id): courtDecides(id, &world)
        case .creditReport(let id):
            guard !world.isOver(id) else { return }
            world.edit(id) { [today = world.today] in $0.creditReportedOn = $0.creditReportedOn ?? today }
        case .creditAnswer(let id):
            guard world.chance(60) || world.isOver(id) else { return }
            world.edit(id) { $0.creditReportedOn = nil }
        default: break
        }
    }

    private static func notice(_ id: Account.ID, _ world: inout World) {
        guard let account = world.account(id), account.holder?.isCollector == true,
            account.holder?.validationNotice == nil
        else { return }
        var notice = ValidationNotice()
        notice.datedOn = world.today.adding(days: -4)
        if world.chance(75) { notice.receivedOn = world.today }
        if world.chance(40) { notice.disputeBy = world.today.adding(days: world.days(33...42)) }
        if world.chance(90) { notice.amount = world.owed(id) }
        if world.chance(15) { notice.missing = ["itemizationDate"] }
        world.editTruth(id) { [today = world.today] in $0.noticeCameOn = today }
        let paper = notice
        world.edit(id) { $0.holder?.validationNotice = paper }
    }

    // MARK: The court

    private static func sue(_ id: Account.ID, _ world: inout World) {
        guard !world.isOver(id), world.account(id)?.suit == nil,
            !world.file.agreements.contains(where: { $0.account == id })
        else { return }
        let isDisputed = world.facts(id)?.lastRequest(.validation).map { $0.answeredOn == nil } ?? false
        // Until it has proved the debt it has to stop; one that errs does not.
        guard !isDisputed || world.collectors[id]?.errs == true else { return world.arrange(.suit(id), in: 40) }
        var suit = Suit()
        suit.state = .served
        suit.servedOn = world.today
        let answerBy = world.today.adding(days: world.days(14...35))
        if world.chance(85) { suit.answerBy = answerBy }
        world.editTruth(id) { $0.answerBy = answerBy }
        let papers = suit
        world.edit(id) { $0.suit = papers }
        world.arrange(.courtDecides(id), in: (answerBy - world.today) + world.days(20...140))
    }

    private static func courtDecides(_ id: Account.ID, _ world: inout World) {
        guard let suit = world.account(id)?.suit, !world.isOver(id) else { return }
        guard suit.state == .served else {
            // After a judgment the money is asked for on paper.
            if !world.file.agreements.contains(where: { $0.account == id }) {
                Terms.agree(id, world.owed(id), inWriting: true, &world)
            }
            return
        }
        let isAnswered = world.facts(id)?.courtAnsweredOn != nil
        let roll = isAnswered ? world.days(1...100) : 100
        switch roll {
        case ...40:
            world.edit(id) { $0.suit = nil }
            BillingOffice.forgive(id, &world)
        case ...80: Terms.agree(id, Money(cents: world.owed(id).cents * 6 / 10), inWriting: true, &world)
        default:
            world.edit(id) { $0.suit?.state = .judgment }
            world.arrange(.courtDecides(id), in: world.days(20...60))
        }
    }

    // MARK: Answers

    static func answer(_ matter: Matter, _ world: inout World) {
        guard case .request(let request, .validation) = matter.thing else {
            return BillingOffice.answer(matter, &world)
        }
        guard world.chance(40) else { return world.markAnswered(request, "proved") }
        world.markAnswered(request, "closed")
        BillingOffice.forgive(matter.account, &world)
    }
}
