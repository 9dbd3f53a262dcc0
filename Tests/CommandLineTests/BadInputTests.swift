import CaseModel
import Foundation
import TestSupport
import Testing

/// What a person sees when a file is not what it should be: one clear message, the right exit, nothing written.
struct BadInputTests {
    private static let remittance = """
        ISA*00*          *00*          *ZZ*PAYER          *ZZ*BIRCH          *260325*1200*^*00501*000000001*0*P*:~
        GS*HP*PAYER*BIRCH*20260325*1200*1*X*005010X221A1~ST*835*0001~BPR*I*10.00*C*ACH*CCP*01*111*DA*22*1**01*3*DA*4*20260325~
        TRN*1*1*1~N1*PR*PLAN~N1*PE*BIRCHWOOD*XX*1003000126~LX*1~CLP*B-1*1*10.00*10.00*0.00*12*C1*13*1~SE*8*0001~GE*1*1~IEA*1*000000001~
        """

    static let hasPDFTool = ["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"].contains {
        FileManager.default.isExecutableFile(atPath: "\($0)/pdftotext")
    }

    private func read(_ name: String, _ bytes: [UInt8]) throws -> ProgramRun {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let path = try folder.write(bytes, to: name)
        let run = try ProgramRun.reprieve(["read", path, "--json"], in: folder.url)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == [name], "nothing was written")
        return run
    }

    private func expectRefused(_ run: ProgramRun, place: String, words: String) throws {
        #expect(run.status == 65)
        #expect(run.errors.contains(place), "\(run.errors)")
        #expect(run.errors.localizedCaseInsensitiveContains(words), "\(run.errors)")
        #expect(run.errors.hasSuffix("Nothing was changed.\n"))
        // The JSON has a row for the file with the issue, so that a script can tell, too.
        let json = try JSONValue(parsing: Array(run.output.utf8))
        #expect(json["files"]?[0]?["issues"]?[0]?["severity"] == .string("error"))
    }

    @Test func `an empty file`() throws {
        try expectRefused(try read("bill.csv", []), place: "bill.csv", words: "empty")
    }

    @Test func `a file of another kind under a bill's name`() throws {
        let run = try read("bill.csv", (0..<5000).map { UInt8(truncatingIfNeeded: $0 &* 37) })
        try expectRefused(run, place: "bill.csv", words: "no text")
    }

    @Test func `a remittance that was cut short`() throws {
        let inside = try #require(Self.remittance.range(of: "0.00*12*C1"))
        let cut = Array(Self.remittance[..<inside.lowerBound].utf8)
        try expectRefused(try read("claim.835", cut), place: "claim.835:s", words: "cut")
    }

    @Test func `a bill without a column that it needs`() throws {
        let text = "account,date_of_service,code,units\nB-1,2026-03-03,80053,1\n"
        try expectRefused(try read("bill.csv", Array(text.utf8)), place: "bill.csv:1", words: "charge")
    }

    @Test(.enabled(if: hasPDFTool, "needs pdftotext"))
    func `a PDF with a password`() throws {
        let run = try read("bill.pdf", try Repository.bytes("Tests/CommandLineTests/Fixtures/locked.pdf"))
        try expectRefused(run, place: "bill.pdf", words: "password")
    }

    @Test(.enabled(if: hasPDFTool, "needs pdftotext"))
    func `a PDF that is cut short`() throws {
        let bytes = try Repository.bytes("Tests/CommandLineTests/Fixtures/locked.pdf")
        try expectRefused(try read("bill.pdf", Array(bytes.prefix(200))), place: "bill.pdf", words: "damaged")
    }

    @Test func `two hundred megabytes of zeros`() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let path = try folder.write([], to: "bill.pdf")
        #expect(truncate(path, 200_000_000) == 0)
        try expectRefused(try ProgramRun.reprieve(["read", path, "--json"]), place: "bill.pdf", words: "200 MB")
        #expect(truncate(path, 60_000_000) == 0)
        try expectRefused(try ProgramRun.reprieve(["read", path, "--json"]), place: "bill.pdf", words: "no text")
    }

    @Test func `a file that is not there prints no JSON`() throws {
        let run = try ProgramRun.reprieve(["read", "/no/such/bill.pdf", "--json"])
        #expect(run.status == 66)
        #expect(run.output.isEmpty)
        #expect(
            run.errors
                == "reprieve: /no/such/bill.pdf: There is no such file. Check the name and the folder. Nothing was changed.\n"
        )
        #expect(try ProgramRun.reprieve(["read", "/tmp"]).status == 66)
    }

    @Test func `a case file names every problem with its path`() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let text = #"{"schema":"reprieve.case/1","household":{"size":"3"},"claims":[{"id":"K1","account":"A9"}]}"#
        let path = try folder.write(Array(text.utf8), to: "case.json")
        let run = try ProgramRun.reprieve(["plan", "--case", path])
        #expect(run.status == 65)
        #expect(run.output.isEmpty)
        #expect(run.errors.contains("case.json:/household/size: "))
        #expect(run.errors.contains("case.json:/claims/0/account: "))
        let broken = try folder.write(Array("{\n  x".utf8), to: "broken.json")
        #expect(try ProgramRun.reprieve(["plan", "--case", broken]).errors.contains("broken.json:2:c3: "))
    }

    @Test func `a bad file among good ones refuses the audit and keeps the others' reading`() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let good = try folder.write(
            Array("account,date_of_service,code,charge\nB-1,2026-03-03,80053,9.00\n".utf8), to: "good.csv")
        let bad = try folder.write([], to: "bad.csv")
        #expect(try ProgramRun.reprieve(["audit", "--bill", good, bad]).status == 65)
        let run = try ProgramRun.reprieve(["read", good, bad, "--json"])
        #expect(run.status == 65)
        let json = try JSONValue(parsing: Array(run.output.utf8))
        #expect(json["files"]?.elements.count == 2)
        #expect(json["files"]?[0]?["statements"]?.elements.count == 1)
    }
}
