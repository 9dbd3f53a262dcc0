import CaseModel

/// Which phase an account is in: a pure function of the facts and the day.
///
/// From the end:
/// - **closed**: the person stopped for good, or an office confirmed in writing that nothing is open (an answered request for a zero-balance letter, or
///   a write-off agreed in writing), no later statement asks for money, and no court waits for an answer.
/// - **settle**: terms were agreed, or the hospital granted help, or the newest bill asks for nothing. What is left is
///   to have it in writing, to pay as agreed and to get the proof.
/// - **negotiate**: nothing stands in the way any more: no shield is unused, a collector has proved the bill, the claim
///   is final or waived, the bill is itemized and checked, and money help is screened.
/// - **validate**: something is under way that shows whether the bill is right: the list of charges is here, something
///   was asked for, a hold runs, an appeal or an application was sent, or a collector's notice came.
/// - **stabilize**: none of that; or court papers are here, which go before everything else.
enum PhaseRule {
    static func phase(_ facts: AccountFacts, readiness: Readiness, hold: HoldStanding) -> Phase {
        if facts.isClosed || facts.isStoppedForGood { return .closed }
        if facts.isSettling { return .settle }
        if facts.isWaitedForByCourt { return .stabilize }
        if readiness.isReady { return .negotiate }
        return isUnderWay(facts, hold) ? .validate : .stabilize
    }

    private static func isUnderWay(_ facts: AccountFacts, _ hold: HoldStanding) -> Bool {
        facts.itemizedStatement != nil || !facts.requests.isEmpty || hold.isRunning
            || facts.claims.appeals.contains { $0.sentOn != nil } || facts.appliedOn != nil
            || (facts.isHeldByCollector && facts.account.holder?.validationNotice != nil)
    }
}

extension AccountFacts {
    /// True while court papers wait for an answer.
    var isWaitedForByCourt: Bool { courtSuit.map { $0.state != .served || courtAnsweredOn == nil } ?? false }

    /// See `PhaseRule`.
    var isClosed: Bool {
        if account.suit?.state == .served, courtAnsweredOn == nil { return false }
        let letter = requests.all.contains { asked in
            guard asked.kind == .zeroBalance, let on = asked.request?.answeredOn else { return false }
            return !(asked.request?.isRefused ?? false) && !isAskedForMoney(after: on)
        }
        let writtenOff = agreements.contains { agreement in
            guard agreement.kind == .writeOff, agreement.inWriting == true else { return false }
            return !isAskedForMoney(after: agreement.agreedOn ?? .distant)
        }
        return letter || writtenOff
    }

    /// See `PhaseRule`.
    var isSettling: Bool {
        isNothingOpen || agreement != nil || assistance.contains { $0.outcome == "granted" }
    }

    /// True when a statement of a later day asks for money.
    func isAskedForMoney(after day: Day) -> Bool {
        account.statements.contains { statement in
            guard let date = statement.date, let balance = statement.balance else { return false }
            return date > day && balance > .zero
        }
    }
}

extension Request {
    /// True when the logged answer is a plain no.
    var isRefused: Bool {
        switch answer?.lowercased() {
        case "no", "refused", "denied": true
        default: false
        }
    }
}
