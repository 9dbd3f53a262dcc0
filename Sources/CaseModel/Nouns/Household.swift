/// Who pays, and what they can carry.
public struct Household: Record, JSONCoded {
    /// The state they live in, as two letters.
    public var state: String?
    public var size: Int?
    public var annualIncome: Money?
    /// Why the income is not what it was, such as `lostJob`.
    public var incomeChange: String?
    public var liquidAssets: Money?
    public var hardship: [String] = []
    /// `en` or `es`.
    public var language: String?
    /// Whether mail and calls about a bill may reach the home.
    public var homeSafety: HomeSafety?
    /// The day on which other ways for mail and calls were asked for.
    public var confidentialAskedOn: Day?
    /// Lost jobs, births, divorces: each may open a way into insurance.
    public var lifeEvents: [LifeEvent] = []
    public var kept = Kept()

    public init() {}

    public static let shape: [Field<Household>] = [
        .field("state", \.state), .field("size", \.size), .field("annualIncome", \.annualIncome),
        .field("incomeChange", \.incomeChange), .field("liquidAssets", \.liquidAssets), .list("hardship", \.hardship),
        .field("language", \.language), .field("homeSafety", \.homeSafety),
        .field("confidentialAskedOn", \.confidentialAskedOn), .list("lifeEvents", \.lifeEvents),
    ]
}

/// A patient, a guarantor, or both.
public struct Person: Record, JSONCoded {
    public typealias ID = Identifier<Person>
    public var id: ID = ""
    public var name: String?
    public var born: Day?
    public var isPatient: Bool?
    public var isGuarantor: Bool?
    public var address: [String] = []
    public var phone: String?
    public var kept = Kept()

    public init() {}

    public static let shape: [Field<Person>] = [
        .required("id", \.id), .field("name", \.name), .field("born", \.born), .field("isPatient", \.isPatient),
        .field("isGuarantor", \.isGuarantor), .list("address", \.address), .field("phone", \.phone),
    ]
}

/// What the person said in the interview that belongs to no paper.
public struct Answers: Record, JSONCoded {
    /// True when every bill of the visit has come.
    public var allExpectedBillsSeen: Bool?
    /// `low` asks for the smallest useful step.
    public var energy: String?
    public var canPayOnce: Money?
    public var canPayMonthly: Money?
    /// Questions that were answered with "I do not know", such as `A1.emergency` or `income`: they are listed as still
    /// to find out, and not asked first again.
    public var dontKnow: [String] = []
    /// Steps that the person put off.
    public var putOff: [PutOff] = []
    public var kept = Kept()

    public init() {}

    public static let shape: [Field<Answers>] = [
        .field("allExpectedBillsSeen", \.allExpectedBillsSeen), .field("energy", \.energy),
        .field("canPayOnce", \.canPayOnce), .field("canPayMonthly", \.canPayMonthly), .list("dontKnow", \.dontKnow),
        .list("putOff", \.putOff),
    ]
}
