import CaseModel
import Rulebook

extension AccountFacts {
    /// The patient's newest offer that the office has not answered with terms of its own.
    var pendingOffer: Offer? {
        let mine = offers.enumerated().filter { $0.element.by == "patient" }
            .max { ($0.element.on ?? .earliest, $0.offset) < ($1.element.on ?? .earliest, $1.offset) }
        guard let mine else { return nil }
        let answered = offers.enumerated().contains { offer in
            guard offer.element.by != "patient" else { return false }
            return (offer.element.on ?? .earliest, offer.offset) > (mine.element.on ?? .earliest, mine.offset)
        }
        return answered ? nil : mine.element
    }

    /// The day by which an answer to an offer is due.
    func answerDay(of offer: Offer) -> Day? {
        offer.expires ?? offer.on.flatMap { law.window("offerAnswer", of: .waitingRule)?.end(from: $0) }
    }

    /// The office's terms that are only spoken so far.
    var spokenOffer: Offer? {
        offers.last { $0.by != "patient" && $0.inWriting != true && ($0.expires.map { $0 >= today } ?? true) }
    }

    /// The day on which the account was put on a credit report.
    var creditReportedOn: Day? {
        account.creditReportedOn
            ?? account.collectionActions.filter { $0.kind == .creditReport }.compactMap(\.on).min()
    }

    /// The day on which a credit bureau was asked about the entry: a contact with it, after the report.
    var creditDisputedOn: Day? {
        guard let reported = creditReportedOn else { return nil }
        return contacts.filter { $0.department == "creditBureau" }.compactMap(\.on).filter { $0 >= reported }.max()
    }
}
