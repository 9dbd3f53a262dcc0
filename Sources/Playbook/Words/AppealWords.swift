import CaseModel
import Rulebook

/// What the plan says about appeals. Never a chance, and never that one is in vain.
enum AppealWords {
    static let onlyTheAppealKeepsIt = "Nothing but the appeal itself keeps this day."

    static func because(_ ground: AppealGround) -> String {
        switch ground.kind {
        case .protected: "A rule protects this care. The plan should count it as in its network."
        case .authorization:
            "The refusal is about an approval. Approvals are paperwork between the office and the plan."
        case .information: "The refusal is about how the claim was filled in. The office can correct that."
        case .timelyFiling: "The claim came too late. Sending it in time is the office's part."
        case .coordination: "The plan thinks that another plan pays first. A call can put that right."
        case .necessity(true): "The plan does not see why the care was needed. A letter from the doctor is here."
        case .necessity(false): "The plan does not see why the care was needed. A letter from the doctor can say it."
        case .excluded: "The plan says that it does not cover this care."
        case .costShare: "The plan counted this as your own share."
        case .unknown: "The paper does not say clearly what the refusal rests on. Ask the plan for the reason."
        }
    }

    static func onlyIf(_ ground: AppealGround) -> String {
        switch ground.kind {
        case .costShare: "Only if the plan counted a payment, a visit or the network wrongly."
        default: "Only if the plan's own papers do not leave this care out."
        }
    }

    static func enclose(_ ground: AppealGround) -> [String] {
        let always = ["A copy of the denial.", "A copy of the bill."]
        switch ground.kind {
        case .protected: return always + ["The paper that shows the emergency or the building's network."]
        case .authorization: return always + ["The approval or its number, or a letter from the office."]
        case .information: return always + ["The corrected claim, or the office's note about it."]
        case .timelyFiling: return always + ["The proof of the day on which the claim was sent."]
        case .coordination: return always + ["The other plan's decision, or the day on which that plan ended."]
        case .necessity: return always + ["A letter from the doctor and the notes of the visit."]
        case .excluded: return always + ["The page of the plan's papers that speaks of this care."]
        case .costShare: return always + ["The plan's own count of what you paid this year."]
        case .unknown: return always + ["The plan's reason in writing, once it is here."]
        }
    }

    static func decidedBy(_ rule: Rule.ID?) -> String {
        switch rule {
        case .redetermination: "The company that handles claims for Medicare decides first. Others can look after it."
        case .advantageReconsideration: "The plan decides first. An office outside looks at a refusal after it."
        case .medicaidPlanAppeal: "The Medicaid plan decides first. A state hearing can come after it."
        case .tricareAppeal: "TRICARE's contractor decides first."
        case .federalEmployeeAppeal: "The plan decides first. The federal personnel office can look after it."
        case .indianHealthAppeal: "The Indian Health Service decides, and its area director after it."
        case .veteransAppeal: "The VA looks at its own decision again."
        case .internalAppeal, .churchPlanAppeal, .governmentPlanAppeal:
            "Somebody at the plan decides who did not decide before. A reviewer outside may come after it."
        default: "The denial says who decides. It depends on the kind of plan."
        }
    }

    static func lastDay(_ deadline: Deadline?) -> String {
        guard let deadline else { return "The denial prints the last day to appeal. Look for it there." }
        let last = "The last day to appeal is \(deadline.due.iso)."
        return deadline.state == .missed
            ? "The last day to appeal was \(deadline.due.iso). Ask anyway, with the reason." : last
    }

    static func ifLate(isMedicare: Bool) -> String {
        isMedicare
            ? "When the answer is late, you may ask to go on to the next level."
            : "When the plan is late or breaks its own rules, you may go on to the review outside."
    }

    /// Who asks whom for what; nil for what is asked for apart from an appeal.
    static func ask(_ kind: AskKind) -> String? {
        switch kind {
        case .correctedClaim: "You ask the office for a corrected claim. The plan's filing limit is its clock."
        case .retroAuthorization: "The office asks the plan for an approval after the fact."
        case .referral: "Your doctor sends the plan a referral after the fact."
        case .necessityLetter: "You ask the doctor for a letter that says why the care was needed."
        case .peerToPeer: "Your doctor asks for a talk with the plan's doctor."
        case .networkException: "You ask the plan for in-network terms, because its network had nobody for this care."
        case .singleCaseAgreement: "The office asks the plan for an agreement about this one case."
        case .planDocuments: "You ask for the plan's papers: the claim file, the rules it used and the plan document."
        case .basis, .writtenRecord, .moreTime, .confidentialMail, .enrollment, .nextDepartment,
            .outsideBody, .accidentOrder, .recall, .coordinatedReview:
            nil
        }
    }
}
