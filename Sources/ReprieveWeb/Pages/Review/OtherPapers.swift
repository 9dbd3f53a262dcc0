import CaseModel
import Correspondence

/// What a plan's paper or a letter says, for a person to look at. These values are not typed: they are right or the
/// paper is set aside.
enum OtherPapers {
    /// More claims than this are counted, not shown.
    private static let most = 10

    static func fields(_ draft: DraftFile?, _ sitting: Sitting) -> [Fields] {
        guard let draft else { return [] }
        var rows = draft.claims.prefix(most).map { claim($0, sitting) }
        if draft.claims.count > most {
            rows.append([
                "title": sitting.words("review.moreClaims", ["count": String(draft.claims.count - most)]),
                "facts": [Fields](),
            ])
        }
        return rows + draft.notices.map { notice($0, draft.kind, sitting) }
    }

    private static func claim(_ claim: DraftClaim, _ sitting: Sitting) -> Fields {
        let words = sitting.speech
        let facts = facts(
            [
                ("claim.payer", claim.payer), ("claim.provider", claim.provider), ("bill.patient", claim.patient),
                ("bill.care", claim.dateOfService.map { words.day($0) }), ("claim.billed", claim.billed?.display),
                ("claim.allowed", claim.allowed?.display), ("claim.paid", claim.planPaid?.display),
                ("claim.share", (claim.patientShare ?? claim.patientResponsibility?.total)?.display),
                ("claim.processed", claim.processedOn.map { words.day($0) }), ("bill.number", claim.account),
            ], words)
        return ["title": words("review.claim", ["number": claim.claimNumber ?? "?"]), "facts": facts]
    }

    private static func notice(_ notice: Notice, _ kind: PaperKind, _ sitting: Sitting) -> Fields {
        let words = sitting.speech
        let facts = facts(
            [
                ("notice.from", notice.from), ("notice.creditor", notice.creditor), ("bill.number", notice.account),
                ("bill.date", notice.datedOn.map { words.day($0) }),
                ("notice.replyBy", notice.replyBy.map { words.day($0) }), ("bill.balance", notice.amount?.display),
            ], words)
        return ["title": sitting.language.name(of: kind).sentenceCased, "facts": facts]
    }

    /// Only what the paper says.
    private static func facts(_ values: [(key: String, value: String?)], _ words: Speech) -> [Fields] {
        values.compactMap { key, value in value.map { ["label": words(key), "value": $0] } }
    }
}
