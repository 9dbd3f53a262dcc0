import CaseModel
import Foundation
import TestSupport
import Testing

/// The conventions of the command line: streams, exits, suggestions, JSON.
struct ConventionTests {
    private static let demo = "Sources/Host/Shipped/demo"
    private static let bill = "\(demo)/hospital-itemized.csv"
    private static let claim = "\(demo)/plan-remittance.835"

    @Test func `help and version go to standard output`() throws {
        for arguments in [[], ["--help"], ["help", "read"], ["audit", "--help"]] {
            let run = try ProgramRun.reprieve(arguments)
            #expect(run.status == 0)
            #expect(run.output.contains("USAGE"))
            #expect(run.errors.isEmpty)
        }
        #expect(try ProgramRun.reprieve(["--version"]).output == "0.1.0\n")
    }

    @Test(arguments: [("plam", "plan"), ("aduit", "audit"), ("Read", "read"), ("rule", "rules"), ("docter", "doctor")])
    func `a mistyped command is suggested and not run`(word: String, meant: String) throws {
        let run = try ProgramRun.reprieve([word])
        #expect(run.status == 64)
        #expect(run.output.isEmpty)
        #expect(run.errors.contains("Did you mean \"\(meant)\"?"))
    }

    @Test(arguments: [
        ["frobnicate"], ["read"], ["read", "--nope", "x"], ["audit", "--claim", "x"],
        ["plan", "--case", "x", "--today", "03/03/2026"], ["rules", "show", "R-999"], ["rules", "show"],
        ["completion", "perl"],
    ])
    func `a wrong call ends with 64`(arguments: [String]) throws {
        let run = try ProgramRun.reprieve(arguments)
        #expect(run.status == 64, "\(run.errors)")
        #expect(run.output.isEmpty)
        #expect(!run.errors.isEmpty)
    }

    @Test func `the answer is on standard output, the hint on standard error`() throws {
        let run = try ProgramRun.reprieve([
            "audit", "--bill", Self.bill, "--claim", Self.claim, "--today", "2026-11-24",
        ])
        #expect(run.status == 0)
        #expect(run.output.contains("hospital-itemized.csv:8, hospital-itemized.csv:15"))
        #expect(run.errors == "Next: reprieve plan --case FILE\n")
        let quiet = try ProgramRun.reprieve(["audit", "--bill", Self.bill, "--quiet"])
        #expect(quiet.errors.isEmpty)
        #expect(!run.output.contains("\u{1B}"))
    }

    @Test func `JSON is canonical and the same every time`() throws {
        let arguments = [
            "audit", "--bill", Self.bill, "--claim", Self.claim, "--today", "2026-11-24", "--json", "--quiet",
        ]
        let run = try ProgramRun.reprieve(arguments)
        #expect(try JSONValue(parsing: Array(run.output.utf8)).canonicalText == run.output)
        #expect(try ProgramRun.reprieve(arguments).output == run.output)
        #expect(
            try ProgramRun.reprieve(arguments, environment: ["TZ": "Asia/Tokyo", "LANG": "es_MX"]).output == run.output)
    }

    @Test func `open items end with 4 only when asked`() throws {
        let arguments = ["audit", "--bill", Self.bill, "--claim", Self.claim]
        #expect(try ProgramRun.reprieve(arguments).status == 0)
        #expect(try ProgramRun.reprieve(arguments + ["--fail-on", "findings"]).status == 4)
        let laboratory = ["audit", "--bill", "\(Self.demo)/laboratory.csv", "--fail-on", "findings"]
        #expect(try ProgramRun.reprieve(laboratory).status == 0)
    }

    @Test func `options take several files, repeated or in a row`() throws {
        let both = ["\(Self.demo)/laboratory.csv", Self.bill]
        let row = try ProgramRun.reprieve(["audit", "--bill"] + both + ["--json", "--today", "2026-11-24"])
        let repeated = try ProgramRun.reprieve(
            ["audit", "--bill", both[0], "--bill", both[1], "--json", "--today", "2026-11-24"])
        #expect(row.status == 0)
        #expect(row.output == repeated.output)
    }

    @Test func `equal names are told apart by their folders`() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let text = Array("account,date_of_service,code,charge\nB-1,2026-03-03,80053,9.00\n".utf8)
        for name in ["a", "b"] {
            try FileManager.default.createDirectory(
                at: folder.url.appending(path: name), withIntermediateDirectories: true)
            _ = try folder.write(text, to: "\(name)/bill.csv")
        }
        let run = try ProgramRun.reprieve(["read", "a/bill.csv", "b/bill.csv", "--json"], in: folder.url)
        let json = try JSONValue(parsing: Array(run.output.utf8))
        #expect(json["files"]?.elements.map { $0["file"]?.text } == ["a/bill.csv", "b/bill.csv"])
    }

    @Test func `text of a paper cannot move the cursor`() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let text =
            "account,biller,date_of_service,code,description,charge\nB-1,\u{1B}[2JEvil\u{202E},2026-03-03,80053,a\u{7}b,9.00\n"
        let path = try folder.write(Array(text.utf8), to: "bill.csv")
        let output = try ProgramRun.reprieve(["read", path]).output
        #expect(!output.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0 == "\u{202E}" })
        #expect(output.contains("Evil"))
    }

    @Test(arguments: ["bash", "zsh", "fish"])
    func `completion scripts for each shell`(shell: String) throws {
        let run = try ProgramRun.reprieve(["completion", shell])
        #expect(run.status == 0)
        #expect(run.output.contains("reprieve"))
        #expect(run.output.contains("audit"))
    }
}

/// The rulebook on the command line.
struct RulesCommandTests {
    @Test func `shows a rule with its source and its doubts`() throws {
        let run = try ProgramRun.reprieve(["rules", "show", "r-026", "--today", "2026-11-25"])
        #expect(run.status == 0)
        for words in ["240 days", "26 CFR 1.501(r)-1(b)(3)", "Check this first", "Unsure"] {
            #expect(run.output.contains(words), "\(words)")
        }
    }

    @Test func `a rule that was read stands until its review is due`() throws {
        let fresh = try ProgramRun.reprieve(["rules", "show", "R-083", "--today", "2026-11-25"]).output
        #expect(!fresh.contains("Check this first"))
        let old = try ProgramRun.reprieve(["rules", "show", "R-083", "--today", "2027-12-01"]).output
        #expect(old.contains("it was last checked on November"))
    }

    @Test func `shows a state`() throws {
        let run = try ProgramRun.reprieve(["rules", "show", "OH"])
        #expect(run.output.contains("Ohio"))
        #expect(run.output.contains("Time limit for a lawsuit"))
    }

    @Test func `speaks Spanish`() throws {
        let run = try ProgramRun.reprieve(["rules", "show", "R-041", "--lang", "es"])
        for words in ["negada", "180 días", "Fuente", "el día en que llegó la negación"] {
            #expect(run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains(words), "\(words)")
        }
        #expect(!run.output.contains("When your plan denies"))
    }

    @Test func `says how much is known and what nobody looked for`() throws {
        let run = try ProgramRun.reprieve(["rules", "coverage", "--json"])
        let coverage = try JSONValue(parsing: Array(run.output.utf8))
        #expect(coverage["schema"]?.text == "reprieve.rulesCoverage/1")
        let columns = try #require(coverage["columns"]).elements
        #expect(columns.count == 8)
        for column in columns {
            let counts = ["law", "noLaw", "notChecked"].compactMap { key -> Int? in
                guard case .number(let digits) = column[key] else { return nil }
                return Int(digits)
            }
            #expect(counts.reduce(0, +) == 51, "\(column["column"]?.text ?? "")")
        }
        #expect(try #require(coverage["clocks"]).elements.count >= 45)
        let text = try ProgramRun.reprieve(["rules", "coverage"])
        #expect(text.output.contains("D-45") && text.output.contains("Hospital money help"))
    }

    @Test func `lists the rules about one thing, and names the topics`() throws {
        let run = try ProgramRun.reprieve(["rules", "list", "--topic", "credit"])
        #expect(run.output.contains("R-151") && !run.output.contains("R-041"))
        let wrong = try ProgramRun.reprieve(["rules", "list", "--topic", "weather"])
        #expect(wrong.status == 64)
        #expect(wrong.errors.contains("appeals"))
    }

    @Test func `asks every rule about a case file, and says why`() throws {
        let run = try ProgramRun.reprieve(
            [
                "rules", "case", "--case", "Sources/Host/Shipped/demo/case.json", "--account", "a2", "--today",
                "2026-11-24",
            ])
        #expect(run.status == 0, "\(run.errors)")
        for words in ["Applies", "May apply", "R-003", "So: ", "Not known yet: "] {
            #expect(run.output.contains(words), "\(words)")
        }
        #expect(!run.output.contains("Does not apply"))
        let wrong = try ProgramRun.reprieve(
            ["rules", "case", "--case", "Sources/Host/Shipped/demo/case.json", "--account", "A99"])
        #expect(wrong.status == 64)
    }

    @Test(arguments: [
        ("en", "We have not read the official text of all of it.", "It was last checked on"),
        ("es", "No hemos leído todo su texto oficial.", "Se revisó por última vez el"),
    ])
    func `says why each rule must be checked first`(language: String, unread: String, old: String) throws {
        let now = try ProgramRun.reprieve(["rules", "stale", "--lang", language, "--today", "2026-11-25"])
        let lines = now.output.split(separator: "\n")
        #expect(lines.contains { $0.hasPrefix("R-018") } && lines.contains { $0.contains(unread) })
        #expect(lines.count { $0.hasPrefix("R-") } * 2 == lines.count, "a title and a reason for each")
        let later = try ProgramRun.reprieve(["rules", "stale", "--lang", language, "--today", "2028-01-01"])
        #expect(later.output.contains(old))
    }

    @Test func `the columns of the coverage are named and explained`() throws {
        for (language, words) in [
            ("en", ["rules  read", "“Read” means"]), ("es", ["reglas  leídas", "“Leídas” quiere"]),
        ] {
            let run = try ProgramRun.reprieve(["rules", "coverage", "--lang", language])
            for word in words { #expect(run.output.contains(word), "\(word)") }
        }
    }

    @Test func `lists all rules, and those to check`() throws {
        let all = try JSONValue(parsing: Array(try ProgramRun.reprieve(["rules", "list", "--json"]).output.utf8))
        let stale = try JSONValue(
            parsing: Array(try ProgramRun.reprieve(["rules", "stale", "--json", "--today", "2026-11-25"]).output.utf8))
        let count = try #require(all["rules"]).elements.count
        #expect(count >= 134)
        #expect(try !#require(stale["rules"]).elements.isEmpty)
        #expect(try #require(stale["rules"]).elements.allSatisfy { $0["checkFirst"] != nil })
        #expect(try #require(stale["rules"]).elements.count < count)
        let later = try ProgramRun.reprieve(["rules", "stale", "--json", "--today", "2028-01-01"])
        #expect(try JSONValue(parsing: Array(later.output.utf8))["rules"]?.elements.count == count)
    }
}

/// The program and its data moved together, apart, and checked.
struct InstallationTests {
    private func copy(withData: Bool) throws -> (folder: TemporaryFolder, program: URL) {
        let folder = try TemporaryFolder()
        let program = folder.url.appending(path: "reprieve")
        try FileManager.default.copyItem(at: ProgramRun.products.appending(path: "reprieve"), to: program)
        let name = ["Reprieve_Host.resources", "Reprieve_Host.bundle"].first {
            FileManager.default.fileExists(atPath: ProgramRun.products.appending(path: $0).path)
        }
        if withData, let name {
            try FileManager.default.copyItem(
                at: ProgramRun.products.appending(path: name), to: folder.url.appending(path: name))
        }
        return (folder, program)
    }

    @Test func `a program moved with its data works, also through a link`() throws {
        let (folder, program) = try copy(withData: true)
        defer { folder.remove() }
        #expect(try ProgramRun.reprieve(["rules", "list"], program: program).status == 0)
        let link = folder.url.appending(path: "link")
        try FileManager.default.createSymbolicLink(at: link, withDestinationURL: program)
        #expect(try ProgramRun.reprieve(["rules", "list"], program: link).status == 0)
    }

    @Test func `a program moved without its data says so kindly`() throws {
        let (folder, program) = try copy(withData: false)
        defer { folder.remove() }
        let run = try ProgramRun.reprieve(["rules", "list"], program: program)
        #expect(run.status == 70)
        #expect(run.output.isEmpty)
        #expect(run.errors.contains("A part of Reprieve is missing"))
        #expect(run.errors.contains("beside the program"))
        let doctor = try ProgramRun.reprieve(["doctor"], program: program)
        #expect(doctor.status == 70)
        #expect(doctor.output.contains("Looked in"))
    }

    @Test func `doctor finds everything that ships`() throws {
        let run = try ProgramRun.reprieve(["doctor", "--json", "--today", "2026-11-25"])
        #expect(run.status == 0)
        let checks = try #require(try JSONValue(parsing: Array(run.output.utf8))["checks"]).elements
        #expect(checks.prefix(2).allSatisfy { $0["state"] == .string("good") })
    }
}
