import CaseModel

/// What this household can do differently next time: only what something in this case speaks for.
enum NextTime {
    static func all(_ views: [AccountView], _ file: CaseFile) -> [String] {
        guard !views.isEmpty else { return [] }
        var lines: [String] = []
        if views.contains(where: { $0.facts.outOfNetwork == .yes }) { lines.append(AftermathWords.nextNetwork) }
        if views.contains(where: { !$0.facts.claims.refused.isEmpty }) { lines.append(AftermathWords.nextApproval) }
        if views.contains(where: { $0.facts.coverage == .none || $0.facts.isClaimWaived }) {
            lines.append(AftermathWords.nextEstimate)
        }
        if views.contains(where: { $0.facts.isHospital != .no }) { lines.append(AftermathWords.nextHelp) }
        if views.contains(where: { $0.facts.isHeldByCollector }) { lines.append(AftermathWords.nextHold) }
        if views.contains(where: { !($0.facts.account.liability?.signed ?? []).isEmpty }) {
            lines.append(AftermathWords.nextSign)
        }
        if !file.billers.isEmpty { lines.append(AftermathWords.nextOffices) }
        lines.append(AftermathWords.nextRecord)
        return lines
    }
}
