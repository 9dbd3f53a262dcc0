import CaseModel
import Rulebook

extension Steps {
    /// Using a shield that applies to the balance, and disputing a bill above the estimate.
    static func protection(_ view: AccountView) -> [Move] {
        guard !view.facts.isNothingOpen, view.phase != .settle else { return [] }
        return [veterans(view), shield(view), payer(view), estimate(view)].compactMap { $0 }
    }

    /// The VA has to hear of emergency care elsewhere within hours.
    private static func veterans(_ view: AccountView) -> Move? {
        guard let deadline = view.deadlines.first(where: { $0.clock == VeteransClock.notice && $0.state == .open }),
            view.facts.veteransToldOn == nil
        else { return nil }
        return .start(
            .useProtection, .protection, .call, StepWords.tellVeterans, opens: [.planCall, .answerRecord],
            deadline: deadline)
    }

    private static func shield(_ view: AccountView) -> Move? {
        guard let right = view.facts.protectionToUse(view.rights) else { return nil }
        let isPayer = Shields.payerShields.contains(right.id)
        let words = StepWords.protection(right, isPayer: isPayer)
        if let asked = view.facts.protectionAsked {
            return .asked(.useProtection, asked, words.title, because: StepWords.protectionAsked)
        }
        return .start(
            .useProtection, .protection, .letter, words,
            opens: [isPayer ? .coverageNoticeLetter : .protectionLetter, .billingOfficeCall])
    }

    /// A program that may have to pay first, and has not been told of the bill.
    private static func payer(_ view: AccountView) -> Move? {
        guard view.insurance == .noClaim || view.insurance == .waived,
            let right = view.rights.first(where: { $0.status == .mayApply && Shields.payerShields.contains($0.id) })
        else { return nil }
        let words = StepWords.payer(right)
        if let asked = view.facts.requests.last(.coordination) {
            return .asked(.coordinateBenefits, asked, words.title, because: StepWords.fileAsked)
        }
        return .start(
            .coordinateBenefits, .decidingQuestion, .call, words, opens: [.coverageNoticeLetter, .billingOfficeCall],
            deadline: view.deadlines.first { $0.clock == VeteransClock.claim && $0.state == .open })
    }

    private static func estimate(_ view: AccountView) -> Move? {
        guard let right = view.rights.first(.estimateDispute), right.status != .doesNotApply else { return nil }
        if let asked = view.facts.requests.last(.externalDispute) {
            return .asked(.disputeEstimate, asked, StepWords.estimateTitle, because: StepWords.estimateSent)
        }
        let deadline = view.deadline(.estimateDispute)
        guard deadline?.state != .missed else {
            return .other(.disputeEstimate, .skipped, StepWords.estimateTitle, because: StepWords.timePassed)
        }
        guard right.status == .applies else {
            return .other(.disputeEstimate, .blocked, StepWords.estimateTitle, because: right.because)
        }
        return .start(
            .disputeEstimate, .protection, .form, StepWords.estimate(right),
            opens: [.estimateDisputeLetter, .billingOfficeCall], deadline: deadline)
    }
}
