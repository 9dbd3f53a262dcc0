import CaseModel
import Foundation
import TestSupport
import Testing

/// The JSON that the commands over records print.
struct RecordShapeTests {
    private static let sample = Result {
        let home = try TestHousehold()
        try home.onDay("add", TestHousehold.demo, "--yes")
        return home
    }

    private static let rows: [(arguments: [String], schema: String, keys: [String])] = [
        (["next"], "reprieve.next/1", ["schema", "today", "next", "rulebook"]),
        (["next", "--due", "60d"], "reprieve.next/1", ["schema", "today", "next", "until", "items", "rulebook"]),
        (["status"], "reprieve.status/1", ["schema", "today", "accounts", "toCheck", "entry", "rulebook"]),
        (["list", "papers"], "reprieve.papers/1", ["schema", "papers"]),
        (["list", "visits"], "reprieve.visits/1", ["schema", "visits", "rulebook"]),
        (["list", "accounts"], "reprieve.accounts/1", ["schema", "accounts", "rulebook"]),
        (["list", "letters"], "reprieve.letters/1", ["schema", "letters"]),
        (["letter", "list"], "reprieve.letters/1", ["schema", "letters"]),
        (["show", "A1"], "reprieve.record/1", ["schema", "key", "record"]),
        (["answer", "--list"], "reprieve.questions/1", ["schema", "questions"]),
        (["call", "list"], "reprieve.calls/1", ["schema", "calls"]),
        (["timeline"], "reprieve.timeline/1", ["schema", "events", "rulebook"]),
        (["deadlines"], "reprieve.deadlines/1", ["schema", "today", "dates", "rulebook"]),
        (["search", "Larkmeadow"], "reprieve.search/1", ["schema", "hits"]),
        (["rules", "case"], "reprieve.caseRules/1", ["schema", "today", "rulebook", "rules", "states"]),
        (["verify"], "reprieve.verify/1", ["schema", "entries", "papers", "problems"]),
        (["trash", "list"], "reprieve.papers/1", ["schema", "papers"]),
        (["review", "P2"], "reprieve.review/1", ["schema", "paper", "draft"]),
    ]

    @Test(arguments: rows)
    func `has a name, keys in order, and the same bytes every time`(
        arguments: [String], schema: String, keys: [String]
    ) throws {
        let home = try Self.sample.get()
        let arguments = arguments + ["--today", TestHousehold.today, "--json", "--quiet"]
        let run = try home.run(arguments)
        #expect(run.status == 0, "\(run.errors)")
        let json = try JSONValue(parsing: Array(run.output.utf8))
        #expect(json["schema"] == .string(schema))
        guard case .object(let members) = json else { return }
        #expect(members.map(\.key) == keys)
        #expect(json.canonicalText == run.output)
        #expect(try home.run(arguments, environment: ["LANG": "es_MX.UTF-8", "TZ": "Asia/Tokyo"]).output == run.output)
    }

    @Test func `plan and audit over records are those of the exported case`() throws {
        let home = try Self.sample.get()
        let file = try home.folder.write(Array(try home.exported().utf8), to: "exported.json")
        for command in ["audit", "plan"] {
            let ofRecords = try home.json(command)
            let ofFile = try home.json(command, "--case", file)
            if command == "audit" {
                #expect(ofRecords == ofFile)
            } else {
                // The paper that nobody looked at yet is beside the case.
                #expect(ofRecords["accounts"] == ofFile["accounts"])
            }
        }
    }

    @Test func `what is due stands in order, with the fields of the contract`() throws {
        let items = try #require(try Self.sample.get().json("next", "--due", "60d")["items"]).elements
        #expect(!items.isEmpty)
        for item in items {
            for key in ["due", "title", "account", "id"] { #expect(item[key]?.text?.isEmpty == false) }
        }
        let days = items.compactMap { $0["due"]?.text }
        #expect(days == days.sorted())
        #expect(days.allSatisfy { $0 >= TestHousehold.today && $0 <= "2027-01-23" })
    }
}
