import ArgumentParser
import CaseModel
import Casework
import Correspondence
import Host

/// `reprieve letter KIND`
struct LetterMake: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "make", abstract: "Write a letter. On your records it is kept, and gets a short id.",
        discussion: "With --case the letter is written from a case file and nothing is kept.")

    @Argument(
        help: "The kind of letter: \(LetterKind.allCases.map(\.rawValue).joined(separator: ", ")).",
        completion: .letterKinds)
    var kind: LetterKind

    @OptionGroup var source: CaseOption

    @Option(
        help: ArgumentHelp("The account it is about; needed when there are several.", valueName: "id"),
        completion: .accounts)
    var account: String?

    @Option(help: ArgumentHelp("A value that the letter needs, such as sender.name.", valueName: "key=value"))
    var set: [String] = []

    @Option(help: ArgumentHelp("The findings to ask about, such as F1,F2; all without it.", valueName: "ids"))
    var ask: String?

    @Flag(name: .customLong("dry-run"), help: "Show the letter and keep nothing.")
    var dryRun = false

    @OptionGroup var form: LetterForm
    @OptionGroup var options: DeskOptions

    func run() async throws {
        let writing = try LetterWriting(
            kind: kind, values: NamedValue.list(set), asked: ask.map(Self.ids), format: form.chosen(options.output))
        if let caseFile = source.file {
            let session = Session(
                desk: try LiveDesk.desk(EmptyStore(), clock: CommandClock(fixedDay: options.today.today)),
                speech: try Speech.load(options.lang.language ?? .english), output: options.output)
            let file = try CaseLoader(output: options.output).read(caseFile)
            let letter = try writing.letter(from: file, account: account, session)
            return try await print(letter, session)
        }
        let session = try dryRun ? options.reading(letters: true) : options.working(letters: true)
        let outlook = try session.desk.outlook()
        let id = try LetterWriting.account(account, in: outlook.file)
        if dryRun { return try await print(try writing.preview(id, outlook, session), session) }
        let made = try writing.make(id, outlook, session)
        var letter = made.letter
        if let record = made.record { letter.kept.unknown.append(JSONMember("id", .string(record.id.text))) }
        try await print(letter, session)
        if let record = made.record { said(record, isNew: made.isNew, session) }
    }

    private static func ids(_ text: String) -> [String] {
        text.split { $0 == "," || $0 == " " }.map { $0.uppercased() }
    }

    /// Prints a letter that is ready; one that is not ends the command with what it needs.
    private func print(_ letter: Letter, _ session: Session) async throws {
        let format = form.chosen(options.output)
        if format == .json { try form.write(letter.canonicalText) }
        guard letter.state == .ready, let text = letter.text else { throw LetterWriting.failure(letter, session) }
        switch format {
        case .json: break
        case .text: try form.write(text)
        case .html: try form.write(HTMLLetter.text(letter, templates: session.desk.templates))
        case .pdf: try await form.writePDF(of: HTMLLetter.text(letter, templates: session.desk.templates), session)
        }
        for held in letter.held {
            session.output.hint(session.words("letter.leftOut", ["why": session.speech.said(held.because)]))
        }
        if !letter.notAsked.isEmpty {
            session.output.hint(session.words("letter.notAsked", ["ids": letter.notAsked.joined(separator: ", ")]))
        }
    }

    private func said(_ record: LetterRecord, isNew: Bool, _ session: Session) {
        session.output.hint(session.words(isNew ? "letter.made" : "letter.madeBefore", ["id": record.id.text]))
        session.hints(undo: isNew, next: "reprieve letter sent \(record.id.text) --by mail")
    }
}
