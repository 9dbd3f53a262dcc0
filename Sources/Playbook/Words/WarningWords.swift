import CaseModel

/// What the plan says when something is out of order.
enum WarningWords {
    static let suitThreatened = "A lawsuit was mentioned. If court papers come, they go before everything else."
    static let holdByWord = "The hold is not in writing yet. Ask for a note or a letter."

    static func spokenOffer(until day: Day?) -> String {
        let told = "The office's offer was only spoken so far. Ask for it in writing; you do not have to answer it yet."
        return day.map { "\(told) It ends on \($0.iso)." } ?? told
    }

    static func silence(_ day: Day) -> String {
        "Nothing has happened since \(day.iso), and nothing is asked for. Waiting helps only when an answer is due."
    }

    static func pastDue(_ day: Day) -> String { "The printed due date, \(day.iso), has passed and no hold runs." }

    static func futureStatement(_ day: Day) -> String {
        "The bill has the date \(day.iso), which is still ahead. Check the date."
    }

    static let paidAbove = "By the payments written down, more was paid than the newest bill asked for."
    static func paidTooMuch(_ amount: Money) -> String {
        "You paid \(amount.display) more than the share that your plan names. Ask where it went."
    }
    static func credit(_ amount: Money) -> String { "The newest bill shows \(amount.display) in your favor." }

    static func amountsDiffer(_ notice: Money, _ bill: Money) -> String {
        "The collector asks for \(notice.display). The newest bill says \(bill.display)."
    }
}
