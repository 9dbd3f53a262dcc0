import CaseModel

extension Steps {
    /// After an accident or a crime: who is billed first. Nothing is signed for somebody with a claim on the money before
    /// a lawyer saw it.
    static func accident(_ view: AccountView) -> [Move] {
        guard let kind = view.facts.episode?.accident, kind != .none, !view.facts.isNothingOpen, view.isBeforeSettling,
            view.facts.coverage.first(.auto, .workersCompensation, .otherLiability) == nil
        else { return [] }
        let words = (LifeWords.accidentTitle, LifeWords.accident(kind))
        if let asked = view.facts.requests.last(.coordination) {
            return [.asked(.coordinateBenefits, asked, words.0, because: StepWords.fileAsked, ask: .accidentOrder)]
        }
        return [
            .start(
                .coordinateBenefits, .decidingQuestion, .call, words,
                opens: [.billingOfficeCall, .coverageNoticeLetter, .legalHelpCall], ask: .accidentOrder)
        ]
    }
}
