import CaseModel
import Rulebook

/// What a collector's notice should tell: by the statute, and by the newer rule.
public enum NoticeItem: String, Choice {
    case amount, creditor, disputeStatement, verificationStatement, originalCreditorStatement
    case collectorNameAndAddress, consumerNameAndAddress, accountNumberPart, itemizationDate, amountOnThatDate
    case changesSince, currentAmount, endOfDisputePeriod, howToDispute, responseForm
}

/// One item of a notice, and how this notice stands to it.
public struct CheckedItem: Record, JSONCoded {
    public var item: NoticeItem = .amount
    public var state: PointState = .ask
    public var what = ""
    /// True for what the statute itself asks for; the rest is from the newer rule.
    public var byStatute = false
    public var kept = Kept()

    public init() {}

    public static let shape: [Field<CheckedItem>] = [
        .required("item", \.item), .required("state", \.state), .required("what", \.what),
        .required("byStatute", \.byStatute),
    ]
}

/// What stands out on a collector's account beside the items of its notice.
public struct CollectionNote: Record, JSONCoded {
    public var what = ""
    /// What to do with it, as a question to ask.
    public var ask = ""
    public var rule: Rule.ID = ""
    /// True when the rule may not be shown as law: "check this first".
    public var checkFirst: Bool?
    public var kept = Kept()

    public init() {}

    public static let shape: [Field<CollectionNote>] = [
        .required("what", \.what), .required("ask", \.ask), .required("rule", \.rule),
        .field("checkFirst", \.checkFirst),
    ]
}

/// A collector's account held to the rules.
public struct CollectionReport: Record, JSONCoded {
    public var account: Account.ID = ""
    public var hasNotice = false
    public var items: [CheckedItem] = []
    /// Whether starting amount and changes come to the amount asked for, to the cent; nil where a number is missing.
    public var sumTies: Bool?
    /// The amount asked for, less what the numbers of the notice come to.
    public var sumDiffers: Money?
    public var notes: [CollectionNote] = []
    /// The last day to dispute in writing, with what a dispute does.
    public var dispute: Deadline?
    public var kept = Kept()

    public init() {}

    public static let shape: [Field<CollectionReport>] = [
        .required("account", \.account), .required("hasNotice", \.hasNotice), .always("items", \.items),
        .field("sumTies", \.sumTies), .field("sumDiffers", \.sumDiffers), .always("notes", \.notes),
        .field("dispute", \.dispute),
    ]
}

/// Holds a collector's notice, its amount and its calls to the rules. It says what is not there and what to ask; it
/// accuses nobody.
public enum CollectionCheck {
    /// - Returns: nil where no collector holds the account, or there is no such account.
    public static func report(
        on id: Account.ID, in file: CaseFile, rulebook: Rulebook, today: Day
    ) -> CollectionReport? {
        guard let account = file.accounts.first(where: { $0.id == id }) else { return nil }
        let law = Law(rulebook: rulebook, today: today, for: file)
        let facts = CaseIndex(file, questions: []).facts(of: account, law: law)
        guard facts.isHeldByCollector else { return nil }
        var report = CollectionReport()
        report.account = id
        report.dispute = DisputeClock.deadline(facts)
        if let notice = account.holder?.validationNotice {
            report.hasNotice = true
            report.items = items(of: notice, law)
            if let sum = notice.sum, let amount = notice.amount {
                report.sumTies = sum == amount
                report.sumDiffers = sum == amount ? nil : amount - sum
            }
            report.notes += numbers(report, law) + dates(of: notice, law)
        } else {
            report.notes.append(note(.validationNotice, CollectionWords.noNotice, CollectionWords.askNotice, law))
        }
        report.notes += [aboveShare(facts), timeLimit(facts), calls(facts)].compactMap { $0 }
        return report
    }

    private static func items(of notice: ValidationNotice, _ law: Law) -> [CheckedItem] {
        func named(_ list: String) -> [NoticeItem] {
            (law.parameter(list, of: .noticeContents)?.codes ?? []).compactMap(NoticeItem.init(rawValue:))
        }
        let statute = named("statuteItems")
        return (statute + named("furtherItems")).uniqued().map { item in
            var checked = CheckedItem()
            checked.item = item
            checked.what = CollectionWords.thing(item)
            checked.byStatute = statute.contains(item)
            checked.state = state(of: item, notice)
            return checked
        }
    }

    private static func state(of item: NoticeItem, _ notice: ValidationNotice) -> PointState {
        if notice.missing.contains(item.rawValue) { return .missing }
        if notice.states.contains(item.rawValue) { return .there }
        let isThere =
            switch item {
            case .amount, .currentAmount: notice.amount != nil
            case .itemizationDate: notice.itemizationDate != nil
            case .amountOnThatDate: notice.amountThen != nil
            case .changesSince: notice.hasChanges
            case .endOfDisputePeriod: notice.disputeBy != nil
            case .creditor, .disputeStatement, .verificationStatement, .originalCreditorStatement,
                .collectorNameAndAddress, .consumerNameAndAddress, .accountNumberPart, .howToDispute, .responseForm:
                false
            }
        return isThere ? .there : .ask
    }

    private static func note(_ rule: Rule.ID, _ what: String, _ ask: String, _ law: Law) -> CollectionNote {
        var note = CollectionNote()
        note.what = what
        note.ask = ask
        note.rule = rule
        note.checkFirst = law.isCheckFirst(rule) ? true : nil
        return note
    }

    private static func numbers(_ report: CollectionReport, _ law: Law) -> [CollectionNote] {
        guard let off = report.sumDiffers else { return [] }
        return [note(.noticeContents, CollectionWords.sumOff(off.magnitude), CollectionWords.askSum, law)]
    }

    private static func dates(of notice: ValidationNotice, _ law: Law) -> [CollectionNote] {
        var notes: [CollectionNote] = []
        if let printed = notice.disputeBy, let received = notice.receivedOn,
            let least = law.window("disputeWindow", of: .disputeWindow)?.end(from: received), printed < least
        {
            notes.append(
                note(.disputeWindow, CollectionWords.endsEarly(printed, least), CollectionWords.askEarly, law))
        }
        if let from = notice.itemizationDate, let dated = notice.datedOn, from > dated {
            notes.append(
                note(.noticeContents, CollectionWords.startsAfter(from, dated), CollectionWords.askSum, law))
        }
        return notes
    }

    private static func aboveShare(_ facts: AccountFacts) -> CollectionNote? {
        guard let share = facts.claims.share(in: facts.coverage),
            let asked = facts.account.holder?.validationNotice?.amount ?? facts.askedAmount, asked > share
        else { return nil }
        return note(.notOwed, CollectionWords.aboveShare(asked, share), CollectionWords.askShare, facts.law)
    }

    private static func timeLimit(_ facts: AccountFacts) -> CollectionNote? {
        guard LimitationBrake.standing(facts) == .likelyOver else { return nil }
        return note(.timeBarred, CollectionWords.mayBeOld, CollectionWords.askOld, facts.law)
    }

    /// More calls within some days than the rule takes to be usual.
    private static func calls(_ facts: AccountFacts) -> CollectionNote? {
        guard let most = facts.law.count("calls", of: .collectorCalls),
            let span = facts.law.count("callDays", of: .collectorCalls)
        else { return nil }
        let days = facts.contacts.filter { $0.department == "collector" && $0.by == "phone" }.compactMap(\.on).sorted()
        let busiest =
            days.map { first in days.filter { $0 >= first && $0 < first.adding(days: span) }.count }.max() ?? 0
        guard busiest > most else { return nil }
        return note(.collectorCalls, CollectionWords.calls(busiest, span), CollectionWords.askCalls, facts.law)
    }
}

extension ValidationNotice {
    /// The starting amount with all that was added and taken off since; nil without a starting amount.
    var sum: Money? {
        guard let amountThen else { return nil }
        let added = (interestAdded ?? .zero) + (feesAdded ?? .zero)
        return amountThen + added - (paidSince ?? .zero) - (creditedSince ?? .zero)
    }

    var hasChanges: Bool { interestAdded != nil || feesAdded != nil || paidSince != nil || creditedSince != nil }
}
