import CaseModel

/// The papers that one audit lays side by side. A file is used by what it holds: a bill may bring claims along, and a
/// remittance bills.
public struct AuditPapers: Sendable {
    var statements: [BilledStatement] = []
    var claims: [PayerClaim] = []
    var fileSums: [FileSums] = []
    var book: CaseBook?

    /// Papers as they were read, with a case that says what no paper does: coverage, network, roles, payments. Bills
    /// of the case are used only when no paper is a bill; decisions of the case stand in for claims that are missing.
    ///
    /// - Parameters:
    ///   - bills: the files that were given as bills.
    ///   - claims: the files that were given as claims.
    ///   - caseFile: the case, when there is one.
    public init(bills: [DraftFile], claims: [DraftFile], caseFile: CaseFile? = nil) {
        book = caseFile.map { CaseBook(file: $0, name: AuditPapers.caseName) }
        var seen: Set<String> = []
        for file in bills + claims {
            guard seen.insert(file.sha256 ?? file.file).inserted, !AuditPapers.noBills.contains(file.kind) else {
                continue
            }
            take(file)
        }
        if statements.isEmpty { takeStatementsOfCase() }
        takeClaimsOfCase()
    }

    /// The statements and claims of a case.
    ///
    /// - Parameter name: the name of the file in the places of values for which the case names no paper.
    public init(caseFile: CaseFile, named name: String = AuditPapers.caseName) {
        book = CaseBook(file: caseFile, name: name)
        takeStatementsOfCase()
        takeClaimsOfCase()
    }

    /// What a place calls the case when nobody named its file.
    public static let caseName = "case.json"

    /// Papers that name amounts which nobody is asked to pay yet.
    private static let noBills: Set<PaperKind> = [.estimate, .notAMedicalPaper]

    /// True when there is no bill to look at.
    public var isEmpty: Bool { statements.isEmpty }

    // MARK: Taking papers

    private mutating func take(_ file: DraftFile) {
        let isWhole = AuditPapers.isWhole(file)
        // With one statement, the rows that speak for the file speak for it.
        let only = file.statements.count == 1
        for statement in file.statements {
            var billed = BilledStatement(statement, fileRows: only ? file.summaryRows : [], of: file)
            billed.isWhole = isWhole
            add(billed)
        }
        if !only, !file.summaryRows.isEmpty {
            let total = file.statements.map(\.lineTotal).total()
            fileSums.append(
                FileSums(file: file.file, rows: file.summaryRows, lineTotal: total, isWhole: isWhole))
        }
        for claim in file.claims { claims.append(PayerClaim(claim, id: claims.count, of: file)) }
    }

    private mutating func add(_ statement: BilledStatement) {
        var statement = statement
        statement.id = statements.count
        statements.append(statement)
    }

    /// False when the reader names a place at which no line and no sum was taken: a row of the paper is missing.
    private static func isWhole(_ file: DraftFile) -> Bool {
        if file.unreadRows ?? 0 > 0 { return false }
        guard !file.issues.isEmpty else { return true }
        var taken: Set<String> = []
        for statement in file.statements {
            for line in statement.lines { if let place = line.at { taken.insert(place.text) } }
            for row in statement.summaryRows { if let place = row.at { taken.insert(place.text) } }
        }
        for row in file.summaryRows { if let place = row.at { taken.insert(place.text) } }
        for claim in file.claims {
            if let place = claim.at { taken.insert(place.text) }
            for line in claim.lines { if let place = line.at { taken.insert(place.text) } }
        }
        let header = Place.line(file.file, 1).text
        return file.issues.allSatisfy { issue in
            guard let row = issue.at?.rowText, row != file.file, row != header else { return true }
            return taken.contains(row)
        }
    }

    private mutating func takeStatementsOfCase() {
        guard let book else { return }
        for (index, account) in book.file.accounts.enumerated() {
            for (offset, statement) in account.statements.enumerated() {
                let pointer = "/accounts/\(index)/statements/\(offset)"
                add(BilledStatement(statement, pointer: pointer, of: account, at: index, in: book))
            }
        }
    }

    private mutating func takeClaimsOfCase() {
        guard let book else { return }
        let onPaper = Set(claims.compactMap { Spelling.number($0.claimNumber) })
        var positions: [Claim.ID: Int] = [:]
        for (index, claim) in book.file.claims.enumerated() {
            if let number = Spelling.number(claim.claimNumber), onPaper.contains(number) { continue }
            positions[claim.id] = claims.count
            claims.append(PayerClaim(claim, id: claims.count, at: index, in: book))
        }
        for claim in book.file.claims {
            guard let position = positions[claim.id], let replaced = claim.replaces else { continue }
            claims[position].replaces = positions[replaced]
        }
    }
}

extension Place {
    /// The place without its column.
    fileprivate var rowText: String {
        guard let colon = text.lastIndex(of: ":") else { return text }
        let column = text[text.index(after: colon)...]
        guard column.first == "c", column.count > 1, column.dropFirst().allSatisfy(\.isNumber) else { return text }
        return String(text[..<colon])
    }
}
