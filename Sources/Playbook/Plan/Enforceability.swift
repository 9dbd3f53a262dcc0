import CaseModel
import Rulebook

/// What has to be so before a bill can be enforced against a person.
public enum EnforcePoint: String, Choice {
    case liableAndSigned, noticeOrEstimate, billedInTime, helpScreenedFirst, limitationPeriod, ownership
}

/// An answer of which nobody should be surer than the papers.
public enum YesNoAsk: String, Choice {
    case yes, no, ask
}

/// One point of the list "could this bill be enforced?".
public struct Enforceability: Record, JSONCoded {
    public var point: EnforcePoint = .liableAndSigned
    public var answer: YesNoAsk = .ask
    public var because = ""
    /// The rule it rests on.
    public var rule: Rule.ID?
    /// True when the rule may not be shown as law: "check this first".
    public var checkFirst: Bool?
    public var kept = Kept()

    public init() {}

    init(_ point: EnforcePoint, _ answer: YesNoAsk, _ because: String) {
        self.point = point
        self.answer = answer
        self.because = because
    }

    public static let shape: [Field<Enforceability>] = [
        .required("point", \.point), .required("answer", \.answer), .required("because", \.because),
        .field("rule", \.rule), .field("checkFirst", \.checkFirst),
    ]
}
