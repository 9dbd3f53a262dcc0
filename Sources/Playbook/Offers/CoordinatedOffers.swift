import CaseModel

/// One way to settle one bill now, for a sum.
public struct SettlementOption: Equatable, Sendable {
    public var account: Account.ID
    public var offer: Offer.ID?
    /// What is paid now.
    public var cost: Money
    /// What is open on the bill and gone with it.
    public var closes: Money

    public init(account: Account.ID, offer: Offer.ID? = nil, cost: Money, closes: Money) {
        self.account = account
        self.offer = offer
        self.cost = cost
        self.closes = closes
    }
}

/// Which bills to settle with the money there is.
public struct CoordinatedChoice: Equatable, Sendable {
    public var chosen: [SettlementOption]
    /// True when no other choice closes more for the same money; false above the number of accounts for which that is
    /// worked out.
    public var isExact: Bool

    public var cost: Money { chosen.map(\.cost).total() }
    public var closes: Money { chosen.map(\.closes).total() }
}

/// Chooses among offers of several bills with one budget: at most one of each bill, so that as much as possible is
/// closed. Closing one bill never waits for another, so a choice is a set and not an order.
public enum CoordinatedOffers {
    /// Up to so many accounts the best choice is found; beyond it the best of several simple orders.
    public static let mostExact = 20

    public static func choose(_ options: [SettlementOption], budget: Money) -> CoordinatedChoice {
        let usable = options.filter { $0.cost >= .zero && $0.cost <= budget && $0.closes > .zero }
        var groups: [(account: Account.ID, options: [SettlementOption])] = []
        for option in usable {
            if let index = groups.firstIndex(where: { $0.account == option.account }) {
                groups[index].options.append(option)
            } else {
                groups.append((option.account, [option]))
            }
        }
        let sets = groups.map { worthwhile($0.options) }
        guard sets.count <= mostExact, sets.allSatisfy({ $0.count <= mostOptions }) else {
            return CoordinatedChoice(chosen: greedy(sets, budget), isExact: false)
        }
        return CoordinatedChoice(chosen: exact(sets, budget), isExact: true)
    }

    /// So many options of one bill fit into its place in a choice.
    private static let mostOptions = 7
    private static let bitsOfOption = 3

    /// The options of one bill that no other one of it beats in both cost and what is closed, the cheapest first.
    private static func worthwhile(_ options: [SettlementOption]) -> [SettlementOption] {
        var kept: [SettlementOption] = []
        for option in options.sorted(by: { ($0.cost, $1.closes) < ($1.cost, $0.closes) })
        where kept.last.map({ option.closes > $0.closes }) ?? true { kept.append(option) }
        return kept
    }

    /// A partial choice: what it costs and closes, and which option of each bill, three bits each, 0 for none.
    private struct State {
        var cost: Int64
        var closes: Int64
        var picks: UInt64
    }

    /// Goes through the bills and keeps only choices that no other one beats in both cost and what is closed. There are
    /// never more of them than cents in the budget.
    private static func exact(_ sets: [[SettlementOption]], _ budget: Money) -> [SettlementOption] {
        var front = [State(cost: 0, closes: 0, picks: 0)]
        for (place, set) in sets.enumerated() {
            var next = front
            for (index, option) in set.enumerated() {
                for state in front where state.cost + option.cost.cents <= budget.cents {
                    next.append(
                        State(
                            cost: state.cost + option.cost.cents, closes: state.closes + option.closes.cents,
                            picks: state.picks | UInt64(index + 1) << UInt64(place * bitsOfOption)))
                }
            }
            next.sort { ($0.cost, $1.closes) < ($1.cost, $0.closes) }
            front.removeAll(keepingCapacity: true)
            for state in next where front.last.map({ state.closes > $0.closes }) ?? true { front.append(state) }
        }
        guard let best = front.last else { return [] }
        return sets.enumerated().compactMap { place, set in
            let pick = Int(best.picks >> UInt64(place * bitsOfOption) & UInt64(mostOptions))
            return pick == 0 ? nil : set[pick - 1]
        }
    }

    /// The best of some simple orders: the cheapest first, the largest first, the most closed for a dollar first.
    private static func greedy(_ groups: [[SettlementOption]], _ budget: Money) -> [SettlementOption] {
        let orders: [(SettlementOption, SettlementOption) -> Bool] = [
            { ($0.cost, $1.closes) < ($1.cost, $0.closes) }, { ($1.closes, $0.cost) < ($0.closes, $1.cost) },
            { Int128($0.closes.cents) * Int128($1.cost.cents) > Int128($1.closes.cents) * Int128($0.cost.cents) },
        ]
        let results = orders.map { order in take(groups.flatMap { $0 }.sorted(by: order), budget) }
        return results.max { $0.map(\.closes).total() < $1.map(\.closes).total() } ?? []
    }

    /// Takes options in an order while the money lasts, one of each account.
    static func take(_ ordered: [SettlementOption], _ budget: Money) -> [SettlementOption] {
        var left = budget
        var chosen: [SettlementOption] = []
        for option in ordered where option.cost <= left && !chosen.contains(where: { $0.account == option.account }) {
            chosen.append(option)
            left -= option.cost
        }
        return chosen
    }
}
