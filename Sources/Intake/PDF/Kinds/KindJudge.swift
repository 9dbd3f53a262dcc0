import CaseModel

/// Says what kind of paper it is from its words and from what could be read of it. Words alone are not enough: a
/// leaflet about estimates has the words of an estimate and none of its amounts.
struct KindJudge {
    let scores: KindScores
    let bill: BillReader
    let benefits: BenefitsReader?
    let notice: (PaperKind) -> Notice
    let fields: PaperFields

    func judge() -> (kind: PaperKind, confidence: Confidence) {
        for candidate in scores.candidates
        where hasForm(candidate.kind) && !isOnlyBackOfBill(candidate.score, candidate.kind) {
            return (candidate.kind, candidate.spare >= 2 ? .sure : .likely)
        }
        if scores.medical >= 2 || hasManyCodes, isBill {
            return (codedLines > 0 ? .itemizedBill : .statement, isPlainBill ? .sure : .likely)
        }
        if scores.medical < 2, scores.wordCount >= 8, !hasManyCodes, scores.candidates.isEmpty {
            return (.notAMedicalPaper, .likely)
        }
        return (.notSure, .notSure)
    }

    /// What a paper of the kind has beside the words.
    private func hasForm(_ kind: PaperKind) -> Bool {
        switch kind {
        case .explanationOfBenefits, .medicareSummaryNotice: return benefits?.strength ?? 0 >= 2
        case .claimForm: return lineCount > 0 || sumCount > 0
        case .estimate: return lineCount > 0 || sumCount > 0
        case .surpriseBillNotice:
            let letter = notice(kind)
            return letter.amount != nil && (letter.patient != nil || letter.creditor != nil || letter.datedOn != nil)
        case .denialLetter: return fields.text(.claimNumber) != nil || fields.first(.serviceDate)?.date != nil
        case .assistanceDecision:
            let letter = notice(kind)
            return letter.amount != nil || letter.account != nil || letter.datedOn != nil && letter.patient != nil
        case .courtPapers: return true
        case .collectionActionNotice:
            let letter = notice(kind)
            return letter.amount != nil && (letter.account != nil || letter.datedOn != nil)
        default:
            let letter = notice(kind)
            return letter.amount != nil
        }
    }

    /// Bills print rights and warnings on their back; only strong words make a letter of what is itself a bill.
    private func isOnlyBackOfBill(_ score: Int, _ kind: PaperKind) -> Bool {
        guard isPlainBill else { return false }
        switch kind {
        case .claimForm, .explanationOfBenefits, .medicareSummaryNotice, .estimate, .courtPapers: return false
        default: return score < 16
        }
    }

    private var lineCount: Int { bill.statements.reduce(0) { $0 + $1.lines.count } }
    private var codedLines: Int {
        bill.statements.reduce(0) { $0 + $1.lines.count { $0.code != nil || $0.revenueCode != nil } }
    }
    private var sumCount: Int { bill.statements.reduce(0) { $0 + $1.summaryRows.count } }
    private var hasBalance: Bool { bill.statements.contains { $0.stated.balance != nil } }
    private var hasManyCodes: Bool { codedLines >= 2 && bill.tables.contains { $0.heading.has(.revenue) } }

    /// Charges or an amount due, and a sign that it is about one account.
    private var isBill: Bool {
        let isNamed =
            fields.text(.account) != nil || fields.text(.visit) != nil || fields.text(.guarantorAccount) != nil
            || fields.text(.patient) != nil || fields.text(.invoice) != nil || fields.day(.statementDate) != nil
            || fields.first(.serviceDate) != nil
        return lineCount > 0 && (sumCount > 0 || codedLines > 0 || isNamed) || hasBalance && isNamed
    }

    /// Nothing is left open: coded lines or sums, and an account.
    private var isPlainBill: Bool {
        let isNamed = fields.text(.account) != nil || fields.text(.visit) != nil || fields.day(.statementDate) != nil
        return isNamed
            && (codedLines > 0 || (lineCount > 0 && sumCount > 0) || (hasBalance && sumCount > 1)
                || (hasBalance && fields.day(.statementDate) != nil))
    }
}
