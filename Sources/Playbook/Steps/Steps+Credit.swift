import CaseModel
import Rulebook

extension Steps {
    /// A credit report: asking for a correction when the entry can be questioned, looking at it otherwise.
    static func credit(_ view: AccountView) -> [Move] {
        guard let reported = view.facts.creditReportedOn else { return [] }
        if let asked = view.facts.creditDisputedOn {
            let until = view.law.window("creditAnswer", of: .waitingRule)?.end(from: asked)
            guard view.law.waitState(until: until) == .waiting else {
                return [.start(.checkCredit, .credit, .call, StepWords.creditAnswered, opens: [.creditReport])]
            }
            return [
                .other(
                    .disputeCredit, .waiting, StepWords.creditTitle, because: TrackWords.creditAsked, askedOn: asked,
                    nudgeOn: view.law.nudgeDay(after: until))
            ]
        }
        let isQuestioned =
            view.facts.isNothingOpen || view.facts.requests.last(.validation) != nil
            || view.readiness.obstacles.contains { $0.stage == .protection || $0.stage == .collector }
        return [
            isQuestioned
                ? .start(
                    .disputeCredit, .credit, .letter, StepWords.creditDispute(reported),
                    opens: [.creditDisputeLetter, .creditReport])
                : .start(.checkCredit, .credit, .call, StepWords.creditCheck(reported), opens: [.creditReport])
        ]
    }
}
