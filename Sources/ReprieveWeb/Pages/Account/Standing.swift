import CaseModel
import Casework
import Correspondence
import Playbook
import Rulebook

/// What stands for an account beyond its next step: why the bill may change, the eight steps, whether it could be
/// enforced, appeals, levers, the time for one payment, departments, differences, and the person's own choices.
enum Standing {
    static func fields(_ account: Account, _ plan: AccountPlan, _ sitting: Sitting) -> Fields {
        let words = sitting.speech
        return [
            "notFinal": list(
                plan.notFinal.map { ["because": sitting.said($0.because), "ends": sitting.said($0.endsWith)] }),
            "framework": list(plan.framework.map { step($0, sitting) }),
            "enforceable": list(
                plan.enforceable.map {
                    [
                        "point": sitting.language.name(of: $0.point),
                        "answer": sitting.language.name(of: $0.answer), "because": sitting.said($0.because),
                        "href": $0.rule.map { "/rules/\($0.text)" } as Any,
                        "check": ($0.checkFirst == true ? words("checkFirst") : nil) as Any,
                    ]
                }),
            "leverage": list(
                plan.leverage.map {
                    [
                        "kind": sitting.language.name(of: $0.kind).sentenceCased,
                        "strength": sitting.language.name(of: $0.strength), "because": sitting.said($0.because),
                    ]
                }),
            "appeals": list(plan.appeals.map { appeal($0, sitting) }),
            "window": plan.window.map { window in
                [
                    "state": sitting.language.name(of: window.state).sentenceCased,
                    "because": window.because.map { sitting.said($0) },
                ] as Fields
            } as Any,
            "departments": list(plan.departments.map { department($0, sitting) }),
            "differences": list(plan.differences.map { difference($0, sitting) }),
            "waiver": waiver(account, plan, sitting) as Any, "stopped": stopped(plan, sitting) as Any,
            "canStop": plan.stopped == nil && plan.phase != .closed,
            "after": plan.afterClosing.map { after($0, sitting) } as Any,
            "office": office(account, sitting),
            "waiting": plan.waiting.map { sitting.said($0.because) } as Any,
            "overrides": list(
                account.overrides.map {
                    [
                        "text": words(
                            "override.line", ["day": $0.on.map { words.day($0) } ?? words("when")]),
                        "cost": $0.cost.map { sitting.said($0) } as Any,
                    ]
                }),
        ]
    }

    private static func step(_ step: FrameworkStep, _ sitting: Sitting) -> Fields {
        let until = step.until.map { sitting.words("option.untilDay", ["day": sitting.speech.day($0)]) }
        return [
            "name": sitting.language.name(of: step.step), "state": sitting.language.name(of: step.state).sentenceCased,
            "done": step.done.map { sitting.said($0) }, "awaits": step.awaits.map { sitting.said($0) } as Any,
            "until": until as Any, "then": sitting.said(step.then),
        ]
    }

    private static func appeal(_ appeal: AppealOutlook, _ sitting: Sitting) -> Fields {
        let words = sitting.speech
        return [
            "strength": sitting.language.name(of: appeal.strength), "because": sitting.said(appeal.because),
            "onlyIf": appeal.onlyIf.map { sitting.said($0) } as Any,
            "enclose": appeal.enclose.map { sitting.said($0) }, "decidedBy": sitting.said(appeal.decidedBy),
            "lastDay": sitting.said(appeal.lastDayText), "ifLate": sitting.said(appeal.ifLate),
            "answerBy": appeal.answerBy.map { words("appeal.answerBy", ["day": words.day($0)]) } as Any,
            "rules": appeal.rules.map { rule in
                [
                    "href": "/rules/\(rule.text)",
                    "title": sitting.said(sitting.desk.rulebook.rule(rule)?.title ?? rule.text),
                ] as Fields
            },
            "asks": appeal.asks.map { ask in
                [
                    "text": sitting.said(ask.because),
                    "state": sitting.language.name(of: ask.state),
                    "until": ask.until.map { words("option.untilDay", ["day": words.day($0)]) } as Any,
                ] as Fields
            },
        ]
    }

    private static func department(_ department: Department, _ sitting: Sitting) -> Fields {
        [
            "name": sitting.language.name(of: department.who).sentenceCased,
            "can": department.canGrant.map { sitting.language.name(of: $0) }.joined(separator: ", "),
            "askFor": sitting.said(department.askFor), "cannot": department.cannot.map { sitting.said($0) } as Any,
            "ifNot": department.ifTheyCannot.map { sitting.said($0) } as Any,
            "href": department.rule.map { "/rules/\($0.text)" } as Any,
        ]
    }

    private static func difference(_ difference: Difference, _ sitting: Sitting) -> Fields {
        let words = sitting.speech
        return [
            "about": sitting.language.name(of: difference.about).sentenceCased, "ask": sitting.said(difference.ask),
            "says": difference.says.map { side in
                [
                    "source": sitting.said(side.source), "who": side.who as Any,
                    "value": sitting.language.spelled(side.value),
                    "day": side.on.map { words.day($0) } as Any,
                ] as Fields
            },
        ]
    }

    private static func waiver(_ account: Account, _ plan: AccountPlan, _ sitting: Sitting) -> Fields? {
        if let waiver = account.claimWaiver, waiver.counts {
            return ["isWaived": true, "day": waiver.on.map { sitting.speech.day($0) } as Any]
        }
        guard !plan.waiverCosts.isEmpty else { return nil }
        return ["isWaived": false, "costs": plan.waiverCosts.map { sitting.said($0) }]
    }

    private static func stopped(_ plan: AccountPlan, _ sitting: Sitting) -> Fields? {
        guard let stopped = plan.stopped else { return nil }
        return [
            "givesUp": sitting.said(stopped.givesUp),
            "binds": list(
                stopped.stillBinds.map {
                    ["day": sitting.speech.day($0.safe), "title": sitting.said($0.title)] as Fields
                }),
        ]
    }

    private static func after(_ after: AfterClosing, _ sitting: Sitting) -> Fields {
        let words = sitting.speech
        return [
            "proof": sitting.said(after.proof), "keep": after.keep.map { sitting.said($0) },
            "until": after.keepUntil.map { words("after.keepUntil", ["day": words.day($0)]) } as Any,
            "checks": after.creditChecks.map {
                words($0.done ? "after.checked" : "after.check", ["day": words.day($0.on)])
            }.map { ["text": $0] as Fields },
        ]
    }

    private static func office(_ account: Account, _ sitting: Sitting) -> Fields {
        let words = sitting.speech
        let card = sitting.file.billers.first { biller in account.biller.map(biller.isNamed) ?? false }
        var days = FormField.text(
            "daysToPlacement", words("office.daysToPlacement"), card?.daysToPlacement.map { String($0) })
        days.mode = "numeric"
        let fields: [FormField] = [
            .text("vendor", words("office.vendor"), card?.vendor),
            .text("promptPay", words("office.promptPay"), card?.promptPay),
            .text("selfPay", words("office.selfPay"), card?.selfPay),
            .text("planTerms", words("office.planTerms"), card?.planTerms), days,
        ]
        return [
            "has": account.biller != nil, "fields": fields.rendered,
            "told": card?.toldOn.map { words("office.told", ["day": words.day($0)]) } as Any,
            "help": HelpPolicy.allCases.map { policy in
                [
                    "value": policy.rawValue, "label": words("office.help.\(policy.rawValue)"),
                    "chosen": card?.help == policy,
                ]
                    as Fields
            },
        ]
    }
}
