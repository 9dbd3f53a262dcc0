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
    ///   - workers: plan the accounts; the plan is the same with any.
    public static func plan(
        _ file: CaseFile, findings: [OpenQuestion] = [], rulebook: Rulebook, today: Day, workers: Workers = .one
    ) -> Plan {
        let law = Law(rulebook: rulebook, today: today, for: file)
        let index = CaseIndex(file, questions: findings)
        let income = IncomeMeasure(file.household ?? Household(), law: law)
        let views = workers.map(file.accounts) { AccountView(index.facts(of: $0, law: law), income: income) }
        let moves = workers.map(views, Steps.all)

        var plan = Plan()
        plan.today = today
        plan.rulebook = rulebook.fingerprint
        plan.income = income
        let byEpisode = Dictionary(grouping: views) { $0.facts.account.episode }
        plan.episodes = file.episodes.map { episode in
            EpisodeRule.plan(episode, byEpisode[episode.id] ?? [], answers: file.answers ?? Answers())
        }
        plan.accounts = workers.map(Array(zip(views, moves))) { account($0.0, $0.1) }
        let life = LifeEventShield.household(file, law: law)
        plan.household = self.household(life, views, file, law)
        plan.fixedDates = fixedDates(life, views, law)
        plan.welcome = Returning.welcome(file, views, law: law)
        let household = file.accounts.isEmpty ? [QuestionWords.firstBill] : Questions.household(file, views, law: law)
        let missing = household + views.flatMap(Questions.account)
        plan.missingFacts = missing.filter(\.decides) + missing.filter { !$0.decides }
        plan.next = next(
            views, moves, household, life, HomeSafetyStep.step(file), law: law, answers: file.answers ?? Answers())
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
        plan.openBalance = view.isOpen || view.facts.isStoppedForGood ? view.facts.openBalance : .zero
        plan.warnings = Warnings.all(view)
        plan.notFinal = NotFinalRule.all(view)
        plan.enforceable = EnforcementRule.all(view)
        plan.appeals = AppealOutlookRule.all(view)
        plan.window = WindowRule.window(view)
        plan.waiting = view.waiting
        plan.framework = FrameworkRule.all(view, moves, leverage: plan.leverage)
        plan.differences = view.isOpen ? view.differences : []
        plan.waiverCosts = WaiverRule.costs(view)
        plan.stopped = StopRule.stopped(view)
        plan.afterClosing = AfterClosingRule.after(view)
        return plan
    }

    private static func household(
        _ life: LifeEventShield.Result, _ views: [AccountView], _ file: CaseFile, _ law: Law
    ) -> HouseholdPlan {
        var household = HouseholdPlan()
        household.rights = life.rights + [HomeSafetyStep.right(file, law: law)].compactMap { $0 }
        household.deadlines = life.deadlines
        household.steps = life.steps + [HomeSafetyStep.step(file)].compactMap { $0 }
        household.openAccounts = views.filter(\.isOpen).count
        household.openTotal = EpisodeRule.burden(views)
        household.nextTime = NextTime.all(views, file)
        return household
    }

    /// Dates of the coming days that cannot move, the nearest first. They stand beside the one step, also for a person
    /// with little energy and on an account where the person stopped.
    private static func fixedDates(
        _ life: LifeEventShield.Result, _ views: [AccountView], _ law: Law
    ) -> [FixedDate] {
        guard let end = law.window("fixedWithin", of: .putOffRule)?.end(from: law.today) else { return [] }
        func isNear(_ deadline: Deadline) -> Bool {
            deadline.state == .open && deadline.binds && min(deadline.safe, deadline.due) <= end
        }
        var dates = life.deadlines.filter(isNear).map { FixedDate($0, account: nil) }
        for view in views where view.isOpen || view.facts.isStoppedForGood {
            // A pay day binds only whose bill it is.
            let binding = view.deadlines.filter { isNear($0) && !(view.liability.isInQuestion && $0.clock == "payDay") }
            dates += binding.map { FixedDate($0, account: view.facts.account.id) }
        }
        return dates.enumerated().sorted { ($0.element.due, $0.offset) < ($1.element.due, $1.offset) }.map(\.element)
    }

    private static func next(
        _ views: [AccountView], _ moves: [[Move]], _ household: [MissingFact], _ life: LifeEventShield.Result,
        _ safety: Step?, law: Law, answers: Answers
    ) -> NextStep? {
        var chooser = Chooser(law: law, answers: answers)
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
        if let safety, safety.state == .canStart, views.contains(where: \.isOpen) {
            chooser.add(safety, reason: .protection, safe: nil)
        }
        for (step, deadline) in zip(life.steps, life.deadlines.filter { $0.state == .open }) {
            chooser.add(
                step, reason: Steps.isNear(deadline, law) ? .deadlineNear : .decidingQuestion, safe: deadline.safe)
        }
        for (view, moves) in zip(views, moves) where view.isOpen {
            chooser.add(moves, of: view)
            chooser.addWait(moves, of: view)
        }
        return chooser.next
    }
}
