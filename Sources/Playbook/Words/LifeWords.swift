import CaseModel
import Rulebook

/// What the plan says about changes in life and the ways into insurance that they open.
enum LifeWords {
    static func passed(_ day: Day) -> String {
        "Its time ended on \(day.iso). A new change in your life opens it again."
    }
    static let continuation =
        "When a job's insurance ends, you may keep it for a while. It can reach back to the day it ended."
    static let jobPlan = "A plan of a job has a special time to join after a change like this."
    static let marketplace = "The marketplace has a special time to join after a change like this."
    static let newborn = "A baby can be on a plan from the day of birth when it is signed up in time."
    static let crimeVictims =
        "Each state has a fund for victims of crime. It may pay medical bills that nobody else pays."
    static let consequence = "After this day the way in may be closed until the next yearly time."

    static func title(_ rule: Rule.ID) -> String {
        switch rule {
        case .continuation: "Decide about keeping the job's insurance"
        case .jobPlanEnrollment: "Ask the job's plan about its special time to join"
        case .marketplaceEnrollment: "Ask the marketplace about its special time to join"
        case .newborn: "Sign the baby up for a plan"
        default: "Ask about this way into insurance"
        }
    }

    // MARK: Accidents

    static let accidentTitle = "Ask who has to pay first after the accident"
    static let lienTitle = "Papers about your money after an accident"
    static let crimeTitle = "A state fund for victims of crime"
    static let lienRight =
        "After an accident somebody may ask you to sign a claim on your money. Show it to a lawyer first."
    static let crimeRight = "After a crime a state fund may pay. Ask the police or a victims' office for its form."

    static func accident(_ kind: AccidentKind) -> String {
        switch kind {
        case .auto: "A car insurer may have to pay before you do. The office can bill it with the claim number."
        case .work: "Your employer's insurer for accidents at work may have to pay the whole bill."
        case .liability: "The insurer of whoever caused it may have to pay."
        case .crime: "A state fund for victims of crime may pay what nobody else pays."
        case .none: "No other insurer is known."
        }
    }
}
