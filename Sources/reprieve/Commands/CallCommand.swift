import ArgumentParser
import CaseModel
import Casework
import Correspondence
import Host

/// `reprieve call start A2|log A2|list`
struct CallCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "call", abstract: "Make a call with cards, and write down what was said.",
        discussion: """
            Examples:
              reprieve call start A2
              reprieve call start A2 --format pdf -o call.pdf
              reprieve call log A2 --with Dana --said "They send the list" --promise itemizedBill=2026-12-04
              pbpaste | reprieve call log A2 -
            """,
        subcommands: [CallStart.self, CallLog.self, CallListing.self])
}

/// `reprieve call start A2`
struct CallStart: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "start", abstract: "Show the cards of a call; at a terminal, go through them one by one.")

    @Argument(help: "The account to call about, such as A2.", completion: .accounts)
    var account: String

    @Option(help: "Which call.")
    var card: CallKind = .billingOffice

    @OptionGroup var form: LetterForm
    @OptionGroup var options: DeskOptions

    func run() async throws {
        // Cards for paper are not walked through.
        let isForPaper = form.format != nil || form.file != nil
        let canAsk = !isForPaper && Prompter(output: options.output).canAsk && StandardStreams.outputIsTerminal
        let session = try canAsk ? options.working(letters: true) : options.reading(letters: true)
        let id = try session.desk.outlook().known(account)
        let cards = try session.desk.callCards(id, language: session.language)
        if cards.state == .ready, form.format == .html || form.format == .pdf {
            let html = HTMLCall.text(cards, templates: session.desk.templates)
            if form.format == .html { try form.write(html) } else { try await form.writePDF(of: html, session) }
            return session.hints(undo: false, next: "reprieve call log \(id.text)")
        }
        if options.output.json || !canAsk || cards.state != .ready {
            try print(cards, session)
            return session.hints(undo: false, next: "reprieve call log \(id.text)")
        }
        let notes = CallWalk(session: session).walk(cards)
        guard let call = try notes.flatMap({ try CallPrompts(session: session).call(id, notes: $0) }) else { return }
        CallLog.report(try session.desk.log(call), call, session)
    }

    private func print(_ cards: CallCards, _ session: Session) throws {
        if form.chosen(session.output) == .json {
            try form.write(cards.canonicalText)
        } else {
            let lines = (cards.text ?? "").split(separator: "\n", omittingEmptySubsequences: false)
            try form.write(lines.map { Page.shown(String($0)) }.joined(separator: "\n"))
        }
        guard cards.state != .ready else { return }
        let labels = cards.missing.map(\.label).joined(separator: "; ")
        throw Failure.needsAnswer(
            session.words("call.missing", ["what": labels]),
            fix: session.words("call.missingFix", ["command": "reprieve answer --set \(cards.account.text).number=…"]))
    }
}

extension CallKind: ExpressibleByArgument {}
extension LetterKind: ExpressibleByArgument {}

/// `reprieve call log A2`
struct CallLog: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "log", abstract: "Write down a call: with whom, what was said and promised.",
        discussion: "Promises: \(LoggedCall.promisable.map(\.rawValue).joined(separator: ", ")).\n"
            + "Asked for: \(askable.map(\.rawValue).joined(separator: ", ")).")

    /// What can be asked for in a call or in a letter of a person's own words.
    private static let askable: [RequestKind] = RequestKind.allCases.filter { kind in
        LoggedCall.departments.contains { LoggedCall.asks(of: $0).contains(kind) } || kind == .externalDispute
    }

    enum Way: String, ExpressibleByArgument, CaseIterable {
        case phone, mail, fax, portal, email
        case inPerson = "in-person"

        var word: String { self == .inPerson ? "inPerson" : rawValue }
    }

    @Argument(help: "The account it was about, such as A2.", completion: .accounts)
    var account: String

    @Argument(help: "- reads what was said from standard input.")
    var input: String?

    @Option(help: ArgumentHelp("The day; today without it.", valueName: "YYYY-MM-DD"), transform: TodayOption.day)
    var on: Day?

    @Option(help: "How you spoke.")
    var by: Way = .phone

    @Option(help: ArgumentHelp("The name of the person.", valueName: "name"))
    var with: String?

    @Option(
        help: ArgumentHelp("Who they were: \(LoggedCall.departments.joined(separator: ", ")).", valueName: "word"),
        completion: .list(LoggedCall.departments))
    var department: String?

    @Option(help: ArgumentHelp("The reference number of the call.", valueName: "text"))
    var reference: String?

    @Option(help: ArgumentHelp("What was said.", valueName: "text"))
    var said: String?

    @Option(
        name: .customLong("hold-until"),
        help: ArgumentHelp("The account is paused until this day.", valueName: "YYYY-MM-DD"),
        transform: TodayOption.day)
    var holdUntil: Day?

    @Option(
        help: ArgumentHelp("What was promised, and by when, such as itemizedBill=2026-12-04.", valueName: "what=day"))
    var promise: [String] = []

    @Option(
        help: ArgumentHelp("What you asked for, such as validation; can be said again.", valueName: "what"),
        completion: .list(askable.map(\.rawValue)))
    var ask: [String] = []

    @Flag(name: .customLong("asked-hold"), help: "You asked for a pause.")
    var askedHold = false

    @Flag(name: .customLong("no-claim"), help: "The plan said that it has no claim.")
    var noClaim = false

    @OptionGroup var options: DeskOptions

    func validate() throws {
        if let input, input != "-" {
            throw ValidationError("What was said is given with --said, or with - from standard input.")
        }
        for word in ask { _ = try Self.checkedAsk(word) }
        if let department, !LoggedCall.departments.contains(department) {
            throw ValidationError(
                "There is no department \"\(department)\". Known: \(LoggedCall.departments.joined(separator: ", ")).")
        }
    }

    private static func checkedAsk(_ word: String) throws -> RequestKind {
        guard let kind = RequestKind(rawValue: word), askable.contains(kind) else {
            throw ValidationError(
                "Nothing called \"\(word)\" can be asked for. Known: "
                    + "\(askable.map(\.rawValue).joined(separator: ", ")).")
        }
        return kind
    }

    func run() throws {
        let session = try options.working()
        let id = try session.desk.outlook().known(account)
        var call = try given(id, session)
        if call.isEmpty {
            guard let typed = try CallPrompts(session: session).call(id, notes: []) else { return }
            call = typed
        }
        Self.report(try session.desk.log(call), call, session)
    }

    static func report(_ entry: JournalEntry?, _ call: LoggedCall, _ session: Session) {
        var sentence = session.words(
            "call.logged", ["account": call.account.text, "day": session.speech.day(call.on)])
        if let day = call.holdUntil { sentence += " " + session.words("call.held", ["day": session.speech.day(day)]) }
        for promise in call.promises {
            let what = promise.what.flatMap(RequestKind.init(rawValue:)).map { session.language.name(of: $0) }
            let day = promise.by.map { session.speech.day($0) } ?? session.words("call.noDay")
            sentence += " " + session.words("call.promised", ["what": what ?? "", "day": day])
        }
        session.report(entry, sentence)
    }

    private func given(_ id: Account.ID, _ session: Session) throws -> LoggedCall {
        var call = LoggedCall(account: id, on: on ?? session.desk.today)
        call.by = by.word
        call.person = try with.flatMap { (text) throws(CaseworkError) in
            try TypedValue.line(text, field: "with", limit: 80)
        }
        call.department = department
        call.reference = try reference.flatMap { (text) throws(CaseworkError) in
            try TypedValue.line(text, field: "reference", limit: 80)
        }
        let note = try input == nil ? said : noted(before: said)
        call.said = try note.flatMap { (text) throws(CaseworkError) in
            try TypedValue.line(text, field: "said", limit: CallPrompts.longestNote)
        }
        call.holdUntil = holdUntil
        call.askedForHold = askedHold
        call.planHasNoClaim = noClaim
        call.asks = try ask.map(Self.checkedAsk)
        call.promises = try NamedValue.list(promise).map(Self.promise)
        return call
    }

    /// What standard input says, behind what an option said.
    private func noted(before said: String?) throws(Failure) -> String {
        let bytes: [UInt8]
        do { bytes = try StandardInput.readAll(largest: 1) } catch { throw Failure(reading: error) }
        return [said, String(decoding: bytes, as: UTF8.self)].compactMap { $0 }.joined(separator: " ")
    }

    private static func promise(_ value: NamedValue) throws -> Promise {
        guard let kind = RequestKind(rawValue: value.key), LoggedCall.promisable.contains(kind) else {
            throw Failure(
                .usage, "\"\(value.key)\" is nothing that can be promised here.",
                fix: "Known: \(LoggedCall.promisable.map(\.rawValue).joined(separator: ", ")).")
        }
        var promise = Promise()
        promise.what = kind.rawValue
        promise.by = try TypedValue.day(value.text, field: "promise")
        return promise
    }
}

extension LoggedCall {
    /// True when nothing was written down.
    var isEmpty: Bool {
        var bare = LoggedCall(account: account, on: on)
        bare.by = by
        bare.department = department
        return self == bare
    }
}

/// `reprieve call list`
struct CallListing: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the calls that were written down.")

    @OptionGroup var options: DeskOptions

    func run() throws {
        let session = try options.reading()
        var list = CallList()
        list.calls = try session.desk.state().file.contacts
        session.answer(list) { page in
            if list.calls.isEmpty { page.line(session.words("list.noCalls")) }
            for call in list.calls {
                let head = [
                    call.on.map { session.speech.day($0) }, call.account?.text, call.with,
                    call.department.map { session.words("department.\($0)") },
                ].compactMap { $0 }.joined(separator: ", ")
                page.labelled(call.id.text, head, column: 4)
                if let said = call.said { page.line(said, indent: 4) }
            }
        }
    }
}

/// The calls that were written down: `reprieve.calls/1`.
struct CallList: Record, JSONCoded {
    var schema = "reprieve.calls/1"
    var calls: [Contact] = []
    var kept = Kept()

    static let shape: [Field<CallList>] = [.required("schema", \.schema), .always("calls", \.calls)]
}
