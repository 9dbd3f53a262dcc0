import CaseModel
import Playbook

/// Offers on a bill: a sequence, in the order in which they were made, kept and never replaced.
extension Desk {
    /// Writes an offer down: who made it, in what role, the terms, until when, and whether it is in writing.
    ///
    /// - Parameter offer: without an id; its day is today where none is given.
    public func record(_ offer: Offer) throws(CaseworkError) -> JournalEntry? {
        let today = today
        guard let account = offer.account else { throw .needed(field: "account") }
        guard offer.amount != nil || (offer.monthly != nil && offer.months != nil) else {
            throw .needed(field: "amount")
        }
        if let day = offer.on, day > today { throw .badValue(field: "on", problem: .inTheFuture) }
        for (field, amount) in [("amount", offer.amount), ("monthly", offer.monthly)] {
            if let amount, amount <= .zero { throw .badValue(field: field, problem: .notAnAmount) }
        }
        if let fee = offer.fee, fee.isNegative { throw .badValue(field: "fee", problem: .notAnAmount) }
        if let months = offer.months, !(1...PaymentSchedule.mostMonths).contains(months) {
            throw .badValue(field: "months", problem: .notANumber)
        }
        return try change(.recordOffer) { (state) throws(CaseworkError) in
            guard state.index(of: account) != nil else { throw .unknown(id: account.text) }
            var ids = NewIdentifiers(state)
            var offer = offer
            offer.id = ids.next(.offer)
            offer.on = offer.on ?? today
            state.file.offers.append(offer)
        }
    }
}

extension Outlook {
    /// The person's own budget, as they said it.
    public var budget: Budget {
        Budget(once: file.answers?.canPayOnce, monthly: file.answers?.canPayMonthly)
    }

    /// All offers on one bill, in their order, each with what it comes to.
    public func terms(of id: Account.ID, rate: Quantity = .zero) -> [TermsOutlook] {
        let open = plan(of: id)?.openBalance
        return file.offers.filter { $0.account == id }.map { offer in
            TermsComparison.outlook(of: offer, open: open, budget: budget, rate: rate)
        }
    }

    /// Which bills to settle with a sum: from the newest offers of the offices for one payment that still stand.
    ///
    /// - Parameters:
    ///   - visit: the bills of one visit; nil for all bills.
    ///   - reserve: kept for bills that are still expected.
    public func coordinated(visit: Episode.ID? = nil, budget: Money, reserve: Money = .zero) -> CoordinatedChoice {
        CoordinatedOffers.choose(settlements(visit: visit), budget: max(.zero, budget - reserve))
    }

    private func settlements(visit: Episode.ID?) -> [SettlementOption] {
        let accounts = file.accounts.filter { visit == nil || $0.episode == visit }
        return accounts.flatMap { account -> [SettlementOption] in
            guard let plan = plan(of: account.id), plan.phase != .closed, let open = plan.openBalance, open > .zero
            else { return [] }
            let standing = file.offers.filter { offer in
                offer.account == account.id && offer.by != "patient" && PaymentTerms(offer).kind == .lumpSum
                    && (offer.expires.map { $0 >= self.plan.today } ?? true)
            }
            return standing.compactMap { offer in
                offer.amount.map { amount in
                    SettlementOption(
                        account: account.id, offer: offer.id, cost: amount + (offer.fee ?? .zero), closes: open)
                }
            }
        }
    }
}
