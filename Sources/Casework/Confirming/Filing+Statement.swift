import CaseModel

extension Filing {
    /// Files one bill: into the account it belongs to, as its newest statement.
    mutating func file(_ reviewed: ReviewedBill, _ draft: DraftStatement?, isItemized: Bool, isSure: Bool) {
        let printed = reviewed.applied(to: draft ?? DraftStatement())
        person(printed.patient, livingAt: reviewed.patientAddress, in: reviewed.patientState)
        let days = printed.lines.compactMap(\.dateOfService)
        let from = reviewed.careDay ?? days.min() ?? printed.dateOfService ?? printed.admissionDate
        let through = printed.lines.compactMap(\.throughDate).max() ?? days.max()
        let to = max(through ?? printed.dischargeDate, from)
        let found = account(number: printed.account, biller: printed.biller, role: printed.role, day: from)
        let index = found ?? addAccount()
        let visit = visit(of: index, from: from, to: to)
        complete(index, printed, visit)
        contact(index, reviewed)
        let statement = statement(of: printed, isItemized: isItemized)
        let key = key(ofAccount: index)
        note(key)
        if let visit { note(RecordKey(.episode, visit.text)) }
        if let known = state.file.accounts[index].statements.firstIndex(where: { $0.isSamePrint(as: statement) }) {
            noteRepeated(key)
            if state.file.accounts[index].statements[known].dueDate == nil, let day = statement.dueDate {
                state.file.accounts[index].statements[known].dueDate = day
                source("/statements/\(known)/dueDate", of: key, nil)
            }
            return
        }
        add(statement, printed, draft, to: index)
    }

    /// Fills what the account does not know yet.
    private mutating func complete(_ index: Int, _ printed: DraftStatement, _ visit: Episode.ID?) {
        let key = key(ofAccount: index)
        var account = state.file.accounts[index]
        account.episode = account.episode ?? visit
        if account.biller == nil, let biller = printed.biller {
            account.biller = biller
            source("/biller", of: key, nil)
        }
        if account.number == nil, let number = printed.account {
            account.number = number
            source("/number", of: key, nil)
        }
        if account.role == nil, let role = printed.role {
            account.role = role
            if printed.sure["role"] != nil {
                state.origins[key, default: CaseState.Origin()].assumed["/role"] = "Taken from the words on the paper."
            }
        }
        state.file.accounts[index] = account
    }

    /// Where letters about the account go. What is known stays.
    private mutating func contact(_ index: Int, _ reviewed: ReviewedBill) {
        let key = key(ofAccount: index)
        if state.file.accounts[index].address.isEmpty, !reviewed.billerAddress.isEmpty {
            state.file.accounts[index].address = reviewed.billerAddress
            source("/address", of: key, nil)
        }
        if state.file.accounts[index].phone == nil, let phone = reviewed.billerPhone {
            state.file.accounts[index].phone = phone
            source("/phone", of: key, nil)
        }
    }

    private mutating func statement(of printed: DraftStatement, isItemized: Bool) -> Statement {
        var statement = Statement()
        statement.date = printed.statementDate
        statement.dueDate = printed.dueDate
        statement.itemized = isItemized
        statement.totalCharges = printed.stated.totalCharges ?? (printed.lines.isEmpty ? nil : printed.lineTotal)
        statement.balance = printed.stated.balance
        statement.lines = printed.lines.map { line in
            var line = line
            line.at = place(line.at)
            return line
        }
        if printed.stated != StatedTotals() { statement.stated = printed.stated }
        statement.summaryRows = printed.summaryRows.map { row in
            var row = row
            row.at = place(row.at)
            return row
        }
        statement.admissionDate = printed.admissionDate
        statement.dischargeDate = printed.dischargeDate
        statement.typeOfBill = printed.typeOfBill
        return statement
    }

    /// - Parameter draft: what the reader made of the bill. A value that a person corrected stands on the paper as a
    ///   whole, not on the row that was read wrong.
    private mutating func add(
        _ statement: Statement, _ printed: DraftStatement, _ draft: DraftStatement?, to index: Int
    ) {
        var statement = statement
        statement.id = ids.nextStatement()
        let path = "/statements/\(state.file.accounts[index].statements.count)"
        let key = key(ofAccount: index)
        if let balance = statement.balance {
            source("\(path)/balance", of: key, draft?.stated.balance == balance ? printed.balanceRow?.at : nil)
        }
        if let total = statement.totalCharges {
            let isRead = draft?.stated.totalCharges == total
            source("\(path)/totalCharges", of: key, isRead ? printed.row(.total)?.at : nil)
        }
        if statement.dueDate != nil { source("\(path)/dueDate", of: key, nil) }
        if statement.date != nil { source("\(path)/date", of: key, nil) }
        state.file.accounts[index].statements.append(statement)
    }
}

extension Statement {
    /// True when the two say the same: a copy of a paper, scanned or downloaded again, perhaps without the page that
    /// says by when to pay.
    fileprivate func isSamePrint(as other: Statement) -> Bool {
        date == other.date && (dueDate == other.dueDate || dueDate == nil || other.dueDate == nil)
            && balance == other.balance && totalCharges == other.totalCharges
            && lines.map(\.charge) == other.lines.map(\.charge) && lines.map(\.code) == other.lines.map(\.code)
    }
}

/// The later of two days, either of which may be unknown.
private func max(_ left: Day?, _ right: Day?) -> Day? { [left, right].compactMap { $0 }.max() }
