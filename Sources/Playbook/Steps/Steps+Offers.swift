import CaseModel
import Rulebook

extension Steps {
    /// An offer that ends while something still has to be found out: first a letter that asks to keep it open.
    static func endingOffer(_ view: AccountView) -> [Move] {
        guard view.isBeforeSettling, !view.readiness.isReady,
            let near = view.law.window("dueDateNear", of: .nextStepRule)?.end(from: view.today),
            let offer = view.facts.endingOffer(within: near), let ends = offer.expires
        else { return [] }
        let deadline = view.deadlines.first { $0.id == OfferClock.id(of: offer) }
        if let asked = view.facts.requests.last(.moreTime), asked.state != .done || asked.sentOn >= view.today {
            return [
                .asked(.askOptions, asked, StepWords.moreTimeTitle, because: StepWords.moreTimeAsked, ask: .moreTime)
            ]
        }
        guard view.facts.requests.last(.moreTime) == nil else { return [] }
        return [
            .start(
                .askOptions, .dueDateNear, .letter, StepWords.moreTime(ends),
                opens: [.moreTimeLetter, .billingOfficeCall], deadline: deadline, ask: .moreTime)
        ]
    }
}
