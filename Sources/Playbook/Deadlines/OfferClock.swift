import CaseModel

/// The end of the office's newest offer. Nothing is lost by law on that day, but the offer may be gone.
enum OfferClock {
    static let name = "offerEnds"

    static func run(_ clocks: inout Clocks) {
        let facts = clocks.facts
        guard facts.agreement == nil, let offer = facts.offers.last(where: { $0.by != "patient" }),
            let ends = offer.expires
        else { return }
        var deadline = Deadline.set(
            id(of: offer), clock: name, DeadlineWords.offerEnds, due: ends, anchor: "offer", on: offer.on,
            consequence: DeadlineWords.offerConsequence, state: Done.no.state(due: ends, today: facts.today))
        deadline.about = offer.id.text
        clocks.add(deadline)
    }

    static func id(of offer: Offer) -> String { "offer:\(offer.id)" }
}
