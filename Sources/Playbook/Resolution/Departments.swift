import CaseModel
import Rulebook

/// Who can grant what for an account, and how to be routed there.
enum Departments {
    static func all(_ view: AccountView) -> [Department] {
        guard view.isOpen else { return [] }
        let facts = view.facts
        var found: [Department] = []
        if facts.isWaitedForByCourt {
            found.append(Department(.legalHelp, [.courtHelp], askFor: DepartmentWords.legalHelp))
        }
        if facts.isHeldByCollector {
            found.append(Department(.collector, [.proof, .settlement], askFor: DepartmentWords.collector))
        } else {
            found.append(Department(.frontLine, [.itemizedBill, .hold], askFor: DepartmentWords.frontLine))
        }
        if facts.isHospital != .no {
            found.append(
                Department(.financialAssistance, [.assistance, .hold], askFor: DepartmentWords.financialAssistance))
        }
        if !facts.isHeldByCollector {
            var grants: [Grant] = [.correction, .lumpSum, .paymentPlan]
            if facts.coverage == .none { grants.insert(.selfPayPrice, at: 1) }
            found.append(Department(.accountResolution, grants, askFor: DepartmentWords.accountResolution))
            found.append(Department(.supervisor, [.hold, .correction], askFor: DepartmentWords.supervisor))
        }
        if !facts.coverage.claimPlans.isEmpty || !facts.claims.isEmpty {
            found.append(Department(.insurer, [.claimReview, .appeal], askFor: DepartmentWords.insurer))
        }
        return found
    }
}
