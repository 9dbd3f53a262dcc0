import CaseModel

/// Sorts statements into accounts. A statement of the same account number is a statement of the same account, unless
/// its biller or role says otherwise; without a number, one account for each biller and role.
struct AccountGrouping {
    struct Group {
        var number: String?
        var biller: String?
        var role: Role?
        var caseAccount: Int?
        var statements: [BilledStatement]
    }

    private(set) var groups: [Group] = []
    private var byNumber: [String: [Int]] = [:]
    private var byName: [String: Int] = [:]
    private var byCaseAccount: [Int: Int] = [:]

    init(_ statements: [BilledStatement]) {
        for statement in statements { take(statement) }
    }

    private mutating func take(_ statement: BilledStatement) {
        let draft = statement.statement
        let number = Spelling.number(draft.account)
        let biller = Spelling.company(draft.biller)
        if let position = group(of: statement, number, biller) {
            groups[position].statements.append(statement)
            groups[position].biller = groups[position].biller ?? biller
            groups[position].role = groups[position].role ?? draft.role
            return
        }
        let position = groups.count
        groups.append(
            Group(
                number: number, biller: biller, role: draft.role, caseAccount: statement.caseAccount,
                statements: [statement]))
        if let index = statement.caseAccount {
            byCaseAccount[index] = position
        } else if let number {
            byNumber[number, default: []].append(position)
        } else {
            byName[name(of: statement, biller)] = position
        }
    }

    private func group(of statement: BilledStatement, _ number: String?, _ biller: String?) -> Int? {
        if let index = statement.caseAccount { return byCaseAccount[index] }
        guard let number else { return byName[name(of: statement, biller)] }
        return byNumber[number]?.first { position in
            let group = groups[position]
            return AccountGrouping.agree(group.role, statement.statement.role)
                && AccountGrouping.isSameBiller(group.biller, biller)
        }
    }

    /// A bill that names neither account nor biller is an account of its own file.
    private func name(of statement: BilledStatement, _ biller: String?) -> String {
        "\(biller ?? statement.file)|\(biller == nil ? "" : "b")|\(statement.statement.role?.rawValue ?? "")"
    }

    private static func agree(_ left: Role?, _ right: Role?) -> Bool { left == nil || right == nil || left == right }

    /// Papers of one biller may print its name longer or shorter, so the first word that says something decides; a
    /// name that is missing agrees with any.
    static func isSameBiller(_ left: String?, _ right: String?) -> Bool {
        guard let left, let right else { return true }
        func head(_ name: String) -> Substring? { name.split(separator: " ").first { $0 != "THE" } }
        return left == right || head(left) == head(right)
    }
}
