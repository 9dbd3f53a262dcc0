import CaseModel
import Rulebook

extension Steps {
    /// What comes before or beside an appeal: the office's own correction, the doctor's letter, the talk between
    /// doctors, in-network terms.
    static func mending(_ view: AccountView) -> [Move] {
        guard !view.facts.isNothingOpen, view.phase != .settle, case .refused = view.insurance else { return [] }
        var moves: [Move] = []
        if let (claim, kind) = AppealAsks.first(view) { moves.append(correction(claim, kind, view)) }
        for claim in view.facts.claims.refused { moves += beside(claim, view) }
        return moves
    }

    private static func correction(_ claim: Claim, _ kind: AskKind, _ view: AccountView) -> Move {
        let words = StepWords.mend(kind)
        if let asked = view.facts.requests.last(.correctedClaim) {
            return .asked(.fileClaim, asked, words.title, because: StepWords.mendAsked, ask: kind)
        }
        return .start(
            .fileClaim, .claim, .call, words, opens: [.billingOfficeCall, .correctedClaimLetter], ask: kind)
    }

    private static func beside(_ claim: Claim, _ view: AccountView) -> [Move] {
        let ground = AppealGround(claim, view)
        guard case .necessity(hasLetter: false) = ground.kind else { return [] }
        if let asked = view.facts.requests.last(.necessityLetter) {
            return [
                .asked(
                    .appealInternal, asked, StepWords.necessityTitle, because: StepWords.necessityAsked,
                    ask: .necessityLetter)
            ]
        }
        guard view.facts.claims.appeals(of: claim).isEmpty else { return [] }
        return [
            .start(
                .appealInternal, .claim, .call, StepWords.necessity, opens: [.doctorCall], ask: .necessityLetter)
        ]
    }
}
