import CaseModel
import Casework
import Correspondence
import Rulebook
import TestSupport
import Testing

/// The pages of the rules, and what they say of old letters.
struct RulePageTests {
    @Test func `says what applies, why, and which answer would settle the rest`() async throws {
        let client = try await WebClient(try await TestDesk.withDemoCase())
        let page = try await client.get("/rules?account=A2")
        #expect(page.status == 200)
        for words in [
            "These apply", "These may apply", "These do not apply", "So: ", "Not so: ", "Not known yet: ",
            "/rules/R-003?account=A2", "Last checked", "What the states say", "check this first",
        ] {
            #expect(page.body.lowercased().contains(words.lowercased()), "\(words)")
        }
        #expect(try await client.get("/rules?account=A99").status == 404)
    }

    /// A rule that asks nothing of a bill says so; what a study found is not about this bill.
    @Test func `a rule without conditions says that it is for every bill`() async throws {
        let client = try await WebClient(try await TestDesk.withDemoCase())
        let cards = try await client.get("/rules").body.split(separator: "<li class=\"card tight\">")
        let complaint = try #require(cards.first { $0.contains("/rules/R-013") })
        #expect(complaint.contains("It is for every bill."))
        let study = try #require(cards.first { $0.contains("/rules/R-162") })
        #expect(!study.contains("It is for every bill."))
    }

    /// Names for programs, such as `assistantSurgeon`, are on no page; every number has a sentence.
    @Test(arguments: ["R-007", "R-023", "R-082", "R-161", "P-001"])
    func `every number on a rule's page says what it is of`(id: String) async throws {
        let rule = try #require(try ShippedRulebook.load().whole(Rule.ID(id)))
        let client = try await WebClient(try await TestDesk.withDemoCase())
        let page = try await client.get("/rules/\(id)")
        #expect(!rule.parameters.isEmpty)
        for (name, parameter) in rule.parameters {
            let note = try #require(parameter.note)
            #expect(page.body.contains(note.replacing("'", with: "&#39;")), "\(name)")
            guard parameter.unit == .name else { continue }
            for word in parameter.codes where word.contains(where: \.isUppercase) {
                #expect(!page.body.contains(word), "\(name)")
            }
        }
    }

    @Test func `a question that would settle a rule leads back to the rules`() async throws {
        let client = try await WebClient(try await TestDesk.withDemoCase())
        let page = try await client.get("/rules?account=A3")
        let links = page.body.matches(of: /href="(\/questions\/[^"]+)"/).map { String($0.output.1) }
        #expect(!links.isEmpty)
        for link in Set(links) {
            #expect(link.hasSuffix("?back=/rules"), "\(link)")
            #expect(try await client.get(link).status == 200, "\(link)")
        }
    }

    @Test func `an account's rights and days lead to their rules`() async throws {
        let client = try await WebClient(try await TestDesk.withDemoCase())
        let page = try await client.get("/accounts/A1")
        let links = Set(page.body.matches(of: /href="(\/rules[^"]*)"/).map { String($0.output.1) })
        #expect(links.contains("/rules?account=A1"))
        #expect(links.count > 3)
        for link in links { #expect(try await client.get(link).status == 200, "\(link)") }
    }

    @Test func `every rule and every state has its page, in both languages`() async throws {
        let client = try await WebClient(try await TestDesk.withDemoCase())
        let rulebook = try ShippedRulebook.load()
        for language in ["en", "es"] {
            _ = try await client.post("/settings/language", [("language", language), ("back", "/")])
            for id in rulebook.rules.map(\.id.text) + rulebook.states {
                let page = try await client.get("/rules/\(id)")
                #expect(page.status == 200, "\(id)")
                // Only quotes of the law stay English on a Spanish page, and they say so.
                let english = page.body.matches(of: /<(\w+)[^>]* lang="en"/).map { String($0.output.1) }
                if language == "es" {
                    #expect(english.allSatisfy { $0 == "blockquote" || $0 == "button" }, "\(id) \(english)")
                }
            }
        }
    }

    @Test func `an old letter says that a rule behind it has changed`() async throws {
        let before = try AlteredRulebook.load(
            "R-071", replacing: [("anchor: recordsRequest", "anchor: noticeDate")])
        let store = MemoryStore(clock: FixedClock(TestDesk.day))
        let desk = try TestDesk.empty(store: store, rulebook: before)
        var bill = ReviewedBill()
        bill.biller = "Larkmeadow Community Hospital"
        bill.number = "LCH-26-071841"
        bill.patient = "Odalys Brandvold"
        bill.careDay = .on("2026-07-18")
        bill.balance = .of("1462.00")
        _ = try desk.addTyped(bill)
        let values = [
            "sender.name": "Odalys Brandvold", "sender.address": "12 Fern St\nFernwick, WI 54999",
            "sender.phone": "715 555 0142", "recipient.address": "PO Box 77\nFernwick, WI 54999",
        ]
        let made = try desk.makeLetter(.itemizedBill, account: "A1", language: .english, values: values)
        #expect(made.record?.rules.contains("R-071") == true)

        let fresh = try await WebClient(try TestDesk.empty(store: store, rulebook: before))
        #expect(!(try await fresh.get("/letters/L1")).body.contains("has changed"))
        let client = try await WebClient(try TestDesk.empty(store: store))
        let page = try await client.get("/letters/L1").body
        #expect(page.contains("A rule behind this letter has changed since it was made"))
        #expect(page.contains("(R-071) reads differently now.") && page.contains("href=\"/rules/R-071\""))
        #expect(try await client.get("/letters").body.contains("A rule has changed"))
    }
}
