import CaseModel

/// The day by which court papers must be answered. No rule gives it: it stands in the papers.
enum CourtClock {
    static let name = "answerBy"

    static func run(_ clocks: inout Clocks) {
        let facts = clocks.facts
        guard let suit = facts.account.suit, suit.state == .served, let answerBy = suit.answerBy else { return }
        let state = Done(on: facts.courtAnsweredOn).state(due: answerBy, today: facts.today)
        clocks.add(
            .set(
                "court:\(facts.account.id)", clock: name, DeadlineWords.court, due: answerBy, anchor: "served",
                on: suit.servedOn, consequence: DeadlineWords.courtConsequence, state: state))
    }
}

extension AccountFacts {
    /// The day on which the court was answered: a contact with the court, logged after the papers came.
    var courtAnsweredOn: Day? { firstContact(with: "court") }

    /// The day on which legal help was found.
    var legalHelpOn: Day? { firstContact(with: "legalHelp") }

    private func firstContact(with department: String) -> Day? {
        let since = account.suit?.servedOn
        return contacts.filter { $0.department == department }.compactMap(\.on)
            .filter { day in since.map { day >= $0 } ?? true }.min()
    }
}
