import CaseModel

/// Why a step comes before another: the rows of the ranking, from the first to the last. Within a row the nearer day
/// comes first, then the larger balance, then the shorter step, then the order of the case.
///
/// Paying is never a reason of its own while its gate is closed: such a step is not offered at all.
public enum RankReason: String, Choice {
    /// Court papers wait for an answer. Nothing is more harmful to miss.
    case courtPapers
    /// Care is refused because of a bill.
    case careRefused
    /// A written agreement asks for money within days.
    case payDay
    /// A deadline of the patient's own runs out soon.
    case deadlineNear
    /// A collector has the account and has not been asked to prove it.
    case collector
    /// A hospital has taken a strong step to collect.
    case collectionAction
    /// A shield applies to the balance and can end the matter.
    case protection
    /// One answer decides which of the steps below make sense.
    case decidingQuestion
    /// The hospital waits for papers of an application.
    case unfinishedForm
    /// The printed due date is near or past, and no hold runs.
    case dueDateNear
    /// An answer is late.
    case overdueAnswer
    /// The plan has not decided, or not as it should.
    case claim
    /// The charges are not itemized, not checked or in question.
    case charges
    /// Money help can be asked for.
    case moneyHelp
    /// A pause would give time.
    case pause
    /// Terms can be asked for, proposed or put in writing.
    case resolution
    /// The share is agreed and can be paid.
    case payment
    /// The proof that nothing is open is missing.
    case proofOfZero
    /// A credit report can be checked.
    case credit
    /// An answer would make the plan better and holds nothing up.
    case smallQuestion
    /// Nothing to do but wait.
    case waiting

    /// The place in the ranking; the first is 0.
    var order: Int { RankReason.places[self] ?? RankReason.places.count }

    private static let places = Dictionary(uniqueKeysWithValues: zip(allCases, 0...))

    /// True for what cannot wait for a better day: a person with little energy is still shown it.
    public var cannotWait: Bool { order <= RankReason.deadlineNear.order }
}
