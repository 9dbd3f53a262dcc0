import CaseModel

/// The sums that a file states over all of its accounts.
struct FileSums: Sendable {
    var file: String
    var rows: [SummaryRow]
    /// The charges of the whole file.
    var lineTotal: Money
    var isWhole: Bool
}
