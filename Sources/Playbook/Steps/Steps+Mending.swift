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

    /// What else is asked for beside an appeal, with who asks whom: the doctor's letter before the appeal goes out, the
    /// rest when nothing else presses.
    private static func beside(_ claim: Claim, _ view: AccountView) -> [Move] {
        let ground = AppealGround(claim, view)
        let mending = AppealAsks.first(view)?.kind
        return AppealAsks.kinds(ground, view).compactMap { kind in
            guard kind != mending, let request = AppealAsks.request(for: kind), request != .correctedClaim else {
                return nil
            }
            return ask(kind, request, claim, view)
        }
    }

    private static func ask(_ kind: AskKind, _ request: RequestKind, _ claim: Claim, _ view: AccountView) -> Move? {
        guard let words = StepWords.beside(kind) else { return nil }
        if let asked = view.facts.requests.last(request) {
            return .asked(.appealInternal, asked, words.title, because: StepWords.besideAsked, ask: kind)
        }
        guard view.facts.claims.appeals(of: claim).isEmpty else { return nil }
        let isFirst = kind == .necessityLetter
        return .start(
            .appealInternal, isFirst ? .claim : .smallQuestion, .call, words, opens: [opener(kind, view)], ask: kind)
    }

    private static func opener(_ kind: AskKind, _ view: AccountView) -> Opener {
        switch kind {
        case .necessityLetter, .peerToPeer: .doctorCall
        case .planDocuments: view.facts.coverage.first(.employerSelfFunded) == nil ? .planCall : .planDocumentsLetter
        case .singleCaseAgreement: .billingOfficeCall
        default: .planCall
        }
    }
}
