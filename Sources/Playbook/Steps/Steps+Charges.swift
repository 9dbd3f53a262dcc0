import CaseModel

extension Steps {
    /// The list of charges: asking for it, checking it, asking about its lines.
    static func charges(_ view: AccountView) -> [Move] {
        let facts = view.facts
        guard !facts.isNothingOpen, view.phase != .settle else { return [] }
        guard facts.itemizedStatement != nil else {
            return [list(view), .other(.checkBill, .blocked, StepWords.checkTitle, because: RightWords.notItemized)]
        }
        let here = Move.other(.requestItemizedBill, .done, StepWords.listTitle, because: StepWords.listHere)
        guard facts.isChecked else {
            return [here, .start(.checkBill, .charges, .review, StepWords.check, opens: [.billReview])]
        }
        let checked = Move.other(.checkBill, .done, StepWords.checkTitle, because: TrackWords.listChecked)
        return [here, checked] + questions(about: facts)
    }

    private static func list(_ view: AccountView) -> Move {
        let requests = view.facts.requests
        if let asked = requests.last(of: .itemizedBill, .recordsAccess, .claimForms), asked.state != .done {
            return .asked(.requestItemizedBill, asked, StepWords.listTitle, because: TrackWords.listAskedFor)
        }
        if view.facts.account.statements.isEmpty, !view.facts.isHeldByCollector {
            return .start(
                .requestItemizedBill, .charges, .letter, StepWords.list, opens: [.itemizedBillLetter, .addPaper])
        }
        let answered = requests.last(.itemizedBill)?.state == .done
        return .start(
            .requestItemizedBill, view.isReadyToPay ? .smallQuestion : .charges, answered ? .call : .letter,
            answered ? StepWords.listStillMissing : StepWords.list, opens: [.itemizedBillLetter, .billingOfficeCall])
    }

    private static func questions(about facts: AccountFacts) -> [Move] {
        guard !facts.questions.isEmpty else { return [] }
        if let asked = facts.requests.last(.correction) {
            return [.asked(.askAboutLines, asked, StepWords.askTitle, because: TrackWords.questionsSent)]
        }
        return [
            .start(
                .askAboutLines, .charges, .letter, StepWords.ask(facts.questions.count),
                opens: [.lineQuestionsLetter, .billingOfficeCall])
        ]
    }
}
