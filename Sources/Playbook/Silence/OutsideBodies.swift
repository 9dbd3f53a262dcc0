import CaseModel
import Rulebook

/// The bodies outside that can act for an account, each with what it can and cannot do.
enum OutsideBodies {
    /// In the order in which they are worth asking.
    static func all(_ view: AccountView) -> [DepartmentName] {
        let facts = view.facts
        var bodies: [DepartmentName] = []
        if facts.isHeldByCollector || facts.creditReportedOn != nil { bodies.append(.consumerBureau) }
        if view.rights.contains(where: { Shields.surpriseBillRules.contains($0.id) && $0.status != .doesNotApply }) {
            bodies.append(.surpriseBillDesk)
        }
        for plan in facts.coverage.plans {
            switch plan.kind {
            case .employerSelfFunded: bodies += [.laborAdviser, .benefitsOffice]
            case .employerFullyInsured: bodies += [.insuranceDepartment, .laborAdviser, .consumerAssistance]
            case .marketplace, .student, .shortTerm: bodies += [.insuranceDepartment, .consumerAssistance]
            case .medicare, .medicareAdvantage, .medigap, .qmb: bodies.append(.medicareCounselor)
            case .medicaid: bodies += [.consumerAssistance, .ombudsman]
            case .federalEmployee, .stateOrLocalGovernment, .churchPlan, .indianHealth, .tricare, .va, .healthSharing,
                .workersCompensation, .auto, .otherLiability, .some(.none), .unknown, nil:
                bodies.append(.consumerAssistance)
            }
        }
        if facts.account.hospitalKind == .nonprofit { bodies.append(.taxOffice) }
        bodies.append(.attorneyGeneral)
        return bodies.uniqued()
    }

    /// The body to ask about what is late.
    static func first(_ view: AccountView, late: LateThing) -> DepartmentName {
        let all = all(view).filter(\.isOutside)
        switch late.holder {
        case .plan:
            return all.first { $0 != .consumerBureau && $0 != .taxOffice } ?? .consumerAssistance
        case .collector: return .consumerBureau
        case .office:
            if late.isAboutRules, all.contains(.taxOffice) { return .taxOffice }
            if all.contains(.surpriseBillDesk) { return .surpriseBillDesk }
            return .attorneyGeneral
        }
    }
}
