import CaseModel

/// Something that stands between an account and settling it.
struct Obstacle: Equatable, Sendable {
    /// What has to be out of the way first comes first: it must be the person's bill, a protection can end the matter, a collector must prove, the
    /// plan must decide, the bill must be checked, and money help must be screened.
    enum Stage: Int, Comparable, Sendable {
        case liability, protection, collector, claim, charges, questions, assistance

        static func < (left: Stage, right: Stage) -> Bool { left.rawValue < right.rawValue }
    }

    var stage: Stage
    var because: String
    var opensWhen: String
}

/// Everything that stands between an account and settling it, in the order in which it is best done.
struct Readiness: Equatable, Sendable {
    let obstacles: [Obstacle]

    /// True when the claim is final or waived, the bill is itemized and checked, and money help is screened.
    var isReady: Bool { obstacles.isEmpty }

    init(_ facts: AccountFacts, rights: [Right], insurance: InsuranceStanding, assistance: AssistanceStanding) {
        var obstacles: [Obstacle] = []
        func add(_ stage: Obstacle.Stage, _ words: (because: String, opensWhen: String)?) {
            guard let words else { return }
            obstacles.append(Obstacle(stage: stage, because: words.because, opensWhen: words.opensWhen))
        }
        add(.liability, LiabilityStanding(facts).isInQuestion ? GateWords.liability : nil)
        add(.protection, Readiness.protection(facts, rights))
        add(.protection, Readiness.estimate(facts, rights))
        add(.collector, Readiness.collector(facts))
        add(.claim, GateWords.insurance(insurance))
        add(.claim, Readiness.aboveShare(facts))
        add(.charges, Readiness.charges(facts))
        add(.questions, Readiness.questions(facts))
        add(.assistance, GateWords.assistance(assistance))
        self.obstacles = obstacles
    }

    private static func protection(_ facts: AccountFacts, _ rights: [Right]) -> (String, String)? {
        guard facts.protectionToUse(rights) != nil else { return nil }
        return facts.protectionAsked?.state == .done ? nil : GateWords.protected
    }

    private static func estimate(_ facts: AccountFacts, _ rights: [Right]) -> (String, String)? {
        guard rights.status(of: .estimateDispute) == .applies else { return nil }
        guard let asked = facts.requests.last(.externalDispute) else {
            var clocks = Clocks(facts)
            EstimateClock.run(&clocks)
            return clocks.deadlines.first?.state == .missed ? nil : GateWords.estimateOpen
        }
        return asked.state == .done ? nil : GateWords.estimateDisputed
    }

    private static func collector(_ facts: AccountFacts) -> (String, String)? {
        guard facts.isHeldByCollector else { return nil }
        if let asked = facts.requests.last(.validation) {
            return asked.state == .done ? nil : GateWords.notProved
        }
        guard facts.account.holder?.validationNotice != nil else { return GateWords.noNotice }
        return DisputeClock.deadline(facts)?.state == .missed ? nil : GateWords.notAskedForProof
    }

    /// A bill above the share that the plan's final decision leaves is not final: a payment or a price is missing on it.
    /// An office outside the network may ask for more where no law keeps it from that.
    private static func aboveShare(_ facts: AccountFacts) -> (String, String)? {
        guard facts.billExceedsClaim, facts.outOfNetwork != .yes else { return nil }
        return facts.requests.last(of: .claimReview, .correction)?.state == .done ? nil : GateWords.aboveShare
    }

    private static func charges(_ facts: AccountFacts) -> (String, String)? {
        if facts.itemizedStatement == nil { return GateWords.notItemized }
        return facts.isChecked ? nil : GateWords.notChecked
    }

    private static func questions(_ facts: AccountFacts) -> (String, String)? {
        let open = facts.weightyQuestions
        guard !open.isEmpty else { return nil }
        guard let asked = facts.requests.last(.correction) else { return GateWords.openQuestions(open.count) }
        return asked.state == .done ? nil : GateWords.questionsSent
    }
}

extension AccountFacts {
    /// The questions about the charges that papers or a published rule support. A question of grade C asks for
    /// something and holds nothing up.
    var weightyQuestions: [OpenQuestion] { questions.filter { $0.grade != .c } }

    /// The shield that applies to the balance, while there is one.
    func protectionToUse(_ rights: [Right]) -> Right? {
        guard !isNothingOpen else { return nil }
        return rights.first { $0.status == .applies && Shields.balanceShields.contains($0.id) }
    }

    /// The letter that asks an office to respect a shield.
    var protectionAsked: Asked? { requests.last(of: .correction, .coordination) }
}
