import CaseModel
import Rulebook

extension Steps {
    /// Court papers go before everything else. Answering them is work for legal help; this is the call that finds it.
    static func court(_ view: AccountView) -> [Move] {
        let facts = view.facts
        guard let suit = facts.courtSuit else { return [] }
        let deadline = view.deadlines.first(where: \.isCourt)
        let words = StepWords.court(suit, today: view.today)
        if suit.state == .served, let day = facts.courtAnsweredOn {
            return [.other(.answerCourt, .done, words.title, because: StepWords.courtAnswered(day))]
        }
        if let helped = facts.legalHelpOn, !isNear(suit, view) {
            let answerBy = suit.state == .served ? suit.answerBy : nil
            var wait = Move.other(
                .answerCourt, .waiting, words.title, because: StepWords.legalHelpFound, askedOn: helped,
                until: answerBy)
            wait.offeredFrom = answerBy.flatMap { view.law.day("payDayNotice", of: .nextStepRule, before: $0) }
            return [wait]
        }
        return [
            .start(
                .answerCourt, .courtPapers, .call, words, opens: [.legalHelpCall, .courtHelp], deadline: deadline)
        ]
    }

    /// True when the day to answer is near, or when nobody knows it although papers were served.
    private static func isNear(_ suit: Suit, _ view: AccountView) -> Bool {
        guard suit.state == .served else { return false }
        guard let answerBy = suit.answerBy,
            let near = view.law.window("payDayNotice", of: .nextStepRule)?.end(from: view.today)
        else { return true }
        return answerBy <= near
    }
}
