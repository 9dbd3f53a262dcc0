import CaseModel

/// What has to be on file so that waiting is a part of the plan.
public enum WaitingPart: String, Choice {
    case itemization, insuranceReview, moneyHelp, writtenRecord
}

/// Whether waiting is structured: all four parts are on file and something was asked for.
public struct Waiting: Record, JSONCoded {
    public var structured = false
    public var missing: [WaitingPart] = []
    public var because = ""
    public var kept = Kept()

    public init() {}

    public static let shape: [Field<Waiting>] = [
        .required("structured", \.structured), .always("missing", \.missing), .required("because", \.because),
    ]
}
