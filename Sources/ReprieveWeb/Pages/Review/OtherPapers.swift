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
        var facts: [Fields] = []
        func add(_ key: String, _ value: String?) {
            if let value { facts.append(["label": words(key), "value": value]) }
        }
        add("claim.payer", claim.payer)
        add("claim.provider", claim.provider)
        add("bill.patient", claim.patient)
        add("bill.care", claim.dateOfService.map { words.day($0) })
        add("claim.billed", claim.billed?.display)
        add("claim.allowed", claim.allowed?.display)
        add("claim.paid", claim.planPaid?.display)
        add("claim.share", (claim.patientShare ?? claim.patientResponsibility?.total)?.display)
        add("claim.processed", claim.processedOn.map { words.day($0) })
        add("bill.number", claim.account)
        return ["title": words("review.claim", ["number": claim.claimNumber ?? "?"]), "facts": facts]
    }

    private static func notice(_ notice: Notice, _ kind: PaperKind, _ sitting: Sitting) -> Fields {
        let words = sitting.speech
        var facts: [Fields] = []
        func add(_ key: String, _ value: String?) {
            if let value { facts.append(["label": words(key), "value": value]) }
        }
        add("notice.from", notice.from)
        add("notice.creditor", notice.creditor)
        add("bill.number", notice.account)
        add("bill.date", notice.datedOn.map { words.day($0) })
        add("notice.replyBy", notice.replyBy.map { words.day($0) })
        add("bill.balance", notice.amount?.display)
        return ["title": sitting.language.name(of: kind), "facts": facts]
    }
}
