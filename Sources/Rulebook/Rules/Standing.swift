import CaseModel

/// Whether a rule may be shown as law today.
public enum Standing: Equatable, Sendable {
    case current
    /// Shown greyed with "check this first"; no letter may print it as law.
    case checkFirst(Reason)

    public enum Reason: Equatable, Sendable {
        /// The official text has not been read.
        case notSeen
        /// Nobody looked since that day, which is longer ago than the review limit.
        case reviewOverdue(since: Day)
        case notYetInForce(from: Day)
        case noLongerInForce(since: Day)
    }

    public var isCurrent: Bool { self == .current }
}

extension Rule {
    /// Whether the rule may be shown as law on a day.
    ///
    /// - Parameter reviewLimit: calendar days after which a check counts as too old.
    public func standing(on today: Day, reviewLimit: Int) -> Standing {
        if case .from(let day) = validFrom, today < day { return .checkFirst(.notYetInForce(from: day)) }
        if let last = validTo, today > last { return .checkFirst(.noLongerInForce(since: last)) }
        if today - checkedOn > reviewLimit { return .checkFirst(.reviewOverdue(since: checkedOn)) }
        if kind == .law, confidence != .seen { return .checkFirst(.notSeen) }
        return .current
    }
}
