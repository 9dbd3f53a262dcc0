import CaseModel

/// The sums over all findings. A line counts once, and cents that two findings see count once.
struct Sums {
    private let findings: [RawFinding]
    private let context: AuditContext

    init(_ findings: [RawFinding], _ context: AuditContext) {
        self.findings = findings
        self.context = context
    }

    /// The charges of all bills that stand.
    var billed: Money { context.accounts.compactMap(\.charges).total() }

    var atIssue: Money {
        var sum = Money.zero
        var counted: Set<BillLine.ID> = []
        for finding in findings {
            guard let amount = finding.atIssue else { continue }
            guard !finding.linesAtIssue.isEmpty else {
                sum += amount
                continue
            }
            for line in finding.linesAtIssue where counted.insert(line.id).inserted { sum += line.charge }
        }
        return sum - sharedWithComparison(\.atIssue)
    }

    /// Charges that no claim holds are part of what a bill asks above its claim.
    ///
    /// - Parameter amount: what a comparison of bill and claim adds to the sum.
    private func sharedWithComparison(_ amount: (RawFinding) -> Money?) -> Money {
        var onBillOnly: [Int: Money] = [:]
        for finding in findings where amount(finding) != nil {
            if let account = finding.account { onBillOnly[account, default: .zero] += finding.onBillOnly }
        }
        var shared = Money.zero
        for comparison in findings where comparison.check == .billExceedsClaim {
            guard let account = comparison.account, let amount = amount(comparison) else { continue }
            shared += min(amount, onBillOnly[account] ?? .zero)
        }
        return shared
    }

    var owedChange: OwedChange {
        let waiting = findings.filter(\.waitsForLineAmounts).count
        var low = Money.zero
        var high = Money.zero
        var unknown = 0
        var reasons: Set<String> = []
        for finding in findings {
            switch finding.owedChange {
            case .range(let least, let most):
                low += least
                high += most
            case .unknown(let reason):
                unknown += 1
                reasons.insert(reason)
            }
        }
        guard unknown > 0 else {
            let shared = sharedWithComparison { finding in
                guard case .range(_, let most) = finding.owedChange else { return nil }
                return most
            }
            return .range(low: low, high: max(low, high - shared))
        }
        if waiting == unknown { return .unknown(CommonWords.total(waitingForLineAmounts: waiting)) }
        if reasons.count == 1, let reason = reasons.first { return .unknown(reason) }
        return .unknown(CommonWords.total(unknown: unknown))
    }
}
