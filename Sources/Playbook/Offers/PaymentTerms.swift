import CaseModel

/// The kinds of terms that people are offered.
public enum TermsKind: String, Choice {
    case lumpSum, plan, interestPlan, card, loan
}

/// Terms for one bill, as far as they are known.
public struct PaymentTerms: Equatable, Sendable {
    public var kind: TermsKind
    /// What is paid for the bill, without interest and fees.
    public var amount: Money?
    public var months: Int?
    public var monthly: Money?
    /// Percent a year, such as 7.99.
    public var interest: Quantity?
    /// Paid once, at the start.
    public var fee: Money?
    /// True when interest waits, and is asked for from the first day if anything is left after the months.
    public var defersInterest: Bool

    public init(
        _ kind: TermsKind, amount: Money? = nil, months: Int? = nil, monthly: Money? = nil, interest: Quantity? = nil,
        fee: Money? = nil, defersInterest: Bool = false
    ) {
        self.kind = kind
        self.amount = amount
        self.months = months
        self.monthly = monthly
        self.interest = interest
        self.fee = fee
        self.defersInterest = defersInterest
    }

    /// The terms of an offer on file.
    public init(_ offer: Offer) {
        let hasInterest = offer.interest.map { $0.thousandths > 0 } ?? false
        let kind: TermsKind =
            switch offer.kind {
            case "lumpSum": .lumpSum
            case "card": .card
            case "loan": .loan
            default: hasInterest ? .interestPlan : .plan
            }
        self.init(
            kind, amount: offer.amount, months: offer.months, monthly: offer.monthly, interest: offer.interest,
            fee: offer.fee, defersInterest: offer.defersInterest ?? false)
    }
}

/// Why nothing can be worked out from terms.
public enum TermsProblem: Error, Equatable, Sendable {
    /// Something that the office has to say first.
    case needs(TermsGap)
    /// The payment does not even cover the interest.
    case neverPaidOff
    /// Longer or larger than any bill.
    case outOfRange
}

/// What is missing in terms.
public enum TermsGap: String, Choice {
    case amount, months, interest
}
