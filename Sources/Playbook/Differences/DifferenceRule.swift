import CaseModel

/// Where two papers or offices do not say the same of an account. Both stay; one question settles it.
enum DifferenceRule {
    static func all(_ facts: AccountFacts) -> [Difference] {
        SayingTopic.allCases.compactMap { topic in
            let sides = sides(topic, facts)
            let values = Set(sides.map(\.value))
            guard values.count > 1 else { return nil }
            return Difference(topic, sides, ask: DifferenceWords.ask(topic))
        }
    }

    private static func sides(_ topic: SayingTopic, _ facts: AccountFacts) -> [Difference.Side] {
        let told = facts.account.sayings.filter { $0.about == topic }.map { saying in
            Difference.Side(DifferenceWords.told, who: saying.who, on: saying.on, saying.value)
        }
        return papers(topic, facts) + told
    }

    /// What the papers and records of the case say of it.
    private static func papers(_ topic: SayingTopic, _ facts: AccountFacts) -> [Difference.Side] {
        let account = facts.account
        switch topic {
        case .balance: return balances(facts)
        case .network:
            var sides: [Difference.Side] = []
            if let network = account.network, network != .unknown {
                sides.append(.init(DifferenceWords.record, network.rawValue))
            }
            if let source = account.networkSource, let said = source.said, said != .unknown {
                sides.append(.init(DifferenceWords.lookedUp, on: source.checkedOn, said.rawValue))
            }
            return sides
        case .claimStatus:
            return facts.claims.current.compactMap { claim in
                claim.status.map { .init(DifferenceWords.planPaper, on: claim.processedOn, $0.rawValue) }
            }.suffix(1)
        case .allowedAmount:
            return facts.claims.current.compactMap { claim in
                claim.allowed.map { .init(DifferenceWords.planPaper, on: claim.processedOn, $0.exact) }
            }.suffix(1)
        case .denialReason:
            return facts.claims.refused.compactMap { claim in
                claim.denials.first.map { .init(DifferenceWords.planPaper, on: claim.processedOn, $0.carc) }
            }.suffix(1)
        case .appealBy:
            return facts.claims.refused.compactMap { claim in
                claim.appealBy.map { .init(DifferenceWords.planPaper, on: claim.processedOn, $0.iso) }
            }.suffix(1)
        case .holder: return account.holder?.name.map { [.init(DifferenceWords.record, $0)] } ?? []
        case .placementOn:
            let calendar = account.officeCalendar
            return calendar?.placementOn.map {
                [.init(DifferenceWords.told, who: calendar?.with, on: calendar?.askedOn, $0.iso)]
            } ?? []
        case .dueDate:
            return account.currentStatement?.dueDate.map {
                [.init(DifferenceWords.bill, on: account.currentStatement?.date, $0.iso)]
            } ?? []
        }
    }

    /// The newest bill, a second bill of the same day, and the collector's notice.
    private static func balances(_ facts: AccountFacts) -> [Difference.Side] {
        guard let current = facts.account.currentStatement else { return [] }
        var sides = facts.account.statements.filter {
            $0.id == current.id || ($0.date != nil && $0.date == current.date)
        }
        .compactMap { statement in
            statement.balance.map { Difference.Side(DifferenceWords.bill, on: statement.date, $0.exact) }
        }
        if facts.isHeldByCollector, let notice = facts.account.holder?.validationNotice, let amount = notice.amount {
            sides.append(
                .init(
                    DifferenceWords.notice, who: facts.account.holder?.name, on: notice.datedOn ?? notice.receivedOn,
                    amount.exact))
        }
        return sides
    }
}
