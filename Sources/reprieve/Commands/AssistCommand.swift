import ArgumentParser
import CaseModel
import Casework
import Correspondence
import Host
import Playbook
import Rulebook

/// `reprieve assist check`
struct AssistCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "assist", abstract: "See which help with a hospital bill may be there.",
        discussion: """
            Examples:
              reprieve assist check --size 3 --income 41000 --state OH --kind nonprofit
              reprieve assist check A1
            """,
        subcommands: [AssistCheck.self, AssistPolicy.self])
}

/// `reprieve assist check [A1]`
struct AssistCheck: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Three answers, and the ways that may help. It never says no.",
        discussion: "Without answers it uses what your records say. Nothing is kept.")

    enum Kind: String, CaseIterable, ExpressibleByArgument {
        case nonprofit, government, forProfit, notHospital

        var hospital: HospitalKind? { HospitalKind(rawValue: rawValue) }
    }

    @Argument(help: "A bill: the state of its care and the kind of its hospital are used.", completion: .accounts)
    var account: String?
    @Option(help: "How many people live from the income.")
    var size: Int?
    @Option(help: ArgumentHelp("What comes in a year before taxes.", valueName: "amount"))
    var income: String?
    @Option(help: "The state of the care, as two letters.")
    var state: String?
    @Option(help: "What kind of hospital it is.")
    var kind: Kind?

    @OptionGroup var options: DeskOptions

    func validate() throws {
        if let size, !(1...30).contains(size) { throw ValidationError("--size takes a number from 1 to 30.") }
    }

    func run() throws {
        let session = try options.previewing()
        let outlook = try session.desk.outlook()
        let known = try account.map { (text) throws(CaseworkError) in try outlook.known(text) }
        let bill = known.flatMap { outlook.account($0) } ?? outlook.file.accounts.first { $0.role == .facility }
        let visit = outlook.file.episodes.first { $0.id == bill?.episode }
        let household = outlook.file.household
        let typed = try income.map { (text) throws(CaseworkError) in try TypedValue.money(text, field: "income") }
        let code = (state ?? visit?.state ?? household?.state)?.uppercased()
        if let code, session.desk.rulebook.state(code) == nil {
            throw CaseworkError.badValue(field: "state", problem: .notAState)
        }
        var answer = AssistAnswer()
        answer.today = session.desk.today
        answer.screening = HelpScreen.screening(
            size: size ?? household?.size, income: typed ?? household?.annualIncome, state: code,
            hospital: kind?.hospital ?? bill?.hospitalKind, rulebook: session.desk.rulebook, today: session.desk.today)
        answer.rulebook = session.desk.rulebook.fingerprint
        session.answer(answer) { AssistText(words: session.speech).write(answer.screening, on: &$0) }
    }
}

/// Ways that may help: `reprieve.assistCheck/1`.
struct AssistAnswer: Record, JSONCoded {
    var schema = "reprieve.assistCheck/1"
    var today = Day(number: 0)
    var screening = HelpScreening()
    var rulebook = ""
    var kept = Kept()

    static let shape: [Field<AssistAnswer>] = [
        .required("schema", \.schema), .required("today", \.today), .required("screening", \.screening),
        .required("rulebook", \.rulebook),
    ]
}

/// The screening as a person reads it, with a picture of where the household stands.
struct AssistText {
    let words: Speech

    /// The picture ends here, in percent of the guideline; whoever stands above it stands at its end.
    private static let most = 600
    private static let width = 48

    func write(_ screening: HelpScreening, on page: inout Page) {
        page.heading(words("assist.title"))
        page.line(words.said(screening.first))
        page.blank()
        if let measure = screening.measure, let guideline = screening.guideline {
            page.line(
                words(
                    "assist.measure",
                    [
                        "percent": measure.percentOfGuideline.text, "year": String(measure.year),
                        "amount": guideline.display,
                    ]))
            picture(screening, Int(measure.percentOfGuideline.thousandths / 1000), on: &page)
        } else {
            page.line(words("assist.needs"))
        }
        for line in screening.lines {
            page.blank()
            let doubt = line.checkFirst == true ? " " + words("plan.checkFirst") : ""
            let rule = (line.rule?.text ?? line.citation).map { " (\($0))" } ?? ""
            page.line(
                "- \(words("assist.way.\(line.way.rawValue)")): \(words("assist.chance.\(line.chance.rawValue)")). "
                    + "\(words.said(line.because))\(rule)\(doubt)", hanging: 2)
        }
    }

    /// Bars for what the law of the state names, and the household's place; the same numbers stand in the lines below.
    private func picture(_ screening: HelpScreening, _ percent: Int, on page: inout Page) {
        func place(_ percent: Int) -> Int { min(percent, Self.most) * Self.width / Self.most }
        var rows: [[String]] = []
        for line in screening.lines {
            guard let limit = line.upTo else { continue }
            let bar = String(repeating: "█", count: max(1, place(limit)))
            rows.append([words("assist.way.\(line.way.rawValue)"), "\(bar) \(limit)%"])
        }
        guard !rows.isEmpty else { return }
        rows.append([words("assist.you"), String(repeating: "─", count: place(percent)) + "▲ \(percent)%"])
        page.table(rows)
    }
}
