import CaseModel
import Rulebook

/// Makes the plan of a case.
public enum Planner {
    /// What to do about every bill of a case on one day.
    ///
    /// A pure function: the same case, questions, rulebook and day give the same plan, byte for byte. No case makes it
    /// fail; what is missing in the case or in the rulebook is said in the plan instead.
    ///
    /// - Parameters:
    ///   - file: the facts.
    ///   - findings: what the bill review found, in short.
    ///   - rulebook: the law and the numbers.
    ///   - today: the day the plan is for.
    public static func plan(
        _ file: CaseFile, findings: [OpenQuestion] = [], rulebook: Rulebook, today: Day
    ) -> Plan {
        let law = Law(rulebook: rulebook, today: today, for: file)
        let index = CaseIndex(file, questions: findings)
        let income = IncomeMeasure(file.household ?? Household(), law: law)
        let views = file.accounts.map { AccountView(index.facts(of: $0, law: law), income: income) }
        let moves = views.map(Steps.all)

        var plan = Plan()
        plan.today = today
        plan.rulebook = rulebook.fingerprint
        plan.income = income
        let byEpisode = Dictionary(grouping: views) { $0.facts.account.episode }
        plan.episodes = file.episodes.map { episode in
            ExpectedBills.episode(episode, byEpisode[episode.id] ?? [], answers: file.answers ?? Answers())
        }
        plan.accounts = zip(views, moves).map(account)
        let household = file.accounts.isEmpty ? [QuestionWords.firstBill] : Questions.household(file, views, law: law)
        let missing = household + views.flatMap(Questions.account)
        plan.missingFacts = missing.filter(\.decides) + missing.filter { !$0.decides }
        plan.next = next(views, moves, household, law: law, answers: file.answers ?? Answers())
        return plan
    }

    private static func account(_ view: AccountView, _ moves: [Move]) -> AccountPlan {
        var plan = AccountPlan()
        plan.id = view.facts.account.id
        plan.phase = view.phase
        plan.tracks = Tracks.all(view)
        plan.steps = moves.map(\.step)
        plan.gates = view.isOpen ? Gates.all(view) : []
        plan.leverage = LeverageRule.all(view)
        plan.rights = view.isOpen ? view.rights : []
        plan.deadlines = view.isOpen ? view.deadlines : []
        plan.departments = Departments.all(view)
        plan.closing = view.closing
        plan.dueDate = view.facts.account.currentStatement?.dueDate
        plan.openBalance = view.isOpen ? view.facts.openBalance : .zero
        plan.warnings = Warnings.all(view)
        return plan
    }

    private static func next(
        _ views: [AccountView], _ moves: [[Move]], _ household: [MissingFact], law: Law, answers: Answers
    ) -> NextStep? {
        var chooser = Chooser(law: law, isLowEnergy: answers.energy == "low")
        for question in household {
            switch question.fact {
            case .firstBill, .coverage:
                // Somebody who has said "I do not know" is not asked again as a step.
                if question.decides { chooser.add(question, reason: .decidingQuestion) }
            case .householdState:
                if !answers.dontKnow.contains(question.key) { chooser.add(question, reason: .smallQuestion) }
            // Asked with the step that needs them.
            default: break
            }
        }
        for (view, moves) in zip(views, moves) where view.isOpen {
            chooser.add(moves, of: view)
            chooser.addWait(moves, of: view)
        }
        return chooser.next
    }
}
