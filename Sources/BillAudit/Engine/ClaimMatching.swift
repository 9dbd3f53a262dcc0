import CaseModel

/// Says which claim decided which bill: by account number, else claim number, else the same patient, provider, day and
/// code. Never by an amount: two bills may well ask for the same.
struct ClaimMatching {
    /// Claims by the key of the account they decide.
    private(set) var byAccount: [String: ClaimSet] = [:]
    /// Claims for which no bill is here.
    private(set) var unmatched: [DraftClaim] = []

    init(_ papers: AuditPapers) {
        var accounts: Set<String> = []
        var numbers: [String: String] = [:]
        var services: [Service: [String]] = [:]
        for bill in papers.bills {
            accounts.insert(bill.accountKey)
            let claimNumbers = [bill.statement.claimNumber] + bill.statement.lines.map(\.claimNumber)
            for number in claimNumbers.compactMap({ $0?.accountKey }) where !number.isEmpty {
                numbers[number] = bill.accountKey
            }
            for service in Service.all(of: bill) { services[service, default: []].append(bill.accountKey) }
        }
        var claims: [String: [DraftClaim]] = [:]
        for claim in papers.claims {
            let key = claim.account?.accountKey ?? ""
            let number = claim.claimNumber?.accountKey ?? ""
            if !key.isEmpty, accounts.contains(key) {
                claims[key, default: []].append(claim)
            } else if !number.isEmpty, let account = numbers[number] {
                claims[account, default: []].append(claim)
            } else if let account = ClaimMatching.only(Service.all(of: claim).flatMap { services[$0] ?? [] }) {
                claims[account, default: []].append(claim)
            } else {
                unmatched.append(claim)
            }
        }
        byAccount = claims.mapValues(ClaimSet.init)
    }

    /// The one account that all services point to; nil when they disagree.
    private static func only(_ accounts: [String]) -> String? {
        let different = Set(accounts)
        return different.count == 1 ? different.first : nil
    }

    /// One service as both papers name it.
    private struct Service: Hashable {
        var patient: String
        var provider: String
        var day: Day
        var code: String

        static func all(of bill: Bill) -> [Service] {
            bill.statement.lines.flatMap { line -> [Service] in
                guard let day = line.dateOfService, let code = line.code,
                    let patient = (line.patient ?? bill.statement.patient)?.accountKey, !patient.isEmpty
                else { return [] }
                return [bill.statement.biller?.accountKey, line.renderingNpi].compactMap { provider in
                    provider.map { Service(patient: patient, provider: $0, day: day, code: code) }
                }
            }
        }

        static func all(of claim: DraftClaim) -> [Service] {
            guard let patient = claim.patient?.accountKey, !patient.isEmpty else { return [] }
            return claim.lines.flatMap { line -> [Service] in
                guard let day = line.dateOfService ?? claim.dateOfService, let code = line.code else { return [] }
                return [claim.provider?.accountKey, claim.providerNpi].compactMap { provider in
                    provider.map { Service(patient: patient, provider: $0, day: day, code: code) }
                }
            }
        }
    }
}
