import CaseModel

/// What to know of terms before anybody says yes to them.
public enum TermsRisk: String, Choice {
    /// A card or a loan: the bill becomes a debt to another company.
    case anotherCompany
    case interest
    /// Interest from the first day, if anything is left at the end.
    case waitingInterest
    case fee
    /// More at once than the person said they can pay.
    case aboveOnce
    /// More a month than the person said they can pay.
    case aboveMonthly
    case notInWriting
    case expires
    /// What the person can pay is not known.
    case budgetUnknown
    /// Asks for more than is open on the bill.
    case aboveBalance
    /// Nobody said who may agree to it.
    case authorityUnknown
}

/// Terms laid out: what is paid when, what it comes to, and what to know.
public struct TermsOutlook: Record, JSONCoded {
    public var offer: Offer.ID?
    public var kind: TermsKind = .lumpSum
    /// Nil where the terms do not say enough.
    public var total: Money?
    public var now: Money?
    public var monthly: Money?
    public var months: Int?
    /// The last payment, where it is smaller.
    public var last: Money?
    /// What the payments are worth today at the chosen rate.
    public var presentValue: Money?
    /// What is paid on top of the amount: interest and fees.
    public var extra: Money?
    public var ifOneCentIsLeft: Money?
    public var needs: TermsGap?
    public var leadsNowhere: Bool?
    public var risks: [TermsRisk] = []
    public var kept = Kept()

    public init() {}

    public static let shape: [Field<TermsOutlook>] = [
        .field("offer", \.offer), .required("kind", \.kind), .nullable("total", \.total), .field("now", \.now),
        .field("monthly", \.monthly), .field("months", \.months), .field("last", \.last),
        .field("presentValue", \.presentValue), .field("extra", \.extra),
        .field("ifOneCentIsLeft", \.ifOneCentIsLeft), .field("needs", \.needs),
        .field("leadsNowhere", \.leadsNowhere), .always("risks", \.risks),
    ]
}

/// What a person can pay without harm to rent, food and medicine, as they said.
public struct Budget: Equatable, Sendable {
    public var once: Money?
    public var monthly: Money?
    /// Kept for bills that are still expected.
    public var reserve: Money

    public init(once: Money? = nil, monthly: Money? = nil, reserve: Money = .zero) {
        self.once = once
        self.monthly = monthly
        self.reserve = reserve
    }

    /// What is there for one payment once the reserve is kept.
    public var onceAfterReserve: Money? { once.map { max(.zero, $0 - reserve) } }
}

/// Lays terms beside each other. Nothing is called fair, and none is called the best: each is shown with what it costs
/// and what it risks.
public enum TermsComparison {
    /// - Parameters:
    ///   - open: what is open on the bill.
    ///   - rate: the person's own rate for money that is paid later, percent a year.
    public static func outlook(
        of offer: Offer, open: Money?, budget: Budget, rate: Quantity = .zero
    ) -> TermsOutlook {
        var outlook = outlook(of: PaymentTerms(offer), budget: budget, rate: rate)
        outlook.offer = offer.id
        if let open, let amount = offer.amount, amount > open { outlook.risks.append(.aboveBalance) }
        if offer.by != "patient" {
            if offer.inWriting != true { outlook.risks.append(.notInWriting) }
            if offer.who == nil && offer.authority == nil { outlook.risks.append(.authorityUnknown) }
        }
        if offer.expires != nil { outlook.risks.append(.expires) }
        return outlook
    }

    public static func outlook(of terms: PaymentTerms, budget: Budget, rate: Quantity = .zero) -> TermsOutlook {
        var outlook = TermsOutlook()
        outlook.kind = terms.kind
        do throws(TermsProblem) {
            let schedule = try PaymentSchedule(terms)
            outlook.total = schedule.total
            outlook.now = schedule.now == .zero ? nil : schedule.now
            outlook.monthly = schedule.monthly.first
            outlook.months = schedule.monthly.isEmpty ? nil : schedule.monthly.count
            if let last = schedule.monthly.last, last != schedule.monthly.first { outlook.last = last }
            outlook.presentValue = PresentValue.of(schedule, rate: rate)
            if let amount = terms.amount { outlook.extra = schedule.total - amount }
            outlook.ifOneCentIsLeft = schedule.ifOneCentIsLeft
            outlook.risks = risks(terms, schedule, budget)
        } catch {
            switch error {
            case .needs(let gap): outlook.needs = gap
            case .neverPaidOff, .outOfRange: outlook.leadsNowhere = true
            }
        }
        return outlook
    }

    private static func risks(_ terms: PaymentTerms, _ schedule: PaymentSchedule, _ budget: Budget) -> [TermsRisk] {
        var risks: [TermsRisk] = []
        if terms.kind == .card || terms.kind == .loan { risks.append(.anotherCompany) }
        if terms.defersInterest {
            risks.append(.waitingInterest)
        } else if terms.interest.map({ $0.thousandths > 0 }) ?? false, terms.kind != .lumpSum, terms.kind != .plan {
            risks.append(.interest)
        }
        if terms.fee.map({ $0 > .zero }) ?? false { risks.append(.fee) }
        let once = budget.onceAfterReserve
        if schedule.now > .zero {
            if let once { if schedule.now > once { risks.append(.aboveOnce) } } else { risks.append(.budgetUnknown) }
        }
        if let monthly = schedule.monthly.first {
            if let can = budget.monthly {
                if monthly > can { risks.append(.aboveMonthly) }
            } else if !risks.contains(.budgetUnknown) {
                risks.append(.budgetUnknown)
            }
        }
        return risks
    }
}
