import CaseModel
import Rulebook

/// The days by which somebody should answer. A request for records has a time by law; for everything else the
/// day is the one that was asked for.
enum RequestClock {
    static func run(_ clocks: inout Clocks) {
        let facts = clocks.facts
        for asked in facts.requests.all {
            let answered = asked.request?.answeredOn
            if asked.kind == .recordsAccess, facts.law.covers(.recordsAccess, facts.holderKind),
                let request = asked.request
            {
                var options = Clocks.Options()
                options.whose = .them
                options.about = request.id.text
                options.done = Done(on: answered)
                let start = ClockStart(event: .recordsRequest, day: asked.sentOn)
                clocks.run(.recordsAccess, "accessWindow", from: start, options)
            } else if let answerBy = asked.answerBy {
                let name = asked.request?.id.text ?? asked.kind.rawValue
                var deadline = Deadline.set(
                    "request:\(name)", clock: "respondBy", DeadlineWords.answerDue(asked.kind), due: answerBy,
                    anchor: "requestSent", on: asked.sentOn, consequence: DeadlineWords.answerConsequence,
                    state: Done(on: answered).state(due: answerBy, today: facts.today))
                deadline.whose = .them
                deadline.about = asked.request?.id.text
                clocks.add(deadline)
            }
        }
    }
}
