import CaseModel

/// What a case says of one account, as far as rules ask. What nobody has said stays unknown, and is never taken for no.
public struct Situation: Equatable, Sendable {
    public enum Answer: Equatable, Sendable {
        case yes, no, unknown
    }

    /// The plans of the day of care.
    public enum Plans: Equatable, Sendable {
        case unknown
        /// The person had none.
        case none
        /// Nil for a plan whose kind nobody knows.
        case kinds([CoverageKind?])
    }

    public var plans: Plans = .unknown
    public var hospital: HospitalKind?
    public var holder: HolderKind?
    public var role: Role?
    public var patientState: String?
    public var providerState: String?
    /// The state in which the plan was issued.
    public var planState: String?
    /// The day of care.
    public var careDay: Day?
    /// An answer that is not here is unknown.
    public var circumstances: [Circumstance: Answer] = [:]

    public init() {}

    public func answer(_ circumstance: Circumstance) -> Answer { circumstances[circumstance] ?? .unknown }
}
