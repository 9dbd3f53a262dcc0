import CaseModel
import Rulebook

/// What a check found, before findings are ordered, numbered and laid over each other.
struct RawFinding: Sendable {
    var check: CheckID
    var grade: Grade
    /// The account's position; nil when it is about a file.
    var account: Int?
    /// The charge lines that it is about.
    var lines: [BillLine] = []
    /// Other places that it is about, such as the balance row.
    var rows: [Place] = []
    /// The stated amounts of those rows: part of the key.
    var rowAmounts: [Money] = []
    /// Days and codes of what it is about that are not those of bill lines.
    var days: [Day] = []
    var codes: [String] = []
    var atIssue: Money?
    /// The lines whose charges are at issue. They count once over all findings.
    var linesAtIssue: [BillLine] = []
    var owedChange: OwedChange
    /// What of the amount is on the bill and on no claim: it is also part of what the bill asks above the claim.
    var onBillOnly: Money = .zero
    var waitsForLineAmounts = false
    var words: FindingWords
    var citations: [Rule.ID] = []
    var covers: [Finding.Covered] = []
    /// True when it is spoken although nothing but the sums of the account may be questioned.
    var isAboutTotals = false

    /// Takes over what an answer says of the lines' share.
    mutating func take(_ answer: ShareOfLines.Answer) {
        owedChange = answer.change
        onBillOnly = answer.onBillOnly
        waitsForLineAmounts = answer.waitsForLineAmounts
    }
}

/// The sentences of a finding.
struct FindingWords: Sendable {
    var saw: String
    var couldBeRight: [String]
    var settledBy: [String]
    var ask: String
}
