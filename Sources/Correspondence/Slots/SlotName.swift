/// The values that a letter or a call card can hold, each under the name that templates use. What a value is and where
/// it may come from follow from its name.
enum SlotName: String, CaseIterable, Sendable {
    case senderName = "sender.name"
    case senderAddress = "sender.address"
    case senderPhone = "sender.phone"
    case recipientName = "recipient.name"
    case recipientAddress = "recipient.address"
    case patientName = "patient.name"
    case accountNumber = "account.number"
    case billerName = "biller.name"
    case billerPhone = "biller.phone"
    case careFrom = "care.from"
    case careUntil = "care.until"
    case billDate = "bill.date"
    case billBalance = "bill.balance"
    case billDue = "bill.due"
    /// The total that the bill states, and what its lines add up to.
    case billTotal = "bill.total"
    case billSum = "bill.sum"
    case today = "letter.today"
    case replyBy = "reply.by"
    case lawCitation = "law.citation"
    case planName = "plan.name"
    case claimNumber = "claim.number"
    case claimDecided = "claim.decided"
    case claimShare = "claim.share"
    case listAsked = "list.asked"
    case questionsAsked = "questions.asked"
    case lineDate = "line.date"
    case lineCode = "line.code"
    case lineRevenue = "line.revenue"
    case lineCharge = "line.charge"
    case reversalCharge = "reversal.charge"
    case stayFrom = "stay.from"
    case stayUntil = "stay.until"
    case questionCode = "question.code"
    case questionAmount = "question.amount"
    case questionTimes = "question.times"
    case ruleCitation = "rule.citation"
    case ruleChecked = "rule.checked"
    case tableChecked = "table.checked"

    /// What kind of value stands under the name, and how it is spelled.
    var format: SlotFormat {
        switch self {
        case .senderName, .senderAddress, .senderPhone, .patientName, .accountNumber, .billerName, .billerPhone,
            .lawCitation, .planName, .claimNumber, .lineCode, .lineRevenue, .questionCode, .ruleCitation:
            .text
        case .recipientName, .recipientAddress: .envelope
        case .careFrom, .careUntil, .billDate, .billDue, .today, .replyBy, .claimDecided, .listAsked, .questionsAsked,
            .lineDate, .stayFrom, .stayUntil, .ruleChecked, .tableChecked:
            .day
        case .billBalance, .billTotal, .billSum, .claimShare, .lineCharge, .questionAmount: .money
        case .reversalCharge: .moneyWithoutSign
        case .questionTimes: .count
        }
    }
}

/// How a value is spelled.
enum SlotFormat: Sendable {
    case text
    /// Capitals without punctuation, for the window of an envelope.
    case envelope
    case day, money
    /// An amount that the words around it already call taken back.
    case moneyWithoutSign
    case count
}
