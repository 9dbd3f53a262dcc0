import CaseModel

/// How things really are. The papers say some of it, the person knows more, and a question brings the rest.
struct Truth: Sendable {
    var state: String
    var size: Int
    var income: Money
    /// What they can pay at once.
    var once: Money
    /// The plans in the order in which they pay; none for somebody without insurance.
    var coverages: [Coverage]
    var careDay: Day
    var isEmergency: Bool
    var buildingNetwork: Network
    var accident: AccidentKind
    var bills: [Account.ID: Bill] = [:]

    /// What is true of one bill.
    struct Bill: Sendable {
        var hospitalKind: HospitalKind
        var network: Network
        /// False for a bill that the person does not have to pay.
        var isTheirs: Bool
        /// What the office asks for now.
        var owed: Money
        /// What of it the plan will leave to the patient, when it pays.
        var share: Money
        /// What the list of charges holds that is wrong.
        var wrong: Money
        /// The day on which the collector's notice really came.
        var noticeCameOn: Day?
        /// The last day to answer that the court papers print.
        var answerBy: Day?
        /// The days on which the plan's decisions really came, by claim.
        var claimsCameOn: [Claim.ID: Day] = [:]
        /// True once the office has the claim with the plan.
        var isFiled: Bool
    }

    var isUninsured: Bool { coverages.isEmpty }

    /// The plan that decides first, where one takes claims.
    var firstPlan: Coverage? { coverages.first }
}
