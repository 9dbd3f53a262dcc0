import CaseModel
import Casework
import Correspondence

/// A command at work: the desk, how it speaks, and where the answer goes.
struct Session {
    let desk: Desk
    let speech: Speech
    let output: OutputOptions

    var language: Language { speech.language }

    /// The screen, in the language of the answer.
    var page: Page { output.page(in: language) }

    func words(_ key: String, _ values: [String: String] = [:]) -> String { speech(key, values) }

    /// Prints the answer, as JSON or as text.
    func answer(_ record: some Record & JSONCoded, _ text: (inout Page) -> Void) {
        output.answer(record) {
            var page = page
            text(&page)
            return page.text
        }
    }

    /// Says what a change did, how it is undone, and what comes next.
    ///
    /// - Parameters:
    ///   - sentence: what changed; said on standard output unless JSON is wanted.
    ///   - next: a command.
    func report(_ entry: JournalEntry?, _ sentence: String, next: String? = "reprieve next") {
        answer(ChangeMade(entry)) { $0.line(entry == nil ? words("change.nothing") : sentence) }
        hints(undo: entry != nil, next: next)
    }

    /// How it is undone, and what comes next.
    func hints(undo: Bool, next: String? = "reprieve next") {
        let hints = [
            undo ? words("hint.undo", ["command": "reprieve undo"]) : nil,
            next.map { words("hint.next", ["command": $0]) },
        ].compactMap { $0 }
        if !hints.isEmpty { output.hint(hints.joined(separator: "     ")) }
    }
}

/// What a command changed: `reprieve.changed/1`.
struct ChangeMade: Record, JSONCoded {
    var schema = "reprieve.changed/1"
    /// The entry of the journal; nil when nothing was changed.
    var entry: Int?
    var command: CommandName?
    /// The entry that was taken back.
    var undoes: Int?
    var changed: [RecordKey] = []
    var kept = Kept()

    static let shape: [Field<ChangeMade>] = [
        .required("schema", \.schema), .nullable("entry", \.entry), .field("command", \.command),
        .field("undoes", \.undoes), .always("changed", \.changed),
    ]

    init() {}

    init(_ entry: JournalEntry?) {
        self.entry = entry?.sequence
        command = entry?.command
        undoes = entry?.undoes
        changed = entry?.changes.map(\.key) ?? []
    }
}
