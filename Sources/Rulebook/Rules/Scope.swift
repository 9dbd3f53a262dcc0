import CaseModel

/// Whom and what a rule is for.
public struct Scope: Record, JSONCoded {
    /// Whose state decides, where a state's law is meant.
    public enum Follows: String, Choice {
        case none, patient, provider, plan, both
    }

    public var who: String?
    public var coverage: Applicability<CoverageKind> = .any
    public var hospital: Applicability<HospitalKind> = .any
    public var holder: Applicability<HolderKind> = .any
    public var role: Applicability<Role> = .any
    /// What must be true of an account for the rule to matter to it: all of these.
    public var when: [Circumstance] = []
    public var state: StateList = .any
    public var follows: Follows = .none
    /// Whom it is not for, in a plain sentence.
    public var not: String?
    public var kept = Kept()

    public init() {}

    public static let shape: [Field<Scope>] = [
        .field("who", \.who), .required("coverage", \.coverage), .required("hospital", \.hospital),
        .required("holder", \.holder), .required("role", \.role), .list("when", \.when),
        .required("state", \.state), .required("follows", \.follows), .field("not", \.not),
    ]
}
