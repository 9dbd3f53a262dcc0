/// An invented bill of any length; the same in every run.
struct SampleBill {
    struct Line {
        var day: String
        var revenueCode: String
        var code: String
        var description: String
        var units: Int
        var cents: Int
    }

    let lines: [Line]

    init(lines count: Int) {
        let services = [
            ("0450", "99284", "EMERGENCY VISIT"), ("0301", "80053", "METABOLIC PANEL"), ("0324", "71046", "CHEST XRAY"),
            ("0260", "96374", "IV PUSH"), ("0636", "J1885", "KETOROLAC"), ("0305", "85025", "BLOOD COUNT"),
            ("0250", "J2405", "ONDANSETRON"), ("0730", "93005", "ECG TRACING"), ("0420", "97110", "EXERCISE"),
        ]
        lines = (0..<count).map { index in
            let service = services[index % services.count]
            let month = index / 28 / 9 % 12 + 1
            let day = index / 9 % 28 + 1
            return Line(
                day: "2026-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)", revenueCode: service.0,
                code: service.1, description: service.2, units: index % 3 + 1, cents: 1000 + (index * 7919) % 90_000)
        }
    }

    var totalCents: Int { lines.map(\.cents).reduce(0, +) }

    static func dollars(_ cents: Int) -> String {
        "\(cents / 100).\(cents % 100 < 10 ? "0" : "")\(cents % 100)"
    }
}

enum CSVSample {
    static func bytes(of bill: SampleBill) -> [UInt8] {
        var text = "account,biller,role,date_of_service,revenue_code,code,description,units,charge\n"
        for line in bill.lines {
            text += "B-100,Bench Hospital,facility,\(line.day),\(line.revenueCode),\(line.code),\(line.description),"
            text += "\(line.units),\(SampleBill.dollars(line.cents))\n"
        }
        text += ",,,,,,TOTAL CHARGES,,\(SampleBill.dollars(bill.totalCents))\n"
        return Array(text.utf8)
    }
}

/// A balanced remittance: claims of four lines each, repeated to the wanted size.
enum RemittanceSample {
    static func bytes(atLeast size: Int) -> [UInt8] {
        var claims = ""
        var paid = 0
        var number = 0
        while claims.utf8.count < size {
            number += 1
            claims +=
                "CLP*ACCT\(number)*1*400.00*200.00*100.00*12*C\(number)*13*1~NM1*QC*1*SAMPLE*ROBIN****MI*M\(number)~"
            claims += "DTM*232*20260303~"
            for _ in 0..<4 {
                claims +=
                    "SVC*HC:99213:25*100.00*50.00**1~DTM*472*20260303~CAS*CO*45*25.00~CAS*PR*1*20.00**2*5.00~AMT*B6*75.00~"
            }
            paid += 20_000
        }
        let head =
            "ISA*00*          *00*          *ZZ*PAYER          *ZZ*BENCH          *260325*1200*^*00501*000000001*0*P*:~"
            + "GS*HP*PAYER*BENCH*20260325*1200*1*X*005010X221A1~ST*835*0001~"
            + "BPR*I*\(SampleBill.dollars(paid))*C*ACH*CCP*01*111*DA*22*1512345678**01*333*DA*44*20260325~"
            + "TRN*1*12345*1512345678~DTM*405*20260325~N1*PR*BENCH PLAN~N1*PE*BENCH HOSPITAL*XX*1003000126~LX*1~"
        let segments = (head + claims).utf8.filter { $0 == UInt8(ascii: "~") }.count - 2 + 1
        return Array((head + claims + "SE*\(segments)*0001~GE*1*1~IEA*1*000000001~").utf8)
    }
}

/// A case with a bill, a claim and a collector: small, as most are.
enum CaseSample {
    static func bytes() -> [UInt8] {
        Array(
            #"""
            {"schema":"reprieve.case/1",
             "household":{"state":"OH","size":3,"annualIncome":"41000.00"},
             "coverages":[{"id":"I1","kind":"employerSelfFunded","from":"2026-01-01"}],
             "episodes":[{"id":"V1","from":"2026-03-03","to":"2026-03-03","emergency":true,"facilityNetwork":"inNetwork",
                          "state":"OH","dischargedOn":"2026-03-03"}],
             "accounts":[
              {"id":"A1","episode":"V1","biller":"Bench Hospital","role":"facility","number":"B-1","hospitalKind":"nonprofit",
               "network":"inNetwork","holder":{"kind":"provider"},
               "statements":[{"id":"S1","date":"2026-04-02","receivedOn":"2026-04-06","itemized":false,
                              "isFirstPostDischarge":true,"totalCharges":"4812.00","balance":"1462.00"}]},
              {"id":"A2","episode":"V1","biller":"Bench Physicians","role":"emergency-physician","network":"outOfNetwork",
               "holder":{"kind":"collectionAgency","name":"Bench Recovery",
                         "validationNotice":{"datedOn":"2026-09-01","receivedOn":"2026-09-08"}},
               "statements":[{"id":"S2","date":"2026-04-20","itemized":true,"totalCharges":"980.00","balance":"980.00"}]}],
             "claims":[{"id":"K1","account":"A1","coverage":"I1","status":"paid","billed":"4812.00","allowed":"2690.00",
                        "planPaid":"1228.00","patientResponsibility":{"deductible":"1155.00","coinsurance":"307.00"}}]}
            """#.utf8)
    }
}

/// An invented household of any number of accounts; the same in every run. Each visit has a hospital, its physicians and
/// a laboratory; some claims are refused or late, and some accounts are with a collector.
struct HouseholdSample {
    let accounts: Int
    /// Shifts what the household is like, so that no two households are the same work.
    var turn = 0

    private static let states = ["OH", "NY", "CA", "TX", "VA", "PA", "FL", "CO", "MD", "DE"]
    private static let perVisit = 4

    var bytes: [UInt8] {
        let visits = (accounts + HouseholdSample.perVisit - 1) / HouseholdSample.perVisit
        let parts = [
            #""schema":"reprieve.case/1""#,
            #""household":{"state":"\#(state)","size":\#(turn % 6 + 1),"annualIncome":"\#(20_000 + turn % 97 * 1000).00"}"#,
            #""coverages":[{"id":"I1","kind":"\#(plan)","from":"2025-01-01"}]"#,
            list("episodes", (0..<visits).map(episode)), list("accounts", (0..<accounts).map(account)),
            list("claims", (0..<accounts).map(claim)), list("requests", (0..<accounts).compactMap(request)),
        ]
        return Array("{\(parts.joined(separator: ","))}".utf8)
    }

    private var state: String { HouseholdSample.states[turn % HouseholdSample.states.count] }

    private var plan: String {
        ["employerSelfFunded", "employerFullyInsured", "marketplace", "medicare", "medicaid"][turn % 5]
    }

    private func list(_ name: String, _ records: [String]) -> String {
        #""\#(name)":[\#(records.joined(separator: ","))]"#
    }

    private func month(_ index: Int) -> String {
        let month = (index + turn) % 8 + 1
        return "2026-0\(month)"
    }

    private func episode(_ index: Int) -> String {
        let day = "\(month(index))-03"
        return #"{"id":"V\#(index + 1)","from":"\#(day)","to":"\#(day)","emergency":\#(index % 2 == 0),"#
            + #""facilityNetwork":"inNetwork","state":"\#(state)"}"#
    }

    private func account(_ index: Int) -> String {
        let visit = index / HouseholdSample.perVisit
        let biller = index % HouseholdSample.perVisit
        let role = ["facility", "emergency-physician", "radiology", "laboratory"][biller]
        let hospital = biller == 0 ? #","hospitalKind":"nonprofit""# : ""
        let network = biller == 1 ? "outOfNetwork" : "inNetwork"
        let holder =
            (index + turn) % 9 == 8
            ? #"{"kind":"collectionAgency","name":"Bench Recovery","#
                + #""validationNotice":{"datedOn":"2026-09-01","receivedOn":"2026-09-08"}}"#
            : #"{"kind":"provider"}"#
        return
            #"{"id":"A\#(index + 1)","episode":"V\#(visit + 1)","biller":"Bench Office \#(index + 1)","role":"\#(role)""#
            + #"\#(hospital),"network":"\#(network)","holder":\#(holder),"statements":[{"id":"S\#(index + 1)","#
            + #""date":"\#(month(visit))-20","receivedOn":"\#(month(visit))-24","itemized":\#((index + turn) % 3 != 0),"#
            + #""isFirstPostDischarge":true,"totalCharges":"\#(800 + index).00","balance":"\#(300 + index).00"}]}"#
    }

    private func claim(_ index: Int) -> String {
        let visit = index / HouseholdSample.perVisit
        let start = #"{"id":"K\#(index + 1)","account":"A\#(index + 1)","coverage":"I1","#
        guard (index + turn) % 5 == 0 else {
            return start + #""status":"paid","processedOn":"\#(month(visit))-15","receivedOn":"\#(month(visit))-18","#
                + #""patientResponsibility":{"deductible":"\#(300 + index).00"}}"#
        }
        return start + #""status":"denied","processedOn":"\#(month(visit))-15","receivedOn":"\#(month(visit))-18","#
            + #""denials":[{"group":"CO","carc":"50","amount":"\#(300 + index).00"}]}"#
    }

    private func request(_ index: Int) -> String? {
        guard (index + turn) % 4 == 1 else { return nil }
        return
            #"{"id":"Q\#(index + 1)","account":"A\#(index + 1)","kind":"itemizedBill","sentOn":"\#(month(index))-26","#
            + #""by":"certifiedMail"}"#
    }
}
