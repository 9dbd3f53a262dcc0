import CaseModel
import Testing

@testable import Intake

/// A small generator with a seed, so that a failing mutation can be made again (SplitMix64).
private struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

struct RobustnessTests {
    private static let remittance = "835/12-cas-triplets.835"
    private static let twoSets = "835/09-two-sets.835"
    private static let bill = "csv/05-amount-forms.csv"
    private static let quoted = "csv/02-quoted.csv"

    @Test(arguments: [remittance, twoSets, "835/10-odd-delimiters.835"])
    func `a remittance cut anywhere is refused or warned of, unless all of it is there`(path: String) throws {
        let whole = try Paper(fixture: path)
        let all = Intake.read(whole)
        for length in 0..<whole.bytes.count {
            let draft = Intake.read(Paper(whole.name, Array(whole.bytes[..<length])))
            if draft.issues.isEmpty {
                #expect(draft.claims == all.claims, "cut at \(length)")
            } else if draft.issues.contains(where: { $0.severity == .error }) {
                #expect(draft.claims.isEmpty, "cut at \(length)")
            }
        }
    }

    @Test(arguments: [bill, quoted])
    func `a bill cut anywhere never gives a line that is not in it`(path: String) throws {
        let whole = try Paper(fixture: path)
        let lines = Intake.read(whole).statements.flatMap(\.lines)
        for length in 0..<whole.bytes.count {
            let draft = Intake.read(Paper(whole.name, Array(whole.bytes[..<length])))
            // The last line may have lost digits of its charge; those before it are what they were.
            let found = draft.statements.flatMap(\.lines)
            #expect(found.count <= lines.count)
            #expect(found.dropLast() == lines.prefix(max(0, found.count - 1)), "cut at \(length)")
        }
    }

    @Test(arguments: [(remittance, 1), (twoSets, 2), (bill, 3), (quoted, 4)] as [(String, UInt64)])
    func `thousands of damaged papers are read or refused, and never stop the program`(path: String, seed: UInt64)
        throws
    {
        let whole = try Paper(fixture: path)
        var random = Seeded(state: seed)
        for _ in 0..<3000 {
            var bytes = whole.bytes
            for _ in 0..<Int.random(in: 1...8, using: &random) {
                let index = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0..<4, using: &random) {
                case 0: bytes[index] = UInt8.random(in: .min ... .max, using: &random)
                case 1: bytes[index] ^= 1 << UInt8.random(in: 0..<8, using: &random)
                case 2: bytes.remove(at: index)
                default: bytes.insert("*~:,\"\n\r\t;|0-".utf8.randomElement(using: &random) ?? 0, at: index)
                }
            }
            let draft = Intake.read(Paper(whole.name, bytes))
            #expect(draft.file == whole.name)
            #expect(draft.issues.allSatisfy { $0.at != nil && !$0.what.isEmpty })
            if draft.issues.contains(where: { $0.severity == .error }) {
                #expect(draft.claims.isEmpty && draft.statements.isEmpty)
            }
            // What a remittance calls balanced does balance.
            for claim in draft.claims where claim.balances == true {
                let sum = (claim.planPaid ?? .zero) + claim.allAdjustments.map(\.amount).total()
                #expect(claim.billed == sum)
            }
        }
    }

    @Test func `noise of any kind is read or refused`() {
        var random = Seeded(state: 9)
        for head in ["", "ISA*00*", "ST*835*", "date_of_service,charge,code\n", "%PDF-1.4", "{\"", "<a>", "\u{FEFF}"] {
            for _ in 0..<100 {
                let count = Int.random(in: 0..<600, using: &random)
                let noise = (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &random) }
                let draft = Intake.read(Paper("noise", Array(head.utf8) + noise))
                #expect(draft.issues.allSatisfy { $0.at != nil })
            }
        }
    }

    @Test func `a remittance of ten megabytes is read`() {
        let claim =
            "CLP*A*1*300.00*100.00*50.00*12*2026-55*13*1~NM1*QC*1*EXAMPLE*DANA****MI*X1~DTM*232*20260303~"
            + "SVC*HC:99284:25*300.00*100.00**1~CAS*CO*45*150.00~CAS*PR*1*40.00**2*10.00~REF*6R*1~AMT*B6*150.00~"
        let count = 10_000_000 / claim.utf8.count
        let paid = Money(cents: Int64(count) * 10_000)
        let text = "ST*835*1~BPR*I*\(paid.exact)~" + String(repeating: claim, count: count) + "SE*\(count * 8 + 3)*1~"
        let draft = Intake.read(Paper("large.835", text: text))
        #expect(draft.claims.count == count)
        #expect(draft.balances == true)
        #expect(draft.issues.isEmpty)
    }

    @Test func `a bill of five thousand lines is read`() {
        let row = "A,Elm Hospital,facility,2026-03-03,0301,80053,,METABOLIC PANEL,1,\"1,312.00\"\n"
        let header = "account,biller,role,date_of_service,revenue_code,code,modifiers,description,units,charge\n"
        let draft = Intake.read(Paper("large.csv", text: header + String(repeating: row, count: 5000)))
        #expect(draft.statements.first?.lines.count == 5000)
        #expect(draft.statements.first?.lineTotal.exact == "6560000.00")
        #expect(draft.issues.isEmpty)
    }

    @Test(arguments: ["*", "~", ":", ",", "\"", "\n", "\r", "CLP*", "CAS*CO*45*9999999999.99~", "LQ*HE*N~", "|"])
    func `a megabyte of one thing is read or refused`(unit: String) {
        let much = String(repeating: unit, count: 1_000_000 / unit.utf8.count)
        for head in [
            "ST*835*1~CLP*A*1*5*5~", "ST*835*1~CLP*A*1*5*5~SVC*HC:", "date_of_service,charge,code\n3/3/26,5,", "",
        ] {
            let draft = Intake.read(Paper("much.csv", text: head + much))
            #expect(draft.issues.count <= IssueList.limit + 1)
        }
    }
}
