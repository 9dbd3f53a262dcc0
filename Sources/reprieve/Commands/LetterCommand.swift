import ArgumentParser
import CaseModel
import Casework
import Correspondence
import Host

/// `reprieve letter KIND|list|show|sent`
struct LetterCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "letter", abstract: "Write a letter, and keep track of what was sent.",
        discussion: """
            Examples:
              reprieve letter itemized-bill --account A2
              reprieve letter hold --format pdf -o hold.pdf
              reprieve letter itemized-bill --case case.json      from a case file; nothing is kept
              reprieve letter sent L3 --on 2026-11-24 --by certified
            """,
        subcommands: [LetterMake.self, LetterListing.self, LetterShow.self, LetterSent.self],
        defaultSubcommand: LetterMake.self)
}

/// `reprieve letter list`
struct LetterListing: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the letters that were made.")

    @OptionGroup var options: DeskOptions

    func run() throws { try LetterList.answer(options.reading()) }
}

/// `reprieve letter show L3`
struct LetterShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Print a letter again, exactly as it was made.")

    @Argument(help: "A letter, such as L3.", completion: .letters)
    var id: String

    @OptionGroup var form: LetterForm
    @OptionGroup var options: DeskOptions

    func run() async throws {
        let session = try options.reading()
        let letter = try Self.record(Identifier(id.uppercased()), session)
        Self.warn(of: letter, session)
        switch form.chosen(options.output) {
        case .json: session.answer(ShownRecord(RecordKey(.letter, letter.id.text), StoredRecord(letter.json))) { _ in }
        case .text: try form.write(letter.text)
        case .html: try form.write(letter.page ?? letter.text)
        case .pdf: try await form.writePDF(of: letter.page ?? "", session)
        }
    }

    static func record(_ id: LetterRecord.ID, _ session: Session) throws(CaseworkError) -> LetterRecord {
        guard let letter = try session.desk.state().letters.first(where: { $0.id == id }) else {
            throw .unknown(id: id.text)
        }
        return letter
    }

    /// The text of a letter, for `show L3`.
    static func print(_ id: LetterRecord.ID, _ session: Session) throws {
        let letter = try record(id, session)
        warn(of: letter, session)
        StandardStreams.writeOutput(letter.text)
    }

    /// Says beside the text, which stays as it was made, that a rule behind it has changed since.
    private static func warn(of letter: LetterRecord, _ session: Session) {
        for notice in session.desk.ruleNotices(of: letter) {
            let id = notice.rule.text
            session.output.warn(
                session.words("letter.ruleChanged", ["id": letter.id.text, "rule": id])
                    + (notice.change == .gone
                        ? "" : " " + session.words("letter.ruleShow", ["command": "reprieve rules show \(id)"])))
        }
    }
}

/// `reprieve letter sent L3 --on DAY --by certified`
struct LetterSent: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sent", abstract: "Write down that a letter went out: when, how, with what proof.")

    enum Way: String, ExpressibleByArgument, CaseIterable {
        case mail, certified, fax, portal, email
        case inPerson = "in-person"

        /// The word of the case file.
        var word: String {
            switch self {
            case .certified: "certifiedMail"
            case .inPerson: "inPerson"
            case .mail, .fax, .portal, .email: rawValue
            }
        }
    }

    @Argument(help: "A letter, such as L3.", completion: .letters)
    var id: String

    @Option(
        help: ArgumentHelp("The day it went out; today without it.", valueName: "YYYY-MM-DD"),
        transform: TodayOption.day)
    var on: Day?

    @Option(help: "How it went out.")
    var by: Way

    @Option(help: ArgumentHelp("A tracking number or the confirmation of a fax.", valueName: "text"))
    var proof: String?

    @OptionGroup var options: DeskOptions

    func run() throws {
        let session = try options.working()
        let id = LetterRecord.ID(id.uppercased())
        let proof = try proof.flatMap { (text) throws(CaseworkError) in try TypedValue.line(text, field: "proof") }
        let entry = try session.desk.markSent(id, on: on ?? session.desk.today, by: by.word, proof: proof)
        let letter = try LetterShow.record(id, session)
        var sentence = session.words(
            "letter.wasSent", ["id": id.text, "day": session.speech.day(letter.sentOn ?? session.desk.today)])
        if let day = letter.respondBy {
            sentence += " " + session.words("letter.answerBy", ["day": session.speech.day(day)])
        }
        session.report(entry, sentence)
    }
}
