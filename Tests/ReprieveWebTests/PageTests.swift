import CaseModel
import Casework
import Correspondence
import Foundation
import TestSupport
import Testing

@testable import ReprieveWeb

/// Every page of a rich case, in both languages.
struct PageTests {
    /// The sample with its papers: confirmed ones, one that waits, one that could not be read, and one in the trash; a
    /// letter that was made and one that was sent.
    private static func richDesk(_ language: Language) async throws -> Desk {
        let desk = try await TestDesk.withDemoCase()
        _ = try await desk.add(
            [try DemoPapers.paper("hospital-itemized.csv"), try DemoPapers.paper("plan-remittance.835")], confirms: true
        )
        _ = try await desk.add([try DemoPapers.paper("radiology.pdf")])
        _ = try await desk.add([
            IncomingFile(name: "photo.png", bytes: [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0, 1])
        ])
        _ = try await desk.add([InventedBill("Clinic", number: "C-1").file("old.csv")])
        if let old = try desk.state().papers.first(where: { $0.name == "old.csv" }) { _ = try desk.trash(old.id) }
        let typed = [
            "sender.phone": "715 555 0142", "sender.address": "12 Fern St\nFernwick, WI 54999",
            "recipient.address": "PO Box 77\nFernwick, WI 54999",
        ]
        for kind in [LetterKind.itemizedBill, .hold] {
            let made = try desk.makeLetter(kind, account: "A3", language: language, values: typed)
            if let record = made.record, kind == .hold {
                _ = try desk.markSent(record.id, on: TestDesk.day, by: "mail", proof: nil)
            }
        }
        _ = try desk.changeSettings { $0.language = language.rawValue }
        return desk
    }

    private static let patientNames = ["Odalys", "Brandvold"]

    @Test(arguments: Language.allCases)
    func `Every page of the sample is whole, plain and safe`(_ language: Language) async throws {
        let desk = try await Self.richDesk(language)
        let client = try await WebClient(desk)
        var problems: [String] = []
        var wordKeys: Set<String> = []
        let pages = try Addresses.pages(desk)
        #expect(pages.count > 60)
        for path in pages {
            let reply = try await client.get(path)
            let page = PageText(html: reply.body)
            func fail(_ what: String) { problems.append("\(path): \(what)") }
            if reply.status != 200 { fail("status \(reply.status) \(reply.location ?? "")") }
            if reply.body.utf8.count > 150_000 { fail("\(reply.body.utf8.count) bytes") }
            if page.h1Count != 1 { fail("\(page.h1Count) h1") }
            if !page.html.contains("<html lang=\"\(language.rawValue)\"") { fail("language") }
            if Self.patientNames.contains(where: page.title.contains) || page.title.isEmpty {
                fail("title \(page.title)")
            }
            let ids = page.ids
            let twice = Dictionary(grouping: ids) { $0 }.filter { $0.value.count > 1 }.keys.sorted()
            if !twice.isEmpty { fail("ids twice: \(twice)") }
            for name in page.labelled + page.referred where !ids.contains(name) { fail("nothing has the id \(name)") }
            if page.html.contains("{{") || page.html.contains("}}") { fail("a hole of a template") }
            for hole in page.visible.matches(of: /\{[A-Za-z]+\}/) { fail("a hole of the words: \(hole.output)") }
            if page.visible.contains("Optional(") || page.visible.contains("nil") { fail("a value of the program") }
            page.forbidden.forEach { fail($0) }
            for link in page.html.matches(of: /href="([^"]*)"/) where link.output.1.isEmpty {
                fail("a link to nowhere")
            }
            wordKeys.formUnion(page.wordKeys())
        }
        #expect(problems.isEmpty, "\(problems.count) problems:\n\(problems.prefix(60).joined(separator: "\n"))")
        #expect(
            wordKeys.isEmpty,
            "Words that are missing in \(language.rawValue):\n\(wordKeys.sorted().joined(separator: "\n"))")
    }

    @Test func `Every link of every page leads to a page`() async throws {
        let desk = try await Self.richDesk(.english)
        let client = try await WebClient(desk)
        var seen: Set<String> = []
        var open = ["/"]
        var broken: [String] = []
        while let path = open.popLast() {
            guard seen.insert(path).inserted, seen.count < 400 else { continue }
            let reply = try await client.get(path)
            if ![200, 303].contains(reply.status) { broken.append("\(path): \(reply.status)") }
            guard reply.header("Content-Type")?.hasPrefix("text/html") == true else { continue }
            let ids = Set(PageText(html: reply.body).ids)
            for match in reply.body.matches(of: /\s(?:href|src)="([^"]*)"/) {
                var link = String(match.output.1).replacing("&amp;", with: "&").replacing("&#x2F;", with: "/")
                if link.hasPrefix("#") {
                    if !ids.contains(String(link.dropFirst())) { broken.append("\(path): \(link) is not there") }
                    continue
                }
                if link.hasPrefix("?") { link = path.prefix { $0 != "?" } + link }
                guard link.hasPrefix("/") else { continue }
                let target = String(link.prefix { $0 != "#" })
                open.append(target)
            }
        }
        #expect(broken.isEmpty, "\(Set(broken).sorted().joined(separator: "\n"))")
    }

    @Test func `Every address of the route table that shows something was shown`() async throws {
        let desk = try await Self.richDesk(.english)
        let pages = try Addresses.pages(desk)
        let others: Set<String> = [
            "/questions", "/settings/case.json", "/letters/:id/pdf", "/letters/:id/save", "/letters/:id/text",
            "/papers/:id/picture", "/papers/:id/original", "/calls/:id/:card/pdf",
        ]
        for route in try Addresses.routes() where !route.isPost && !others.contains(route.path) {
            let parts = route.path.split(separator: "/")
            let isShown = pages.contains { page in
                let found = page.prefix { $0 != "?" }.split(separator: "/")
                return found.count == parts.count && zip(found, parts).allSatisfy { $1.hasPrefix(":") || $0 == $1 }
            }
            #expect(isShown, "\(route)")
        }
    }

    // MARK: Hostile values

    private static let hostile = #""'><script>alert(1)</script><img src=x onerror=alert(2)>{{w.nav.today}}&amp;"#
    private static let rightToLeft = "\u{202E}gpj.exe\u{202C}"

    @Test(arguments: Language.allCases)
    func `Hostile names come out as text on every page`(_ language: Language) async throws {
        let desk = try TestDesk.empty()
        let name = "Clinic " + Self.hostile
        let bill = InventedBill(name, number: "N\"><b>1", dated: "2026-09-01", balance: "10.00")
        _ = try await desk.add([bill.file("a\(Self.hostile)\(Self.rightToLeft).csv")])
        _ = try desk.confirm("P1")
        _ = try await desk.add([InventedBill(name, number: "2").file("b\(Self.hostile).csv")])
        _ = try await desk.add([
            IncomingFile(name: "c\(Self.hostile).png", bytes: [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0])
        ])
        var call = LoggedCall(account: "A1", on: TestDesk.day)
        call.person = Self.hostile
        call.reference = Self.hostile
        call.said = Self.hostile
        _ = try desk.log(call)
        let typed = [
            "sender.name": Self.hostile, "sender.address": "1 \(Self.hostile)\nFernwick, WI 54999",
            "sender.phone": "715 555 0142", "recipient.address": "2 \(Self.hostile)\nFernwick, WI 54999",
        ]
        _ = try? desk.makeLetter(.hold, account: "A1", language: language, values: typed)
        _ = try desk.changeSettings { $0.language = language.rawValue }
        let client = try await WebClient(desk)
        var found: [String] = []
        for path in try Addresses.pages(desk) + [
            "/search?q=\(Self.hostile.percentEncoded)", "/add?done=1",
            "/questions/coverage?back=\(Self.hostile.percentEncoded)",
        ] {
            let reply = try await client.get(path)
            let page = PageText(html: reply.body)
            if reply.status != 200 { found.append("\(path): \(reply.status)") }
            found += page.forbidden.map { "\(path): \($0)" }
            for tag in ["<script>", "<img src=x", "<b>1"] where reply.body.contains(tag) {
                found.append("\(path): \(tag)")
            }
        }
        #expect(found.isEmpty, "\(found.prefix(20).joined(separator: "\n"))")
    }

    // MARK: Words

    /// A template asks for a key part by part: where it is also the beginning of others it would print a whole group.
    @Test func `no key that a template names is the beginning of another`() throws {
        let words = try JSONValue(parsing: try Repository.bytes("Sources/Host/Shipped/words/en.json"))
        let keys = words.members.map(\.key)
        var named: Set<String> = []
        for name in try Repository.names("Sources/Host/Shipped/web") where name.hasSuffix(".mustache") {
            let text = String(decoding: try Repository.bytes("Sources/Host/Shipped/web/\(name)"), as: UTF8.self)
            named.formUnion(text.matches(of: /\{\{\{?w\.([\w.-]+)\}\}/).map { String($0.output.1) })
        }
        #expect(named.count > 100)
        for key in named { #expect(!keys.contains { $0.hasPrefix(key + ".") }, "\(key)") }
    }

    /// Keys that templates and pages name. Templates show nothing for a key that is missing, so they are asked here.
    private static func namedKeys() throws -> Set<String> {
        var keys: Set<String> = []
        for name in try Repository.names("Sources/Host/Shipped/web") where name.hasSuffix(".mustache") {
            let text = String(decoding: try Repository.bytes("Sources/Host/Shipped/web/\(name)"), as: UTF8.self)
            keys.formUnion(text.matches(of: /\{\{\{?w\.([\w.-]+)\}\}/).map { String($0.output.1) })
        }
        let root = Repository.root.appending(path: "Sources/ReprieveWeb")
        let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
        while let file = files?.nextObject() as? URL {
            guard file.pathExtension == "swift", let text = try? String(contentsOf: file, encoding: .utf8) else {
                continue
            }
            keys.formUnion(
                text.matches(of: /(?:words|speech|key:)\s*\(?\s*"([a-z][\w-]*(?:\.[\w-]+)+)"/).map {
                    String($0.output.1)
                })
            keys.formUnion(
                text.matches(of: /(?:row|step|track|takeOff|add)\([^"\n]*"([a-z]+\.[\w-]+)"/).map {
                    String($0.output.1)
                })
        }
        for problem in [
            ValueProblem.notADay, .dayOrderUnclear, .notAnAmount, .notANumber, .notAChoice, .notAState, .tooLong,
        ] {
            keys.insert("error.\(problem.rawValue)")
        }
        keys.formUnion(CommandName.allCases.map { "done.\($0.rawValue)" })
        keys.formUnion(TimelineEvent.Kind.allCases.map { "event.\($0.rawValue)" })
        keys.formUnion(PaperState.allCases.map { "paper.state.\($0.rawValue)" })
        keys.formUnion(LoggedCall.departments.map { "department.\($0)" })
        keys.formUnion(Desk.waysOfSending.map { "way.\($0)" })
        keys.formUnion(LetterKind.allCases.flatMap { ["letter.title.\($0.rawValue)", "letter.make.\($0.rawValue)"] })
        keys.formUnion(RecordKind.allCases.map { "record.kind.\($0.rawValue)" })
        return keys
    }

    @Test(arguments: Language.allCases)
    func `Every word that a page names is there`(_ language: Language) throws {
        let words = try WordList(bytes: try Repository.bytes("Sources/Host/Shipped/words/\(language.rawValue).json"))
        let missing = words.missingKeys(of: try Self.namedKeys())
        #expect(
            missing.isEmpty,
            "\(missing.count) words are missing in \(language.rawValue):\n\(missing.joined(separator: "\n"))")
    }
}
