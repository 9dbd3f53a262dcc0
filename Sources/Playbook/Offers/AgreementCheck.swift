import CaseModel
import Rulebook

/// Whether a point of an agreement is there.
public enum PointState: String, Choice {
    case there, missing
    /// Nobody has looked yet.
    case ask
    /// The paper does not fit what was offered or what is open.
    case differs
}

/// One point that terms in writing should state, and how this paper stands to it.
public struct CheckedPoint: Record, JSONCoded {
    public var point: AgreementPoint = .amount
    public var state: PointState = .ask
    /// What to look for, and to ask for in writing where it is not there.
    public var what = ""
    /// What the record itself shows.
    public var because: String?
    /// What the person wrote down about it.
    public var note: String?
    public var rule: Rule.ID = ""
    public var kept = Kept()

    public init() {}

    public static let shape: [Field<CheckedPoint>] = [
        .required("point", \.point), .required("state", \.state), .required("what", \.what),
        .field("because", \.because), .field("note", \.note), .required("rule", \.rule),
    ]
}

/// Whether money may move on an agreement.
public struct AgreementVerdict: Record, JSONCoded {
    public var agreement: Agreement.ID = ""
    public var account: Account.ID?
    /// True when it is in writing and every point that has to be there is.
    public var isWhole = false
    public var points: [CheckedPoint] = []
    /// Said once, before money moves.
    public var first = ""
    public var kept = Kept()

    public init() {}

    public static let shape: [Field<AgreementVerdict>] = [
        .required("agreement", \.agreement), .nullable("account", \.account), .required("whole", \.isWhole),
        .always("points", \.points), .required("first", \.first),
    ]
}

/// Holds a paper to the points that the rules name (R-171 for one payment, R-172 for a plan), and to the offer it came
/// from. It says what is not there; it never says that an agreement is good.
public enum AgreementCheck {
    /// - Parameters:
    ///   - offers: the offers on the same bill.
    ///   - open: what is open on the bill.
    public static func verdict(
        on agreement: Agreement, offers: [Offer], open: Money?, rulebook: Rulebook
    ) -> AgreementVerdict {
        var verdict = AgreementVerdict()
        verdict.agreement = agreement.id
        verdict.account = agreement.account
        let rule: Rule.ID = agreement.kind == .plan ? .paymentPlanPoints : .settlementPoints
        let names = rulebook.parameter(agreement.kind == .plan ? "checks" : "mustState", of: rule)?.codes ?? []
        let points = own(agreement.kind) + names.compactMap(AgreementPoint.init(rawValue:))
        verdict.points = points.uniqued().map { point in
            var checked = check(point, agreement, offers, open)
            checked.rule = rule
            return checked
        }
        verdict.isWhole = agreement.inWriting == true && verdict.points.allSatisfy { $0.state == .there }
        verdict.first =
            agreement.inWriting == true
            ? (verdict.isWhole ? AgreementWords.whole : AgreementWords.notWhole) : AgreementWords.notInWriting
        return verdict
    }

    /// Points that are looked for beside those that the rule names.
    private static func own(_ kind: AgreementKind) -> [AgreementPoint] {
        switch kind {
        case .plan: [.account, .amount]
        case .lumpSum, .writeOff, .assistance: [.account, .amount, .payBy, .paidInFull, .release, .refund, .signer]
        }
    }

    private static func check(
        _ point: AgreementPoint, _ agreement: Agreement, _ offers: [Offer], _ open: Money?
    ) -> CheckedPoint {
        var checked = CheckedPoint()
        checked.point = point
        checked.what = AgreementWords.thing(point)
        if let found = fact(point, agreement, offers, open) {
            (checked.state, checked.because) = found
            return checked
        }
        let answer = agreement.answers.last { $0.point == point }
        checked.note = answer?.note
        checked.state = answer?.states.map { $0 ? .there : .missing } ?? .ask
        return checked
    }

    /// What the record of the agreement itself shows.
    private static func fact(
        _ point: AgreementPoint, _ agreement: Agreement, _ offers: [Offer], _ open: Money?
    ) -> (PointState, String?)? {
        switch point {
        case .amount: return amount(agreement, offers, open)
        case .payBy:
            guard agreement.answers.last(where: { $0.point == .payBy })?.states == nil else { return nil }
            return agreement.payBy.map { (.there, AgreementWords.payBy($0)) }
        case .paidInFull:
            return agreement.paidInFull.map { ($0 ? .there : .missing, nil) }
        default: return nil
        }
    }

    /// The amount beside the newest offer of the office, and beside what is open.
    private static func amount(_ agreement: Agreement, _ offers: [Offer], _ open: Money?) -> (PointState, String?)? {
        guard let amount = agreement.amount else { return nil }
        if let open, amount > open { return (.differs, AgreementWords.aboveOpen(amount, open)) }
        let theirs = offers.filter { $0.by != "patient" }.compactMap(\.amount)
        if let offered = theirs.last, !theirs.contains(amount) {
            return (.differs, AgreementWords.notOffered(amount, offered))
        }
        return (.there, AgreementWords.amount(amount))
    }
}
