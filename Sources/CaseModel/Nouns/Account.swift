/// One biller's account within an episode of care.
public struct Account: Record, JSONCoded {
    public typealias ID = Identifier<Account>
    public var id: ID = ""
    public var episode: Episode.ID?
    public var biller: String?
    public var role: Role?
    /// The biller's own account number.
    public var number: String?
    public var address: [String] = []
    public var phone: String?
    public var hospitalKind: HospitalKind?
    public var network: Network?
    public var networkSource: NetworkSource?
    public var networkEnded: NetworkEnded?
    public var holder: Holder?
    public var statements: [Statement] = []
    public var goodFaithEstimate: GoodFaithEstimate?
    public var noticeAndConsent: NoticeAndConsent?
    public var collectionActions: [CollectionAction] = []
    public var suit: Suit?
    public var creditReportedOn: Day?
    public var lastPaymentOn: Day?
    /// Whether the person has the plan's paper about this bill, and whether anybody is after the money: their answers
    /// in the first minutes. Kept so that nothing is asked twice.
    public var planPaper: PlanPaper?
    public var pursuit: Pursuit?
    /// Whose bill it is and what was signed.
    public var liability: Liability?
    /// That the person does without the plan, with the cost before them.
    public var claimWaiver: ClaimWaiver?
    public var officeCalendar: OfficeCalendar?
    public var careToCome: CareToCome?
    /// What people said of the account, where papers do not: kept side by side.
    public var sayings: [Saying] = []
    /// Gates that the person went through although they were closed.
    public var overrides: [Override] = []
    /// That the person stopped.
    public var stop: Stop?
    /// The accounts of other billers that the person named in a letter about all bills.
    public var namedTogether: [Account.ID] = []
    public var kept = Kept()

    public init() {}

    /// The newest statement. One dated later replaces those before it; it is never new debt. A statement without a
    /// date counts as older than any with one.
    public var currentStatement: Statement? { current.map { statements[$0] } }

    /// One value of the newest statement.
    public func ofCurrentStatement<Value>(_ value: (Statement) -> Value?) -> Value? {
        current.flatMap { value(statements[$0]) }
    }

    private var current: Int? {
        if statements.count < 2 { return statements.indices.first }
        return statements.indices.max { left, right in
            let days = (statements[left].date?.number ?? .min, statements[right].date?.number ?? .min)
            return (days.0, left) < (days.1, right)
        }
    }

    public static let shape: [Field<Account>] = [
        .required("id", \.id), .field("episode", \.episode), .field("biller", \.biller), .field("role", \.role),
        .field("number", \.number), .list("address", \.address), .field("phone", \.phone),
        .field("hospitalKind", \.hospitalKind), .field("network", \.network), .field("networkSource", \.networkSource),
        .field("networkEnded", \.networkEnded), .field("holder", \.holder), .list("statements", \.statements),
        .field("goodFaithEstimate", \.goodFaithEstimate), .field("noticeAndConsent", \.noticeAndConsent),
        .list("collectionActions", \.collectionActions), .field("suit", \.suit),
        .field("creditReportedOn", \.creditReportedOn), .field("lastPaymentOn", \.lastPaymentOn),
        .field("planPaper", \.planPaper), .field("pursuit", \.pursuit), .field("liability", \.liability),
        .field("claimWaiver", \.claimWaiver), .field("officeCalendar", \.officeCalendar),
        .field("careToCome", \.careToCome), .list("sayings", \.sayings), .list("overrides", \.overrides),
        .field("stop", \.stop), .list("namedTogether", \.namedTogether),
    ]
}

/// Who holds an account now: the provider, its billing vendor, a collection agency or a debt buyer.
public struct Holder: Record, JSONCoded {
    public var kind: HolderKind = .provider
    public var name: String?
    public var address: [String] = []
    public var phone: String?
    public var validationNotice: ValidationNotice?
    public var kept = Kept()

    public init() {}

    /// True when debt-collection law for third parties may apply.
    public var isCollector: Bool { kind == .collectionAgency || kind == .debtBuyer }

    public static let shape: [Field<Holder>] = [
        .required("kind", \.kind), .field("name", \.name), .list("address", \.address), .field("phone", \.phone),
        .field("validationNotice", \.validationNotice),
    ]
}

/// A collector's notice that starts the time to dispute (12 CFR 1006.34).
public struct ValidationNotice: Record, JSONCoded {
    public var datedOn: Day?
    public var receivedOn: Day?
    /// The end of the dispute period as the notice prints it.
    public var disputeBy: Day?
    public var amount: Money?
    public var itemizationDate: Day?
    /// The amount on that day, and what was added and taken off since.
    public var amountThen: Money?
    public var interestAdded: Money?
    public var feesAdded: Money?
    public var paidSince: Money?
    public var creditedSince: Money?
    /// What the notice says, by the names of R-082.
    public var states: [String] = []
    /// What the notice should say and does not.
    public var missing: [String] = []
    public var kept = Kept()

    public init() {}

    public static let shape: [Field<ValidationNotice>] = [
        .field("datedOn", \.datedOn), .field("receivedOn", \.receivedOn), .field("disputeBy", \.disputeBy),
        .field("amount", \.amount), .field("itemizationDate", \.itemizationDate),
        .field("amountThen", \.amountThen), .field("interestAdded", \.interestAdded),
        .field("feesAdded", \.feesAdded), .field("paidSince", \.paidSince),
        .field("creditedSince", \.creditedSince), .list("states", \.states), .list("missing", \.missing),
    ]
}

/// A lawsuit about the account.
public struct Suit: Record, JSONCoded {
    public var state: SuitState = .threatened
    public var servedOn: Day?
    public var answerBy: Day?
    public var kept = Kept()

    public init() {}

    public static let shape: [Field<Suit>] = [
        .required("state", \.state), .field("servedOn", \.servedOn), .field("answerBy", \.answerBy),
    ]
}

/// Where the network status was looked up, and what it said.
public struct NetworkSource: Record, JSONCoded {
    public var kind: NetworkSourceKind?
    public var checkedOn: Day?
    public var said: Network?
    public var proof: Bool?
    public var kept = Kept()

    public init() {}

    public static let shape: [Field<NetworkSource>] = [
        .field("kind", \.kind), .field("checkedOn", \.checkedOn), .field("said", \.said), .field("proof", \.proof),
    ]
}

/// A provider that left the network while care went on.
public struct NetworkEnded: Record, JSONCoded {
    public var noticeOn: Day?
    public var endedOn: Day?
    public var care: ContinuingCare?
    public var kept = Kept()

    public init() {}

    public static let shape: [Field<NetworkEnded>] = [
        .field("noticeOn", \.noticeOn), .field("endedOn", \.endedOn), .field("care", \.care),
    ]
}

/// What a provider estimated for a patient who did not use insurance.
public struct GoodFaithEstimate: Record, JSONCoded {
    public var provider: String?
    public var total: Money?
    public var givenOn: Day?
    public var kept = Kept()

    public init() {}

    public static let shape: [Field<GoodFaithEstimate>] = [
        .field("provider", \.provider), .field("total", \.total), .field("givenOn", \.givenOn),
    ]
}

/// A notice that a provider is out of network, and whether the patient signed it. Times are local.
public struct NoticeAndConsent: Record, JSONCoded {
    public var appointmentAt: LocalTime?
    public var noticeAt: LocalTime?
    public var serviceAt: LocalTime?
    public var signed: Bool?
    public var kept = Kept()

    public init() {}

    public static let shape: [Field<NoticeAndConsent>] = [
        .field("appointmentAt", \.appointmentAt), .field("noticeAt", \.noticeAt), .field("serviceAt", \.serviceAt),
        .field("signed", \.signed),
    ]
}

/// Something done to collect the account.
public struct CollectionAction: Record, JSONCoded {
    public var kind: CollectionActionKind = .creditReport
    public var on: Day?
    public var noticeOn: Day?
    public var noticeDeadline: Day?
    public var kept = Kept()

    public init() {}

    public static let shape: [Field<CollectionAction>] = [
        .required("kind", \.kind), .field("on", \.on), .field("noticeOn", \.noticeOn),
        .field("noticeDeadline", \.noticeDeadline),
    ]
}
