import CaseModel
import Playbook

/// One question of the interview, and what kind of answer it takes. Its words stand in the word lists under
/// `ask.<topic>`; every question can be answered with "I do not know".
public struct Asking: Equatable, Sendable {
    /// What it is about: a question of the plan, or one of those that only the first minutes ask.
    public var topic: Topic
    /// Nil for a question about the household.
    public var account: Account.ID?
    public var input: AnswerInput
    /// True when the plan waits for the answer.
    public var decides: Bool
    /// The day of care, where the question names it.
    public var day: Day?

    /// How `answer --set` and a form name it: `coverage`, `A1.emergency`.
    public var key: String { account.map { "\($0.text).\(topic.name)" } ?? topic.name }

    public init(
        _ topic: Topic, account: Account.ID? = nil, _ input: AnswerInput, decides: Bool = false, day: Day? = nil
    ) {
        self.topic = topic
        self.account = account
        self.input = input
        self.decides = decides
        self.day = day
    }

    /// What a question is about.
    public enum Topic: Equatable, Sendable {
        case plan(Question)
        /// Has the plan's paper about the bill come?
        case planPaper
        /// Has anything come from a collector or a court?
        case pursuit

        public var name: String {
            switch self {
            case .plan(let question): question.rawValue
            case .planPaper: "planPaper"
            case .pursuit: "pursuit"
            }
        }
    }
}

/// What kind of answer a question takes.
public enum AnswerInput: Equatable, Sendable {
    /// One of these words; their labels stand in the word lists under `answer.<topic>.<word>`.
    case choice([String])
    case yesNo
    case day
    case money
    /// A whole number from 1.
    case count
    /// A state, as two letters.
    case state
    /// A paper is added instead.
    case paper
    /// Nothing can be typed: it is something to look up, and the page says where.
    case lookUp
}
