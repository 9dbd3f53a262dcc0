import CaseModel

extension Filing {
    /// Files a letter that is neither a bill nor a plan's decision, by what kind of letter it is.
    mutating func file(_ notice: Notice, _ kind: PaperKind) {
        let biller = notice.creditor ?? (Filing.isFromCollector(kind) ? nil : notice.from)
        let found =
            account(number: notice.account, biller: biller, role: nil, day: nil) ?? onlyAccount(matching: notice)
        let index = found ?? addAccount()
        person(notice.patient)
        let key = key(ofAccount: index)
        note(key)
        if state.file.accounts[index].biller == nil, let biller {
            state.file.accounts[index].biller = biller
            source("/biller", of: key, notice.at)
        }
        if found == nil, state.file.accounts[index].number == nil, let number = notice.account {
            state.file.accounts[index].number = number
            source("/number", of: key, notice.at)
        }
        switch kind {
        case .validationNotice: collector(notice, index)
        case .courtPapers: court(notice, index)
        case .estimate: estimate(notice, index)
        case .settlementOffer: offer(notice, index)
        case .collectionActionNotice: action(notice, index)
        case .assistanceDecision, .denialLetter, .surpriseBillNotice, .itemizedBill, .statement, .claimForm,
            .remittance, .explanationOfBenefits, .medicareSummaryNotice, .blueButton, .fhir, .notAMedicalPaper,
            .notSure:
            // What these decide is asked in words of the person's own: a page says so, and the paper stands there.
            break
        }
    }

    private static func isFromCollector(_ kind: PaperKind) -> Bool { kind == .validationNotice || kind == .courtPapers }

    /// With one account, or one that asks for the same amount, a letter without a number is about that one.
    private func onlyAccount(matching notice: Notice) -> Int? {
        if let amount = notice.amount {
            let same = state.file.accounts.indices.filter {
                state.file.accounts[$0].currentStatement?.balance == amount
            }
            if same.count == 1 { return same.first }
        }
        return notice.account == nil && state.file.accounts.count == 1 ? 0 : nil
    }

    private mutating func collector(_ notice: Notice, _ index: Int) {
        var holder = state.file.accounts[index].holder ?? Holder()
        if state.file.accounts[index].holder == nil { source("/holder", of: key(ofAccount: index), notice.at) }
        if !holder.isCollector { holder.kind = .collectionAgency }
        holder.name = holder.name ?? notice.from
        var validation = holder.validationNotice ?? ValidationNotice()
        validation.datedOn = validation.datedOn ?? notice.datedOn
        validation.disputeBy = validation.disputeBy ?? notice.replyBy
        validation.amount = validation.amount ?? notice.amount
        validation.itemizationDate = validation.itemizationDate ?? notice.itemizationDate
        if validation.itemizationDate == nil, !validation.missing.contains("itemizationDate") {
            validation.missing.append("itemizationDate")
        }
        // A second copy that adds nothing is not where the values come from.
        if validation != holder.validationNotice {
            source("/holder/validationNotice", of: key(ofAccount: index), notice.at)
        }
        holder.validationNotice = validation
        state.file.accounts[index].holder = holder
        pursue(.collector, index, notice)
    }

    private mutating func court(_ notice: Notice, _ index: Int) {
        var suit = state.file.accounts[index].suit ?? Suit()
        suit.state = suit.state == .threatened ? .served : suit.state
        suit.answerBy = suit.answerBy ?? notice.replyBy
        if state.file.accounts[index].suit == nil { source("/suit", of: key(ofAccount: index), notice.at) }
        state.file.accounts[index].suit = suit
        pursue(.court, index, notice)
    }

    /// A paper answers the question who is after the money. Court papers say more than a collector's letter.
    private mutating func pursue(_ pursuit: Pursuit, _ index: Int, _ notice: Notice) {
        let known = state.file.accounts[index].pursuit
        guard known != pursuit, known != .court else { return }
        if known == nil { source("/pursuit", of: key(ofAccount: index), notice.at) }
        state.file.accounts[index].pursuit = pursuit
    }

    private mutating func estimate(_ notice: Notice, _ index: Int) {
        var estimate = state.file.accounts[index].goodFaithEstimate ?? GoodFaithEstimate()
        estimate.provider = estimate.provider ?? notice.from
        estimate.total = estimate.total ?? notice.amount
        estimate.givenOn = estimate.givenOn ?? notice.datedOn
        if estimate != state.file.accounts[index].goodFaithEstimate {
            source("/goodFaithEstimate", of: key(ofAccount: index), notice.at)
        }
        state.file.accounts[index].goodFaithEstimate = estimate
    }

    private mutating func offer(_ notice: Notice, _ index: Int) {
        let account = state.file.accounts[index].id
        var offer = Offer()
        offer.account = account
        offer.by = "office"
        offer.kind = "lumpSum"
        offer.amount = notice.amount
        offer.expires = notice.replyBy
        offer.who = notice.from
        offer.inWriting = true
        offer.on = notice.datedOn
        let isKnown = state.file.offers.contains { known in
            known.account == account && known.amount == offer.amount && known.on == offer.on
                && known.expires == offer.expires
        }
        guard !isKnown else { return noteRepeated(key(ofAccount: index)) }
        offer.id = ids.next(.offer)
        state.file.offers.append(offer)
        let key = RecordKey(.offer, offer.id.text)
        source("", of: key, notice.at)
        note(key)
    }

    private mutating func action(_ notice: Notice, _ index: Int) {
        var action = CollectionAction()
        action.noticeOn = notice.datedOn
        action.noticeDeadline = notice.replyBy
        guard !state.file.accounts[index].collectionActions.contains(action) else { return }
        source(
            "/collectionActions/\(state.file.accounts[index].collectionActions.count)", of: key(ofAccount: index),
            notice.at)
        state.file.accounts[index].collectionActions.append(action)
    }
}
