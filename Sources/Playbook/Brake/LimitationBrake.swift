import CaseModel
import Rulebook

/// Whether a payment or a promise restarts the time limit for a lawsuit. The states of the patient and of the
/// provider both count where the state's column says so. It "may", in every state, unless the text of the law was read
/// and says no.
enum LimitationBrake {
    static func brake(_ action: GateAction, _ facts: AccountFacts) -> Brake {
        let checkFirst = facts.law.isCheckFirst(.partPayment)
        return Brake(.partPayment, effect(action, facts), .limitation, basis(facts), checkFirst: checkFirst)
    }

    /// The law speaks where the text of every state that counts was read; elsewhere it only may be so.
    private static func basis(_ facts: AccountFacts) -> BrakeBasis {
        let states = states(facts)
        let isRead = states.allSatisfy {
            $0.partPayment.basis.status == .law && $0.partPayment.basis.confidence == .seen
        }
        return !states.isEmpty && isRead ? .law : .may
    }

    enum Standing: Equatable, Sendable {
        case likelyOver, running, unknown
    }

    /// Whether the time for a lawsuit may be over.
    static func standing(_ facts: AccountFacts) -> Standing {
        let states = states(facts)
        if isLikelyOver(states, facts) { return .likelyOver }
        let isKnown = facts.careDay != nil && states.contains { $0.limitation.status == .law }
        return isKnown ? .running : .unknown
    }

    private static func effect(_ action: GateAction, _ facts: AccountFacts) -> String {
        let states = states(facts)
        let isPayment = action == .pay || action == .lumpSum
        let readNo = !states.isEmpty && states.allSatisfy { $0.partPayment.saysNo(\.restartsBeforeExpiry) }
        if isLikelyOver(states, facts) {
            let readNoRevival = !states.isEmpty && states.allSatisfy { $0.partPayment.saysNo(\.revivesAfterExpiry) }
            if readNoRevival, isPayment { return BrakeWords.limitationOverNoRevival(states.map(\.name)) }
            return isPayment ? BrakeWords.limitationOver : BrakeWords.limitationOverPromise
        }
        if readNo, isPayment { return BrakeWords.paymentRestartsNothing(states.map(\.name)) }
        return isPayment ? BrakeWords.paymentMayRestart : BrakeWords.promiseMayRestart
    }

    /// The states whose law may count, from the table. A state that is not in the table leaves nothing to say "no" with.
    private static func states(_ facts: AccountFacts) -> [StateRules] {
        let patient = facts.household.state
        let provider = facts.episode?.state
        let codes = patient == provider ? [patient] : [patient, provider]
        var rules: [StateRules] = []
        for code in codes.compactMap({ $0 }) {
            guard let found = facts.law.state(code) else { return [] }
            switch found.partPayment.follows {
            case .patient where code != patient: continue
            case .provider where code != provider: continue
            case .patient, .provider, .both, .plan, .none: rules.append(found)
            }
        }
        return rules
    }

    /// True when more time has passed since the care and the last payment than any theory gives in these states.
    private static func isLikelyOver(_ states: [StateRules], _ facts: AccountFacts) -> Bool {
        let years = states.map(\.limitation).map { $0.status == .law ? $0.longestYears : nil }
        guard !years.isEmpty, !years.contains(nil), let longest = years.compactMap({ $0 }).max(),
            (0...100).contains(longest), let care = facts.careDay
        else { return false }
        let payments = facts.payments.compactMap(\.on)
        let last = ([care] + payments + [facts.account.lastPaymentOn].compactMap { $0 }).max() ?? care
        return last.adding(years: longest) < facts.today
    }
}

extension StateRules.Restart {
    /// True when the text of the law was read and the answer is no. Anything less is no answer.
    func saysNo(_ answer: KeyPath<StateRules.Restart, StateRules.Answer>) -> Bool {
        basis.status == .law && basis.confidence == .seen && self[keyPath: answer] == .no
    }
}
