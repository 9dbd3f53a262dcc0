import CaseModel
import Rulebook

extension AccountFacts {
    /// What the case says of the account, as far as rules ask.
    var situation: Situation {
        var situation = Situation()
        switch coverage {
        case .unknown: situation.plans = .unknown
        case .none: situation.plans = .none
        case .plans(let plans): situation.plans = .kinds(plans.map { $0.kind == .unknown ? nil : $0.kind })
        }
        situation.hospital = hospitalKindOrNot
        situation.holder = holderKind
        situation.role = account.role
        situation.patientState = household.state
        situation.providerState = episode?.state
        situation.planState = coverage.plans.compactMap(\.state).first
        situation.careDay = careDay
        for circumstance in Circumstance.allCases { situation.circumstances[circumstance] = answer(circumstance) }
        return situation
    }

    /// A biller that is surely no hospital is none, also when nobody was asked.
    private var hospitalKindOrNot: HospitalKind? {
        if let kind = account.hospitalKind { return kind }
        return isHospital == .no ? .notHospital : nil
    }

    /// What the case says; "no" only where a fact of it says so, or where the case would have to hold the thing.
    private func answer(_ circumstance: Circumstance) -> Situation.Answer {
        switch circumstance {
        case .denied:
            claims.isEmpty || !claims.pending.isEmpty && claims.refused.isEmpty
                ? openClaimAnswer : known(!claims.refused.isEmpty)
        case .finalDenial: known(claims.appeals.contains { $0.isLost && $0.final != false })
        case .appealPending: known(claims.pendingAppeal != nil)
        case .awaitingPlan: coverage == .none ? .no : claims.isEmpty ? .unknown : known(!claims.pending.isEmpty)
        case .twoPlans: coverage == .unknown ? .unknown : known(coverage.claimPlans.count > 1)
        case .otherParty: coverage.plans.count > coverage.claimPlans.count ? .yes : .unknown
        case .emergency: emergency.answer
        case .scheduled: emergency == .yes ? .no : account.goodFaithEstimate == nil ? .unknown : .yes
        case .urgent, .ongoingTreatment, .preventiveCare, .directoryRelied, .identityTheft, .oldDebt, .hospitalStay,
            .coverageLost, .lifeChange, .newBaby, .crime, .nursingHome:
            rarely(circumstance)
        case .groundAmbulance, .airAmbulance: account.role == .ambulance || account.role == nil ? .unknown : .no
        case .outOfNetwork: coverage == .none ? .no : outOfNetwork.answer
        case .inNetworkFacility: coverage == .none ? .no : facilityInNetwork.answer
        case .consentAsked: account.noticeAndConsent == nil ? .unknown : .yes
        case .networkEnded: known(account.networkEnded != nil)
        case .notUsingInsurance: notUsingInsurance
        case .estimateGiven: account.goodFaithEstimate == nil ? .unknown : .yes
        case .aboveEstimate: aboveEstimate
        case .facilityBill: account.role.map { known($0 == .facility) } ?? isHospital.answer
        case .professionalBill: account.role.map { known($0.isProfessional) } ?? .unknown
        case .assistanceApplied: known(!assistance.isEmpty)
        case .assistanceIncomplete: known(assistance.contains { $0.incompleteNoticeOn != nil && $0.decidedOn == nil })
        case .assistanceDecided: known(assistance.contains { $0.decidedOn != nil })
        case .collectionAction: known(!account.collectionActions.isEmpty || courtSuit != nil)
        case .collector: known(isHeldByCollector)
        case .suit: known(account.suit != nil)
        case .judgment: known(account.suit.map { $0.state == .judgment || $0.state == .garnishment } ?? false)
        case .creditReport: account.creditReportedOn != nil || reportedToBureau ? .yes : .unknown
        case .recordsAsked: known(requests.all.contains { $0.kind == .recordsAccess })
        case .settlement: known(!offers.isEmpty)
        case .paymentPlan: known(agreements.contains { $0.kind == .plan })
        case .debtForgiven: known(agreements.contains { $0.kind == .writeOff || $0.kind == .lumpSum })
        }
    }

    private func known(_ answer: Bool) -> Situation.Answer { answer ? .yes : .no }

    /// Before the plan has decided nobody knows whether it will refuse something.
    private var openClaimAnswer: Situation.Answer { coverage == .none ? .no : .unknown }

    /// What a case says in few places, if at all.
    private func rarely(_ circumstance: Circumstance) -> Situation.Answer {
        switch circumstance {
        case .directoryRelied: account.networkSource?.said.map { known($0 == .inNetwork) } ?? .unknown
        case .hospitalStay:
            account.role != nil && account.role != .facility
                ? .no : episode?.to.flatMap { to in episode?.from.map { known(to > $0) } } ?? .unknown
        case .oldDebt: oldDebt
        default: .unknown
        }
    }

    /// Whether the shortest time for a lawsuit, of the states whose law may count, is over.
    private var oldDebt: Situation.Answer {
        let times = [household.state, episode?.state].compactMap { law.state($0) }.map(\.limitation)
        let years = times.flatMap { [$0.writtenYears, $0.openYears, $0.medicalYears].compactMap { $0 } }
        guard let careDay, let shortest = years.min(), (0...100).contains(shortest) else { return .unknown }
        return known(careDay.adding(years: shortest) < today)
    }

    private var reportedToBureau: Bool { account.collectionActions.contains { $0.kind == .creditReport } }

    private var notUsingInsurance: Situation.Answer {
        if isClaimWaived { return .yes }
        if !claims.isEmpty { return .no }
        switch coverage {
        case .none: return .yes
        case .unknown, .plans: return .unknown
        }
    }

    private var aboveEstimate: Situation.Answer {
        guard let promised = account.goodFaithEstimate?.total, let billed = billedTotal else { return .unknown }
        guard let threshold = law.money("threshold", of: .estimateDispute) else { return .unknown }
        if billed.least >= promised + threshold { return .yes }
        return billed.most >= promised + threshold ? .unknown : .no
    }
}

extension Law.Fit {
    fileprivate var answer: Situation.Answer {
        switch self {
        case .yes: .yes
        case .no: .no
        case .unknown: .unknown
        }
    }
}

extension Role {
    /// A doctor or another professional, as against a building, a ride or things.
    fileprivate var isProfessional: Bool {
        switch self {
        case .emergencyPhysician, .radiology, .anesthesia, .pathology, .consultant, .surgeon, .office: true
        case .facility, .laboratory, .ambulance, .equipment, .pharmacy: false
        }
    }
}
