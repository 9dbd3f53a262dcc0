import CaseModel

/// What has to be so before a gate may be open, worked out from the raw facts alone: what a person could read off the
/// papers. The planner may keep a gate closed for more reasons than these.
struct GateTable {
    let facts: RawFacts
    let findings: [FindingSeen]

    /// Why a gate that is open should not be; nil when it may be open.
    func fault(_ action: String) -> String? {
        switch action {
        case "pay": pay
        case "offer": isOptionsKnown || isCourtWaiting ? terms("offer") : "nobody asked for their options"
        case "lumpSum", "paymentPlan": terms(action)
        case "acceptAssistance": acceptAssistance
        case "close": close
        default: "there is no gate \(action)"
        }
    }

    // MARK: One gate each

    private var pay: String? {
        if isInQuestion { return "the bill may not be the person's" }
        if facts.writtenAgreement != nil { return facts.isSettlementPaid ? "all that was agreed is paid" : nil }
        if isCourtWaiting || isCareAtRisk { return nil }
        if facts.agreements.contains(where: { $0.kind != .writeOff }) { return "the agreement is not in writing" }
        if facts.isNothingOpen { return "nothing is open" }
        let faults = obstacles.filter { !(isShareAgreed && $0.isAboutList) }
        return faults.first?.why
    }

    private func terms(_ action: String) -> String? {
        if isInQuestion { return "the bill may not be the person's" }
        if facts.writtenAgreement != nil { return "there is an agreement in writing" }
        if facts.isNothingOpen { return "nothing is open" }
        if isCourtWaiting || (action == "paymentPlan" && isCareAtRisk) { return nil }
        return obstacles.first?.why
    }

    private var acceptAssistance: String? {
        let isGranted = facts.applications.contains {
            ($0.outcome == "granted" || $0.outcome == "partial") && $0.inWriting == true
        }
        return isGranted ? nil : "no help was granted in writing"
    }

    private var close: String? {
        if facts.account.stop?.kind == .closed { return nil }
        if isCourtWaiting { return "a court waits" }
        let isInWriting =
            facts.isNothingOpen || facts.writtenAgreement != nil
            || facts.applications.contains {
                ($0.outcome == "granted" || $0.outcome == "partial") && $0.inWriting == true
            }
        if !isInWriting { return "no terms are in writing" }
        if facts.account.creditReportedOn != nil { return "a credit report is open" }
        if facts.isHeldByCollector, facts.writtenAgreement == nil { return "a collector has it without terms" }
        if facts.isNothingOpen { return nil }
        // A question that is worth less than the effort of asking it keeps nobody.
        return obstacles.first { !$0.isAboutList && !$0.isQuestion }?.why
    }

    // MARK: What opens early

    private var isInQuestion: Bool { facts.account.liability.map { $0.answer != .mine } ?? false }
    private var isCourtWaiting: Bool { facts.isCourtWaiting }

    private var isCareAtRisk: Bool {
        let care = facts.account.careToCome
        return facts.account.collectionActions.contains { $0.kind == .careDenied } || care?.dismissal == true
            || care?.depositAsked == true
    }

    /// The bill asks for no more than the plan's final decision leaves, and no list of charges is on its way.
    private var isShareAgreed: Bool {
        guard let share = facts.share, let asked = facts.askedAmount else { return false }
        let isListAsked = facts.requests.contains { $0.kind == .itemizedBill && $0.answeredOn == nil }
        return asked <= share && !isListAsked
    }

    private var isOptionsKnown: Bool {
        facts.offers.contains { $0.by != "patient" } || facts.lastRequest(.offerInWriting)?.answeredOn != nil
    }

    // MARK: What has to be done before terms are made

    private struct Obstacle {
        var why: String
        var isAboutList = false
        var isQuestion = false
    }

    private var obstacles: [Obstacle] {
        var all = [protection, estimate, collector, claim].compactMap { $0.map { Obstacle(why: $0) } }
        let listed = facts.account.statements.filter { $0.itemized == true }
        if listed.isEmpty { all.append(Obstacle(why: "the bill is not itemized", isAboutList: true)) }
        if !listed.isEmpty, listed.allSatisfy({ $0.checkedOn == nil }) {
            all.append(Obstacle(why: "the list of charges was not checked", isAboutList: true))
        }
        let isQuestioned = findings.contains { $0.account == facts.account.id && $0.grade != "C" }
        if isQuestioned, facts.lastRequest(.correction)?.answeredOn == nil {
            all.append(Obstacle(why: "a question about the charges is open", isQuestion: true))
        }
        if let help { all.append(Obstacle(why: help)) }
        return all
    }

    /// Emergency care out of network and Medicare's poorest: the balance is not the patient's.
    private var protection: String? {
        guard !facts.isNothingOpen, facts.lastRequest(.correction, .coordination)?.answeredOn == nil else { return nil }
        if facts.plans.contains(where: { $0.kind == .qmb }) { return "the QMB program protects" }
        let isEmergency = facts.visit?.emergency == true && facts.account.role != .ambulance
        let isInsured = facts.plans.contains {
            $0.kind == .employerSelfFunded || $0.kind == .employerFullyInsured || $0.kind == .marketplace
        }
        guard isEmergency, isInsured, facts.account.network == .outOfNetwork, let share = facts.share,
            let open = facts.openBalance, open > share
        else { return nil }
        return "emergency care out of network is protected"
    }

    private var estimate: String? {
        guard let duty = DateTable(facts: facts).duties.first(where: { $0.clock == "D-06" }) else { return nil }
        if let asked = facts.lastRequest(.externalDispute) {
            return asked.answeredOn == nil ? "the dispute about the estimate is not decided" : nil
        }
        return facts.today <= duty.due ? "the estimate can still be disputed" : nil
    }

    private var collector: String? {
        guard facts.isHeldByCollector else { return nil }
        if let asked = facts.lastRequest(.validation) {
            return asked.answeredOn == nil ? "the collector has not answered" : nil
        }
        guard facts.account.holder?.validationNotice != nil else { return "the collector's notice is not here" }
        guard let duty = DateTable(facts: facts).duties.first(where: { $0.clock == "D-32" }) else { return nil }
        return facts.today <= duty.due ? "the collector can still be asked for proof" : nil
    }

    private var claim: String? {
        if facts.account.claimWaiver?.counts == true || facts.isUninsured { return nil }
        if facts.isCoverageUnknown, facts.claims.isEmpty { return "nobody knows the insurance" }
        if facts.claims.isEmpty { return "no decision of the plan is here" }
        if facts.claims.contains(where: { !($0.status?.isFinal ?? false) }) { return "the plan has not decided" }
        for claim in facts.refusedClaims {
            let appeals = facts.appeals(of: claim)
            if appeals.contains(where: { $0.sentOn != nil && ($0.outcome ?? .pending) == .pending }) {
                return "an appeal is not decided"
            }
            if appeals.contains(where: { $0.outcome == .granted }) { return "the new decision is not here" }
        }
        let open = DateTable(facts: facts).duties.first {
            $0.about != nil && $0.clock.hasPrefix("D-") && !$0.isDone && facts.today <= $0.due
        }
        return open.map { "an appeal is possible until \($0.due.iso)" }
    }

    private var help: String? {
        if let application = facts.applications.last {
            return (application.outcome ?? "pending") == "pending" ? "money help is not decided" : nil
        }
        guard facts.isHelpLikely, let duty = DateTable(facts: facts).duties.first(where: { $0.clock == "D-10" }),
            facts.today <= duty.due
        else { return nil }
        return "money help can be asked for"
    }
}
