import CaseModel
import Rulebook

/// What is asked for before or beside an appeal. When the office erred, that comes first: a corrected claim, or an
/// approval or a referral after the fact. Its clock is the filing limit.
enum AppealAsks {
    static func all(_ claim: Claim, _ ground: AppealGround, _ view: AccountView) -> [AskLine] {
        kinds(ground, view).compactMap { kind in
            let asked = request(for: kind).flatMap { view.facts.requests.last($0) }
            return AppealWords.ask(kind).map {
                AskLine(kind, $0, state: asked?.state ?? .canStart, until: until(kind, claim, view))
            }
        }
    }

    /// The first ask, while the office that billed can put the refusal right and has not answered.
    static func first(_ view: AccountView) -> (claim: Claim, kind: AskKind)? {
        for claim in view.facts.claims.refused {
            let ground = AppealGround(claim, view)
            guard ground.isProvidersToMend, let kind = mending(ground) else { continue }
            return (claim, kind)
        }
        return nil
    }

    private static func mending(_ ground: AppealGround) -> AskKind? {
        switch ground.kind {
        case .authorization: .retroAuthorization
        case .information, .timelyFiling: .correctedClaim
        case .protected, .coordination, .necessity, .excluded, .costShare, .unknown: nil
        }
    }

    static func kinds(_ ground: AppealGround, _ view: AccountView) -> [AskKind] {
        var kinds: [AskKind] = []
        switch ground.kind {
        case .authorization: kinds = [.retroAuthorization, .referral, .peerToPeer]
        case .information, .timelyFiling: kinds = [.correctedClaim]
        case .necessity: kinds = [.necessityLetter, .peerToPeer]
        case .protected, .coordination, .excluded, .costShare, .unknown: kinds = []
        }
        if view.facts.outOfNetwork == .yes, ground.kind != .protected {
            kinds += [.networkException, .singleCaseAgreement]
        }
        kinds.append(.planDocuments)
        return kinds
    }

    /// Which request says that something was asked for.
    static func request(for kind: AskKind) -> RequestKind? {
        switch kind {
        case .basis: .basis
        case .correctedClaim, .retroAuthorization, .referral: .correctedClaim
        case .necessityLetter: .necessityLetter
        case .peerToPeer: .peerToPeer
        case .networkException: .networkException
        case .singleCaseAgreement: .singleCaseAgreement
        case .planDocuments: .planDocuments
        case .moreTime: .moreTime
        case .confidentialMail: .confidentialMail
        case .outsideBody: .outsideBody
        case .recall: .recall
        case .coordinatedReview: .coordinatedReview
        case .writtenRecord, .enrollment, .nextDepartment, .accidentOrder: nil
        }
    }

    /// The time in which an office can still send a claim: Medicare's is law; other plans set their own, which only
    /// the plan can say.
    private static func until(_ kind: AskKind, _ claim: Claim, _ view: AccountView) -> Day? {
        guard kind == .correctedClaim, let care = view.facts.careDay,
            view.facts.coverage(of: claim).first(.medicare) != nil
        else { return nil }
        return view.law.window("medicareFilingLimit", of: .lateClaim)?.end(from: care)
    }
}
