import CaseModel

/// What a paper says of one account.
struct BillSection: Sendable {
    var account: String?
    var patient: String?
    var lines: [ChargeLine] = []
    /// The stated sums, each with how many lines stand before it.
    var hits: [(hit: SummaryHit, linesBefore: Int)] = []
    /// True when a line took over the date of the row before it.
    var hasInheritedDates = false

    var isEmpty: Bool { lines.isEmpty && hits.isEmpty }
    var lineTotal: Money { lines.map(\.charge).total() }
}
