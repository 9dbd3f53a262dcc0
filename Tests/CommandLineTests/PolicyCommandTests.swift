import CaseModel
import Foundation
import TestSupport
import Testing

/// A hospital's help policy from the command line: taken in, read, shared.
struct PolicyCommandTests {
    private static let policy = #"""
        {"hospital":"larkmeadow community hospital","from":"2026-01-01","tiers":[{"upTo":200,"kind":"free"},
         {"upTo":400,"kind":"percentOff","percent":60}],"agbPercent":38.5,"usesScore":true}
        """#

    @Test func `a policy is kept once, read for a bill, and exported for others`() throws {
        let household = try TestHousehold()
        defer { household.remove() }
        #expect(try household.onDay("add", "\(TestHousehold.demo)/case.json", "--yes").status == 0)
        #expect(try household.onDay("assist", "policy", "show", "A1").status == 64)
        let path = try household.folder.write(Array(Self.policy.utf8), to: "policy.json")
        #expect(try household.onDay("assist", "policy", "add", path).status == 0)
        let entries = try household.entries()
        #expect(try household.onDay("assist", "policy", "add", path).status == 0)
        #expect(try household.entries() == entries, "the same reading is kept once")
        let answer = try household.json("assist", "policy", "show", "A1")
        #expect(answer["schema"] == .string("reprieve.policy/1"))
        #expect(answer["share"]?["share"]?.text != nil, "\(answer.canonicalText)")
        let spanish = try household.onDay("assist", "policy", "show", "A1", "--lang", "es")
        #expect(spanish.output.contains("La política de ayuda de"), "\(spanish.output)")
        let export = try household.onDay("assist", "policy", "export", "A1")
        let other = try TestHousehold()
        defer { other.remove() }
        #expect(try other.onDay("add", "\(TestHousehold.demo)/case.json", "--yes").status == 0)
        let shared = try other.folder.write(Array(export.output.utf8), to: "shared.json")
        #expect(try other.onDay("assist", "policy", "add", shared).status == 0)
        #expect(try other.json("assist", "policy", "show", "A1")["share"]?["share"] == answer["share"]?["share"])
    }

    @Test(arguments: [
        (#"{"hospital":"X","tiers":[{"upTo":"many","kind":"free"}]}"#, 65), (#"[1,2]"#, 65), (#"{"hospital""#, 65),
        (#"{"tiers":[]}"#, 3), (#"{"hospital":"X","tiers":[{"upTo":200,"kind":"magic"}]}"#, 65),
    ])
    func `a broken policy is refused with its place`(_ text: String, _ status: Int) throws {
        let household = try TestHousehold()
        defer { household.remove() }
        let path = try household.folder.write(Array(text.utf8), to: "policy.json")
        let run = try household.onDay("assist", "policy", "add", path)
        #expect(Int(run.status) == status, "\(run.output)\(run.errors)")
        #expect(try household.onDay("assist", "policy", "add", "/no/such/file").status == 66)
    }
}
