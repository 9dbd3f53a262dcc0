import CaseModel

/// What the plan says about departments and bodies outside: how to be routed there, what they cannot do, and what to
/// say when the front line cannot decide.
enum DepartmentWords {
    static func askFor(_ who: DepartmentName) -> String {
        switch who {
        case .frontLine: "Ask for patient billing. They can send the list of charges and note a hold."
        case .financialAssistance:
            "Ask for financial assistance or a financial counselor, and for the policy and the form."
        case .accountResolution:
            "Ask for the team that can review the account, sometimes called account resolution."
        case .supervisor: "Ask for a supervisor when the first person cannot decide, and write down the name."
        case .insurer: "Call the number on the plan's card. Ask for the claim by its number and for a reference number."
        case .collector: "Ask who owns the account and who may decide. Ask for everything in writing."
        case .legalHelp: "Ask legal aid or the court's self-help desk, and say that court papers came."
        case .patientRelations: "Ask for patient relations, sometimes called the patient advocate of the office."
        case .compliance: "Ask for the compliance office. It looks after the rules that the office has to keep."
        case .financeOfficer: "Write to the finance officer of the hospital, with one page about the account."
        case .benefitsOffice: "Ask your employer's benefits office. In a self-funded plan the employer pays the claims."
        case .broker: "Ask the benefits office for the plan's broker. Brokers help to sort claims out."
        case .consumerAssistance: "Look for your state's consumer assistance program for health insurance."
        case .insuranceDepartment: "Look for the consumer page of your state's insurance department."
        case .medicareCounselor: "Look for your state's health insurance counselors for Medicare. They cost nothing."
        case .laborAdviser: "Ask a benefits adviser of the Department of Labor."
        case .ombudsman: "Look for your state's ombudsman for Medicaid or long-term care."
        case .surpriseBillDesk: "Ask the federal help desk for surprise bills."
        case .taxOffice: "The tax office takes a form about a nonprofit hospital that does not follow its help policy."
        case .consumerBureau: "The federal consumer bureau takes complaints about collectors and credit bureaus."
        case .attorneyGeneral: "Look for the consumer page of your state's attorney general."
        }
    }

    /// What a department cannot do.
    static func cannot(_ who: DepartmentName) -> String? {
        switch who {
        case .frontLine: "They work by a script and usually cannot lower a bill."
        case .financialAssistance: "They cannot change a charge or a claim."
        case .accountResolution: "They cannot decide for the plan."
        case .supervisor: "They cannot change the hospital's policy."
        case .insurer: "They cannot change what the office charges."
        case .collector: "They cannot correct a charge or decide about money help."
        case .patientRelations: "They cannot decide about the amount by themselves."
        case .compliance: "They do not bargain about a price."
        case .financeOfficer: "They rarely look at an account before the other offices did."
        case .benefitsOffice: "They cannot change what the office charges."
        case .broker: "They cannot decide a claim."
        case .legalHelp: nil
        case .consumerAssistance: OutsideBody.consumerAssistance.cannot
        case .insuranceDepartment: OutsideBody.insuranceDepartment.cannot
        case .medicareCounselor: OutsideBody.medicareCounselor.cannot
        case .laborAdviser: OutsideBody.laborAdviser.cannot
        case .ombudsman: OutsideBody.ombudsman.cannot
        case .surpriseBillDesk: OutsideBody.surpriseBillDesk.cannot
        case .taxOffice: OutsideBody.taxOffice.cannot
        case .consumerBureau: OutsideBody.consumerBureau.cannot
        case .attorneyGeneral: OutsideBody.attorneyGeneral.cannot
        }
    }

    /// What to say when the first person cannot decide.
    static func ifTheyCannot(_ who: DepartmentName) -> String? {
        switch who {
        case .frontLine: "Say: Who can decide this? Can you connect me, or give me the number?"
        case .financialAssistance: "Say: Which part of the policy is this about, and who looks at it again?"
        case .accountResolution, .supervisor: "Say: Which review comes before this account is passed on?"
        case .insurer: "Say: I would like a supervisor, and the reference number of this call."
        case .collector: "Say: Send me that in writing. I do not decide on the phone."
        case .benefitsOffice: "Say: I ask for the plan document, the claim file and the rules that were used."
        case .patientRelations, .compliance, .financeOfficer, .broker, .legalHelp, .consumerAssistance,
            .insuranceDepartment, .medicareCounselor, .laborAdviser, .ombudsman, .surpriseBillDesk, .taxOffice,
            .consumerBureau, .attorneyGeneral:
            nil
        }
    }
}
