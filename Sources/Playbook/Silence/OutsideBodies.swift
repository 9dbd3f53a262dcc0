import CaseModel
import Rulebook

/// A body outside that can act, and never decides alone.
enum OutsideBody: CaseIterable, Sendable {
    case consumerBureau, surpriseBillDesk, laborAdviser, insuranceDepartment, consumerAssistance, medicareCounselor
    case ombudsman, taxOffice, attorneyGeneral

    var department: DepartmentName {
        switch self {
        case .consumerBureau: .consumerBureau
        case .surpriseBillDesk: .surpriseBillDesk
        case .laborAdviser: .laborAdviser
        case .insuranceDepartment: .insuranceDepartment
        case .consumerAssistance: .consumerAssistance
        case .medicareCounselor: .medicareCounselor
        case .ombudsman: .ombudsman
        case .taxOffice: .taxOffice
        case .attorneyGeneral: .attorneyGeneral
        }
    }

    /// The rule that says what it can do.
    var rule: Rule.ID {
        switch self {
        case .insuranceDepartment, .consumerAssistance, .attorneyGeneral: .stateOffices
        case .medicareCounselor: .medicareCounselors
        case .laborAdviser: .laborAdvisers
        case .ombudsman: .ombudsman
        case .surpriseBillDesk: .surpriseBillComplaint
        case .taxOffice: .assistanceComplaint
        case .consumerBureau: .federalOffices
        }
    }
}

/// The bodies outside that fit an account, in the order in which they are worth asking.
enum OutsideBodies {
    static func all(_ view: AccountView) -> [OutsideBody] {
        let facts = view.facts
        var bodies: [OutsideBody] = []
        if facts.isHeldByCollector || facts.creditReportedOn != nil { bodies.append(.consumerBureau) }
        if view.rights.contains(where: { Shields.surpriseBillRules.contains($0.id) && $0.status != .doesNotApply }) {
            bodies.append(.surpriseBillDesk)
        }
        for plan in facts.coverage.plans { bodies += OutsideBodies.bodies(for: plan.kind) }
        if facts.account.hospitalKind == .nonprofit { bodies.append(.taxOffice) }
        bodies.append(.attorneyGeneral)
        return bodies.uniqued()
    }

    private static func bodies(for kind: CoverageKind?) -> [OutsideBody] {
        switch kind {
        case .employerSelfFunded: [.laborAdviser]
        case .employerFullyInsured: [.insuranceDepartment, .laborAdviser, .consumerAssistance]
        case .marketplace, .student, .shortTerm: [.insuranceDepartment, .consumerAssistance]
        case .medicare, .medicareAdvantage, .medigap, .qmb: [.medicareCounselor]
        case .medicaid: [.consumerAssistance, .ombudsman]
        case .federalEmployee, .stateOrLocalGovernment, .churchPlan, .indianHealth, .tricare, .va, .healthSharing,
            .workersCompensation, .auto, .otherLiability, .some(.none), .unknown, nil:
            [.consumerAssistance]
        }
    }

    /// The body to ask about what is late.
    static func first(_ view: AccountView, late: LateThing) -> OutsideBody {
        let all = all(view)
        switch late.holder {
        case .plan: return all.first { $0 != .consumerBureau && $0 != .taxOffice } ?? .consumerAssistance
        case .collector: return .consumerBureau
        case .office:
            if late.isAboutRules, all.contains(.taxOffice) { return .taxOffice }
            return all.contains(.surpriseBillDesk) ? .surpriseBillDesk : .attorneyGeneral
        }
    }
}
