import CaseModel
import Rulebook

/// What the reason codes of adjustments are about, by the rulebook's table.
struct ReasonFamilies: Sendable {
    private let families: [String: AdjustmentReasonTable.Family]
    let isKnown: Bool

    init(_ table: AdjustmentReasonTable?) {
        let rows = table?.rows ?? []
        families = Dictionary(rows.map { ($0.code.uppercased(), $0.family) }) { first, _ in first }
        isKnown = !rows.isEmpty
    }

    func family(of code: String) -> AdjustmentReasonTable.Family? { families[code.uppercased()] }

    func codes(of family: AdjustmentReasonTable.Family) -> Set<String> {
        Set(families.filter { $0.value == family }.keys)
    }
}
