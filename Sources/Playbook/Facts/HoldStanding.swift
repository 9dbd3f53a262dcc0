import CaseModel
import Rulebook

/// Whether the office pauses the account.
enum HoldStanding: Equatable, Sendable {
    case none
    case asked(since: Day, until: Day?, state: WorkState)
    case granted(until: Day, inWriting: Bool)
    case ended(on: Day)
    /// The office said no; asking again at once would bring the same answer.
    case refused(on: Day)

    init(_ facts: AccountFacts) {
        let granted = facts.holds.filter { $0.grantedUntil != nil }
        let last = granted.max { ($0.grantedUntil ?? .earliest) < ($1.grantedUntil ?? .earliest) }
        if let last, let until = last.grantedUntil, until >= facts.today {
            self = .granted(until: until, inWriting: last.inWriting == true)
            return
        }
        let asked = HoldStanding.lastAsked(facts)
        let since = last.map { $0.askedOn ?? $0.grantedUntil ?? .earliest } ?? .earliest
        if let asked, asked.day > since {
            let answerBy = asked.answerBy ?? facts.law.window("holdAnswer", of: .waitingRule)?.end(from: asked.day)
            self = .asked(since: asked.day, until: answerBy, state: facts.law.waitState(until: answerBy))
        } else if let refused = HoldStanding.lastRefused(facts), refused > since,
            let again = facts.law.window("requestAnswer", of: .waitingRule)?.end(from: refused), facts.today < again
        {
            self = .refused(on: refused)
        } else if let until = last?.grantedUntil {
            self = .ended(on: until)
        } else {
            self = .none
        }
    }

    /// Whether more time was asked for while a hold runs, and not granted; nil when nobody asked.
    static func moreTime(_ facts: AccountFacts) -> HoldStanding? {
        // As if the running hold were over: what was asked for after it.
        let running = facts.holds.filter { $0.grantedUntil.map { $0 >= facts.today } ?? false }
        let since = running.compactMap { $0.askedOn ?? $0.grantedUntil }.max() ?? .earliest
        if let asked = lastAsked(facts), asked.day > since {
            let until = asked.answerBy ?? facts.law.window("holdAnswer", of: .waitingRule)?.end(from: asked.day)
            return .asked(since: asked.day, until: until, state: facts.law.waitState(until: until))
        }
        return lastRefused(facts).flatMap { $0 > since ? .refused(on: $0) : nil }
    }

    /// The day on which the office last said no.
    private static func lastRefused(_ facts: AccountFacts) -> Day? {
        facts.requests.all.filter { $0.kind == .hold && ($0.request?.isRefused ?? false) }
            .compactMap { $0.request?.answeredOn }.max()
    }

    /// The newest question for a hold that nobody has answered.
    private static func lastAsked(_ facts: AccountFacts) -> (day: Day, answerBy: Day?)? {
        var asked = facts.holds.filter { $0.grantedUntil == nil }.compactMap(\.askedOn).map { ($0, Day?.none) }
        if let letter = facts.requests.last(.hold), letter.state != .done {
            asked.append((letter.sentOn, letter.request?.respondBy))
        }
        return asked.max { $0.0 < $1.0 }.map { (day: $0.0, answerBy: $0.1) }
    }

    var isGranted: Bool {
        if case .granted = self { true } else { false }
    }

    /// True when a pause runs or was asked for.
    var isRunning: Bool {
        switch self {
        case .granted, .asked: true
        case .none, .ended, .refused: false
        }
    }
}
