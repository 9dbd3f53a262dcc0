import CaseModel
import Playbook

/// Which questions to ask now, and in which order: whose bill it is and whether mail may reach the home, the few others
/// of the first minutes, then only what changes the plan.
public enum Interview {
    /// The questions that a case has open.
    ///
    /// - Parameter plan: the plan of the case; its missing facts are the later questions.
    public static func questions(_ file: CaseFile, plan: Plan) -> [Asking] {
        var asked = firstMinutes(file, plan) + later(file, plan)
        // Whether mail may reach the home comes right after whose bill it is: letters follow.
        if let place = asked.firstIndex(where: { $0.topic == .plan(.homeSafety) }),
            !dontKnow(file).contains("homeSafety")
        {
            let safety = asked.remove(at: place)
            asked.insert(safety, at: asked.first?.topic == .plan(.liability) ? 1 : 0)
        }
        return asked
    }

    /// The questions of the first ten minutes: insurance that day, the plan's paper, a collector or a court, the state.
    /// Those about one bill are asked of bills that no paper has answered them for.
    public static func firstMinutes(_ file: CaseFile, _ plan: Plan) -> [Asking] {
        var asked: [Asking] = []
        let open = openAccounts(file, plan)
        guard !open.isEmpty else { return [] }
        let unknown = Set(dontKnow(file))
        if let missing = plan.missingFacts.first(where: { $0.fact == .liability && !unknown.contains($0.key) }) {
            asked.append(asking(missing, file))
        }
        if let coverage = plan.missingFacts.first(where: { $0.fact == .coverage && $0.decides }) {
            asked.append(asking(coverage, file))
        }
        let hasPlan = file.coverages.contains { $0.kind != CoverageKind.none && $0.kind != .unknown }
        for account in open {
            if hasPlan, account.planPaper == nil, !file.claims.contains(where: { $0.account == account.id }) {
                asked.append(
                    Asking(.planPaper, account: account.id, .choice(["here", "notYet"]), decides: true))
            }
            if account.pursuit == nil, account.holder?.isCollector != true, account.suit == nil {
                asked.append(
                    Asking(.pursuit, account: account.id, .choice(["none", "collector", "court"]), decides: true))
            }
        }
        if file.household?.state == nil, !dontKnow(file).contains(Question.householdState.rawValue) {
            asked.append(Asking(.plan(.householdState), .state, decides: true))
        }
        return asked
    }

    /// What the plan still wants to know, those that decide something first.
    private static func later(_ file: CaseFile, _ plan: Plan) -> [Asking] {
        let asked = Set(firstMinutes(file, plan).map(\.key))
        let missing = plan.missingFacts.filter {
            !asked.contains($0.key) && !($0.fact == .coverage && $0.decides) && $0.fact != .householdState
        }
        // Once answered as far as a person can, a question is not put again, though the plan would like to know more.
        let open = missing.filter { fact in
            switch fact.fact {
            case .noticeAndConsent: file.accounts.first { $0.id == fact.account }?.noticeAndConsent?.signed == nil
            case .allBills: file.answers?.allExpectedBillsSeen == nil
            default: true
            }
        }
        // What somebody did not know comes last.
        let unknown = Set(dontKnow(file))
        let ordered = open.filter { !unknown.contains($0.key) } + open.filter { unknown.contains($0.key) }
        return ordered.map { asking($0, file) }
    }

    private static func dontKnow(_ file: CaseFile) -> [String] { file.answers?.dontKnow ?? [] }

    private static func openAccounts(_ file: CaseFile, _ plan: Plan) -> [Account] {
        let closed = Set(plan.accounts.filter { $0.phase == .closed }.map(\.id))
        return file.accounts.filter { !closed.contains($0.id) }
    }

    /// A missing fact as a question.
    public static func asking(_ missing: MissingFact, _ file: CaseFile) -> Asking {
        let account = file.accounts.first { $0.id == missing.account }
        let visit = file.episodes.first { $0.id == account?.episode } ?? file.episodes.first
        return Asking(
            .plan(missing.fact), account: missing.account, input(missing.fact), decides: missing.decides,
            day: missing.fact == .coverage ? visit?.from : nil)
    }

    /// What kind of answer a question of the plan takes.
    public static func input(_ question: Question) -> AnswerInput {
        switch question {
        case .firstBill, .statement: .paper
        case .coverage: .choice(CoverageAnswer.allCases.map(\.rawValue))
        case .coverageKind, .coveragePart:
            .choice(
                CoverageKind.allCases.filter { $0 != .none && $0 != .unknown }.map(\.rawValue))
        case .householdState: .state
        case .income, .balance: .money
        case .householdSize: .count
        case .hospitalKind: .choice(HospitalKind.allCases.map(\.rawValue))
        case .network, .facilityNetwork: .choice([Network.inNetwork.rawValue, Network.outOfNetwork.rawValue])
        case .emergency, .firstStatement, .finalDecision, .allBills, .noticeAndConsent: .yesNo
        case .careDay, .claimReceivedOn, .statementDate, .statementReceivedOn, .collectionNoticeDate,
            .validationNotice, .noticeReceivedOn, .answerBy, .appealDecisionReceivedOn, .holdUntil, .agreementPayDay,
            .planLetter, .officeCalendar, .lifeEventDay:
            .day
        case .canPay: .money
        case .claim, .rule, .difference: .lookUp
        case .homeSafety: .choice(HomeSafety.allCases.map(\.rawValue))
        case .lifeEvent: .choice(LifeEventKind.allCases.map(\.rawValue))
        case .liability: .choice(LiabilityChoice.allCases.map(\.rawValue))
        case .accident: .choice(AccidentKind.allCases.map(\.rawValue))
        case .visitKind: .choice(VisitKind.allCases.map(\.rawValue))
        case .careToCome: .choice(CareChoice.allCases.map(\.rawValue))
        }
    }
}

/// The answers to "Which insurance did you have that day?". People know where they got it from; whether an employer's
/// plan pays itself is a later question.
public enum CoverageAnswer: String, CaseIterable, Sendable {
    case none, job, marketplace, medicare, medicareAdvantage, medicaid, tricare, va, other

    /// True for a kind of plan that the answer cannot mean.
    func excludes(_ kind: CoverageKind) -> Bool {
        switch self {
        case .job:
            ![.employerSelfFunded, .employerFullyInsured, .federalEmployee, .stateOrLocalGovernment, .churchPlan]
                .contains(kind)
        case .other: kind == .none || kind == .unknown
        case .none, .marketplace, .medicare, .medicareAdvantage, .medicaid, .tricare, .va: self.kind != kind
        }
    }

    /// The kind that the answer says; nil where only a later question tells.
    var kind: CoverageKind? {
        switch self {
        case .none: CoverageKind.none
        case .job, .other: nil
        case .marketplace: .marketplace
        case .medicare: .medicare
        case .medicareAdvantage: .medicareAdvantage
        case .medicaid: .medicaid
        case .tricare: .tricare
        case .va: .va
        }
    }
}
