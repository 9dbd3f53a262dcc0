import CaseModel

/// What the plan says about tracks.
enum TrackWords {
    static let claimFinal = "The claim is final."
    static let noInsurance = "You had no insurance on the day of care."
    static let coverageUnknown = "We do not know yet which plan you had."
    static let otherPayer = "Another insurer may have to pay first."
    static let noClaim = "No decision from your plan is here yet."
    static let planAsked = "The plan was asked what it decided."
    static let claimPending = "The plan has not decided the claim yet."
    static let secondPlan = "Your second plan has not decided yet."
    static let appealPending = "An appeal was sent."
    static let appealWon = "The plan agreed with the appeal. Its new decision is not here yet."
    static let refused = "The plan refused part of the claim."
    static let refusedWhole = "The plan refused the claim."

    static let listAskedFor = "The list of charges was asked for."
    static let noList = "The bill has no list of charges."
    static let listNotChecked = "The list of charges is here. It was not checked yet."
    static let questionsSent = "Your questions about the charges were sent."
    static let questionsAnswered = "Your questions about the charges were answered."
    static let listChecked = "The list of charges was checked."

    static let forProfit =
        "A hospital run for profit has no federal duty to help. It may have a program all the same; you can ask."
    static let helpNeedsAnswers = "A few answers show if the hospital may help."
    static let helpTimePassed = "The usual time to apply has passed. You can ask anyway."
    static let applied = "You applied for money help."
    static let incomplete = "The hospital asked for more papers."

    static let noHold = "No hold was asked for."
    static let holdRefused = "The office said no to a hold. It can be asked again later."
    static let holdAsked = "A hold was asked for."
    static let holdInWriting = "The office granted a hold in writing."
    static let holdByWord = "The office granted a hold. It is not in writing yet."

    static let agreed = "There is an agreement in writing."
    static let agreedByWord = "There is an agreement. It is not in writing yet."
    static let offerMade = "You made an offer."

    static let court = "A court has the matter."
    static let hospitalCollects = "The hospital has started to collect."
    static let collectorAnswered = "The collector answered your dispute."
    static let proofAskedFor = "The collector was asked to prove the bill."
    static let collectorWithoutNotice = "A collector has the account, and its notice is not here yet."
    static let creditAsked = "The credit bureau was asked about the entry."

    static func openQuestions(_ count: Int) -> String { GateWords.openQuestions(count).because }

    static func income(_ income: IncomeMeasure) -> String {
        "Income is \(income.percentOfGuideline.text)% of the poverty guideline."
    }

    static func helpUnlikely(_ income: IncomeMeasure) -> String {
        "Income is \(income.percentOfGuideline.text)% of the poverty guideline. Most hospitals help up to less than that."
    }

    static func decided(_ decision: Assistance) -> String {
        switch decision.outcome {
        case "granted": "The hospital granted money help."
        case "partial": "The hospital granted part of the help."
        case "denied": "The hospital did not grant money help."
        default: "Money help is settled."
        }
    }

    static func holdEnded(_ day: Day) -> String { "The hold ended on \(day.iso)." }

    static func noticeCame(_ notice: ValidationNotice) -> String {
        if let day = notice.receivedOn { return "The collector's notice came on \(day.iso)." }
        if let day = notice.datedOn { return "The collector's notice has the date \(day.iso)." }
        return "The collector's notice is here."
    }

    static func creditReported(_ day: Day) -> String { "The account was put on your credit report on \(day.iso)." }
}
