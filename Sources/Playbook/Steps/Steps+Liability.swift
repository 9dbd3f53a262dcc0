import CaseModel
import Rulebook

extension Steps {
    /// A bill that may not be the person's: one letter that asks for the basis, and legal aid. Nothing else is offered.
    static func liability(_ view: AccountView) -> [Move] {
        guard view.liability.isInQuestion, !view.facts.isNothingOpen else { return [] }
        if let asked = view.facts.requests.last(.basis) {
            let answered = asked.state == .done
            guard answered else {
                return [.asked(.useProtection, asked, StepWords.basisTitle, because: StepWords.basisAsked, ask: .basis)]
            }
            let done = Move.asked(
                .useProtection, asked, StepWords.basisTitle, because: StepWords.basisAnswered, ask: .basis)
            // Who has read the answer and stays with what they said is not asked once more.
            if isSaidAgain(since: asked, view) { return [done] }
            return [
                done,
                .start(
                    .answerQuestion, .protection, .question, StepWords.basisAgain, opens: [.question, .legalHelpCall],
                    question: MissingFact.key(.liability, view.facts.account.id)),
            ]
        }
        return [
            .start(
                .useProtection, .protection, .letter, StepWords.basis, opens: [.basisLetter, .legalHelpCall],
                ask: .basis)
        ]
    }

    private static func isSaidAgain(since asked: Asked, _ view: AccountView) -> Bool {
        guard let answered = asked.request?.answeredOn, let said = view.facts.account.liability?.on else {
            return false
        }
        return said > answered
    }
}
