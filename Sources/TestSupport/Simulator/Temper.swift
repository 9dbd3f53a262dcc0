import CaseModel

/// How an office, a plan or a collector behaves in one history.
struct Temper: Sendable {
    /// So many days until an answer.
    var answerDays: Int
    /// So many times it has to be asked again before it answers at all.
    var silences: Int
    /// So many questions are answered with a plain no before a yes.
    var refusals: Int
    /// True for one that makes mistakes: wrong lines, answers without the paper, bills above the plan's share.
    var errs: Bool

    init(_ random: inout SeededGenerator) {
        answerDays = Int.random(in: 1...32, using: &random)
        silences = [0, 0, 0, 0, 0, 1, 2, 4].randomElement(using: &random) ?? 0
        refusals = [0, 0, 0, 1, 2].randomElement(using: &random) ?? 0
        errs = Int.random(in: 0..<3, using: &random) == 0
    }
}

/// How a person goes about it.
public enum Manner: String, CaseIterable, Sendable {
    /// Does each next step within seven days.
    case follows
    /// Takes weeks, and puts steps off.
    case delays
    /// Pays or promises now and then although a gate is closed.
    case overrides
    /// Follows for a while and then has had enough.
    case stops

    /// The days until the next step is done.
    func pause(_ random: inout SeededGenerator) -> Int {
        switch self {
        case .follows, .overrides, .stops: Int.random(in: 1...6, using: &random)
        case .delays: Int.random(in: 2...20, using: &random)
        }
    }
}
