import CaseModel

/// Finds the account that a claim was made for: by account number, else by claim number, else by patient, provider,
/// dates and codes. Never by an amount.
struct ClaimMatching {
    private var byCaseAccount: [Int: Int] = [:]
    private var byNumber: [String: [Int]] = [:]
    private var byClaimNumber: [String: [Int]] = [:]
    private var byBiller: [String: [Int]] = [:]
    private let accounts: [AuditedAccount]
    private var services: [[Day: Set<String>]]

    /// - Parameter caseIndex: for each account its position in the case.
    init(_ accounts: [AuditedAccount], caseIndex: [Int?]) {
        self.accounts = accounts
        services = accounts.map { _ in [:] }
        for account in accounts {
            if caseIndex.indices.contains(account.index), let position = caseIndex[account.index] {
                byCaseAccount[position] = byCaseAccount[position] ?? account.index
            }
            if let biller = Spelling.company(account.biller) { byBiller[biller, default: []].append(account.index) }
            if let number = Spelling.number(account.number) { byNumber[number, default: []].append(account.index) }
            let printed = account.standing.map(\.statement.claimNumber) + account.lines.map(\.line.claimNumber)
            for number in Set(printed.compactMap { Spelling.number($0) }) {
                byClaimNumber[number, default: []].append(account.index)
            }
            for line in account.lines {
                guard let date = line.date, let code = line.code else { continue }
                services[account.index][date, default: []].insert(code)
            }
        }
    }

    /// The account's position; nil when the claim belongs to none, or when it could belong to several.
    func account(of claim: PayerClaim) -> Int? {
        if let index = claim.caseAccount, let match = byCaseAccount[index] { return match }
        if let number = Spelling.number(claim.accountNumber), let found = byNumber[number] {
            return best(of: found, for: claim)
        }
        if let number = Spelling.number(claim.claimNumber), let found = byClaimNumber[number] {
            return best(of: found, for: claim)
        }
        guard let provider = Spelling.company(claim.provider), let patient = Spelling.person(claim.patient) else {
            return nil
        }
        let found = (byBiller[provider] ?? []).filter { index in
            Spelling.person(accounts[index].patient) == patient && holds(index, claim)
        }
        return found.count == 1 ? found.first : nil
    }

    /// Two billers may use one number: then the provider's name decides, then the services.
    private func best(of found: [Int], for claim: PayerClaim) -> Int? {
        guard found.count > 1 else { return found.first }
        let provider = Spelling.company(claim.provider)
        let named = provider == nil ? [] : found.filter { Spelling.company(accounts[$0].biller) == provider }
        if named.count == 1 { return named.first }
        let served = found.filter { holds($0, claim) }
        return served.count == 1 ? served.first : nil
    }

    /// True when the bill holds every date and code of the claim, and there is one.
    private func holds(_ index: Int, _ claim: PayerClaim) -> Bool {
        let coded = claim.lines.compactMap { line in Spelling.code(line.code).map { (line.dateOfService, $0) } }
        return !coded.isEmpty
            && coded.allSatisfy { date, code in
                guard let date = date ?? claim.from else { return false }
                return services[index][date]?.contains(code) ?? false
            }
    }
}
