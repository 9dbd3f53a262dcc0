import CaseModel
import Foundation
import Host
import Rulebook
import TestSupport
import Testing

/// There is one law in the program: no two rules say it differently, no template and no word of a page says a number of
/// it by itself, nothing in it is too old, and nothing that was rejected comes back.
struct OneLawTests {
    // MARK: Rules among themselves

    @Test func `no two rules have one title`() throws {
        var seen: [String: Rule.ID] = [:]
        for rule in try ShippedRulebook.load().rules {
            let other = seen.updateValue(rule.id, forKey: rule.title.lowercased())
            #expect(other == nil, "\(rule.id) and \(other?.text ?? ""): \(rule.title)")
        }
    }

    @Test func `two rules that give the same words of the law the same name give the same number`() throws {
        var seen: [String: (rule: Rule.ID, value: [String])] = [:]
        for rule in try ShippedRulebook.load().rules {
            for (name, parameter) in rule.parameters where rule.kind == .law {
                let cite = rule.citations.first { $0.id == parameter.cite }?.text ?? ""
                let key = "\(cite) \(name) \(parameter.unit.rawValue) \(parameter.anchor?.rawValue ?? "")"
                if let other = seen[key] {
                    #expect(other.value == parameter.codes, "\(rule.id) and \(other.rule) on \(key)")
                }
                seen[key] = (rule.id, parameter.codes)
            }
        }
    }

    @Test func `two translations of one sentence are refused`() throws {
        var files = try RulebookFolder.files()
        let index = try #require(files.firstIndex { $0.path.hasSuffix("P-003-effort.yaml") })
        files[index].text = files[index].text.replacing("Cualquier persona con un plan.", with: "Quien tiene un plan.")
        #expect(RulebookSource(files).problems.contains { $0.what.contains("another translation") })
    }

    // MARK: Templates and words

    /// The texts that people read outside the rulebook, by file.
    private static func texts() throws -> [(place: String, text: String)] {
        var texts: [(String, String)] = []
        for language in ["en", "es"] {
            let folder = "Sources/Host/Shipped/letters/\(language)"
            for name in try Repository.names(folder) {
                let text = String(decoding: try Repository.bytes("\(folder)/\(name)"), as: UTF8.self)
                texts.append(("\(language)/\(name)", text))
            }
            for name in ["\(language).json", "cli.\(language).json"] {
                let json = try JSONValue(parsing: try Repository.bytes("Sources/Host/Shipped/words/\(name)"))
                texts += json.members.map { ("\(name) \($0.key)", $0.value.text ?? "") }
            }
        }
        let phrases = try JSONValue(parsing: try Repository.bytes("Sources/Host/Shipped/words/es/phrases.json"))
        // What a table of codes says of a service is no law: how long a heart monitor is worn, how many nights.
        let tables = try #require(try ShippedRulebook.load().codeTables())
        let services = Set(tables.globalComponents.families.compactMap(\.plain) + tables.panels.rows.map(\.plain))
        let phrasesOfLaw = phrases.members.filter { !services.contains($0.key) && !$0.key.contains("1 night") }
        texts += phrasesOfLaw.flatMap { [("phrase", $0.key), ("phrase", $0.value.text ?? "")] }
        for folder in ["Sources/Playbook/Words", "Sources/BillAudit/Words"] {
            for name in try Repository.names(folder) {
                let text = String(decoding: try Repository.bytes("\(folder)/\(name)"), as: UTF8.self)
                texts.append(("\(folder)/\(name)", text))
            }
        }
        return texts
    }

    /// A number with a unit that a law could have given: days, months, years, hours, percent or dollars.
    private static var lawful: Regex<Substring> {
        let units = "days?|weeks?|months?|years?|hours?|percent|días?|semanas?|meses|mes|años?|horas?|por ciento"
        let pattern = "[0-9][0-9,.]*[ -]?(?:(?:calendar|business|working) )?(?:\(units))\\b|[0-9]+ ?%|\\$[1-9]"
        return (try? Regex(pattern, as: Substring.self)) ?? /$^/
    }

    @Test func `no template and no word holds a number of the law`() throws {
        let lawful = Self.lawful
        for (place, text) in try Self.texts() {
            for match in text.matches(of: lawful) {
                Issue.record("\(place): \"\(match.output)\" is a number that only a rule may give.")
            }
        }
    }

    @Test func `the search for numbers finds them`() {
        for text in [
            "within 30 days", "in 180 calendar days", "240-day", "5 business days", "4 months", "$400", "200%",
            "25 percent", "en 30 días", "72 hours", "dentro de 4 meses",
        ] {
            #expect(text.firstMatch(of: Self.lawful) != nil, "\(text)")
        }
        for text in ["by {day}", "line 3 of 7", "12/31/2026", "call 988", "of kind 835", "1 paper", "UB-04"] {
            #expect(text.firstMatch(of: Self.lawful) == nil, "\(text)")
        }
    }

    // MARK: What must not be

    @Test func `nothing that was rejected is said anywhere`() throws {
        let rejected = try RulebookFolder.rejected()
        #expect(rejected.count >= 11)
        for (place, text) in try Self.texts() {
            for claim in rejected {
                for words in claim.words(in: text) { Issue.record("\(place) says \"\(words)\": \(claim.why)") }
            }
        }
    }

    @Test func `a rule that says what was rejected is refused`() throws {
        var files = try RulebookFolder.files()
        let index = try #require(files.firstIndex { $0.path.contains("R-009-") })
        let wrong = files[index].text.replacing(
            "says: >-\n", with: "says: >-\n  Federal law limits ground ambulance bills.\n", maxReplacements: 1)
        try #require(wrong != files[index].text)
        files[index].text = wrong
        let problems = RulebookSource(files).problems
        #expect(problems.contains { $0.what.contains("must not be said") && $0.file == files[index].path })
    }

    @Test(arguments: [
        ("states/AR.yaml", "longestYears: 5", "longestYears: 6"),
        ("states/NY.yaml", "medicalYears: 3", "medicalYears: 6"),
        ("states/KY.yaml", "writtenYears: 10", "writtenYears: 15"),
    ])
    func `a state that says what was rejected is refused`(file: String, right: String, wrong: String) throws {
        var files = try RulebookFolder.files()
        let index = try #require(files.firstIndex { $0.path == file })
        try #require(files[index].text.contains(right))
        files[index].text = files[index].text.replacing(right, with: wrong)
        #expect(RulebookSource(files).problems.contains { $0.file == "rejected.yaml" })
    }

    // MARK: Age

    /// This one looks at the computer's clock: somebody must look at the law again before the day comes.
    @Test func `no rule is past its review limit today`() throws {
        let rulebook = try ShippedRulebook.load()
        let today = SystemClock.today()
        for rule in rulebook.rules {
            #expect(
                today - rule.checkedOn <= rulebook.reviewLimit,
                "\(rule.id) was last checked on \(rule.checkedOn.iso): look at its sources again.")
        }
        for code in rulebook.states {
            let state = try #require(rulebook.state(code))
            #expect(today - state.checkedOn <= rulebook.reviewLimit, "\(code)")
        }
        #expect(today - rulebook.povertyGuidelines.checkedOn <= rulebook.reviewLimit)
    }

    // MARK: The page of the rules

    @Test func `the page of the rules is what the rules give`() throws {
        let document = try #require(
            RulebookCompiler.document(try RulebookFolder.source(), digest: SHA256.hexDigest(of:)))
        let page = String(decoding: try Repository.bytes("docs/rules.md"), as: UTF8.self)
        #expect(page == document, "docs/rules.md is stale; run make rules")
    }

    @Test(.enabled(if: SharedFolder.exists, Comment(rawValue: SharedFolder.note)))
    func `every rule of the reviewed set is encoded`() throws {
        let text = String(decoding: try SharedFolder.bytes("rules/RULES.md"), as: UTF8.self)
        let asked = Set(
            text.split(whereSeparator: \.isNewline).compactMap { line in
                line.prefixMatch(of: /(R-\d{3})[ :]/).map { String($0.output.1) }
            })
        #expect(asked.count == 134)
        let known = Set(try ShippedRulebook.load().rules.map(\.id.text))
        #expect(asked.subtracting(known).sorted() == [])
    }

    @Test func `every rule of law has scope, citation and the day it was checked`() throws {
        let rulebook = try ShippedRulebook.load()
        for rule in rulebook.rules {
            let whole = try #require(rulebook.whole(rule.id), "\(rule.id)")
            #expect(!(whole.says ?? "").isEmpty && !(whole.scope.who ?? "").isEmpty, "\(rule.id)")
            #expect(rule.checkedOn.number > 0, "\(rule.id)")
            if rule.kind == .law { #expect(rule.citation != nil, "\(rule.id)") }
            if rule.kind == .evidence { #expect(!rule.citations.isEmpty, "\(rule.id)") }
        }
    }
}

/// The source of the rulebook as it stands in the repository.
enum RulebookFolder {
    private static let folder = "Sources/Rulebook/Data"

    static func files() throws -> [RulebookSource.File] {
        var files: [RulebookSource.File] = []
        func visit(_ path: String) throws {
            for name in try Repository.names("\(folder)\(path)") {
                if name.hasSuffix(".yaml") {
                    let text = String(decoding: try Repository.bytes("\(folder)\(path)/\(name)"), as: UTF8.self)
                    files.append(.init(path: String("\(path)/\(name)".dropFirst()), text: text))
                } else {
                    try visit("\(path)/\(name)")
                }
            }
        }
        try visit("")
        return files
    }

    static func source() throws -> RulebookSource { RulebookSource(try files()) }

    static func rejected() throws -> [RejectedClaim] { try source().rejectedClaims }
}
