import CaseModel
import Rulebook

/// Chooses the one next step over all accounts.
///
/// The table of reasons (`RankReason`) decides first. Within one reason the nearer day comes first, then the larger
/// balance, then the shorter step, then the order of the case. A person with little energy is offered the smallest step
/// instead, unless something cannot wait. What was put off comes back on its day, and before it when a date needs it.
struct Chooser {
    let law: Law
    /// True when the person said that energy is low.
    let isLowEnergy: Bool
    private let putOff: [PutOff]
    private var candidates: [Candidate] = []

    init(law: Law, answers: Answers) {
        self.law = law
        isLowEnergy = answers.energy == "low"
        putOff = answers.putOff.filter { $0.until.map { law.today < $0 } ?? false }
    }

    private struct Candidate {
        var step: NextStep
        var balance: Money
        var index: Int
        /// The day by which a date needs the step.
        var safe: Day?

        var isUrgent: Bool { step.reason.cannotWait }
        var minutes: Int { step.minutes ?? Effort.longest }
        var rank: Rank {
            Rank(
                reason: step.reason.order, bestBy: (step.bestBy ?? .distant).number, owed: -balance.cents,
                minutes: minutes, index: index)
        }
    }

    /// What candidates are sorted by, the smallest first; the order of its values is the order of the rules.
    private struct Rank: Comparable {
        var reason: Int
        var bestBy: Int
        var owed: Int64
        var minutes: Int
        var index: Int

        static func < (left: Rank, right: Rank) -> Bool {
            (left.reason, left.bestBy, left.owed, left.minutes, left.index)
                < (right.reason, right.bestBy, right.owed, right.minutes, right.index)
        }
    }

    /// Adds the steps of one account that can be done now. Of an account on which the person rests, only what cannot wait.
    mutating func add(_ moves: [Move], of view: AccountView) {
        for move in moves where move.isOffered {
            if view.facts.stop != nil, !move.reason.cannotWait { continue }
            var step = NextStep()
            step.account = view.facts.account.id
            step.step = move.step.step
            step.title = move.step.title
            step.why = move.why
            step.minutes = move.effort.minutes(law)
            step.bestBy = move.step.bestBy
            step.opens = move.step.opens
            step.reason = move.reason
            step.ask = move.step.ask
            step.department = move.step.department
            step.question = move.question
            add(step, balance: view.facts.openBalance ?? .zero, safe: move.deadline?.safe)
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
        step.question = question.key
        add(step, balance: .zero, safe: nil)
    }

    /// Adds a step of the household, such as a way into insurance that is open for some days.
    mutating func add(_ household: Step, reason: RankReason, safe: Day?) {
        var step = NextStep()
        step.step = household.step
        step.title = household.title
        step.why = household.because
        step.minutes = Effort.call.minutes(law)
        step.bestBy = household.bestBy
        step.opens = household.opens
        step.reason = reason
        step.ask = household.ask
        add(step, balance: .zero, safe: safe)
    }

    /// Adds the wait of one account, which is chosen only when nothing else can be done.
    mutating func addWait(_ moves: [Move], of view: AccountView) {
        var step = NextStep()
        step.account = view.facts.account.id
        step.step = .wait
        let isResting = view.facts.stop != nil
        step.title = isResting ? StepWords.restTitle : StepWords.waitTitle
        step.why = isResting ? StepWords.restWhy : StepWords.waitWhy
        step.minutes = 0
        step.bestBy = isResting ? view.facts.stop?.until : moves.first { $0.step.step == .wait }?.step.until
        step.opens = [.waitingList]
        step.reason = .waiting
        add(step, balance: view.facts.openBalance ?? .zero, safe: nil)
    }

    private mutating func add(_ step: NextStep, balance: Money, safe: Day?) {
        candidates.append(Candidate(step: step, balance: balance, index: candidates.count, safe: safe))
    }

    /// The step that comes first; nil when nothing was added.
    var next: NextStep? {
        let offered = candidates.compactMap(afterPuttingOff)
        let places = Dictionary(offered.enumerated().map { ($1.index, $0) }) { first, _ in first }
        let ordered = offered.map(\.rank).sorted().compactMap { places[$0.index] }.map { offered[$0] }
        guard let first = ordered.first else { return nil }
        var chosen = first
        if isLowEnergy, !first.isUrgent {
            // The first of the shortest ones.
            chosen = ordered.filter { $0.step.reason != .waiting }.min { $0.minutes < $1.minutes } ?? first
        }
        var step = chosen.step
        step.whyFirst = step.reason.words
        let others = ordered.filter { $0.index != chosen.index && $0.step.reason != .waiting }.map(\.step.title)
        step.mayWait = Array(others.uniqued().filter { $0 != step.title }.prefix(3))
        return step
    }

    /// The candidate as it is offered: hidden while "not now" runs, unless a date needs it before; another way first
    /// after "I could not".
    private func afterPuttingOff(_ candidate: Candidate) -> Candidate? {
        guard candidate.step.reason != .waiting, let last = putOff.last(where: { $0.isAbout(candidate.step) }) else {
            return candidate
        }
        let isNeeded = candidate.safe.map { safe in last.until.map { safe <= $0 } ?? false } ?? false
        guard isNeeded || last.kind == .couldNot || candidate.step.reason == .courtPapers else { return nil }
        guard last.kind == .couldNot else { return candidate }
        var other = candidate
        other.step.opens = Array(candidate.step.opens.dropFirst()) + candidate.step.opens.prefix(1)
        other.step.why += " " + StepWords.tryAnotherWay
        return other
    }
}

extension PutOff {
    /// True when it is about this step: its name, its account and its question.
    fileprivate func isAbout(_ step: NextStep) -> Bool {
        self.step == step.step.rawValue && account == step.account && (question == nil || question == step.question)
    }
}
