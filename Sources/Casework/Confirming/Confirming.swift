import CaseModel

/// Turns a draft that a person looked at into facts.
enum Confirming {
    /// Files all that a paper says, and notes on the paper's record what it was about.
    ///
    /// - Parameter bills: the person's values, one for each bill of the draft; nil takes the reader's. For a paper
    ///   from which nothing was read, the one bill that the person typed.
    static func confirm(
        _ paper: PaperRecord.ID, _ draft: DraftFile?, bills: [ReviewedBill]?, today: Day, _ state: inout CaseState
    ) {
        let file = draft?.file ?? ""
        var filing = Filing(state, paper: paper, file: file)
        let statements = draft?.statements ?? []
        if statements.isEmpty {
            for bill in bills ?? [] where !bill.isEmpty {
                filing.file(bill, nil, isItemized: false, isSure: true)
            }
        }
        let isForm = draft?.kind == .claimForm || draft?.kind == .estimate
        for (index, statement) in statements.enumerated() where !isForm {
            let reviewed = bills.flatMap { $0.indices.contains(index) ? $0[index] : nil } ?? ReviewedBill(statement)
            filing.file(
                reviewed, statement, isItemized: Confirming.isItemized(statement, draft?.kind),
                isSure: draft?.confidence == .sure)
        }
        filing.file(draft?.claims ?? [])
        for notice in draft?.notices ?? [] { filing.file(notice, draft?.kind ?? .notSure) }
        let about = filing.about
        state = filing.state
        guard let index = state.papers.firstIndex(where: { $0.id == paper }) else { return }
        state.papers[index].state = .confirmed
        state.papers[index].confirmedOn = today
        state.papers[index].about = about
        if state.papers[index].kind == .notSure, !(bills ?? []).isEmpty { state.papers[index].kind = .statement }
    }

    /// A bill is itemized when its lines can be checked: at least one has a code or a revenue code, or it was read as
    /// an itemized bill.
    private static func isItemized(_ statement: DraftStatement, _ kind: PaperKind?) -> Bool {
        guard !statement.lines.isEmpty else { return false }
        if kind == .itemizedBill { return true }
        return statement.lines.contains { $0.code != nil || $0.revenueCode != nil }
    }
}
