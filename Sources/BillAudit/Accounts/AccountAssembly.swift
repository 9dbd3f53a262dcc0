import CaseModel

/// Puts the papers together: statements into accounts, claims to the accounts they were made for, and what the case
/// says to each.
struct AccountAssembly {
    private(set) var accounts: [AuditedAccount] = []
    private(set) var unmatched: [PayerClaim] = []
    private let book: CaseBook?
    private var caseIndex: [Int?] = []
    private var lineCount = 0

    init(_ papers: AuditPapers, duplicateReasons: Set<String>) {
        book = papers.book
        for group in AccountGrouping(papers.statements).groups { add(group) }
        for index in accounts.indices { settleCase(index) }
        match(papers.claims, duplicateReasons)
    }

    private mutating func add(_ group: AccountGrouping.Group) {
        let standing = StandingStatements(group.statements)
        var account = AuditedAccount(index: accounts.count)
        let papers = standing.parts + standing.asking + standing.replaced
        account.number = papers.compactMap(\.statement.account).first
        account.biller = papers.compactMap(\.statement.biller).first
        account.role = group.role
        account.patient = papers.compactMap(\.statement.patient).first
        account.parts = standing.parts
        account.asking = standing.asking
        account.replaced = standing.replaced
        for part in standing.parts {
            for (line, place) in zip(part.lines, part.places) {
                account.lines.append(BillLine(line, id: lineCount, account: account.index, place: place))
                lineCount += 1
            }
        }
        account.netting = Netting(account.lines)
        caseIndex.append(
            group.caseAccount
                ?? book?.position(number: account.number, biller: account.biller, role: account.role))
        accounts.append(account)
    }

    private mutating func match(_ claims: [PayerClaim], _ duplicateReasons: Set<String>) {
        let matching = ClaimMatching(accounts, caseIndex: caseIndex)
        var found: [Int: [PayerClaim]] = [:]
        for claim in claims {
            if let index = matching.account(of: claim) {
                found[index, default: []].append(claim)
            } else if !claim.isFromCase {
                unmatched.append(claim)
            }
        }
        for (index, claims) in found {
            accounts[index].claims = ClaimsOfAccount(claims, duplicateReasons: duplicateReasons)
        }
    }

    private mutating func settleCase(_ index: Int) {
        guard let book else { return }
        if let position = caseIndex[index], let known = book.account(at: position) {
            accounts[index].caseAccount = known
            accounts[index].role = accounts[index].role ?? known.role
            accounts[index].biller = accounts[index].biller ?? known.biller
            accounts[index].network = known.network
            accounts[index].episode = book.episode(known.episode)
            accounts[index].paymentsOfCase = book.paid(
                on: known.id, upTo: accounts[index].asking.compactMap(\.date).max())
        }
        accounts[index].patient = accounts[index].patient ?? book.onlyPatient
        let days = Set(accounts[index].days)
        accounts[index].coverages = book.file.coverages.filter { coverage in
            days.isEmpty || days.contains { coverage.covers($0) }
        }
    }
}
