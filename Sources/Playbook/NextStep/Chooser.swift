import CaseModel
import Rulebook

/// Chooses the one next step over all accounts.
///
/// The table of reasons (`RankReason`) decides first. Within one reason the nearer day comes first, then the larger
/// balance, then the shorter step, then the order of the case. A person with little energy is offered the smallest step
/// instead, unless something cannot wait.
struct Chooser {
    let law: Law
    /// True when the person said that energy is low.
    let isLowEnergy: Bool
    private var candidates: [Candidate] = []

    init(law: Law, isLowEnergy: Bool) {
        self.law = law
        self.isLowEnergy = isLowEnergy
    }

    private struct Candidate {
        var step: NextStep
        var balance: Money
        var index: Int

        var isUrgent: Bool { step.reason.cannotWait }

        func comesBefore(_ other: Candidate) -> Bool {
            if step.reason != other.step.reason { return step.reason.order < other.step.reason.order }
            let left = step.bestBy ?? .distant
            let right = other.step.bestBy ?? .distant
            if left != right { return left < right }
            if balance != other.balance { return balance > other.balance }
            let minutes = (step.minutes ?? Effort.longest, other.step.minutes ?? Effort.longest)
            return minutes.0 != minutes.1 ? minutes.0 < minutes.1 : index < other.index
        }

        func isSmaller(than other: Candidate) -> Bool {
            let minutes = (step.minutes ?? Effort.longest, other.step.minutes ?? Effort.longest)
            return minutes.0 != minutes.1 ? minutes.0 < minutes.1 : comesBefore(other)
        }
    }

    /// Adds the steps of one account that can be done now.
    mutating func add(_ moves: [Move], of view: AccountView) {
        for move in moves where move.isOffered {
            var step = NextStep()
            step.account = view.facts.account.id
            step.step = move.step.step
            step.title = move.step.title
            step.why = move.why
            step.minutes = move.effort.minutes(law)
            step.bestBy = move.step.bestBy
            step.opens = move.step.opens
            step.reason = move.reason
            add(step, balance: view.facts.openBalance ?? .zero)
        }
    }

    /// Adds a question about the household.
    mutating func add(_ question: MissingFact, reason: RankReason) {
        var step = NextStep()
        step.step = .answerQuestion
        step.title = question.ask
        step.why = question.changes.joined(separator: " ")
        step.minutes = Effort.question.minutes(law)
        step.bestBy = BestBy.usual(law, due: nil)
        step.opens = [question.fact == .firstBill ? .addPaper : .question]
        step.reason = reason
        add(step, balance: .zero)
    }

    /// Adds the wait of one account, which is chosen only when nothing else can be done.
    mutating func addWait(_ moves: [Move], of view: AccountView) {
        var step = NextStep()
        step.account = view.facts.account.id
        step.step = .wait
        step.title = StepWords.waitTitle
        step.why = StepWords.waitWhy
        step.minutes = 0
        step.bestBy = moves.first { $0.step.step == .wait }?.step.until
        step.opens = [.waitingList]
        step.reason = .waiting
        add(step, balance: view.facts.openBalance ?? .zero)
    }

    private mutating func add(_ step: NextStep, balance: Money) {
        candidates.append(Candidate(step: step, balance: balance, index: candidates.count))
    }

    /// The step that comes first; nil when nothing was added.
    var next: NextStep? {
        let first = candidates.min { $0.comesBefore($1) }
        guard isLowEnergy, let first, !first.isUrgent else { return first?.step }
        let useful = candidates.filter { $0.step.reason != .waiting }
        return (useful.min { $0.isSmaller(than: $1) } ?? first).step
    }
}
