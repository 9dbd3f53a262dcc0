import ArgumentParser
import CaseModel
import Casework
import Correspondence
import Host
import Playbook

/// `reprieve assist policy`
struct AssistPolicy: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "policy", abstract: "Keep a hospital's help policy, read it for a bill, share it.",
        discussion: """
            A policy is a JSON file: hospital, from, tiers (upTo, kind: free, percentOff, percentOfIncome or atMost, \
            percent or amount), agbPercent, documents, contact and more. It holds nothing of any patient.

            Examples:
              reprieve assist policy add larkmeadow.json
              reprieve assist policy show A1
              reprieve assist policy export A1
            """,
        subcommands: [PolicyAdd.self, PolicyShow.self, PolicyExport.self])
}

/// `reprieve assist policy add FILE`
struct PolicyAdd: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Take in a policy. An older reading stays beside it.")

    @Argument(help: "The policy.", completion: .file())
    var file: String

    @OptionGroup var options: DeskOptions

    /// A policy is a page or two; anything larger is something else.
    private static let largest = 1

    func run() throws {
        let bytes: [UInt8]
        do { bytes = try DiskFile.read(file, largest: Self.largest) } catch { throw Failure(reading: error) }
        let name = PaperNames.shortest([file])[0]
        let json: JSONValue
        do { json = try JSONValue(parsing: bytes) } catch {
            throw Failure(
                .badData, error.what, at: "\(name):\(error.line):\(error.column)", fix: "Correct it and try again.")
        }
        var reader = RecordReader()
        // Whoever shares a policy need not know the ids of others.
        var members: [JSONMember] = []
        if case .object(let given) = json { members = given.filter { $0.key != "id" && $0.key != "schema" } }
        let policy = HelpPolicyPaper.read(
            .object([JSONMember("id", .string("F1"))] + members), at: "", &reader)
        if let problem = reader.problems.first {
            throw Failure(.badData, problem.what, at: "\(name):\(problem.pointer)", fix: "Correct it and try again.")
        }
        guard let policy, case .object = json else {
            throw Failure(.badData, "This is no policy.", at: name, fix: "See: reprieve assist policy --help.")
        }
        let session = try options.working(creates: true)
        session.report(try session.desk.keep(policy), session.words("policy.kept"))
    }
}

/// `reprieve assist policy show A1`
struct PolicyShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Read the hospital's policy for one bill: the tier, what would be left, the cap."
    )

    @Argument(help: "The bill.", completion: .accounts)
    var account: String

    @OptionGroup var options: DeskOptions

    func run() throws {
        let session = try options.reading()
        let outlook = try session.desk.outlook()
        let (id, policy) = try known(account, outlook, session)
        let bill = outlook.account(id)?.currentStatement
        let owed = outlook.plan(of: id)?.openBalance ?? .zero
        var answer = PolicyAnswer()
        answer.today = outlook.plan.today
        answer.policy = policy
        answer.share = PolicyReading.share(
            of: policy, measure: outlook.plan.income, owed: owed, charges: bill?.totalCharges)
        answer.rulebook = outlook.plan.rulebook
        session.answer(answer) { write(answer, outlook.plan.income, session, on: &$0) }
    }

    private func write(_ answer: PolicyAnswer, _ income: IncomeMeasure?, _ session: Session, on page: inout Page) {
        let words = session.speech
        page.heading(words("policy.title", ["hospital": answer.policy.hospital ?? ""]))
        if let from = answer.policy.from { page.line(words("policy.from", ["day": words.day(from)])) }
        if let read = answer.policy.readOn { page.line(words("policy.readOn", ["day": words.day(read)])) }
        let rows = answer.policy.tiers.sorted { $0.upTo < $1.upTo }.map { tier -> [String] in
            let value = tier.percent.map { "\($0.text)%" } ?? tier.amount?.display ?? ""
            let mark = tier == answer.share.tier ? "◀ " + words("policy.here") : ""
            return ["≤ \(tier.upTo)%", words("policy.kind.\(tier.kind.rawValue)", ["value": value]), mark]
        }
        if !rows.isEmpty { page.table(rows) }
        if let income { page.line(words("policy.you", ["percent": income.percentOfGuideline.text])) }
        if let share = answer.share.share {
            page.line(words("policy.left", ["share": share.display, "before": answer.share.before.display]))
        }
        if let cap = answer.share.cap {
            let rule = answer.share.rule.map { " (\($0.text))" } ?? ""
            page.line(words("policy.cap", ["amount": cap.display]) + rule)
        }
        page.line(words.said(answer.share.because))
        if answer.policy.usesScore == true { page.line(words("policy.score")) }
    }
}

/// `reprieve assist policy export A1`
struct PolicyExport: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Print the policy as a file that others can take in. It names no patient.")

    @Argument(help: "A bill of the hospital.", completion: .accounts)
    var account: String

    @OptionGroup var options: DeskOptions

    func run() throws {
        let session = try options.reading()
        let (_, policy) = try known(account, try session.desk.outlook(), session)
        StandardStreams.writeOutput(policy.json.canonicalText)
    }
}

/// A bill that was named, with the policy of its office; says what to do where none is kept.
private func known(
    _ text: String, _ outlook: Outlook, _ session: Session
) throws -> (id: Account.ID, policy: HelpPolicyPaper) {
    let id = try outlook.known(text)
    let biller = outlook.account(id)?.biller
    guard let policy = outlook.file.policy(of: biller) else {
        throw Failure(
            .usage, session.words("policy.none", ["hospital": biller ?? ""]), fix: session.words("policy.noneFix"))
    }
    return (id, policy)
}

/// A policy, read for one bill: `reprieve.policy/1`.
struct PolicyAnswer: Record, JSONCoded {
    var schema = "reprieve.policy/1"
    var today = Day(number: 0)
    var policy = HelpPolicyPaper()
    var share = PolicyShare()
    var rulebook = ""
    var kept = Kept()

    static let shape: [Field<PolicyAnswer>] = [
        .required("schema", \.schema), .required("today", \.today), .required("policy", \.policy),
        .required("share", \.share), .required("rulebook", \.rulebook),
    ]
}
