import CaseModel

extension Desk {
    /// Puts a paper in the trash, with the bills and decisions that were taken from it and that nothing else rests on.
    /// The original stays, and `restore` brings all of it back.
    public func trash(_ id: PaperRecord.ID) throws(CaseworkError) -> JournalEntry? {
        let today = today
        return try change(.trashPaper) { (state) throws(CaseworkError) in
            guard let index = state.papers.firstIndex(where: { $0.id == id }) else { throw .unknown(id: id.text) }
            guard state.papers[index].trashedOn == nil else { throw .wrongPaperState(id) }
            state.papers[index].trashedOn = today
            Trash.takeOut(id, &state)
        }
    }

    /// Takes a paper out of the trash, with all that went with it.
    ///
    /// - Throws: `laterChanges` when records that went with it were changed since: those entries are to be undone first.
    public func restore(_ id: PaperRecord.ID) throws(CaseworkError) -> JournalEntry {
        let state = try state()
        guard let paper = state.papers.first(where: { $0.id == id }) else { throw .unknown(id: id.text) }
        guard paper.trashedOn != nil else { throw .wrongPaperState(id) }
        let journal = try journal()
        let undone = journal.undone
        let key = RecordKey(.paper, id.text)
        guard
            let entry = journal.first(where: { entry in
                entry.command == .trashPaper && !undone.contains(entry.sequence)
                    && entry.changes.contains { $0.key == key }
            })
        else { throw .nothingToUndo }
        let later = journal.changes(after: entry, without: undone)
        guard later.isEmpty else { throw .laterChanges(later) }
        return try commit(
            Proposal(.restorePaper, changes: entry.changes.reversed().map(\.inverse), undoes: entry.sequence))
    }
}

/// What goes with a paper.
enum Trash {
    /// Takes out what stands on a paper: statements and claims whose values were read from it, and the account or
    /// visit that is empty then and that nothing else speaks of.
    static func takeOut(_ paper: PaperRecord.ID, _ state: inout CaseState) {
        let about = Set(state.papers.first { $0.id == paper }?.about ?? [])
        let claims = state.file.claims.filter { isFrom(paper, RecordKey(.claim, $0.id.text), "", state) }.map(\.id)
        let used = Set(state.file.appeals.compactMap(\.claim) + state.file.claims.compactMap(\.replaces))
        for claim in claims where !used.contains(claim) {
            state.file.claims.removeAll { $0.id == claim }
            state.origins[RecordKey(.claim, claim.text)] = nil
        }
        for index in state.file.accounts.indices {
            takeStatements(of: index, paper, &state)
            takeNotices(of: index, paper, &state)
        }
        for offer in state.file.offers where isFrom(paper, RecordKey(.offer, offer.id.text), "", state) {
            state.file.offers.removeAll { $0.id == offer.id }
            state.origins[RecordKey(.offer, offer.id.text)] = nil
        }
        let others = state.papers.filter { $0.id != paper && $0.trashedOn == nil }.flatMap(\.about)
        for account in state.file.accounts
        where about.contains(RecordKey(.account, account.id.text)) && isForgotten(account, others, state) {
            state.file.accounts.removeAll { $0.id == account.id }
            state.origins[RecordKey(.account, account.id.text)] = nil
        }
        for visit in state.file.episodes where !state.file.accounts.contains(where: { $0.episode == visit.id }) {
            let key = RecordKey(.episode, visit.id.text)
            guard about.contains(key), !others.contains(key) else { continue }
            state.file.episodes.removeAll { $0.id == visit.id }
            state.origins[key] = nil
        }
    }

    private static func isFrom(_ paper: PaperRecord.ID, _ key: RecordKey, _ path: String, _ state: CaseState) -> Bool {
        guard let place = state.origins[key]?.sources[path] else { return false }
        return place == paper.text || place.hasPrefix(paper.text + ":")
    }

    /// True when another paper, that is still among the papers, says something of a record's part.
    private static func isOnAnotherPaper(
        _ path: String, of key: RecordKey, than paper: PaperRecord.ID, _ state: CaseState
    ) -> Bool {
        let papers = state.papers.filter { $0.id != paper && $0.trashedOn == nil }.map(\.id)
        let said = (state.origins[key]?.sources ?? [:]).keys.filter { $0.hasPrefix(path + "/") }
        return said.contains { place in papers.contains { isFrom($0, key, place, state) } }
    }

    private static func takeValues(
        _ names: [String], ofStatement offset: Int, of index: Int, _ key: RecordKey, _ state: inout CaseState
    ) {
        for name in names {
            switch name {
            case "balance": state.file.accounts[index].statements[offset].balance = nil
            case "totalCharges": state.file.accounts[index].statements[offset].totalCharges = nil
            case "dueDate": state.file.accounts[index].statements[offset].dueDate = nil
            default: state.file.accounts[index].statements[offset].date = nil
            }
            state.origins[key]?.sources["/statements/\(offset)/\(name)"] = nil
        }
    }

    private static func takeStatements(of index: Int, _ paper: PaperRecord.ID, _ state: inout CaseState) {
        let key = RecordKey(.account, state.file.accounts[index].id.text)
        let count = state.file.accounts[index].statements.count
        var gone: [Int] = []
        for offset in 0..<count {
            let from = ["balance", "totalCharges", "dueDate", "date"].filter {
                isFrom(paper, key, "/statements/\(offset)/\($0)", state)
            }
            let hasLines = state.file.accounts[index].statements[offset].lines.contains { line in
                line.at?.text.hasPrefix(paper.text + ":") ?? false
            }
            guard hasLines || !from.isEmpty else { continue }
            if !hasLines, isOnAnotherPaper("/statements/\(offset)", of: key, than: paper, state) {
                // A second copy of the bill that only added something: what the other paper says stays.
                takeValues(from, ofStatement: offset, of: index, key, &state)
            } else {
                gone.append(offset)
            }
        }
        guard !gone.isEmpty else { return }
        let stay = (0..<count).filter { !gone.contains($0) }
        state.file.accounts[index].statements = stay.map { state.file.accounts[index].statements[$0] }
        move("statements", of: key, to: stay, &state)
    }

    /// Takes out what a letter said of an account: a collector's notice, court papers, an estimate, a warning.
    private static func takeNotices(of index: Int, _ paper: PaperRecord.ID, _ state: inout CaseState) {
        let key = RecordKey(.account, state.file.accounts[index].id.text)
        func take(_ path: String) -> Bool {
            guard isFrom(paper, key, path, state) else { return false }
            state.origins[key]?.sources[path] = nil
            return true
        }
        if take("/holder/validationNotice") { state.file.accounts[index].holder?.validationNotice = nil }
        if take("/holder") { state.file.accounts[index].holder = nil }
        if take("/suit") { state.file.accounts[index].suit = nil }
        if take("/pursuit") { state.file.accounts[index].pursuit = nil }
        if take("/goodFaithEstimate") { state.file.accounts[index].goodFaithEstimate = nil }
        let actions = state.file.accounts[index].collectionActions
        let stay = actions.indices.filter { !isFrom(paper, key, "/collectionActions/\($0)", state) }
        if stay.count < actions.count {
            state.file.accounts[index].collectionActions = stay.map { actions[$0] }
            move("collectionActions", of: key, to: stay, &state)
        }
    }

    /// Sources name the elements of a list by their places, so they move along when some go.
    private static func move(_ list: String, of key: RecordKey, to stay: [Int], _ state: inout CaseState) {
        func moved(_ paths: [String: String]) -> [String: String] {
            var result: [String: String] = [:]
            for (path, text) in paths {
                var parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
                if parts.count >= 3, parts[1] == list, let offset = Int(parts[2]) {
                    guard let position = stay.firstIndex(of: offset) else { continue }
                    parts[2] = String(position)
                }
                result[parts.joined(separator: "/")] = text
            }
            return result
        }
        guard let old = state.origins[key] else { return }
        state.origins[key] = CaseState.Origin(sources: moved(old.sources), assumed: moved(old.assumed))
    }

    /// True for an account without a bill that no other paper, claim, letter, call or agreement speaks of.
    private static func isForgotten(_ account: Account, _ others: [RecordKey], _ state: CaseState) -> Bool {
        guard account.statements.isEmpty, !others.contains(RecordKey(.account, account.id.text)) else { return false }
        let id = account.id
        let file = state.file
        let spoken =
            file.claims.map(\.account) + file.requests.map(\.account) + file.holds.map(\.account)
            + file.contacts.map(\.account) + file.payments.map(\.account) + file.offers.map(\.account)
            + file.agreements.map(\.account) + file.assistance.map(\.account) + state.letters.map(\.account)
        return !spoken.contains(id) && account.holder == nil && account.suit == nil
    }
}
