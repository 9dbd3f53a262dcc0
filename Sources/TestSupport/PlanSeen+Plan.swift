import CaseModel
import Playbook
import Rulebook

/// A plan in the words of the simulator.
extension PlanSeen {
    init(_ plan: Plan) {
        self.init(
            today: plan.today, next: plan.next.map(StepSeen.init), accounts: plan.accounts.map(AccountSeen.init),
            text: { plan.canonicalText })
    }

    /// Plans as the program does.
    public static func maker(_ rulebook: Rulebook) -> PlanMaker {
        { file, findings, day in
            let questions = findings.map { finding in
                OpenQuestion(
                    account: finding.account, check: "duplicate-line",
                    grade: OpenQuestion.Grade(rawValue: finding.grade) ?? .c, amount: finding.amount)
            }
            return PlanSeen(Planner.plan(file, findings: questions, rulebook: rulebook, today: day))
        }
    }
}

extension StepSeen {
    init(_ next: NextStep) {
        self.init(
            account: next.account, step: next.step.rawValue, asksFor: next.ask?.rawValue,
            department: next.department?.rawValue, question: next.question, title: next.title,
            opens: next.opens.map(\.rawValue), bestBy: next.bestBy)
    }
}

extension AccountSeen {
    init(_ plan: AccountPlan) {
        let gates = plan.gates.map { gate in
            (
                gate.action.rawValue,
                GateSeen(isOpen: gate.open, because: gate.because, brakes: gate.brakes.compactMap(\.rule?.text))
            )
        }
        self.init(
            id: plan.id, phase: plan.phase.rawValue, gates: Dictionary(gates) { first, _ in first },
            deadlines: plan.deadlines.map(DeadlineSeen.init),
            steps: plan.steps.map { "\($0.step.rawValue) \($0.state.rawValue)" })
    }
}

extension DeadlineSeen {
    init(_ deadline: Deadline) {
        self.init(
            id: deadline.id, clock: deadline.clock, about: deadline.about, due: deadline.due, safe: deadline.safe,
            state: deadline.state.rawValue, isYours: deadline.whose == .you)
    }
}
