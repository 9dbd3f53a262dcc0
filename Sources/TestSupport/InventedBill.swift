public import CaseModel
public import Casework

/// An invented bill in the plain CSV that people can write by hand, for tests about what becomes of it.
public struct InventedBill: Sendable {
    public var biller: String?
    public var number: String?
    public var role: Role?
    public var patient: String? = "Odalys Brandvold"
    public var date: Day?
    public var careDay: Day
    public var lines: [(code: String, charge: String)]
    public var balance: String?

    public init(
        _ biller: String?, number: String?, role: Role? = nil, on careDay: String = "2026-07-18",
        dated date: String? = nil, lines: [(code: String, charge: String)] = [("99284", "400.00")],
        balance: String? = nil
    ) {
        self.biller = biller
        self.number = number
        self.role = role
        self.careDay = .on(careDay)
        self.date = date.map { .on($0) }
        self.lines = lines
        self.balance = balance
    }

    /// The bill as a file.
    public func file(_ name: String = "bill.csv") -> IncomingFile {
        var text = "account,biller,role,patient,statement_date,date_of_service,code,description,units,charge\n"
        let head = [number ?? "", quoted(biller ?? ""), role?.rawValue ?? ""]
        let dated = date?.iso ?? ""
        for line in lines {
            text +=
                (head + [quoted(patient ?? ""), dated, careDay.iso, line.code, "CARE", "1", line.charge])
                .joined(separator: ",") + "\n"
        }
        if let balance {
            text += (head + ["", dated, "", "", "BALANCE DUE", "", balance]).joined(separator: ",") + "\n"
        }
        return IncomingFile(name: name, bytes: Array(text.utf8))
    }

    private func quoted(_ text: String) -> String { "\"" + text.replacing("\"", with: "\"\"") + "\"" }
}

/// An invented remittance (X12 835) of one plan, with a claim for each account.
public struct InventedRemittance: Sendable {
    /// One claim that was paid in full as billed.
    public struct PaidClaim: Sendable {
        public var account: String
        public var number: String
        public var billed: String
        public var day: String

        public init(_ account: String, number: String, billed: String = "400.00", on day: String = "20260718") {
            self.account = account
            self.number = number
            self.billed = billed
            self.day = day
        }
    }

    public var provider: String
    public var claims: [PaidClaim]

    public init(_ provider: String, _ claims: [PaidClaim]) {
        self.provider = provider
        self.claims = claims
    }

    public func file(_ name: String = "plan.835") -> IncomingFile {
        let total = claims.compactMap { try? Money(exact: $0.billed) }.total().exact
        var segments = [
            "ISA*00*          *00*          *ZZ*PRAIRIELANTERN *ZZ*FERNWICKCLEAR  *260813*0915*^*00501*000008130*0*P*:",
            "GS*HP*PRAIRIELANTERN*FERNWICKCLEAR*20260813*0915*8130*X*005010X221A1", "ST*835*0001*005010X221A1",
            "BPR*I*\(total)*C*ACH*CCP*01*000000019*DA*440022*1079900001**01*000000027*DA*806411*20260806",
            "TRN*1*PLN0806411*1079900001", "DTM*405*20260806", "N1*PR*PRAIRIE LANTERN HEALTH PLAN", "N3*PO BOX 4400",
            "N4*FERNWICK*WI*54999", "N1*PE*\(provider)*FI*070000011", "N3*400 LARKMEADOW WAY", "N4*FERNWICK*WI*54999",
            "LX*1",
        ]
        for claim in claims {
            segments += [
                "CLP*\(claim.account)*1*\(claim.billed)*\(claim.billed)*0.00*12*\(claim.number)*13*1",
                "NM1*QC*1*BRANDVOLD*ODALYS****MI*PLH70918823", "DTM*232*\(claim.day)", "DTM*233*\(claim.day)",
            ]
        }
        segments += ["SE*\(segments.count - 1)*0001", "GE*1*8130", "IEA*1*000008130"]
        return IncomingFile(name: name, bytes: Array(segments.map { $0 + "~\n" }.joined().utf8))
    }
}
