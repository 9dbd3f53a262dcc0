import CaseModel

/// What has to be so before a gate may be open, worked out from the facts alone.
struct GateTable {
    let world: World
    let id: Account.ID
    let account: Account

    init?(_ world: World, _ id: Account.ID) {
        guard let account = world.account(id) else { return nil }
        self.world = world
        self.id = id
        self.account = account
    }

    private var file: CaseFile { world.file }
    private var agreement: Agreement? { file.agreements.last { $0.account == id } }

    /// Why a gate that is open should not be; nil when it may be.
    func fault(_ action: String) -> String? {
        let isQuestioned = account.liability.map { $0.answer != .mine } ?? false
        switch action {
        case "pay", "offer", "lumpSum", "paymentPlan":
            if isQuestioned { return "the bill may not be theirs" }
            if mayOpenEarly(action) { return nil }
            if action == "pay", agreement?.inWriting == true { return nil }
            if action == "pay", isShareAgreed { return nil }
            return missing.first
        case "acceptAssistance":
            let granted = file.assistance.contains {
                $0.account == id && ($0.outcome == "granted" || $0.outcome == "partial") && $0.inWriting == true
            }
            return granted ? nil : "no help was granted in writing"
        case "close":
            if isCourtWaiting { return "a court waits" }
            let isSmall =
                isNothingOpen || agreement?.inWriting == true
                || file.assistance.contains { $0.account == id && $0.inWriting == true && $0.outcome != "denied" }
            return isSmall ? nil : "no terms are in writing"
        default: return "unknown gate"
        }
    }

    /// A court that waits and care that is refused open what binds money.
    private func mayOpenEarly(_ action: String) -> Bool {
        if isCourtWaiting { return true }
        let isRefused = account.collectionActions.contains { $0.kind == .careDenied }
        return isRefused && (action == "pay" || action == "paymentPlan")
    }

    private var isCourtWaiting: Bool {
        guard let suit = account.suit, suit.state != .threatened else { return false }
        let answered = file.contacts.contains {
            $0.account == id && $0.department == "court" && ($0.on.map { $0 >= suit.servedOn ?? $0 } ?? false)
        }
        return !(suit.state == .served && answered)
    }

    private var isNothingOpen: Bool { account.currentStatement?.balance.map { $0 <= .zero } ?? false || isPaid }

    private var isPaid: Bool {
        let paid = file.payments.filter { $0.account == id }.compactMap(\.amount).total()
        return account.currentStatement?.balance.map { paid >= $0 } ?? false
            || agreement?.amount.map { paid >= $0 } ?? false
    }

    // MARK: What has to be done before terms are made

    private var missing: [String] {
        var missing: [String] = []
        if let coverage = world.coverage(), !(account.claimWaiver?.counts ?? false) {
            missing += claimFaults(coverage)
        } else if file.coverages.isEmpty {
            missing.append("nobody knows the insurance")
        }
        let listed = account.statements.last { !$0.lines.isEmpty }
        if listed == nil { missing.append("the bill is not itemized") }
        if listed != nil, listed?.checkedOn == nil { missing.append("the list was not checked") }
        let open = world.questions.contains { $0.account == id && $0.grade != "C" }
        let asked = file.requests.last { $0.account == id && $0.kind == .correction }
        if open, asked?.answeredOn == nil { missing.append("a question is open") }
        if account.holder?.isCollector == true, !isCollectorDone { missing.append("the collector proved nothing") }
        if file.assistance.contains(where: { $0.account == id && $0.outcome == nil }) {
            missing.append("money help is not decided")
        }
        return missing
    }

    private func claimFaults(_ coverage: Coverage) -> [String] {
        let replaced = Set(file.claims.compactMap(\.replaces))
        let claims = file.claims.filter { $0.account == id && !replaced.contains($0.id) }
        if claims.isEmpty { return ["no claim is here"] }
        if claims.contains(where: { $0.status == .pending || $0.status == .reversed }) { return ["a claim is pending"] }
        let ids = Set(claims.map(\.id))
        let appeals = file.appeals.filter { $0.claim.map(ids.contains) ?? false }
        if appeals.contains(where: { $0.sentOn != nil && $0.outcome == nil && $0.decidedOn == nil }) {
            return ["an appeal is pending"]
        }
        for claim in claims where claim.status == .denied || !claim.denials.isEmpty {
            guard appeals.allSatisfy({ $0.claim != claim.id }), let kind = coverage.kind,
                let received = claim.receivedOn, let dated = claim.processedOn,
                let last = DateTable.firstAppeal(kind, received: received, dated: dated)
            else { continue }
            if world.today <= last { return ["an appeal is still possible until \(last.iso)"] }
        }
        return []
    }

    private var isCollectorDone: Bool {
        if file.requests.contains(where: { $0.account == id && $0.kind == .validation && $0.answeredOn != nil }) {
            return true
        }
        guard let received = account.holder?.validationNotice?.receivedOn else { return false }
        let isAsked = file.requests.contains { $0.account == id && $0.kind == .validation }
        return !isAsked && world.today > DateTable.dispute(noticeReceived: received)
    }

    /// True when the newest bill asks for no more than the plan's final decision leaves to the person.
    private var isShareAgreed: Bool {
        let replaced = Set(file.claims.compactMap(\.replaces))
        let claims = file.claims.filter { $0.account == id && !replaced.contains($0.id) }
        guard let asked = account.currentStatement?.balance, !claims.isEmpty,
            claims.allSatisfy({ $0.status?.isFinal == true })
        else { return false }
        return asked <= claims.compactMap { $0.patientResponsibility?.total }.total()
    }
}
