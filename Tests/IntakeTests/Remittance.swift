import CaseModel
import Testing

@testable import Intake

/// Builds an 835 from its claims, with envelopes whose counts and payment fit.
struct Remittance {
    var payment: String?
    var claims: [String]
    var providerAdjustments: [String] = []
    var header = [
        "DTM*405*20260325", "N1*PR*EXAMPLE HEALTH PLAN", "N1*PE*RIVERBEND HOSPITAL*XX*1003000126", "LX*1",
    ]

    init(_ claims: String..., payment: String? = nil) {
        self.claims = claims
        self.payment = payment
    }

    /// The segments from ST to SE.
    var set: [String] {
        let content = claims.flatMap { $0.split(separator: "~").map(String.init) }
        let paid = content.filter { $0.hasPrefix("CLP*") }.map {
            $0.split(separator: "*", omittingEmptySubsequences: false)
        }
        .compactMap { $0.count > 4 ? try? Money(x12: String($0[4])) : nil }.total()
        let body = ["BPR*I*\(payment ?? paid.exact)*C*ACH************20260326"] + header + content + providerAdjustments
        return ["ST*835*0001"] + body + ["SE*\(body.count + 2)*0001"]
    }

    var text: String {
        let isa =
            "ISA*00*          *00*          *ZZ*PAYER          *ZZ*OFFICE         *260325*1200*^*00501*000000001*0*P*:"
        let segments = [isa, "GS*HP*P*O*20260325*1200*1*X*005010X221A1"] + set + ["GE*1*1", "IEA*1*000000001"]
        return segments.joined(separator: "~\n") + "~\n"
    }

    func read() -> DraftFile { Intake.read(Paper("claim.835", text: text)) }

    /// The only claim of the file.
    func claim() throws -> DraftClaim {
        let draft = read()
        #expect(draft.claims.count == 1)
        return try #require(draft.claims.first)
    }
}
