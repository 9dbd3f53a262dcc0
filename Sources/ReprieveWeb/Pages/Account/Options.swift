import CaseModel
import Casework
import Correspondence
import Playbook

/// All options of an account, open or not: nothing that a person could do is hidden.
enum Options {
    static func rows(_ account: Account, _ plan: AccountPlan, _ sitting: Sitting) -> [Fields] {
        let words = sitting.speech
        let id = account.id.text
        var rows: [Fields] = [
            step(
                "option.list", .requestItemizedBill, plan, sitting,
                [
                    ("/letters/new/itemized-bill/\(id)", words("letter.make.itemized-bill")),
                    ("/calls/\(id)/billing-office", words("call.instead")),
                ]),
            step(
                "option.hold", .askHold, plan, sitting,
                [
                    ("/letters/new/hold/\(id)", words("letter.make.hold")),
                    ("/calls/\(id)/billing-office", words("call.instead")),
                ]),
            step(
                "option.questions", .askAboutLines, plan, sitting,
                [
                    ("/accounts/\(id)/findings", words("findings.open"))
                ]),
        ]
        for track in plan.tracks {
            switch track.track {
            case .insurance:
                rows.append(
                    self.track(
                        "option.insurance", track, sitting,
                        [("/accounts/\(id)/log?with=insurer", words("call.logTo.insurer"))]))
            case .assistance:
                rows.append(
                    self.track("option.assistance", track, sitting, [("/help#money", words("option.assistanceLink"))]))
            case .collections:
                rows.append(
                    self.track(
                        "option.collections", track, sitting,
                        [("/accounts/\(id)/log?with=collector", words("call.logTo.collector"))]))
            case .credit:
                rows.append(self.track("option.credit", track, sitting, [("/help#credit", words("help.creditLink"))]))
            case .bill, .hold, .negotiation: break
            }
        }
        for gate in plan.gates { rows.append(self.gate(gate, id, sitting)) }
        return rows
    }

    private static func row(
        _ what: String, _ stand: String, why: [String] = [], _ links: [(String, String)], _ sitting: Sitting
    ) -> Fields {
        [
            "what": what.sentenceCased, "stand": stand.sentenceCased, "why": list(why.map { sitting.said($0) }),
            "links": links.map { ["href": $0.0, "label": $0.1] },
        ]
    }

    private static func step(
        _ key: String, _ name: StepName, _ plan: AccountPlan, _ sitting: Sitting, _ links: [(String, String)]
    ) -> Fields {
        let words = sitting.speech
        guard let step = plan.steps.first(where: { $0.step == name }) else {
            return row(words(key), words("option.canStart"), links, sitting)
        }
        var stand = sitting.language.name(of: step.state)
        if let until = step.until ?? step.nudgeOn {
            stand = words("option.until", ["state": stand, "day": words.day(until)])
        }
        return row(words(key), stand, why: [step.because], step.state == .done ? [] : links, sitting)
    }

    private static func track(
        _ key: String, _ track: Track, _ sitting: Sitting, _ links: [(String, String)]
    ) -> Fields {
        let words = sitting.speech
        var stand = sitting.language.name(of: track.state)
        if let until = track.until {
            // What is late was due on its day and goes on from there.
            let key = track.state == .overdue ? "option.since" : "option.until"
            stand = words(key, ["state": stand, "day": words.day(until)])
        }
        let isOver = track.state == .done || track.state == .notNeeded
        return row(words(key), stand, why: [track.because], isOver ? [] : links, sitting)
    }

    private static func gate(_ gate: Gate, _ id: String, _ sitting: Sitting) -> Fields {
        let words = sitting.speech
        let why = gate.because + gate.opensWhen + [gate.costOfEarly].compactMap { $0 }
        let links = gate.action == .pay ? [("/accounts/\(id)/payment", words("payment.effectsLink"))] : []
        return row(
            sitting.language.name(of: gate.action), words(gate.open ? "gate.open" : "gate.notYet"),
            why: gate.open ? gate.because : why, links, sitting)
    }
}
