/// All checks, in catalogue order. A new check is one file in `Checks` and one row here.
enum CheckList {
    static let all: [any (Check & Sendable).Type] = [
        TotalsDoNotTie.self, NotItemized.self, StatementRepeated.self, BillExceedsClaim.self,
        ContractualAmountBilled.self, TimelyFilingDenial.self, ClaimPendingOrMissing.self, DuplicateLine.self,
        ReversalNotNetted.self, PanelAndComponents.self, GlobalAndComponent.self, DateOutsideStay.self,
    ]
}
