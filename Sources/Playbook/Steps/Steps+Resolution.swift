import CaseModel
import Rulebook

extension Steps {
    /// Settling: their options, an offer, the terms in writing, the money, and the proof that nothing is open.
    static func resolution(_ view: AccountView) -> [Move] {
        switch view.phase {
        case .negotiate: negotiate(view)
        case .settle: settle(view)
        case .stabilize, .validate: view.isReadyToPay ? [payShare] : []
        case .closed: []
        }
    }

    private static let payShare = Move.start(
        .pay, .payment, .record, StepWords.payShare, opens: [.paymentRecord, .billingOfficeCall])

    // MARK: Negotiate

    private static func negotiate(_ view: AccountView) -> [Move] {
        let facts = view.facts
        if view.isReadyToPay, facts.offers.isEmpty { return [payShare] }
        if let offer = facts.pendingOffer {
            let until = facts.answerDay(of: offer)
            return [
                .other(
                    .makeOffer, view.law.waitState(until: until), StepWords.offerTitle, because: TrackWords.offerMade,
                    askedOn: offer.on, nudgeOn: view.law.nudgeDay(after: until))
            ]
        }
        var moves = [options(view)] + together(view)
        if facts.spokenOffer != nil { moves.append(inWriting(view, StepWords.offerInWriting)) }
        if facts.optionsAreKnown {
            let knowsMoney = facts.answers.canPayOnce != nil || facts.answers.canPayMonthly != nil
            moves.append(
                knowsMoney
                    ? .start(
                        .makeOffer, .resolution, .letter, StepWords.offer,
                        opens: [.offerLetter, contact(facts)])
                    : .start(
                        .answerQuestion, .resolution, .question, StepWords.canPay, opens: [.question],
                        question: MissingFact.key(.canPay, facts.account.id)))
        }
        return moves
    }

    /// One letter about all bills of a visit: hardship adds up, whoever sends the bills.
    private static func together(_ view: AccountView) -> [Move] {
        guard view.facts.hasOtherBills, !view.facts.isHeldByCollector else { return [] }
        if let asked = view.facts.requests.last(.coordinatedReview) {
            return [
                .asked(
                    .askOptions, asked, StepWords.together.title, because: StepWords.togetherAsked,
                    ask: .coordinatedReview)
            ]
        }
        return [
            .start(
                .askOptions, .smallQuestion, .letter, StepWords.together, opens: [.coordinatedLetter],
                ask: .coordinatedReview)
        ]
    }

    private static func options(_ view: AccountView) -> Move {
        let facts = view.facts
        if facts.optionsAreKnown {
            return .other(.askOptions, .done, StepWords.optionsTitle, because: StepWords.optionsKnown)
        }
        if let asked = facts.requests.last(.offerInWriting) {
            return .asked(.askOptions, asked, StepWords.optionsTitle, because: StepWords.optionsAsked)
        }
        return .start(
            .askOptions, .resolution, .call, StepWords.options, opens: [contact(facts), .optionsLetter])
    }

    private static func inWriting(_ view: AccountView, _ words: StepWords.Text) -> Move {
        if let asked = view.facts.requests.last(.offerInWriting), asked.state != .done {
            return .asked(.checkAgreement, asked, words.title, because: StepWords.optionsAsked)
        }
        return .start(
            .checkAgreement, .resolution, .letter, words, opens: [.agreementLetter, contact(view.facts)])
    }

    // MARK: Settle

    private static func settle(_ view: AccountView) -> [Move] {
        let facts = view.facts
        guard let agreement = facts.agreement else { return [proof(view, StepWords.zero(facts))] }
        guard agreement.inWriting == true else { return [inWriting(view, StepWords.agreementInWriting)] }
        var moves: [Move] = []
        let needsWords = agreement.kind == .lumpSum && agreement.paidInFull != true && !facts.isFulfilled(agreement)
        moves.append(
            needsWords
                ? inWriting(view, StepWords.paidInFull)
                : .other(.checkAgreement, .done, StepWords.agreementTitle, because: TrackWords.agreed))
        if !facts.isFulfilled(agreement), !facts.isNothingOpen { moves.append(pay(agreement, view)) }
        if facts.isFulfilled(agreement) || facts.isNothingOpen { moves.append(proof(view, StepWords.zero(facts))) }
        return moves
    }

    private static func pay(_ agreement: Agreement, _ view: AccountView) -> Move {
        let near = view.law.window("payDayNotice", of: .nextStepRule)?.end(from: view.today)
        guard let next = view.facts.payDays(of: agreement).first(where: { !$0.isPaid }) else {
            return .start(
                .answerQuestion, .resolution, .question, StepWords.payDayUnknown, opens: [.question],
                question: MissingFact.key(.agreementPayDay, view.facts.account.id))
        }
        let deadline = view.deadlines.first { $0.clock == "payDay" && $0.due == next.day }
        if let near, next.day > near {
            var later = Move.other(
                .pay, .waiting, StepWords.payTitle, because: StepWords.payDayLater, until: next.day)
            later.offeredFrom = view.law.day("payDayNotice", of: .nextStepRule, before: next.day)
            return later
        }
        let late = view.deadlines.filter { $0.clock == "payDay" && $0.state == .missed }.count
        let words = late > 0 ? StepWords.payLate(late, first: next.day) : StepWords.payAgreed(next.day)
        return .start(
            .pay, .payDay, .record, words, opens: [.paymentRecord, contact(view.facts)],
            deadline: deadline)
    }

    private static func proof(_ view: AccountView, _ words: StepWords.Text) -> Move {
        if let asked = view.facts.requests.last(.zeroBalance), asked.state != .done {
            return .asked(.getZeroBalance, asked, words.title, because: StepWords.zeroAsked)
        }
        return .start(
            .getZeroBalance, .proofOfZero, .letter, words, opens: [.zeroBalanceLetter, contact(view.facts)])
    }

    private static func contact(_ facts: AccountFacts) -> Opener {
        facts.isHeldByCollector ? .collectorCall : .billingOfficeCall
    }
}
