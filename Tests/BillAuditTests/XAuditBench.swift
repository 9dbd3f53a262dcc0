import BillAudit
import CaseModel
import Intake
import Rulebook
import TestSupport

/// Audits a bill written as CSV lines, so that a test shows the paper that it is about.
///
/// In a line, `①` … `⑨` mark where a finding must stand; the marks are taken out before the bill is read.
struct AuditBench {
    static let header =
        "account,biller,role,date_of_service,revenue_code,code,modifiers,description,units,unit_price,charge,"
        + "rendering_npi,time,statement_date,admission_date,discharge_date,patient,type_of_bill"

    var rows: [String] = []
    var claims: [DraftClaim] = []
    var caseFile: CaseFile?
    var today = Day.on("2026-11-24")

    /// A line of account B-1 of a hospital, with what matters in a test.
    static func line(
        _ code: String, _ charge: String, on day: String = "2026-03-03", modifiers: String = "", units: String = "1",
        price: String = "", revenue: String = "0300", npi: String = "", time: String = "", role: String = "facility",
        account: String = "B-1", biller: String = "Birchwood Hospital", dated: String = "",
        description: String = "TEST",
        stay: (String, String) = ("", ""), patient: String = "", type: String = ""
    ) -> String {
        [
            account, biller, role, day, revenue, code, modifiers, description, units, price, charge, npi, time, dated,
            stay.0, stay.1, patient, type,
        ].joined(separator: ",")
    }

    /// A row that states a sum.
    static func sum(_ name: String, _ amount: String, account: String = "", dated: String = "") -> String {
        "\(account),,,,,,,\(name),,,\(amount),,,\(dated),,,,"
    }

    var text: String { ([Self.header] + rows).joined(separator: "\n") + "\n" }

    var marks: [String] {
        let letters = text.unicodeScalars
        return (1...9).compactMap { Unicode.Scalar(0x245F + $0) }.filter(letters.contains).map(String.init)
    }

    /// Where the marked lines stand.
    func place(_ mark: String) -> String {
        let index = text.split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0.contains(mark) } ?? -1
        return "bill.csv:\(index + 1)"
    }

    func run() throws -> AuditReport {
        let plain = String(text.unicodeScalars.filter { !(0x2460...0x2468).contains($0.value) })
        let bill = Intake.read(Paper(name: "bill.csv", bytes: Array(plain.utf8), sha256: ""))
        var answer = DraftFile()
        answer.file = "claim.835"
        answer.claims = claims
        let papers = AuditPapers(bills: [bill], claims: claims.isEmpty ? [] : [answer], caseFile: caseFile)
        return Auditor.audit(papers, rulebook: try ShippedRulebook.load(), today: today)
    }
}

extension DraftClaim {
    /// A decided claim of account B-1.
    static func decided(
        billed: String, paid: String, contractual: String = "0.00", share: String, account: String? = "B-1",
        number: String? = "C1", order: String? = nil, status: ClaimStatus = .paid, on day: String? = nil
    ) -> DraftClaim {
        var claim = DraftClaim()
        claim.at = Place("claim.835:s10")
        claim.account = account
        claim.claimNumber = number
        claim.order = order
        claim.status = status
        claim.processedOn = day.map { Day.on($0) }
        claim.billed = .of(billed)
        claim.planPaid = .of(paid)
        if contractual != "0.00" { claim.adjustments.append(Adjustment(.contractual, "45", .of(contractual))) }
        if share != "0.00" { claim.adjustments.append(Adjustment(.patient, "1", .of(share))) }
        var parts = PatientResponsibility()
        parts.deductible = .of(share)
        claim.patientResponsibility = parts
        return claim
    }

    /// The claim with a decided line.
    func with(
        line code: String, billed: String, share: String, on day: String = "2026-03-03", contractual: String = "0.00"
    ) -> DraftClaim {
        var claim = self
        var line = ClaimLine()
        line.at = Place("claim.835:s\(20 + lines.count)")
        line.code = code
        line.dateOfService = .on(day)
        line.billed = .of(billed)
        line.adjustments = [Adjustment(.patient, "2", .of(share))]
        if contractual != "0.00" { line.adjustments.append(Adjustment(.contractual, "45", .of(contractual))) }
        claim.lines.append(line)
        return claim
    }
}

extension CaseFile {
    /// A case with account B-1 and a plan that ran all year.
    static func sample(
        network: Network? = .inNetwork, plan: CoverageKind = .employerSelfFunded,
        _ change: (inout CaseFile) -> Void = { _ in }
    ) -> CaseFile {
        var file = CaseFile()
        var coverage = Coverage()
        coverage.id = "I1"
        coverage.kind = plan
        coverage.from = .on("2026-01-01")
        file.coverages = [coverage]
        var episode = Episode()
        episode.id = "V1"
        episode.from = .on("2026-03-03")
        episode.to = .on("2026-03-03")
        file.episodes = [episode]
        var account = Account()
        account.id = "A1"
        account.episode = "V1"
        account.number = "B-1"
        account.role = .facility
        account.network = network
        file.accounts = [account]
        change(&file)
        return file
    }
}
