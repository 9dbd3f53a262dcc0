/// Something asked for, with when, how and by when an answer is due.
public struct Request: Record, JSONCoded {
    public typealias ID = Identifier<Request>
    public var id: ID = ""
    public var account: Account.ID?
    public var kind: RequestKind = .itemizedBill
    public var sentOn: Day?
    /// How it was sent, such as `certifiedMail`.
    public var by: String?
    public var proof: Bool?
    public var respondBy: Day?
    public var answeredOn: Day?
    public var answer: String?
    public var kept = Kept()

    public init() {}

    public static let shape: [Field<Request>] = [
        .required("id", \.id), .field("account", \.account), .required("kind", \.kind), .field("sentOn", \.sentOn),
        .field("by", \.by), .field("proof", \.proof), .field("respondBy", \.respondBy),
        .field("answeredOn", \.answeredOn), .field("answer", \.answer),
    ]
}

/// A pause that was asked for, and until when it was granted.
public struct Hold: Record, JSONCoded {
    public typealias ID = Identifier<Hold>
    /// Given by a store; a case file may leave it out.
    public var id: ID?
    public var account: Account.ID?
    public var askedOn: Day?
    public var grantedUntil: Day?
    public var inWriting: Bool?
    public var kept = Kept()

    public init() {}

    public static let shape: [Field<Hold>] = [
        .field("id", \.id), .field("account", \.account), .field("askedOn", \.askedOn),
        .field("grantedUntil", \.grantedUntil),
        .field("inWriting", \.inWriting),
    ]
}

/// A logged call, letter, fax, portal message or visit.
public struct Contact: Record, JSONCoded {
    public typealias ID = Identifier<Contact>
    public var id: ID = ""
    public var account: Account.ID?
    public var on: Day?
    public var by: String?
    public var with: String?
    public var department: String?
    public var reference: String?
    public var said: String?
    public var promises: [Promise] = []
    public var confirmedInWriting: Bool?
    public var kept = Kept()

    public init() {}

    /// What `by` says of a note that the person wrote for themselves: nobody was contacted.
    public static let note = "note"

    public var isNote: Bool { by == Contact.note }

    public static let shape: [Field<Contact>] = [
        .required("id", \.id), .field("account", \.account), .field("on", \.on), .field("by", \.by),
        .field("with", \.with), .field("department", \.department), .field("reference", \.reference),
        .field("said", \.said), .list("promises", \.promises), .field("confirmedInWriting", \.confirmedInWriting),
    ]
}

/// Something that somebody said they would do by a day.
public struct Promise: Record, JSONCoded {
    public var what: String?
    public var by: Day?
    public var kept = Kept()

    public init() {}

    public static let shape: [Field<Promise>] = [.field("what", \.what), .field("by", \.by)]
}

/// Money that was paid on an account.
public struct Payment: Record, JSONCoded {
    public typealias ID = Identifier<Payment>
    /// Given by a store; a case file may leave it out.
    public var id: ID?
    public var account: Account.ID?
    public var on: Day?
    public var amount: Money?
    public var by: String?
    public var confirmed: Bool?
    public var kept = Kept()

    public init() {}

    public static let shape: [Field<Payment>] = [
        .field("id", \.id), .field("account", \.account), .field("on", \.on), .field("amount", \.amount),
        .field("by", \.by),
        .field("confirmed", \.confirmed),
    ]
}

/// Terms that one side proposed.
public struct Offer: Record, JSONCoded {
    public typealias ID = Identifier<Offer>
    public var id: ID = ""
    public var account: Account.ID?
    /// `office` or `patient`.
    public var by: String?
    /// `lumpSum`, `plan`, `card` or `loan`.
    public var kind: String?
    public var amount: Money?
    public var months: Int?
    public var monthly: Money?
    /// Percent a year.
    public var interest: Quantity?
    /// Paid once, at the start.
    public var fee: Money?
    /// True when interest waits and is asked for from the first day if anything is left at the end.
    public var defersInterest: Bool?
    public var expires: Day?
    public var who: String?
    /// In what role they can agree to it, such as `supervisor`.
    public var authority: String?
    public var inWriting: Bool?
    public var on: Day?
    public var kept = Kept()

    public init() {}

    public static let shape: [Field<Offer>] = [
        .required("id", \.id), .field("account", \.account), .field("by", \.by), .field("kind", \.kind),
        .field("amount", \.amount), .field("months", \.months), .field("monthly", \.monthly),
        .field("interest", \.interest), .field("fee", \.fee), .field("defersInterest", \.defersInterest),
        .field("expires", \.expires), .field("who", \.who), .field("authority", \.authority),
        .field("inWriting", \.inWriting), .field("on", \.on),
    ]
}

/// Terms that both sides accepted.
public struct Agreement: Record, JSONCoded {
    public typealias ID = Identifier<Agreement>
    public var id: ID = ""
    public var account: Account.ID?
    public var kind: AgreementKind = .plan
    public var amount: Money?
    public var agreedOn: Day?
    public var payBy: Day?
    public var instalments: [Instalment] = []
    public var inWriting: Bool?
    public var paidInFull: Bool?
    public var terms: String?
    /// What the person found in the paper, point by point.
    public var answers: [AgreementAnswer] = []
    public var kept = Kept()

    public init() {}

    public static let shape: [Field<Agreement>] = [
        .required("id", \.id), .field("account", \.account), .required("kind", \.kind), .field("amount", \.amount),
        .field("agreedOn", \.agreedOn), .field("payBy", \.payBy), .list("instalments", \.instalments),
        .field("inWriting", \.inWriting), .field("paidInFull", \.paidInFull), .field("terms", \.terms),
        .list("answers", \.answers),
    ]
}

/// One part of a payment plan.
public struct Instalment: Record, JSONCoded {
    public var on: Day?
    public var amount: Money?
    public var kept = Kept()

    public init() {}

    public static let shape: [Field<Instalment>] = [.field("on", \.on), .field("amount", \.amount)]
}

/// An appeal of a plan's decision.
public struct Appeal: Record, JSONCoded {
    public typealias ID = Identifier<Appeal>
    public var id: ID = ""
    public var claim: Claim.ID?
    public var level: AppealLevel = .internal
    public var sentOn: Day?
    public var decidedOn: Day?
    public var decisionReceivedOn: Day?
    public var outcome: AppealOutcome?
    public var final: Bool?
    public var kept = Kept()

    public init() {}

    public static let shape: [Field<Appeal>] = [
        .required("id", \.id), .field("claim", \.claim), .required("level", \.level), .field("sentOn", \.sentOn),
        .field("decidedOn", \.decidedOn), .field("decisionReceivedOn", \.decisionReceivedOn),
        .field("outcome", \.outcome), .field("final", \.final),
    ]
}

/// An application for a hospital's financial assistance.
public struct Assistance: Record, JSONCoded {
    public typealias ID = Identifier<Assistance>
    public var id: ID = ""
    public var account: Account.ID?
    public var appliedOn: Day?
    public var complete: Bool?
    public var missing: [String] = []
    public var incompleteNoticeOn: Day?
    public var decidedOn: Day?
    /// `pending`, `granted`, `partial` or `denied`.
    public var outcome: String?
    public var percent: Quantity?
    public var inWriting: Bool?
    public var kept = Kept()

    public init() {}

    public static let shape: [Field<Assistance>] = [
        .required("id", \.id), .field("account", \.account), .field("appliedOn", \.appliedOn),
        .field("complete", \.complete), .list("missing", \.missing), .field("incompleteNoticeOn", \.incompleteNoticeOn),
        .field("decidedOn", \.decidedOn), .field("outcome", \.outcome), .field("percent", \.percent),
        .field("inWriting", \.inWriting),
    ]
}
