import CaseModel
import TestSupport
import Testing

/// A collector's account from the command line.
struct CollectionsCommandTests {
    @Test func `what the notice states is written down, and the rest is to be looked for`() throws {
        let household = try TestHousehold()
        defer { household.remove() }
        #expect(try household.onDay("add", "\(TestHousehold.demo)/case.json", "--yes").status == 0)
        let entries = try household.entries()
        let first = try household.json("collections", "check", "A2")
        #expect(first["schema"] == .string("reprieve.collections/1"))
        #expect(first["report"]?["hasNotice"] == .bool(true))
        #expect(try household.entries() == entries, "reading writes nothing")
        let run = try household.onDay(
            "collections", "check", "A2", "--states", "creditor", "--lacks", "responseForm", "--lang", "es")
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.contains("el nombre del acreedor") && run.output.contains("un formulario para devolver"))
        #expect(!run.output.contains("the name of"), "\(run.output)")
        let items = try household.json("collections", "check", "A2")["report"]?["items"]?.elements ?? []
        #expect(items.first { $0["item"]?.text == "creditor" }?["state"] == .string("there"))
        #expect(items.first { $0["item"]?.text == "responseForm" }?["state"] == .string("missing"))
        #expect(try household.onDay("collections", "check", "A1").status == 64)
        #expect(
            try household.onDay("collections", "check", "A2", "--states", "creditor", "--lacks", "creditor").status
                == 64)
    }
}
