import ArgumentParser
import CaseModel
import Casework
import Correspondence
import Playbook

/// `reprieve agree check A1`
struct AgreeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "agree", abstract: "Hold an agreement to what it should state, before money moves.",
        discussion: """
            Examples:
              reprieve agree add A1 --kind lumpSum --amount 900 --pay-by 2026-12-20 --in-writing
              reprieve agree check A1 --states paidInFull --states signer --lacks noResale
              reprieve agree check A1
            """,
        subcommands: [AgreeAdd.self, AgreeCheck.self])
}

extension AgreementKind: ExpressibleByArgument {}
extension AgreementPoint: ExpressibleByArgument {}

/// `reprieve agree add A1`
struct AgreeAdd: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Write down terms that both sides accepted.")

    @Argument(help: "The bill.", completion: .accounts)
    var account: String
    @Option(help: "What was agreed.")
    var kind: AgreementKind = .lumpSum
    @Option(help: ArgumentHelp("The amount.", valueName: "amount"))
    var amount: String?
    @Option(name: .customLong("pay-by"), help: ArgumentHelp("The last day to pay.", valueName: "day"))
    var payBy: String?
    @Option(help: ArgumentHelp("The day of the agreement; today if not said.", valueName: "day"))
    var on: String?
    @Flag(name: .customLong("in-writing"), help: "It is in writing.")
    var inWriting = false

    @OptionGroup var options: DeskOptions

    func run() throws {
        let session = try options.working()
        var agreement = Agreement()
        agreement.account = try session.desk.outlook().known(account)
        agreement.kind = kind
        agreement.amount = try amount.map { (text) throws(CaseworkError) in
            try TypedValue.money(text, field: "amount")
        }
        agreement.payBy = try payBy.map { (text) throws(CaseworkError) in try TypedValue.day(text, field: "pay-by") }
        agreement.agreedOn = try on.map { (text) throws(CaseworkError) in try TypedValue.day(text, field: "on") }
        agreement.inWriting = inWriting
        let entry = try session.desk.record(agreement, answers: [])
        session.report(entry, session.words("agree.kept"), next: "reprieve agree check \(account.uppercased())")
    }
}

/// `reprieve agree check A1`
struct AgreeCheck: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Say which points are there, and what to ask for in writing.",
        discussion: "With --states and --lacks you write down what you found in the paper.")

    @Argument(help: "The bill.", completion: .accounts)
    var account: String
    @Option(help: "A point that the paper states. Can be given several times.")
    var states: [AgreementPoint] = []
    @Option(help: "A point that the paper does not state. Can be given several times.")
    var lacks: [AgreementPoint] = []

    @OptionGroup var options: DeskOptions

    func validate() throws {
        guard Set(states).isDisjoint(with: lacks) else {
            throw ValidationError("A point is there or it is not: give it once.")
        }
    }

    func run() throws {
        let writes = !states.isEmpty || !lacks.isEmpty
        let session = try writes ? options.working() : options.reading()
        let id = try session.desk.outlook().known(account)
        guard let agreement = try session.desk.outlook().agreement(on: id) else {
            throw Failure(.usage, session.words("agree.none"), fix: session.words("agree.noneFix"))
        }
        if writes {
            let answers = states.map { AgreementAnswer($0, true) } + lacks.map { AgreementAnswer($0, false) }
            _ = try session.desk.record(agreement, answers: answers)
        }
        let outlook = try session.desk.outlook()
        let verdict = outlook.verdict(
            on: outlook.agreement(on: id) ?? agreement, rulebook: session.desk.rulebook)
        var answer = AgreementAnswered()
        answer.today = outlook.plan.today
        answer.verdict = verdict
        answer.brakes = outlook.plan(of: id)?.gates.first { $0.action == .pay }?.brakes ?? []
        answer.rulebook = outlook.plan.rulebook
        session.answer(answer) { write(answer, session, on: &$0) }
        session.hints(undo: writes, next: nil)
    }

    private func write(_ answer: AgreementAnswered, _ session: Session, on page: inout Page) {
        let words = session.speech
        page.heading(words("agree.title"))
        page.line(words.said(answer.verdict.first))
        page.blank()
        for point in answer.verdict.points {
            let seen = [point.because.map(words.said), point.note].compactMap { $0 }.joined(separator: " ")
            page.labelled(
                words("agree.state.\(point.state.rawValue)"),
                words.said(point.what) + (seen.isEmpty ? "" : ": \(seen)"),
                column: 14)
        }
        if !answer.verdict.isWhole { page.line(words("agree.ask")) }
        guard !answer.brakes.isEmpty else { return }
        page.heading(words("agree.brakes"))
        for brake in answer.brakes { page.line("- \(words.said(brake.effect))", hanging: 2) }
    }
}

/// An agreement held to what it should state: `reprieve.agreement/1`.
struct AgreementAnswered: Record, JSONCoded {
    var schema = "reprieve.agreement/1"
    var today = Day(number: 0)
    var verdict = AgreementVerdict()
    /// What a payment does, as the plan has it.
    var brakes: [Brake] = []
    var rulebook = ""
    var kept = Kept()

    static let shape: [Field<AgreementAnswered>] = [
        .required("schema", \.schema), .required("today", \.today), .required("agreement", \.verdict),
        .always("brakes", \.brakes), .required("rulebook", \.rulebook),
    ]
}
