import CaseModel

/// Everything that is known about one account, laid side by side. Nothing here is advice.
struct AccountFacts: Sendable {
    let account: Account
    let episode: Episode?
    let household: Household
    let answers: Answers
    /// The day of care; nil when no paper says it.
    let careDay: Day?
    /// The plans on the day of care.
    let coverage: CoverageOnDay
    /// All coverages of the case, whatever their days.
    let allCoverages: [Coverage]
    let claims: ClaimFacts
    let requests: AskedThings
    let holds: [Hold]
    let contacts: [Contact]
    let payments: [Payment]
    let offers: [Offer]
    let agreements: [Agreement]
    let assistance: [Assistance]
    let questions: [OpenQuestion]
    /// True when other offices bill for the same visit.
    let hasOtherBills: Bool
    /// What offices said of themselves, by the key of their name.
    let billers: [String: Biller]
    let law: Law

    var today: Day { law.today }
    var holderKind: HolderKind { account.holder?.kind ?? .provider }
    var isHeldByCollector: Bool { account.holder?.isCollector ?? false }

    /// The day of care: of the visit, else of the first line that has one.
    static func careDay(episode: Episode?, account: Account, claims: [Claim]) -> Day? {
        if let day = episode?.from ?? episode?.to { return day }
        let lines = account.statements.flatMap(\.lines).compactMap(\.dateOfService)
        return lines.min() ?? claims.flatMap(\.lines).compactMap(\.dateOfService).min()
    }

    /// Whether the biller is a hospital. A facility of unknown kind may be one, and so may a biller of unknown role.
    var isHospital: Law.Fit {
        switch account.hospitalKind {
        case .nonprofit, .government, .forProfit: .yes
        case .notHospital: .no
        case nil: account.role == .facility || account.role == nil ? .unknown : .no
        }
    }

    /// What is known about emergency care: what the person said, else what only an emergency leaves on a bill.
    var emergency: Law.Fit {
        switch episode?.emergency {
        case .some(let answer): answer ? .yes : .no
        case .none: .unknown
        }
    }

    /// True when the papers look like emergency care although nobody has said so: the place of service or the
    /// revenue codes of an emergency department, or its doctors' role.
    var looksLikeEmergency: Bool {
        account.role == .emergencyPhysician
            || account.statements.flatMap(\.lines).contains {
                $0.placeOfService == "23" || ($0.revenueCode ?? "").hasPrefix("045")
            }
    }

    /// Whether the biller is outside the plan's network.
    var outOfNetwork: Law.Fit { AccountFacts.fit(account.network, .outOfNetwork) }

    /// Whether the building was in the plan's network.
    var facilityInNetwork: Law.Fit { AccountFacts.fit(episode?.facilityNetwork, .inNetwork) }

    private static func fit(_ network: Network?, _ wanted: Network) -> Law.Fit {
        switch network {
        case nil, .unknown: .unknown
        case .some(let value): value == wanted ? .yes : .no
        }
    }

    /// The newest list of charges that still speaks for the newest statement: one whose total it repeats.
    var itemizedStatement: Statement? {
        guard let current = account.currentStatement else { return nil }
        if current.isItemized { return current }
        let older = account.statements.filter { statement in
            guard statement.isItemized else { return false }
            guard let total = statement.totalCharges, let now = current.totalCharges else { return true }
            return total == now
        }
        return older.max { ($0.date?.number ?? .min) < ($1.date?.number ?? .min) }
    }

    /// True when a person has finished checking the list of charges.
    var isChecked: Bool { itemizedStatement?.checkedOn != nil }

    /// Where the lawsuit stands when it is more than a threat.
    var courtSuit: Suit? {
        guard let suit = account.suit, suit.state != .threatened else { return nil }
        return suit
    }

    /// The newest agreement, one in writing before one that is not.
    var agreement: Agreement? {
        agreements.enumerated().max { left, right in
            let a = (left.element.inWriting == true ? 1 : 0, left.element.agreedOn?.number ?? .min, left.offset)
            let b = (right.element.inWriting == true ? 1 : 0, right.element.agreedOn?.number ?? .min, right.offset)
            return a < b
        }?.element
    }
}

extension Statement {
    /// True when it lists its charges. A statement that does not say is taken by its lines.
    var isItemized: Bool { itemized ?? !lines.isEmpty }
}
