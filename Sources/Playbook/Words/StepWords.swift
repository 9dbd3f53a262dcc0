import CaseModel

/// What the plan says about steps: a title that starts with a verb, and one or two sentences that say why.
enum StepWords {
    typealias Text = (title: String, why: String)

    // MARK: Hold

    static let holdTitle = "Ask the office for a hold"

    static func hold(due: Day?) -> Text {
        guard let due else { return (holdTitle, "A hold gives you time to check the bill.") }
        return (holdTitle, "A hold gives you time to check the bill. The bill prints \(due.iso) as its due date.")
    }

    static func holdAgain(_ ended: Day) -> Text {
        ("Ask the office for a new hold", "The hold ended on \(ended.iso), and there is still something to check.")
    }

    static func holdEnds(_ day: Day) -> Text {
        ("Ask for a longer hold", "The hold ends on \(day.iso), and there is still something to check.")
    }

    // MARK: Charges

    static let listTitle = "Ask for a list of charges"
    static let listHere = "The list of charges is here."
    static let list: Text = (
        "Ask for a list of charges (itemized bill)",
        "Without a list of charges nobody can check this bill. Most corrections start from it."
    )
    static let listStillMissing: Text = (
        "Ask where the list of charges is", "The office answered, and the list of charges is not here yet."
    )
    static let checkTitle = "Check the list of charges"
    static let check: Text = (
        checkTitle, "The list of charges is here. Look at a few lines at a time and note what you do not know."
    )
    static let askTitle = "Ask about the charges"

    static func ask(_ count: Int) -> Text {
        (
            count == 1 ? "Ask about one charge" : "Ask about \(count) points on the bill",
            "These are questions. The office can explain them or change the bill."
        )
    }

    // MARK: Claim

    static let claimTitle = "Ask your plan about the claim"
    static let claim: Text = (
        claimTitle, "No decision from your plan is here yet. The plan can say if it has the claim and what it decided."
    )
    static let coverageOnFile: Text = (
        "Ask the office which insurance it has on file",
        "You do not know which plan you had. The office can read it to you, and a wrong one can be put right."
    )
    static let claimLate: Text = (
        claimTitle, "The plan has had the claim for a long time. Ask what it still needs."
    )
    static let aboveShare: Text = (
        "Ask why the bill is above the plan's share",
        "The bill asks for more than the plan says is your share. The office can explain it or correct it."
    )
    static let fileTitle = "Ask the office to send the claim to your plan"
    static let file: Text = (
        fileTitle, "The plan answered, and its decision is still not here. The office may have to send the claim first."
    )
    static let fileAsked = "The office was asked to send the bill to the other payer."
    static let secondPlan: Text = (
        "Have the bill sent to your second plan", "Your second plan has not decided yet. What you owe comes after both."
    )
    static let otherPayer: Text = (
        "Give the office the other insurer's claim number",
        "Another insurer may have to pay first. The office can bill it."
    )
    static let planOrder: Text = (
        "Tell both plans which one pays first", "The plan refused because it thinks another plan should pay first."
    )

    // MARK: Protections

    static let protectionAsked = "The office was asked to respect the protection."

    static func protection(_ right: Right, isPayer: Bool) -> Text {
        (isPayer ? "Ask the office to take the balance off" : "Ask the office to bill only your share", right.because)
    }

    static func payer(_ right: Right) -> Text { ("Ask who has to pay first", right.because) }

    static let estimateTitle = "Dispute the bill above the estimate"
    static let estimateSent = "The dispute about the estimate was sent."

    static func estimate(_ right: Right) -> Text { (estimateTitle, right.because) }

    // MARK: Whose bill it is

    static let basisTitle = "Ask why this bill would be yours to pay"
    static let basis: Text = (
        basisTitle, "It is not clear that you have to pay it. Ask for the paper or the rule before anything else."
    )
    static let basisAsked = "The office was asked why the bill would be yours."
    static let basisAnswered = "The office answered why the bill would be yours."
    static let basisAgain: Text = (
        "Read their answer and say whose bill it is",
        "Legal aid can read the answer with you. Until then nothing is paid."
    )

    static let tellVeterans: Text = (
        "Tell the VA about the emergency care",
        "Anyone may tell it for you. Then it can look at paying for care outside of the VA."
    )

    // MARK: Mending a claim

    static let mendAsked = "The office was asked to put the claim right."
    static let besideAsked = "It was asked for."

    /// What is asked for beside an appeal; nil for what is no step of its own.
    static func beside(_ kind: AskKind) -> Text? {
        switch kind {
        case .necessityLetter:
            (
                "Ask the doctor for a letter",
                "The plan does not see why the care was needed. The doctor can write it down for the appeal."
            )
        case .peerToPeer:
            (
                "Ask the doctor to talk with the plan's doctor",
                "A talk can clear up what a form leaves open. Your doctor asks the plan for it."
            )
        case .networkException:
            (
                "Ask the plan for in-network terms",
                "If the plan's network had nobody for this care, the plan can be asked to count it as in its network."
            )
        case .singleCaseAgreement:
            (
                "Ask the office for an agreement with the plan",
                "The office can ask the plan for an agreement about this one case."
            )
        case .planDocuments:
            (
                "Ask for the plan's papers about the claim",
                "The claim file and the rules that were used show what the refusal rests on."
            )
        default: nil
        }
    }

    static func mend(_ kind: AskKind) -> Text {
        switch kind {
        case .retroAuthorization:
            (
                "Ask the office for an approval after the fact",
                "The plan misses an approval. The office can ask for it, and the days of your appeal run on."
            )
        default:
            (
                "Ask the office for a corrected claim",
                "The plan refused because of how the claim was sent. The office can correct it, and the days of your appeal run on."
            )
        }
    }

    // MARK: An offer that ends

    static let moreTimeTitle = "Ask the office to keep its offer open"
    static let moreTimeAsked = "The office was asked to keep its offer open."

    static func moreTime(_ ends: Day) -> Text {
        (
            moreTimeTitle,
            "Their offer ends on \(ends.iso), and the bill is not checked yet. Ask for more time in writing."
        )
    }

    // MARK: Appeals

    static let appealTitle = "Appeal the plan's decision"
    static let appeal: Text = (
        appealTitle, "The plan refused part of the claim. It should look again when you ask in time."
    )
    static let nothingRefused = "The plan refused nothing."
    static let appealDecided = "The appeal was decided."
    static let externalTitle = "Ask for a review from outside the plan"
    static let external: Text = (
        externalTitle, "The plan did not change its decision. Somebody outside the plan can look at it."
    )
    static let timePassed = "The time for it has passed."

    // MARK: Money help

    static let screenTitle = "See if the hospital may help with the bill"
    static let screen: Text = (
        screenTitle, "Many hospitals lower or forgive bills. A few answers show if you should ask."
    )
    static let applyTitle = "Apply for money help from the hospital"

    static func apply(_ income: IncomeMeasure) -> Text {
        (applyTitle, "\(TrackWords.income(income)) Ask for the form and the policy. You can apply while you check.")
    }

    static let askForProgram: Text = (
        "Ask if the hospital has a help program of its own",
        "A hospital run for profit has no federal duty to help. It may have a program all the same."
    )

    /// A day that has passed ends a duty of the hospital, and not the asking.
    static let applyAnyway: Text = (
        "Ask for money help anyway",
        "The usual time has passed. Hospitals may take a late form, a first bill may have come later, and policies differ."
    )

    static let complete: Text = (
        "Send the papers that the hospital asked for", "The hospital cannot decide before it has all papers."
    )
    static let stopAsked = "The hospital was asked to stop."

    static func stopCollection(_ reason: CollectionActionTest.Reason) -> Text {
        let title = "Ask the hospital to stop collecting"
        return switch reason {
        case .careRefused: ("Ask the hospital not to refuse care", "Care was refused because of this bill.")
        case .tooEarly: (title, "The hospital took a strong step to collect very early.")
        case .withoutNotice: (title, "The hospital took a strong step to collect, and no notice before it is known.")
        case .duringApplication: (title, "You applied for money help, and the hospital goes on to collect.")
        }
    }

    // MARK: Collectors

    static let noticeTitle = "Look at the collector's notice"
    static let noticeHere = "The collector's notice is here."
    static let notice: Text = (
        "Ask the collector for its written notice",
        "A collector has this account. Its notice says whose bill it is and how long you can ask for proof."
    )
    static let recall: Text = (
        "Ask the hospital to take the account back",
        "Your plan or money help is not decided yet. The hospital can call the account back while that is open."
    )
    static let recallAsked = "The hospital was asked to take the account back."
    static let disputeTitle = "Ask the collector to prove this bill"
    static let disputeLate: Text = (
        disputeTitle,
        "The time for a full dispute has passed. A letter still makes them note that you question the bill."
    )

    /// - Parameter day: the day by which the letter is best sent.
    static func dispute(by day: Day?) -> Text {
        guard let day else {
            return (disputeTitle, "After a letter in time the collector should stop until it has proved the bill.")
        }
        return (
            disputeTitle,
            "After a letter by \(day.iso) the collector should stop until it has proved the bill. A call is not enough."
        )
    }

    // MARK: Court

    static let legalHelpFound = "You found legal help."

    static func courtAnswered(_ day: Day) -> String { "The court was answered on \(day.iso)." }

    static func court(_ suit: Suit, today: Day) -> Text {
        switch suit.state {
        case .served:
            guard let answerBy = suit.answerBy else {
                return (
                    "Get legal help for the court papers now",
                    "Court papers came. The papers say by which day to answer. Without an answer a court may decide alone."
                )
            }
            return answerBy < today
                ? (
                    "Get legal help for the court papers today",
                    "The day to answer was \(answerBy.iso). Legal help can say what is still possible."
                )
                : (
                    "Get legal help for the court papers now",
                    "The court wants an answer by \(answerBy.iso). Without one it may decide without hearing you."
                )
        case .judgment:
            return (
                "Get legal help about the court's decision", "A court has decided. There may be time to ask it again."
            )
        case .garnishment:
            return (
                "Get legal help about your pay or account",
                "Money is taken by order of a court. Some income may be protected."
            )
        case .threatened: return (disputeTitle, "A lawsuit was threatened.")
        }
    }

    // MARK: Following up

    static let nudged = "You asked again. Give them a few days."

    static func nudge(_ thing: String, times: Int) -> Text {
        let title = "Ask again: \(thing)"
        return times == 0
            ? (title, "The day for an answer has passed. One short call keeps things moving.")
            : (title, "There is still no answer. Ask once more, and write down the name and the day.")
    }

    static func escalate(_ thing: String, to department: DepartmentName) -> Text {
        switch department {
        case .patientRelations:
            (
                "Ask patient relations: \(thing)",
                "You asked several times. Patient relations can find out who has to answer."
            )
        case .compliance:
            (
                "Ask the compliance office: \(thing)",
                "You asked several times. The compliance office looks after the rules that the office works by."
            )
        default:
            (
                "Ask for a supervisor: \(thing)",
                "You asked again and still have no answer. A supervisor can decide more."
            )
        }
    }

    static func outside(_ thing: String, _ body: OutsideBody) -> Text {
        ("\(body.ask): \(thing)", "Nobody in the office answered. \(body.can) \(body.cannot)")
    }

    static let restTitle = "Rest from this account"
    static let restWhy = "You chose to rest. Dates that cannot move are still shown."
    static let tryAnotherWay = "It could not be done last time. Another way may be easier."
    static let waitTitle = "Wait for their answer"
    static let waitWhy = "You have asked. Now it is their turn, and you do not have to do anything."
}
