import CaseModel
import Rulebook

/// Who can grant what for an account, how to be routed there, and what to say when the first person cannot decide.
enum Departments {
    static func all(_ view: AccountView) -> [Department] {
        guard view.isOpen else { return [] }
        return inside(view) + plan(view) + outside(view)
    }

    private static func make(_ who: DepartmentName, _ grants: [Grant], rule: Rule.ID? = nil) -> Department {
        Department(
            who, grants, askFor: DepartmentWords.askFor(who), cannot: DepartmentWords.cannot(who),
            ifTheyCannot: DepartmentWords.ifTheyCannot(who), rule: rule)
    }

    private static func inside(_ view: AccountView) -> [Department] {
        let facts = view.facts
        var found: [Department] = []
        if facts.isWaitedForByCourt { found.append(make(.legalHelp, [.courtHelp])) }
        if facts.isHeldByCollector {
            found.append(make(.collector, [.proof, .settlement]))
        } else {
            found.append(make(.frontLine, [.itemizedBill, .hold]))
        }
        if facts.isHospital != .no { found.append(make(.financialAssistance, [.assistance, .hold])) }
        guard !facts.isHeldByCollector else { return found }
        var grants: [Grant] = [.correction, .lumpSum, .paymentPlan]
        if facts.coverage == .none || facts.isClaimWaived { grants.insert(.selfPayPrice, at: 1) }
        found.append(make(.accountResolution, grants))
        found.append(make(.supervisor, [.hold, .correction]))
        found.append(make(.patientRelations, [.hold, .correction]))
        if facts.isHospital != .no {
            found.append(make(.compliance, [.correction, .assistance]))
            found.append(make(.financeOfficer, [.lumpSum, .recall]))
        }
        return found
    }

    private static func plan(_ view: AccountView) -> [Department] {
        let facts = view.facts
        guard !facts.coverage.claimPlans.isEmpty || !facts.claims.isEmpty else { return [] }
        var found = [make(.insurer, [.claimReview, .appeal])]
        if facts.coverage.first(.employerSelfFunded) != nil {
            found.append(make(.benefitsOffice, [.planPapers, .claimReview]))
            found.append(make(.broker, [.claimReview]))
        }
        return found
    }

    private static func outside(_ view: AccountView) -> [Department] {
        OutsideBodies.all(view).map { body in
            make(body.department, [body == .medicareCounselor ? .advice : .lookIntoIt], rule: body.rule)
        }
    }
}
