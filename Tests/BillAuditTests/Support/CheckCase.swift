import CaseModel

@testable import BillAudit

/// One paper, or two, and what one check must say of it.
struct CheckCase: CustomStringConvertible, Sendable {
    enum Kind: Sendable { case fires, silent, limit }

    /// What is expected of one finding of the check.
    struct Wanted: Sendable {
        var grade: Grade
        var lines: [String]
        var atIssue: String?
        var owed: OwedChange?
    }

    var check: CheckID
    var kind: Kind
    var name: String
    var papers: @Sendable () -> AuditPapers
    var wanted: [Wanted]

    var description: String { "\(check.rawValue) \(kind): \(name)" }

    static func fires(
        _ check: CheckID, _ name: String, _ grade: Grade, _ lines: [String], _ atIssue: String?,
        owed: OwedChange? = nil, _ papers: @escaping @Sendable () -> AuditPapers
    ) -> CheckCase {
        CheckCase(
            check: check, kind: .fires, name: name, papers: papers,
            wanted: [Wanted(grade: grade, lines: lines, atIssue: atIssue, owed: owed)])
    }

    static func silent(
        _ check: CheckID, _ name: String, _ papers: @escaping @Sendable () -> AuditPapers
    ) -> CheckCase {
        CheckCase(check: check, kind: .silent, name: name, papers: papers, wanted: [])
    }

    /// The last paper of which the check says nothing, or the first of which it speaks.
    static func limit(
        _ check: CheckID, _ name: String, _ wanted: [Wanted], _ papers: @escaping @Sendable () -> AuditPapers
    ) -> CheckCase {
        CheckCase(check: check, kind: .limit, name: name, papers: papers, wanted: wanted)
    }

    static let all =
        DocumentCases.all + ClaimCases.all + LineCases.all + PairCases.all + StayCases.all
}

func papers(_ bills: DraftFile..., claims: DraftFile..., in file: CaseFile? = nil) -> AuditPapers {
    AuditPapers(bills: bills, claims: claims, caseFile: file)
}
