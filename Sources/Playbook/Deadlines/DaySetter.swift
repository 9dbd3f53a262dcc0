import CaseModel

/// Who has set a day, and so whether it can be moved.
public enum DaySetter: String, Choice {
    /// A court. Nobody else can move it.
    case court
    /// A law or a regulation counts it.
    case law
    /// A plan printed it on a denial, and no rule says how it was counted.
    case denial
    /// An office agreed to it, or printed it on a bill.
    case office
    /// The person asked for an answer by then.
    case asked

    /// False for a day that can be talked about.
    public var isFixed: Bool {
        switch self {
        case .court, .law, .denial: true
        case .office, .asked: false
        }
    }
}

extension Deadline {
    /// True for a day of the person's own that waiting does not move: a court's, a law's, a denial's, and the pay day of
    /// an agreement, which only a new agreement can move.
    var binds: Bool { whose == .you && (setBy.isFixed || clock == "payDay") }

    /// Who has set the day.
    public var setBy: DaySetter {
        if isCourt { return .court }
        if clock == AppealClock.printedName { return .denial }
        guard let kind = id.split(separator: ":").first, kind.count < id.count else { return .law }
        return kind == "request" ? .asked : .office
    }
}
