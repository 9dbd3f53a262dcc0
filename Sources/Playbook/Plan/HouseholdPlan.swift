import CaseModel

/// What stands for the household as a whole, beside its accounts.
public struct HouseholdPlan: Record, JSONCoded {
    /// Ways into insurance and help that a change in life opens.
    public var rights: [Right] = []
    public var deadlines: [Deadline] = []
    public var steps: [Step] = []
    /// What all open accounts ask for together; nil when no amount is known.
    public var openTotal: Money?
    /// How many accounts are open.
    public var openAccounts = 0
    /// What this household can do differently next time, from what happened in this case.
    public var nextTime: [String] = []
    public var kept = Kept()

    public init() {}

    public static let shape: [Field<HouseholdPlan>] = [
        .always("rights", \.rights), .always("deadlines", \.deadlines), .always("steps", \.steps),
        .field("openTotal", \.openTotal), .required("openAccounts", \.openAccounts), .always("nextTime", \.nextTime),
    ]
}
