import BillAudit
import CaseModel
import Rulebook

/// One question of a letter, built from a finding's typed data and the charge lines of the case that it names. The
/// sentences that the audit says are not used: a template for each check has its own, in each language.
struct BillQuestion: Sendable {
    /// So many lines are named; of more it is said that there are more.
    static let mostLines = 3

    let finding: Finding
    let group: SlotGroup

    init(_ finding: Finding, _ facts: LetterFacts, rules: LetterRules) {
        self.finding = finding
        var group = SlotGroup()
        let lines = QuestionLines(finding, facts)
        group.set("on.\(finding.check.rawValue)")
        group.set("grade\(finding.grade.rawValue)")
        group.add(.questionCode, finding.codes.first, .finding(finding.id, part: "codes/0"))
        group.add(.questionAmount, finding.atIssue, .finding(finding.id, part: "amount"))
        group.set("amount", if: finding.atIssue != nil)
        Self.cite(finding, rules, &group)
        switch finding.check {
        case .totalsDoNotTie: Self.addTotals(lines, facts, &group)
        case .billExceedsClaim: Self.addShare(finding, facts, &group)
        case .claimPendingOrMissing: Self.addClaimState(facts, &group)
        case .duplicateLine: Self.addRepeats(finding, lines, &group)
        case .reversalNotNetted: Self.addReversal(lines, &group)
        case .panelAndComponents: Self.addParts(finding, lines, table: "panels", rules, &group)
        case .globalAndComponent: Self.addParts(finding, lines, table: "globalComponents", rules, &group)
        case .dateOutsideStay: Self.addStay(lines, facts, &group)
        case .statementRepeated: group.lists["lines"] = Self.joined(lines.all, &group)
        case .notItemized, .contractualAmountBilled, .timelyFilingDenial: break
        }
        self.group = group
    }

    /// A published rule is named with the day on which it was last checked.
    private static func cite(_ finding: Finding, _ rules: LetterRules, _ group: inout SlotGroup) {
        guard finding.grade == .b, let cited = finding.citations.first,
            rules.rulebook.standing(of: Rule.ID(cited.rule), on: rules.today)?.isCurrent == true
        else { return }
        group.add(.ruleCitation, cited.text, .rule(Rule.ID(cited.rule)))
        group.add(.ruleChecked, cited.checkedOn, .rule(Rule.ID(cited.rule), parameter: "checkedOn"))
    }

    // MARK: What single checks need

    private static func addTotals(_ lines: QuestionLines, _ facts: LetterFacts, _ group: inout SlotGroup) {
        if let line = lines.all.first {
            group.lists["lines"] = joined([line], &group)
            return
        }
        let listed = facts.account.statements.indices.last { index in
            let statement = facts.account.statements[index]
            guard let total = statement.totalCharges, !statement.lines.isEmpty else { return false }
            return statement.lines.map(\.charge).total() != total
        }
        guard let listed else { return }
        let statement = facts.account.statements[listed]
        let pointer = "\(facts.pointer)/statements/\(listed)"
        group.add(.billTotal, statement.totalCharges, .pointer("\(pointer)/totalCharges"))
        group.add(.billSum, statement.lines.map(\.charge).total(), .sum("\(pointer)/lines"))
    }

    /// The share is named when one decision of the plan explains the whole difference.
    private static func addShare(_ finding: Finding, _ facts: LetterFacts, _ group: inout SlotGroup) {
        group.set("outOfNetwork", if: facts.account.network == .outOfNetwork)
        if let pointer = facts.statementPointer {
            group.add(.billBalance, facts.statement?.balance, .pointer("\(pointer)/balance"))
        }
        let decided = facts.claims.filter { $0.claim.status?.isFinal == true }
        guard decided.count == 1, let (index, claim) = decided.first, let share = claim.patientResponsibility?.total,
            let balance = facts.statement?.balance, finding.atIssue == nil || balance - share == finding.atIssue
        else { return }
        group.add(.claimNumber, claim.claimNumber, .pointer("/claims/\(index)/claimNumber"))
        group.add(.claimDecided, claim.processedOn, .pointer("/claims/\(index)/processedOn"))
        group.add(.claimShare, share, .sum("/claims/\(index)/patientResponsibility"))
    }

    private static func addClaimState(_ facts: LetterFacts, _ group: inout SlotGroup) {
        let isPending = facts.claims.contains { $0.claim.status.map { !$0.isFinal } ?? false }
        group.set("pending", if: isPending)
        // What the plan said is only repeated where the case has its answer.
        let saidNone = facts.file.requests.contains { request in
            request.account == facts.account.id && request.kind == .claimReview
                && request.answer?.filter(\.isLetter).lowercased() == "noclaim"
        }
        group.set("noClaim", if: !isPending && saidNone)
        group.set("noDecision", if: !isPending && !saidNone)
    }

    private static func addRepeats(_ finding: Finding, _ lines: QuestionLines, _ group: inout SlotGroup) {
        guard let first = lines.all.first, finding.lines.count > 1 else { return }
        group.lists["lines"] = joined([first], &group)
        group.add(.questionTimes, finding.lines.count, .finding(finding.id, part: "lines"))
    }

    private static func addReversal(_ lines: QuestionLines, _ group: inout SlotGroup) {
        guard let charge = lines.all.first(where: { !$0.line.charge.isNegative }),
            let reversal = lines.all.first(where: { $0.line.charge.isNegative })
        else { return }
        group.lists["lines"] = joined([charge], &group)
        group.add(.reversalCharge, reversal.line.charge, .pointer("\(reversal.pointer)/charge"))
    }

    /// The whole service goes by the first code of the finding; the other lines are its parts.
    private static func addParts(
        _ finding: Finding, _ lines: QuestionLines, table: String, _ rules: LetterRules, _ group: inout SlotGroup
    ) {
        guard let whole = finding.codes.first else { return }
        let parts = lines.all.filter { $0.line.code != whole }
        group.lists["lines"] = joined(parts.isEmpty ? Array(lines.all.dropFirst()) : parts, &group)
        guard finding.grade == .b, let checked = rules.tableChecked(table) else { return }
        group.add(.tableChecked, checked, .table(table))
    }

    private static func addStay(_ lines: QuestionLines, _ facts: LetterFacts, _ group: inout SlotGroup) {
        group.lists["lines"] = joined(lines.all, &group)
        guard let index = facts.episodeIndex, let from = facts.file.episodes[index].from else { return }
        let episode = facts.file.episodes[index]
        let until = episode.dischargedOn ?? episode.to
        guard let until else { return }
        group.add(.stayFrom, from, .pointer("/episodes/\(index)/from"))
        let key = episode.dischargedOn == nil ? "to" : "dischargedOn"
        group.add(.stayUntil, until, .pointer("/episodes/\(index)/\(key)"))
        group.set(
            "outside", if: lines.all.contains { $0.line.dateOfService.map { $0 < from || $0 > until } ?? false })
    }

    /// Lines as a list with a semicolon before each but the first.
    private static func joined(_ lines: [QuestionLines.Found], _ group: inout SlotGroup) -> [SlotGroup] {
        let named = lines.prefix(mostLines)
        group.set("some", if: !named.isEmpty)
        group.set("several", if: lines.count > 1)
        group.set("more", if: lines.count > named.count)
        return named.enumerated().map { index, found in
            var part = SlotGroup()
            part.add(.lineDate, found.line.dateOfService, .pointer("\(found.pointer)/dateOfService"))
            part.add(.lineCode, found.line.code, .pointer("\(found.pointer)/code"))
            if !part.has(.lineCode) {
                part.add(.lineRevenue, found.line.revenueCode, .pointer("\(found.pointer)/revenueCode"))
            }
            part.add(.lineCharge, found.line.charge, .pointer("\(found.pointer)/charge"))
            part.set("next", if: index > 0)
            return part
        }
    }
}

/// The charge lines of the case that a finding names.
struct QuestionLines: Sendable {
    struct Found: Sendable {
        var line: ChargeLine
        var pointer: String
    }

    /// In the order of the finding; the line that stays, such as a panel, first.
    let all: [Found]

    init(_ finding: Finding, _ facts: LetterFacts) {
        var byPlace: [Place: Found] = [:]
        for (statementIndex, statement) in facts.account.statements.enumerated() {
            for (index, line) in statement.lines.enumerated() {
                let pointer = "\(facts.pointer)/statements/\(statementIndex)/lines/\(index)"
                let place =
                    line.at ?? facts.file.sources[pointer].map(Place.init)
                    ?? .pointer(AuditPapers.caseName, pointer)
                byPlace[place] = byPlace[place] ?? Found(line: line, pointer: pointer)
            }
        }
        let found = finding.lines.compactMap { byPlace[$0] }
        let whole = finding.codes.first
        all = found.filter { $0.line.code == whole } + found.filter { $0.line.code != whole }
    }
}
