import CaseModel
import Rulebook

/// One thing that was asked for, and how its answer stands.
struct Asked: Sendable {
    var kind: RequestKind
    /// Nil for something that was promised in a call and never asked for in a letter.
    var request: Request?
    var sentOn: Day
    /// The day by which an answer is due; nil when neither the request nor the rulebook says.
    var answerBy: Day?
    /// The working day on which to ask again.
    var nudgeOn: Day?
    /// `waiting`, `overdue` or `done`.
    var state: WorkState
}

/// Everything that was asked for on one account. A promise made in a call counts as asked for when no letter asked
/// for the same.
struct AskedThings: Sendable {
    /// In the order of the case.
    let all: [Asked]

    init(_ requests: [Request], contacts: [Contact], law: Law) {
        var things = requests.compactMap { request -> Asked? in
            guard let sentOn = request.sentOn ?? request.answeredOn else { return nil }
            return Asked(
                request.kind, request, sentOn: sentOn, answerBy: request.respondBy, done: request.isAnswered,
                law: law)
        }
        let inWriting = Set(things.map(\.kind))
        for contact in contacts {
            for promise in contact.promises {
                guard let kind = promise.what.flatMap(RequestKind.init(rawValue:)), !inWriting.contains(kind),
                    let on = contact.on
                else { continue }
                things.append(Asked(kind, nil, sentOn: on, answerBy: promise.by, done: false, law: law))
            }
        }
        all = things
    }

    /// The newest of a kind.
    func last(_ kind: RequestKind) -> Asked? {
        all.enumerated().filter { $0.element.kind == kind }
            .max { ($0.element.sentOn, $0.offset) < ($1.element.sentOn, $1.offset) }?.element
    }

    /// The newest of several kinds.
    func last(of kinds: RequestKind...) -> Asked? {
        kinds.compactMap { last($0) }.max { $0.sentOn < $1.sentOn }
    }

    /// What still waits for an answer, the longest due first.
    var open: [Asked] {
        let newest = RequestKind.allCases.compactMap { last($0) }.filter { $0.state != .done }
        return newest.enumerated().sorted {
            ($0.element.nudgeOn ?? .distant, $0.offset) < ($1.element.nudgeOn ?? .distant, $1.offset)
        }.map(\.element)
    }

    var isEmpty: Bool { all.isEmpty }
}

extension Asked {
    fileprivate init(
        _ kind: RequestKind, _ request: Request?, sentOn: Day, answerBy: Day?, done: Bool, law: Law
    ) {
        self.kind = kind
        self.request = request
        self.sentOn = sentOn
        let byLaw = kind == .recordsAccess ? law.window("accessWindow", of: .recordsAccess) : nil
        let usual = byLaw ?? law.window("requestAnswer", of: .waitingRule)
        self.answerBy = answerBy ?? usual?.end(from: sentOn)
        nudgeOn = law.nudgeDay(after: self.answerBy)
        state = done ? .done : law.waitState(until: self.answerBy)
    }
}

extension Request {
    var isAnswered: Bool { answeredOn != nil }
}

extension Law {
    /// The working day on which to ask again: the day the answer was due, and the grace of the product.
    func nudgeDay(after answerBy: Day?) -> Day? {
        guard let answerBy, let grace = window("nudgeGrace", of: .waitingRule) else { return nil }
        return grace.end(from: answerBy)?.businessDayOnOrAfter
    }

    /// Waiting while an answer may still come in time; overdue from the day on which to ask again.
    func waitState(until answerBy: Day?) -> WorkState {
        guard let answerBy else { return .waiting }
        if let nudge = nudgeDay(after: answerBy) { return today >= nudge ? .overdue : .waiting }
        return today > answerBy ? .overdue : .waiting
    }
}

extension Day {
    /// Sorts after every day that a case can hold.
    static let distant = Day(number: .max)
}
