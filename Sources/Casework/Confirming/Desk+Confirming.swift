import CaseModel

/// A paper with what was read from it, for a person to look at.
public struct PaperReview: Sendable {
    public var paper: PaperRecord
    /// Nil when nothing was read.
    public var draft: DraftFile?
    /// One for each bill of the draft; one empty one for a paper that was not read.
    public var bills: [ReviewedBill]

    public init(paper: PaperRecord, draft: DraftFile?, bills: [ReviewedBill]) {
        self.paper = paper
        self.draft = draft
        self.bills = bills
    }
}

extension Desk {
    /// A paper of the store with what was read from it.
    public func review(_ id: PaperRecord.ID) throws(CaseworkError) -> PaperReview {
        let state = try state()
        guard let paper = state.papers.first(where: { $0.id == id }) else { throw .unknown(id: id.text) }
        let draft = try draft(of: id)
        // A claim form is what the plan got, not what the person is asked for.
        let bills = draft?.kind == .claimForm ? [] : draft?.statements.map(ReviewedBill.init) ?? []
        let needsTyping = draft?.hasValues != true
        return PaperReview(paper: paper, draft: draft, bills: needsTyping ? [ReviewedBill()] : bills)
    }

    /// What a reader made of a paper.
    public func draft(of id: PaperRecord.ID) throws(CaseworkError) -> DraftFile? {
        do { return try store.draft(of: id) } catch { throw .store(error) }
    }

    /// Takes what a paper says into the case, with the person's corrections.
    ///
    /// - Parameter bills: one for each bill of the draft, or nil to take all as it was read.
    public func confirm(_ id: PaperRecord.ID, bills: [ReviewedBill]? = nil) throws(CaseworkError) -> JournalEntry? {
        let draft = try draft(of: id)
        let today = today
        return try change(.confirmPaper) { (state) throws(CaseworkError) in
            guard let paper = state.papers.first(where: { $0.id == id }) else { throw .unknown(id: id.text) }
            guard paper.trashedOn == nil, paper.state == .draft || paper.state == .notRead || paper.state == .setAside
            else { throw .wrongPaperState(id) }
            let typed = (bills ?? []).contains { !$0.isEmpty }
            guard typed || draft?.hasValues == true else { throw .needed(field: "biller") }
            Confirming.confirm(id, draft, bills: bills, today: today, &state)
        }
    }

    /// Says that a paper holds nothing for the case. It stays among the papers.
    public func setAside(_ id: PaperRecord.ID) throws(CaseworkError) -> JournalEntry? {
        try change(.confirmPaper) { (state) throws(CaseworkError) in
            guard let index = state.papers.firstIndex(where: { $0.id == id }) else { throw .unknown(id: id.text) }
            let paper = state.papers[index]
            guard paper.trashedOn == nil, paper.state == .draft || paper.state == .notRead else {
                throw .wrongPaperState(id)
            }
            state.papers[index].state = .setAside
        }
    }

    /// Takes in a bill that a person typed, without any file.
    public func addTyped(_ bill: ReviewedBill) throws(CaseworkError) -> JournalEntry? {
        guard !bill.isEmpty else { throw .needed(field: "biller") }
        let today = today
        return try change(.typeBill) { (state) throws(CaseworkError) in
            var filing = Filing(state, paper: Identifier("typed:\(today.iso)"), file: "")
            filing.file(bill, nil, isItemized: false, isSure: true)
            state = filing.state
        }
    }

    /// The papers that wait for a person: read and not confirmed, or kept and not read.
    public static func inbox(_ state: CaseState) -> [PaperRecord] {
        state.papers.filter { $0.trashedOn == nil && ($0.state == .draft || $0.state == .notRead) }
    }
}
