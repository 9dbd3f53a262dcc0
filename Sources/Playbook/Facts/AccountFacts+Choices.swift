import CaseModel

extension AccountFacts {
    /// True when the person chose to do without the plan, on a day, with the cost before them.
    var isClaimWaived: Bool { account.claimWaiver?.counts ?? false }

    /// What the person said of a stop, while it holds. A paper of a later day that asks for something ends it.
    var stop: Stop? {
        guard let stop = account.stop, stop.holds(on: today) else { return nil }
        let since = stop.on ?? .earliest
        if isWaitedForByCourt, courtSuit?.servedOn.map({ $0 > since }) ?? true { return nil }
        if stop.kind == .closed, isAskedForMoney(after: since) { return nil }
        return stop
    }

    /// True when the person closed the account for themselves.
    var isStoppedForGood: Bool { stop?.kind == .closed }

    /// True when the office would not go on with care, or wants money before it.
    var isCareAtRisk: Bool {
        account.collectionActions.contains { $0.kind == .careDenied } || account.careToCome?.dismissal == true
            || account.careToCome?.depositAsked == true
            || (account.careToCome?.deposit.map { $0 > .zero } ?? false)
    }

    /// What the office said of how it works.
    var biller: Biller? {
        guard let name = account.biller else { return nil }
        return billers[Biller.key(name)]
    }

    /// An offer of the office that ends within days while something still has to be found out.
    func endingOffer(within days: Day) -> Offer? {
        offers.last { offer in
            guard offer.by != "patient", let ends = offer.expires else { return false }
            return ends >= today && ends <= days
        }
    }
}

extension AccountFacts {
    /// True when the plan left the amount to the patient as the deductible.
    var isAboutDeductible: Bool {
        claims.current.contains { $0.patientResponsibility?.deductible.map { $0 > .zero } ?? false }
    }
}
