import CaseModel
import Playbook
import Rulebook

/// What the person decides and nobody else: a step put off, a rest, a stop, a bill without the plan.
extension Desk {
    /// Puts the one next step off.
    ///
    /// - Parameter kind: "not now" hides it for some days; "I could not" brings it back on the next working day, another
    ///   way first. Both are numbers of the product (P-008).
    public func putOff(_ kind: PutOffKind) throws(CaseworkError) -> JournalEntry? {
        let today = today
        guard let next = try outlook().plan.next, next.step != .wait else { return nil }
        let number = kind == .notNow ? "snooze" : "couldNot"
        let until = Window(rulebook.parameter(number, of: Rule.ID("P-008")))?.end(from: today) ?? today
        return try change(.choose) { (state) throws(CaseworkError) in
            var putOff = PutOff()
            putOff.step = next.step.rawValue
            putOff.account = next.account
            putOff.question = next.question
            putOff.kind = kind
            putOff.on = today
            putOff.until = until
            state.editAnswers { answers in
                // Only what still holds is kept: the journal remembers the rest.
                answers.putOff.removeAll { old in
                    (old.until.map { $0 <= today } ?? true)
                        || (old.step == putOff.step && old.account == putOff.account && old.question == putOff.question)
                }
                answers.putOff.append(putOff)
            }
        }
    }

    /// Says that energy is low today, or that it is back.
    public func setEnergy(isLow: Bool) throws(CaseworkError) -> JournalEntry? {
        try change(.choose) { (state) throws(CaseworkError) in
            state.editAnswers { $0.energy = isLow ? "low" : nil }
        }
    }

    /// Rests from an account, or stops on it for good. "I have had enough" is a full reason.
    public func stop(
        _ id: Account.ID, _ kind: StopKind, reason: StopReason = .enough, until: Day? = nil
    ) throws(CaseworkError) -> JournalEntry? {
        let today = today
        if let until, until < today { throw .badValue(field: "until", problem: .inThePast) }
        return try change(.choose) { (state) throws(CaseworkError) in
            guard state.index(of: id) != nil else { throw .unknown(id: id.text) }
            var stop = Stop()
            stop.kind = kind
            stop.on = today
            stop.reason = reason
            stop.until = kind == .paused ? until : nil
            state.edit(id) { $0.stop = stop }
        }
    }

    /// Goes on with an account after a rest or a stop.
    public func goOn(_ id: Account.ID) throws(CaseworkError) -> JournalEntry? {
        try change(.choose) { (state) throws(CaseworkError) in
            guard state.index(of: id) != nil else { throw .unknown(id: id.text) }
            state.edit(id) { $0.stop = nil }
        }
    }

    /// Does without the plan for a bill. It counts because the cost was shown before; it can be taken back.
    public func waiveClaim(_ id: Account.ID) throws(CaseworkError) -> JournalEntry? {
        let today = today
        return try change(.choose) { (state) throws(CaseworkError) in
            guard state.index(of: id) != nil else { throw .unknown(id: id.text) }
            var waiver = ClaimWaiver()
            waiver.on = today
            waiver.costShown = true
            state.edit(id) { $0.claimWaiver = waiver }
        }
    }

    /// Uses the plan for a bill after all.
    public func useClaim(_ id: Account.ID) throws(CaseworkError) -> JournalEntry? {
        try change(.choose) { (state) throws(CaseworkError) in
            guard state.index(of: id) != nil else { throw .unknown(id: id.text) }
            state.edit(id) { $0.claimWaiver = nil }
        }
    }

    /// Says of billers that they send no bill for a visit, or that they may after all.
    public func ruleOut(_ roles: [Role], of id: Episode.ID) throws(CaseworkError) -> JournalEntry? {
        try change(.editRecord) { (state) throws(CaseworkError) in
            guard let index = state.file.episodes.firstIndex(where: { $0.id == id }) else {
                throw .unknown(id: id.text)
            }
            state.file.episodes[index].ruledOut = Role.allCases.filter(roles.contains)
        }
    }

    /// Names accounts of other offices in the letter about all bills of a visit. Only what was ticked is named.
    public func name(_ others: [Account.ID], togetherWith id: Account.ID) throws(CaseworkError) -> JournalEntry? {
        try change(.choose) { (state) throws(CaseworkError) in
            guard state.index(of: id) != nil else { throw .unknown(id: id.text) }
            for other in others where state.index(of: other) == nil { throw .unknown(id: other.text) }
            state.edit(id) { $0.namedTogether = others.filter { $0 != id } }
        }
    }

    /// Keeps what an office said of how it works; there is one card for each office.
    public func keep(_ card: Biller, of account: Account.ID) throws(CaseworkError) -> JournalEntry? {
        let today = today
        return try change(.editRecord) { (state) throws(CaseworkError) in
            guard let found = state.account(account) else { throw .unknown(id: account.text) }
            guard let name = found.biller else { throw .needed(field: "\(account.text).biller") }
            var card = card
            card.name = name
            card.toldOn = card.toldOn ?? today
            if let index = state.file.billers.firstIndex(where: { $0.isNamed(name) }) {
                card.id = state.file.billers[index].id
                card.kept = state.file.billers[index].kept
                state.file.billers[index] = card
            } else {
                var ids = NewIdentifiers(state)
                card.id = ids.next(.biller)
                state.file.billers.append(card)
            }
        }
    }

    /// Keeps what somebody said where papers do not, or say something else.
    public func keep(_ saying: Saying, of account: Account.ID) throws(CaseworkError) -> JournalEntry? {
        try change(.logContact) { (state) throws(CaseworkError) in
            guard state.index(of: account) != nil else { throw .unknown(id: account.text) }
            state.edit(account) { $0.sayings.append(saying) }
        }
    }
}
