/// The checks that run, one row each, in the order of the catalogue.
enum CheckList {
    static let all: [any Check.Type] = [
        TotalsDoNotTie.self,
        NotItemized.self,
        StatementRepeated.self,
        BillExceedsClaim.self,
        ContractualAmountBilled.self,
        TimelyFilingDenial.self,
        ClaimPendingOrMissing.self,
        DuplicateLine.self,
        ReversalNotNetted.self,
        PanelAndComponents.self,
        GlobalAndComponent.self,
        DateOutsideStay.self,
    ]
}
