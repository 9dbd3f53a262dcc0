import CaseModel

/// The bill asks for a sum and does not say for what. It does not apply once any paper of the account lists the
/// charges, or to a single item that has words of its own.
///
/// - Authority: R-071
enum NotItemized: Check {
    static let id = CheckID.notItemized
    static let level = CheckLevel.document
    static let needs = ["A bill."]

    static func look(at account: AuditedAccount, _ context: AuditContext) -> Outcome {
        if account.lines.isEmpty { return withoutLines(account) }
        let lines = account.netLines.filter { $0.charge > .zero }
        let bare = lines.filter { $0.code == nil }
        guard !bare.isEmpty else { return .silent }
        let lumps = bare.filter { line in
            // A room day needs no more words than that.
            !RevenueCodes.isRoom(line.revenueCode) && LumpWords.areAll(Spelling.words(line.line.description))
        }
        if !lumps.isEmpty {
            let all = lumps.count == lines.count
            let isPlain = all && lumps.allSatisfy { $0.revenueCode == nil }
            return .looked([finding(account, isPlain ? .a : .c, lumps, DocumentWords.lumps(lumps, all: all))])
        }
        guard bare.count == lines.count else { return .silent }
        if bare.allSatisfy({ $0.revenueCode != nil }), bare.allSatisfy(hasNoWords) {
            return .looked([finding(account, .c, [], DocumentWords.departmentsOnly(bare.count))])
        }
        // Words alone say what was done, but not enough to check it.
        if bare.allSatisfy({ $0.revenueCode == nil }) {
            return .looked([finding(account, .c, [], DocumentWords.wordsOnly(bare.count))])
        }
        return .silent
    }

    private static func hasNoWords(_ line: BillLine) -> Bool { Spelling.words(line.line.description).isEmpty }

    private static func withoutLines(_ account: AuditedAccount) -> Outcome {
        let papers = account.standing
        let sum = account.balance ?? account.charges
        guard !papers.isEmpty, let sum, sum > .zero else { return .notApplicable }
        // The person saw a list that is not typed in.
        if papers.contains(where: { $0.saidNotItemized == false }) { return .notApplicable }
        let isSure = papers.contains { $0.saidNotItemized == true || !$0.isFromCase }
        return .looked([finding(account, isSure ? .a : .c, [], DocumentWords.noLines(sum))])
    }

    private static func finding(
        _ account: AuditedAccount, _ grade: Grade, _ lines: [BillLine], _ words: FindingWords
    ) -> RawFinding {
        var finding = RawFinding(
            check: id, grade: grade, account: account.index, owedChange: .unknown(CommonWords.listFirst), words: words)
        finding.lines = lines
        if lines.isEmpty {
            finding.rows = account.demandPlaces
            finding.rowAmounts = [account.balance ?? account.charges ?? .zero]
        }
        finding.citations = [RuleIDs.accessToRecords]
        return finding
    }
}
