import CaseModel

/// Offers, agreements and payments, as an office or a collector makes and keeps them.
enum Terms {
    // MARK: Their side

    /// Answers an offer of the person's: with a number of their own first, or with an agreement.
    static func answer(_ id: Offer.ID, _ matter: Matter, _ world: inout World) {
        let account = matter.account
        guard !world.isOver(account), !world.file.agreements.contains(where: { $0.account == account }) else { return }
        guard !world.refuses(matter, "offer") else { return propose(account, percent: 85, &world) }
        guard let offered = world.file.offers.first(where: { $0.id == id })?.amount else { return }
        agree(account, offered, inWriting: world.chance(60), &world)
    }

    /// Puts terms on paper, or says what can be done, or gives more time.
    static func write(_ request: Request.ID, _ kind: RequestKind, _ matter: Matter, _ world: inout World) {
        let account = matter.account
        guard !world.refuses(matter, kind.rawValue) else { return world.markAnswered(request, "no") }
        world.markAnswered(request, "sent")
        if kind == .moreTime {
            guard let index = world.file.offers.lastIndex(where: { $0.account == account && $0.by == "office" }) else {
                return
            }
            world.file.offers[index].expires = world.file.offers[index].expires?.adding(days: 30)
            return
        }
        if let index = world.file.agreements.lastIndex(where: { $0.account == account }) {
            world.file.agreements[index].inWriting = true
            // What is put on paper late has its days on paper too.
            let late = world.today - (world.file.agreements[index].agreedOn ?? world.today)
            world.file.agreements[index].payBy = world.file.agreements[index].payBy?.adding(days: late)
            for part in world.file.agreements[index].instalments.indices {
                let on = world.file.agreements[index].instalments[part].on
                world.file.agreements[index].instalments[part].on = on?.adding(days: late)
            }
            if world.chance(85) { world.file.agreements[index].paidInFull = true }
            return
        }
        guard let index = world.file.offers.lastIndex(where: { $0.account == account && $0.by == "office" }) else {
            return propose(account, percent: world.days(60...95), &world)
        }
        world.file.offers[index].inWriting = true
    }

    private static func propose(_ account: Account.ID, percent: Int, _ world: inout World) {
        var offer = Offer()
        offer.id = world.id("O")
        offer.account = account
        offer.by = "office"
        offer.kind = "lumpSum"
        offer.amount = Money(cents: world.owed(account).cents * Int64(percent) / 100)
        offer.on = world.today
        offer.inWriting = world.chance(50)
        if world.chance(70) { offer.expires = world.today.adding(days: world.days(10...60)) }
        world.file.offers.append(offer)
    }

    static func agree(_ account: Account.ID, _ amount: Money, inWriting: Bool, _ world: inout World) {
        var agreement = Agreement()
        agreement.id = world.id("G")
        agreement.account = account
        agreement.amount = amount
        agreement.agreedOn = world.today
        agreement.inWriting = inWriting
        if world.chance(35) {
            agreement.kind = .plan
            let count = world.days(2...8)
            let part = Money(cents: amount.cents / Int64(count))
            agreement.instalments = (1...count).map { number in
                var instalment = Instalment()
                instalment.on = world.today.adding(days: 30 * number)
                instalment.amount = number == count ? amount - Money(cents: part.cents * Int64(count - 1)) : part
                return instalment
            }
        } else {
            agreement.kind = .lumpSum
            if world.chance(90) { agreement.payBy = world.today.adding(days: world.days(14...45)) }
            if inWriting, world.chance(85) { agreement.paidInFull = true }
        }
        world.file.agreements.append(agreement)
    }

    // MARK: The person's side

    /// An offer of a part of the balance.
    static func offer(_ account: Account.ID, of whom: Matter.Asked, _ world: inout World) {
        var offer = Offer()
        offer.id = world.id("O")
        offer.account = account
        offer.by = "patient"
        offer.kind = "lumpSum"
        offer.amount = Money(cents: max(100, world.owed(account).cents * 2 / 3))
        offer.on = world.today
        offer.inWriting = true
        world.file.offers.append(offer)
        world.ask(.offer(offer.id), account, of: whom)
    }

    /// Pays what is due next under an agreement, or the whole balance.
    static func pay(_ account: Account.ID, _ world: inout World) {
        guard let facts = world.facts(account) else { return }
        guard let agreement = facts.writtenAgreement else {
            return pay(facts.openBalance ?? .zero, account, &world)
        }
        let paid = facts.paid(since: agreement)
        var asked = Money.zero
        for part in agreement.instalments {
            asked += part.amount ?? .zero
            if paid < asked { return pay(asked - paid, account, &world) }
        }
        pay((agreement.amount ?? .zero) - paid, account, &world)
    }

    static func pay(_ amount: Money, _ account: Account.ID, _ world: inout World) {
        guard amount > .zero else { return }
        var payment = Payment()
        payment.id = world.id("Y")
        payment.account = account
        payment.on = world.today
        payment.amount = amount
        payment.by = "check"
        payment.confirmed = true
        world.file.payments.append(payment)
        world.edit(account) { [today = world.today] in $0.lastPaymentOn = today }
        book(amount, account, &world)
    }

    /// How the office books a payment: one that errs may send one more bill afterwards.
    private static func book(_ amount: Money, _ account: Account.ID, _ world: inout World) {
        let isKept = world.facts(account)?.isSettlementPaid ?? false
        world.editTruth(account) { $0.owed = isKept ? .zero : max(.zero, $0.owed - amount) }
        let errs = world.offices[account]?.errs == true
        if errs, world.owed(account) <= .zero, world.chance(25), world.count("late bill \(account)") == 1 {
            world.editTruth(account) { $0.owed = Money(cents: 3_500) }
            world.arrange(.bill(account), in: world.days(10...40))
        }
    }
}
