import ArgumentParser
import BillAudit
import CaseModel
import Casework
import Host
import Playbook
import Rulebook

/// `reprieve demo`
struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo", abstract: "Walk the whole way on a sample visit: four bills, one plan, one next step.",
        discussion: "The people, offices and amounts are invented. Nothing of yours is touched.")

    /// The day on which the sample is read, so that it tells the same story every day.
    static let day = Day(number: 20_781)  // 2026-11-24
    private static let bills = ["hospital-itemized.csv", "emergency-physicians.pdf", "radiology.pdf", "laboratory.csv"]
    private static let claims = ["plan-remittance.835"]
    private static let letters = ["collector-notice.pdf"]
    /// All papers of the sample, in the order in which they came.
    static let papers = bills + claims + letters

    @OptionGroup var lang: LanguageOption
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let rulebook = try RulebookLoader.load()
        let folder = try RulebookLoader.shippedFolder().path + "/demo"
        let hasPDF = await PDFText.toolVersion() != nil
        func paths(_ names: [String]) -> [String] {
            names.filter { hasPDF || !$0.hasSuffix(".pdf") }.map { "\(folder)/\($0)" }
        }
        if !hasPDF {
            output.warn(
                "Reading PDFs needs \(PDFText.tool). The sample goes on without. Install it: \(InstallLine.poppler)")
        }
        let loader = PaperLoader(output: output)
        let bills = try await loader.read(paths(Self.bills))
        let claims = try await loader.read(paths(Self.claims))
        let letters = try await loader.read(paths(Self.letters))
        let draft = Draft(files: bills.files + claims.files + letters.files)
        if let failure = Failure(refusedIn: draft) { throw failure }
        let file = try CaseLoader(output: output).read("\(folder)/case.json")
        let papers = AuditPapers(bills: bills.files, claims: claims.files, caseFile: file)
        let report = Auditor.audit(papers, rulebook: rulebook, today: Self.day)
        let plan = Planning.plan(file, rulebook: rulebook, today: Self.day)
        if output.json {
            let all = JSONValue.object([
                JSONMember("schema", .string("reprieve.demo/1")), JSONMember("draft", draft.json),
                JSONMember("audit", report.json), JSONMember("plan", plan.json),
            ])
            StandardStreams.writeOutput(all.canonicalText)
            return
        }
        let speech = try Speech.load(try lang.chosen(by: nil))
        let blank = output.page(in: speech.language)
        func heading(_ words: String) -> String {
            var page = blank
            page.heading(words)
            return page.text
        }
        StandardStreams.writeOutput(
            heading(speech("demo.title", ["day": speech.day(Self.day)])) + "\n" + heading(speech("demo.papers"))
                + DraftText(speech: speech).render(draft, on: blank) + "\n" + heading(speech("demo.questions"))
                + AuditText(speech: speech).render(report, on: blank) + "\n" + heading(speech("demo.plan"))
                + PlanText(speech: speech).render(plan, of: file, on: blank))
        output.hint("\n" + speech("demo.hint", ["open": "reprieve open --sample", "add": "reprieve add FILE"]))
    }
}
