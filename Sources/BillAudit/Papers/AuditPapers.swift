import CaseModel

/// What an audit looks at: bills, what payers decided, and the case when there is one.
public struct AuditPapers: Sendable {
    var bills: [Bill] = []
    var claims: [DraftClaim] = []
    /// Totals that speak for a whole file, with the accounts that they add up.
    var fileTotals: [FileTotal] = []
    var caseFile: CaseFile?
    /// Claims came from papers; without any, a missing claim may only not have been given.
    var hasClaimPapers = false

    struct FileTotal: Sendable {
        var row: SummaryRow
        var bills: Range<Int>
    }

    /// From papers that were read. A file is used for what it holds, whichever list it stands in.
    ///
    /// - Parameter caseFile: adds network, coverage and dates to accounts with the same number, and claims that no
    ///   paper shows.
    public init(bills: [DraftFile], claims: [DraftFile] = [], caseFile: CaseFile? = nil) {
        self.caseFile = caseFile
        for file in bills + claims {
            let start = self.bills.count
            for (index, statement) in file.statements.enumerated() {
                let name = file.statements.count > 1 ? "\(file.file) (\(index + 1))" : file.file
                var bill = Bill(statement, fallbackName: name)
                bill.missesRows = file.unreadRows ?? 0 > 0
                self.bills.append(bill)
            }
            for row in file.summaryRows { fileTotals.append(FileTotal(row: row, bills: start..<self.bills.count)) }
            self.claims += file.claims
        }
        hasClaimPapers = !self.claims.isEmpty
        if let caseFile { link(to: caseFile) }
        markReplaced()
    }

    /// From a case alone: its statements and its claims.
    public init(caseFile: CaseFile) {
        self.caseFile = caseFile
        for account in caseFile.accounts {
            for statement in account.statements {
                var bill = Bill(DraftStatement(statement, of: account), fallbackName: account.id.text)
                bill.listsReductions = false
                bill.saidToBeItemized = statement.itemized == true
                bills.append(bill)
            }
        }
        link(to: caseFile)
        hasClaimPapers = !claims.isEmpty
        markReplaced()
    }

    /// True when there is no bill to look at.
    public var isEmpty: Bool { bills.isEmpty }

    private mutating func link(to file: CaseFile) {
        for index in bills.indices {
            let key = bills[index].accountKey
            let account = file.accounts.first { ($0.number ?? $0.id.text).accountKey == key }
            bills[index].account = account
            bills[index].episode = file.episodes.first { $0.id == account?.episode }
        }
        let known = Set(claims.compactMap { $0.claimNumber?.accountKey })
        let replaced = Set(file.claims.compactMap(\.replaces))
        for claim in file.claims where !replaced.contains(claim.id) {
            if let number = claim.claimNumber?.accountKey, known.contains(number) { continue }
            let account = file.accounts.first { $0.id == claim.account }
            let coverage = file.coverages.first { $0.id == claim.coverage }
            claims.append(DraftClaim(claim, number: account?.number ?? account?.id.text, order: coverage?.order))
        }
    }

    /// A statement dated after another of the same account replaces it; with equal dates, or none, the later in the
    /// papers does.
    private mutating func markReplaced() {
        var newest: [String: Int] = [:]
        for index in bills.indices {
            bills[index].number = index
            let key = bills[index].accountKey
            guard let other = newest[key] else {
                newest[key] = index
                continue
            }
            let replaces =
                (bills[index].statement.statementDate?.number ?? .min)
                >= (bills[other].statement.statementDate?.number ?? .min)
            bills[replaces ? other : index].isCurrent = false
            if replaces { newest[key] = index }
        }
    }
}

extension DraftStatement {
    /// A statement of a case in the shape of a paper; places are pointers into the case.
    init(_ statement: Statement, of account: Account) {
        self.init()
        func place(_ key: String) -> Place { .pointer("case.json", "\(statement.kept.pointer)/\(key)") }
        self.account = account.number ?? account.id.text
        biller = account.biller
        role = account.role
        statementDate = statement.date
        dueDate = statement.dueDate
        lines = statement.lines.enumerated().map { index, line in
            var line = line
            if line.at == nil { line.at = place("lines/\(index)") }
            return line
        }
        stated.totalCharges = statement.totalCharges
        stated.balance = statement.balance
        if let total = statement.totalCharges {
            summaryRows.append(SummaryRow(.total, total, at: place("totalCharges"), linesBefore: lines.count))
        }
        if let balance = statement.balance {
            summaryRows.append(SummaryRow(.balance, balance, at: place("balance"), linesBefore: lines.count))
        }
    }
}

extension DraftClaim {
    /// A claim of a case in the shape of a paper.
    init(_ claim: Claim, number: String?, order: String?) {
        self.init()
        at = .pointer("case.json", claim.kept.pointer)
        account = number
        self.order = order
        status = claim.status
        claimNumber = claim.claimNumber
        processedOn = claim.processedOn
        billed = claim.billed
        allowed = claim.allowed
        planPaid = claim.planPaid
        patientResponsibility = claim.patientResponsibility
        adjustments = claim.adjustments
        remarks = claim.remarks
        denials = claim.denials
        lines = claim.lines
    }
}
