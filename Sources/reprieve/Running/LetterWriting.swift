import BillAudit
import CaseModel
import Casework
import Correspondence
import Host

/// Writes a letter from a case file or from the household's records, asking at the terminal for what it lacks.
struct LetterWriting {
    let kind: LetterKind
    let values: [NamedValue]
    /// Ids of findings; nil for all.
    let asked: [String]?
    let format: LetterForm.Format

    // MARK: From a case file

    func letter(from file: CaseFile, account: String?, _ session: Session) throws -> Letter {
        let id = try Self.account(account, in: file)
        let desk = session.desk
        let report = Planning.audit(file, rulebook: desk.rulebook, today: desk.today)
        let findings = report.findings.filter { $0.accountId == id }
        if let asked { try check(asked, among: findings.map(\.id)) }
        var filled = file
        for (field, text) in try fields() { filled = field.filled(text, in: filled, for: id) }
        do {
            return try LetterWriter.write(
                kind, account: id, in: filled, findings: findings, ticked: asked.map(Set.init),
                rulebook: desk.rulebook, today: desk.today, language: session.language, templates: desk.templates)
        } catch {
            switch error {
            case .noSuchAccount(let id): throw CaseworkError.unknown(id: id.text)
            case .rulebookLacks: throw CaseworkError.noLetter(kind: kind.rawValue)
            }
        }
    }

    // MARK: From the records

    func preview(_ id: Account.ID, _ outlook: Outlook, _ session: Session) throws -> Letter {
        try session.desk.letter(
            kind, account: id, asking: try keys(of: id, outlook), language: session.language, values: try given())
    }

    /// Makes the letter and keeps it. The same letter of the same day that was not sent yet is not made twice.
    func make(
        _ id: Account.ID, _ outlook: Outlook, _ session: Session
    ) throws -> (letter: Letter, record: LetterRecord?, isNew: Bool) {
        let keys = try keys(of: id, outlook)
        var given = try given()
        var letter = try session.desk.letter(
            kind, account: id, asking: keys, language: session.language, values: given)
        if letter.state == .missing, let typed = try typed(letter.missing, session) {
            given.merge(typed) { $1 }
            letter = try session.desk.letter(
                kind, account: id, asking: keys, language: session.language, values: given)
        }
        guard letter.state == .ready else { return (letter, nil, false) }
        if let known = outlook.state.letters.first(where: { isSame($0, letter, session) }) {
            return (letter, known, false)
        }
        let made = try session.desk.makeLetter(
            kind, account: id, asking: keys, language: session.language, values: given)
        return (made.letter, made.record, made.entry != nil)
    }

    private func isSame(_ record: LetterRecord, _ letter: Letter, _ session: Session) -> Bool {
        record.account == letter.account && record.kind == kind.rawValue && record.sentOn == nil
            && record.madeOn == session.desk.today && record.text == letter.text
    }

    private func keys(of id: Account.ID, _ outlook: Outlook) throws -> [String]? {
        guard let asked else { return nil }
        let findings = outlook.findings(of: id)
        try check(asked, among: findings.map(\.id))
        return findings.filter { asked.contains($0.id) }.map(\.key)
    }

    private func check(_ asked: [String], among known: [String]) throws {
        if let stranger = asked.first(where: { !known.contains($0) }) {
            throw Failure(
                .usage, "There is no finding \"\(stranger)\" on this account.", fix: "See them with: reprieve findings."
            )
        }
    }

    // MARK: Values

    private func fields() throws -> [(LetterField, String)] {
        try values.map { value in
            guard let field = LetterField(rawValue: value.key) else {
                throw Failure(
                    .usage, "A letter has no value \"\(value.key)\".",
                    fix: "Known: \(LetterField.allCases.map(\.rawValue).joined(separator: ", ")).")
            }
            if field == .careFrom { _ = try TypedValue.day(value.text, field: value.key) }
            return (field, value.text)
        }
    }

    private func given() throws -> [String: String] {
        Dictionary(try fields().map { ($0.0.rawValue, lines($0.0, $0.1)) }) { $1 }
    }

    /// On one line, the lines of an address are parted by semicolons.
    private func lines(_ field: LetterField, _ text: String) -> String {
        field.hasLines ? text.replacing(";", with: "\n") : text
    }

    /// Asks for what is missing; nil when nobody can be asked or nothing of it can be typed.
    private func typed(_ missing: [Letter.MissingValue], _ session: Session) throws -> [String: String]? {
        let prompter = Prompter(output: session.output)
        let fields = missing.compactMap { value in LetterField(rawValue: value.what).map { ($0, value.label) } }
        guard prompter.canAsk, !fields.isEmpty else { return nil }
        prompter.say(session.words("letter.fewThings"))
        var typed: [String: String] = [:]
        for (field, label) in fields {
            let hint = field.hasLines ? " (\(session.words("letter.semicolons")))" : ""
            guard let text = prompter.line("\(label)\(hint): ") else { return nil }
            if !text.isEmpty { typed[field.rawValue] = lines(field, text) }
        }
        return typed
    }

    // MARK: The account

    /// The account that was named, else the only one.
    static func account(_ text: String?, in file: CaseFile) throws -> Account.ID {
        if let text {
            let id = Account.ID(text.uppercased())
            guard file.accounts.contains(where: { $0.id == id }) else { throw CaseworkError.unknown(id: text) }
            return id
        }
        guard let first = file.accounts.first else {
            throw Failure(
                .needsAnswer, "There is no account to write about.", fix: "Add a bill first: reprieve add FILE.")
        }
        guard file.accounts.count == 1 else {
            let list = file.accounts.map { [$0.id.text, $0.biller].compactMap { $0 }.joined(separator: " ") }
            throw Failure(
                .needsAnswer, "There are several accounts: \(list.joined(separator: ", ")).",
                fix: "Say which one with --account.")
        }
        return first.id
    }

    // MARK: What it needs

    /// Why a letter was not written, and what to do.
    static func failure(_ letter: Letter, _ session: Session) -> Failure {
        if letter.state == .held {
            let reasons = letter.held.map { session.speech.said($0.because) }
            return Failure(.needsAnswer, session.words("letter.held", ["why": reasons.joined(separator: " ")]))
        }
        let lines = letter.missing.map { value in
            let field = LetterField(rawValue: value.what)
            let how = field.map { " (--set \($0.rawValue)=…)" } ?? ""
            return "\n  - \(value.label)\(how)"
        }
        return Failure(.needsAnswer, session.words("letter.missing") + lines.joined() + "\n")
    }
}
