import CaseModel

/// How an office, a plan or a collector behaves in one history.
struct Temper: Sendable {
    /// So many days until an answer.
    var answerDays: Int
    /// So many questions go without an answer before one is given.
    var silences: Int
    /// So many questions are answered with a no before a yes.
    var refusals: Int
    /// True when a bill holds something that is wrong.
    var errs: Bool
    /// An office passes the account on after so many days; nil when it never does.
    var sellsAfter: Int?
    /// A collector sues after so many days; nil when it never does.
    var suesAfter: Int?

    init(_ random: inout SeededGenerator) {
        answerDays = Int.random(in: 1...35, using: &random)
        silences = [0, 0, 0, 0, 1, 2, 6].randomElement(using: &random) ?? 0
        refusals = [0, 0, 0, 1].randomElement(using: &random) ?? 0
        errs = Int.random(in: 0..<3, using: &random) == 0
        sellsAfter = Int.random(in: 0..<4, using: &random) == 0 ? Int.random(in: 90...260, using: &random) : nil
        suesAfter = Int.random(in: 0..<4, using: &random) == 0 ? Int.random(in: 60...300, using: &random) : nil
    }
}

/// How the person goes about it.
enum Manner: CaseIterable, Sendable {
    /// Does each next step within seven days.
    case follows
    /// Takes up to three weeks.
    case delays
    /// Pays or promises now and then although a gate is closed.
    case overrides
    /// Has had enough at some point.
    case stops

    /// The days until the next thing is done.
    func pause(_ random: inout SeededGenerator) -> Int {
        switch self {
        case .follows, .overrides: Int.random(in: 0...6, using: &random)
        case .delays, .stops: Int.random(in: 2...24, using: &random)
        }
    }
}
