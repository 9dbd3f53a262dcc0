import CaseModel

/// What the check of a collector's account says.
enum CollectionWords {
    static let noNotice = "No written notice of the collector is here."
    static let askNotice = "Ask for it in writing. It says whose bill it is and how long you can ask for proof."
    static let askSum = "Ask in your letter how the amount came about."
    static let askEarly = "Write by the earlier day, and keep the envelope."
    static let askShare = "Ask in your letter for proof of the part above it."
    static let mayBeOld = "The time for a lawsuit may be over."
    static let askOld = "Ask legal aid before you pay or promise anything: either may start it again."
    static let askCalls = "Keep the list of calls. You can write that calls must stop."

    static func sumOff(_ amount: Money) -> String {
        "The numbers of the notice do not come to the amount asked for: \(amount.display) apart."
    }
    static func endsEarly(_ printed: Day, _ least: Day) -> String {
        "The notice gives time until \(printed.iso). By the rule it is \(least.iso)."
    }
    static func startsAfter(_ from: Day, _ dated: Day) -> String {
        "The starting day \(from.iso) is after the date of the notice, \(dated.iso)."
    }
    static func aboveShare(_ asked: Money, _ share: Money) -> String {
        "The collector asks for \(asked.display). Your plan says that your share is \(share.display)."
    }
    static func calls(_ count: Int, _ days: Int) -> String {
        "You wrote down \(count) calls within \(days) days. So many are taken to be too many."
    }

    /// What to look for in the notice.
    static func thing(_ item: NoticeItem) -> String {
        switch item {
        case .amount: "the amount of the debt"
        case .creditor: "the name of the creditor"
        case .disputeStatement: "that you can dispute the debt, and by when"
        case .verificationStatement: "that you can ask for proof in writing"
        case .originalCreditorStatement: "that you can ask for the first creditor"
        case .collectorNameAndAddress: "the collector's name and address"
        case .consumerNameAndAddress: "your name and address"
        case .accountNumberPart: "part of the account number"
        case .itemizationDate: "a starting day"
        case .amountOnThatDate: "the amount on the starting day"
        case .changesSince: "what was added and taken off since"
        case .currentAmount: "the amount now"
        case .endOfDisputePeriod: "the last day to dispute"
        case .howToDispute: "how to dispute"
        case .responseForm: "a form to send back"
        }
    }
}
