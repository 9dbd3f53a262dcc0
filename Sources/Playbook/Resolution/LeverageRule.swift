import CaseModel
import Rulebook

/// What can make an office willing to move. Every lever rests on a fact of the case.
enum LeverageRule {
    static func all(_ view: AccountView) -> [Leverage] {
        guard view.isOpen, !view.facts.isNothingOpen else { return [] }
        let found = [
            hardship(view), delay(view), questions(view), network(view), selfPay(view), promptPay(view), notice(view),
            postedPrice(view), missingNotice(view), filedLate(view), fragile(view),
        ].compactMap { $0 }
        return Strength.allCases.flatMap { strength in found.filter { $0.strength == strength } }
    }

    private static func hardship(_ view: AccountView) -> Leverage? {
        let household = view.facts.household
        let hasTrouble = household.incomeChange != nil || !household.hardship.isEmpty
        guard let income = view.income else {
            return hasTrouble ? Leverage(.financialHardship, .medium, LeverageWords.trouble) : nil
        }
        let because = TrackWords.income(income)
        if let strong = view.law.count("strongHardship", of: .screeningRule), income.isAtMost(strong) {
            return Leverage(.financialHardship, .strong, because)
        }
        if let medium = view.law.count("mediumHardship", of: .screeningRule), income.isAtMost(medium) {
            return Leverage(.financialHardship, hasTrouble ? .strong : .medium, because)
        }
        return hasTrouble ? Leverage(.financialHardship, .weak, LeverageWords.trouble) : nil
    }

    private static func delay(_ view: AccountView) -> Leverage? {
        switch view.insurance {
        case .pending(_, let until), .appealPending(_, let until), .appealWon(_, let until):
            view.law.waitState(until: until) == .overdue
                ? Leverage(.insuranceDelay, .medium, LeverageWords.planLate)
                : Leverage(.insuranceDelay, .weak, LeverageWords.planOpen)
        case .secondPlan: Leverage(.insuranceDelay, .weak, LeverageWords.planOpen)
        case .waived, .coverageUnknown, .otherPayer, .noClaim, .refused, .final: nil
        }
    }

    private static func questions(_ view: AccountView) -> Leverage? {
        let open = view.facts.questions
        guard let best = open.map(\.grade).min(by: { $0.rawValue < $1.rawValue }) else { return nil }
        let strength: Strength =
            switch best {
            case .a: .strong
            case .b: .medium
            case .c: .weak
            }
        return Leverage(.providerError, strength, GateWords.openQuestions(open.count).because)
    }

    private static func network(_ view: AccountView) -> Leverage? {
        let shields = view.rights.filter { $0.id == .noBalanceBill || $0.id == .inNetworkFacility }
        guard let best = shields.first(where: { $0.status != .doesNotApply }) else { return nil }
        return Leverage(.networkProtection, best.status == .applies ? .strong : .medium, best.because)
    }

    private static func selfPay(_ view: AccountView) -> Leverage? {
        let isSelfPay = view.facts.coverage == .none || view.facts.isClaimWaived
        if isSelfPay, view.facts.biller?.selfPay != nil {
            return Leverage(.selfPayDiscount, .strong, LeverageWords.officeSelfPay)
        }
        if isSelfPay { return Leverage(.selfPayDiscount, .medium, LeverageWords.noInsurance) }
        guard view.insurance == .final, view.facts.claims.current.allSatisfy({ $0.status == .denied }) else {
            return nil
        }
        return Leverage(.selfPayDiscount, .weak, LeverageWords.refused)
    }

    private static func promptPay(_ view: AccountView) -> Leverage? {
        if view.facts.biller?.promptPay != nil {
            return Leverage(.promptPay, .medium, LeverageWords.officePromptPay)
        }
        guard let once = view.facts.answers.canPayOnce, once > .zero else { return nil }
        let isWhole = view.facts.openBalance.map { once >= $0 } ?? false
        return Leverage(.promptPay, isWhole ? .medium : .weak, LeverageWords.canPay(once))
    }

    /// A hospital's own price for people without a plan, which it has to publish.
    private static func postedPrice(_ view: AccountView) -> Leverage? {
        let facts = view.facts
        let isHospital = facts.isHospital == .yes && facts.account.role == .facility
        guard isHospital, view.law.rulebook.rule(.postedPrices) != nil,
            facts.coverage == .none || facts.isClaimWaived || facts.isAboutDeductible
        else { return nil }
        return Leverage(.postedCashPrice, .weak, LeverageWords.postedPrice)
    }

    private static func missingNotice(_ view: AccountView) -> Leverage? {
        let facts = view.facts
        if facts.coverage == .none || facts.isClaimWaived {
            return facts.emergency == .no && facts.account.goodFaithEstimate == nil
                ? Leverage(.missingNotice, .weak, LeverageWords.noEstimate) : nil
        }
        guard facts.outOfNetwork == .yes, facts.account.noticeAndConsent != nil,
            case .void = ConsentTest.verdict(facts.account.noticeAndConsent, law: facts.law)
        else { return nil }
        return Leverage(.missingNotice, .strong, LeverageWords.paperGivesNothingUp)
    }

    private static func filedLate(_ view: AccountView) -> Leverage? {
        let isLate = view.facts.claims.refused.contains { claim in
            claim.denials.contains { view.law.family(of: $0) == .timelyFiling }
        }
        return isLate ? Leverage(.timelyFiling, .strong, LeverageWords.filedLate) : nil
    }

    /// More than one question that papers or a published rule support.
    private static func fragile(_ view: AccountView) -> Leverage? {
        view.facts.weightyQuestions.count > 1 ? Leverage(.fragileBill, .medium, LeverageWords.fragile) : nil
    }

    private static func notice(_ view: AccountView) -> Leverage? {
        guard view.facts.isHeldByCollector, let notice = view.facts.account.holder?.validationNotice,
            !notice.missing.isEmpty
        else { return nil }
        return Leverage(.noticeDefect, .medium, RightWords.noticeMisses(notice.missing.count))
    }
}
