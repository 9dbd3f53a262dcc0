/// What the plan says about bodies outside: how a step to them begins, what they can do, and what not.
extension OutsideBody {
    /// The first words of a step that goes there.
    var ask: String {
        switch self {
        case .consumerAssistance: "Ask your state's consumer assistance"
        case .insuranceDepartment: "Ask your state's insurance department"
        case .medicareCounselor: "Ask a Medicare counselor"
        case .laborAdviser: "Ask a benefits adviser"
        case .ombudsman: "Ask the ombudsman"
        case .surpriseBillDesk: "Ask the help desk for surprise bills"
        case .taxOffice: "Write to the tax office"
        case .consumerBureau: "Ask the consumer bureau"
        case .attorneyGeneral: "Ask the attorney general's office"
        }
    }

    var can: String {
        switch self {
        case .consumerAssistance: "It can explain your rights and help with an appeal."
        case .insuranceDepartment: "It can ask an insurer for its reasons."
        case .medicareCounselor: "They can look at the papers with you."
        case .laborAdviser: "They can call the plan of an employer and ask for its papers."
        case .ombudsman: "They can look into how a program treated you."
        case .surpriseBillDesk: "It can look into a bill that a protection may cover."
        case .taxOffice: "It can look at whether a hospital keeps its duties."
        case .consumerBureau: "It passes your question on and asks for an answer."
        case .attorneyGeneral: "It can write to the office about your question."
        }
    }

    var cannot: String {
        switch self {
        case .consumerAssistance: "It cannot decide about the bill."
        case .insuranceDepartment: "It cannot act for a self-funded plan."
        case .medicareCounselor: "They cannot change a decision."
        case .laborAdviser: "They cannot make a plan pay."
        case .ombudsman: "They cannot change a bill."
        case .surpriseBillDesk: "It cannot lower a price that no protection covers."
        case .taxOffice: "It does not answer about your own bill."
        case .consumerBureau: "It cannot change a hospital's price."
        case .attorneyGeneral: "It is not your lawyer."
        }
    }
}
