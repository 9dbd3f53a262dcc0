import CaseModel
import Casework
import Foundation
import HTTPTypes
import Hummingbird
import TestSupport
import Testing

@testable import ReprieveWeb

/// Who gets in, and what gets out.
struct GuardTests {
    private static let hosts: [String?] = [
        nil, "", "evil.example", "evil.example:41417", "127.0.0.1", "localhost", "127.0.0.1:80",
        "127.0.0.1:41417.evil.example",
        "127.0.0.1:41417@evil.example", "0.0.0.0:41417", "[::]:41417", "2130706433:41417", "127.1:41417",
    ]
    private static let methods: [HTTPRequest.Method] = [.get, .head, .post, .put, .delete, .patch, .options, .trace]

    @Test(arguments: hosts)
    func `Another host is refused whatever the method`(_ host: String?) async throws {
        let client = try await WebClient(try await TestDesk.withDemoCase())
        for method in Self.methods {
            for path in ["/", "/start", "/static/reprieve.css", "/settings/case.json", "/undo", "/nowhere"] {
                let reply = try await client.send(method, path, host: host)
                #expect(reply.status == 403, "\(method) \(path) \(host ?? "none")")
                #expect(!reply.body.contains("Larkmeadow"))
            }
        }
    }

    @Test(arguments: ["127.0.0.1:41417", "localhost:41417", "LOCALHOST:41417", "[::1]:41417"])
    func `This computer's own names are let in`(_ host: String) async throws {
        let client = try await WebClient(try await TestDesk.withDemoCase())
        #expect(try await client.send(.get, "/help", host: host).status == 200)
    }

    @Test func `Without the session every address is refused, and nothing of the case is shown`() async throws {
        let desk = try await TestDesk.withDemoCase()
        let client = try await WebClient(desk, entered: false)
        let head = try desk.store.head()
        let form = ["Content-Type": "application/x-www-form-urlencoded"]
        let routes = try Addresses.routes()
        #expect(routes.count > 50)
        for route in routes where route.path != "/start" {
            let path = route.path.replacing(/:[a-z]+/, with: "A1")
            let reply = try await client.send(route.isPost ? .post : .get, path, route.isPost ? form : [:])
            #expect(reply.status == 403, "\(route)")
            #expect(!reply.body.contains("Larkmeadow"), "\(route)")
            #expect(PageText(html: reply.body).h1Count == 1, "\(route)")
        }
        for file in ["reprieve.css", "app.js", "icon.svg"] {
            #expect(try await client.get("/static/\(file)").status == 403)
        }
        #expect(try desk.store.head() == head)
    }

    @Test func `The launch address lets one browser in, once`() async throws {
        let client = try await WebClient(try TestDesk.empty(), entered: false)
        let address = try #require(client.app.launchAddress)
        let path = try #require(
            address.firstMatch(of: /^http:\/\/127\.0\.0\.1:41417(\/start\?token=[0-9a-f]{64})$/).map {
                String($0.output.1)
            })
        #expect(try await client.get("/start?token=0000").status == 403)
        #expect(try await client.get("/start").status == 403)
        let first = try await client.get(path)
        #expect(first.status == 303)
        #expect(first.location == "/", "The token does not stay in the address.")
        let cookie = try #require(first.header("Set-Cookie"))
        #expect(cookie.contains("; HttpOnly"))
        #expect(cookie.contains("; SameSite=Strict"))
        #expect(cookie.contains("; Path=/"))
        #expect(!cookie.contains("Expires") && !cookie.contains("Max-Age"), "It ends with the browser.")
        #expect(!cookie.contains(path.suffix(64)), "The cookie is another secret than the token.")
        #expect(client.app.launchAddress == nil)
        #expect(try await client.get("/help").status == 200)
        client.forgetCookies()
        #expect(try await client.get(path).status == 403)
        #expect(
            try await client.get("/help", ["Cookie": "reprieve-00000000=\(String(repeating: "0", count: 64))"]).status
                == 403)
    }

    // MARK: Changes

    @Test func `A change without the form's token changes nothing`() async throws {
        let desk = try await TestDesk.withDemoCase()
        let client = try await WebClient(desk)
        let head = try desk.store.head()
        let own = try await client.formToken()
        #expect(own.count == 64)
        let wrong = String(own.reversed())
        for route in try Addresses.routes() where route.isPost {
            let path = route.path.replacing(":kind", with: "hold").replacing(":account", with: "A1")
                .replacing(":key", with: "A1.pursuit").replacing(
                    ":id", with: route.path.contains("papers") ? "P1" : "A1")
            for token in ["", wrong, String(own.dropLast())] {
                let reply = try await client.post(path, [("answer", "none"), ("language", "es")], token: token)
                #expect(reply.status == 403, "\(route)")
            }
        }
        #expect(try desk.store.head() == head)
    }

    @Test(arguments: [
        ["Origin": "http://evil.example"], ["Origin": "http://127.0.0.1:41418"], ["Origin": "https://127.0.0.1:41417"],
        ["Origin": "null"], ["Origin": ""], ["Sec-Fetch-Site": "cross-site"], ["Sec-Fetch-Site": "same-site"],
        ["Content-Type": "text/plain"], ["Content-Type": "application/json"], ["Content-Type": ""],
    ])
    func `A change from elsewhere is refused even with the token`(_ headers: [String: String]) async throws {
        let desk = try TestDesk.empty()
        let client = try await WebClient(desk)
        let head = try desk.store.head()
        #expect(try await client.post("/settings/language", [("language", "es")], headers).status == 403)
        #expect(try desk.store.head() == head)
        #expect(
            try await client.post("/settings/language", [("language", "es")], ["Sec-Fetch-Site": "same-origin"]).status
                == 303)
    }

    @Test func `Methods that no page uses are refused`() async throws {
        let client = try await WebClient(try TestDesk.empty())
        for method in [HTTPRequest.Method.put, .delete, .patch, .options, .trace, .connect] {
            for path in ["/", "/settings/language", "/papers/P1"] {
                #expect(try await client.send(method, path).status == 403, "\(method) \(path)")
            }
        }
    }

    // MARK: Headers

    @Test func `Every answer carries the same strict headers`() async throws {
        let desk = try await TestDesk.withDemoCase()
        _ = try await desk.add([try DemoPapers.paper("laboratory.csv")])
        let client = try await WebClient(desk)
        let pages =
            try Addresses.pages(desk) + ["/papers/P1/original", "/settings/case.json", "/nowhere", "/accounts/A99"]
        for path in pages {
            let reply = try await client.get(path)
            #expect(
                reply.header("Content-Security-Policy")
                    == "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
                "\(path)")
            #expect(reply.header("Cache-Control") == "no-store", "\(path)")
            #expect(reply.header("X-Content-Type-Options") == "nosniff", "\(path)")
            #expect(reply.header("Referrer-Policy") == "no-referrer", "\(path)")
        }
        client.forgetCookies()
        let refused = try await client.get("/")
        #expect(refused.header("Content-Security-Policy")?.contains("unsafe") == false)
        #expect(refused.header("Cache-Control") == "no-store")
    }

    @Test func `An original is saved and never shown`() async throws {
        let desk = try TestDesk.empty()
        let page = IncomingFile(
            name: "a\"; x=\r\nSet-Cookie: a=b\u{202E}.html",
            bytes: Array("<!doctype html><html><script>alert(1)</script></html>".utf8))
        _ = try await desk.add([page])
        let client = try await WebClient(desk)
        let reply = try await client.get("/papers/P1/original")
        #expect(reply.status == 200)
        #expect(reply.header("Content-Type") == "application/octet-stream")
        let disposition = try #require(reply.header("Content-Disposition"))
        #expect(disposition.hasPrefix("attachment; filename=\""))
        #expect(disposition.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F })
        #expect(disposition.filter { $0 == "\"" }.count == 2)
        #expect(try await client.get("/papers/P1/picture").status == 404, "A web page has no picture.")
        #expect(try await client.get("/papers/P9/original").status == 404)
    }

    @Test(arguments: [
        ("/", "/"), ("/accounts/A1", "/accounts/A1"), ("/visits/V1?page=2#top", "/visits/V1?page=2#top"), ("", "/"),
        ("//evil.example", "/"), ("///evil.example", "/"), ("/\\evil.example", "/"), ("\\\\evil.example", "/"),
        ("http://evil.example", "/"), ("https:evil.example", "/"), ("javascript:alert(1)", "/"), ("accounts/A1", "/"),
        ("/a\r\nSet-Cookie: a=b", "/"), ("/\t/evil.example", "/"), ("/ /evil.example", "/"), ("/é", "/"),
        ("/\u{0}", "/"),
    ])
    func `A form leads back to our own pages only`(_ given: String, _ path: String) async throws {
        #expect(LocalPath.safe(given) == path)
        let client = try await WebClient(try TestDesk.empty())
        let reply = try await client.post("/settings/language", [("language", "es"), ("back", given)])
        #expect(reply.location == path)
    }

    @Test(
        .enabled(if: TestTools.canReadPDFs, "\(TestTools.note)"), arguments: ["-9223372036854775808", "0", "9999999"])
    func `No number in an address or a form stops the program`(_ number: String) async throws {
        let desk = try TestDesk.empty()
        _ = try await desk.add([try DemoPapers.paper("radiology.pdf")])
        let client = try await WebClient(desk)
        for path in ["/papers/P1?page=", "/papers/P1/review?page=", "/papers/P1/picture?page="] {
            #expect(try await client.get(path + number).status < 500, "\(path)\(number)")
        }
        let reply = try await client.post(
            "/papers/P1/review",
            [("seen", number), ("b0.biller", "Kestrelwood"), ("b0.care", "1/1/99999999999999999999")])
        // A form that saw nothing of the paper is older than the paper.
        #expect(reply.status == (number == "0" ? 409 : 422))
    }

    @Test func `A page of any claimed size is no page`() {
        func row(_ text: String) -> String { text.split(separator: " ").joined(separator: "\t") + "\n" }
        let huge = row("1 1 0 0 0 0 0.0 0.0 1e30 1e30 -1 ###PAGE###")
        #expect(PageLayout(wordBoxes: Array(huge.utf8)).pages.isEmpty)
        let sheet = row("1 1 0 0 0 0 0.0 0.0 612.0 792.0 -1 ###PAGE###")
        let words = row("5 1 0 0 0 0 1e300 9.0 5.0 5.0 100 Total") + row("5 1 0 0 0 1 9.0 9.0 5.0 nan 100 Due")
        let layout = PageLayout(wordBoxes: Array((sheet + words).utf8))
        #expect(layout.pages.map(\.words.count) == [0])
    }

    @Test func `A letter of one's own is explained once, and no field repeats it`() async throws {
        let client = try await WebClient(try await TestDesk.withDemoCase())
        let page = try await client.get("/accounts/A1/log?with=insurer&by=mail&ask=claimReview").body
        let hint = try #require(page.firstMatch(of: /<p class="note">([^<]+)</)).output.1
        #expect(page.components(separatedBy: hint).count == 2)
    }
}
