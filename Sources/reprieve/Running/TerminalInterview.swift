import CaseModel
import Casework
import Correspondence
import Host
import Playbook

/// The interview at the terminal: one question at a time, each saved at once.
struct TerminalInterview {
    let session: Session
    /// The questions and answers in the words of the app's pages.
    private let pageWords: WordList

    init(session: Session) throws(Failure) {
        self.session = session
        pageWords = try session.speech.pageWords()
    }

    // MARK: Listing

    func list(_ open: [Asking], _ outlook: Outlook) {
        session.answer(QuestionList(open, text: text)) { page in
            if open.isEmpty { page.line(session.words("answer.none")) }
            for asking in open {
                page.line("\(text(asking))\(whose(asking, outlook))", hanging: 2)
                page.labelled("--set \(asking.key)=", choices(asking).joined(separator: " | "), indent: 2, column: 4)
            }
        }
    }

    // MARK: Asking

    /// Asks until nothing is open or the person has had enough. What they do not know is not asked again now.
    func ask(about account: Account.ID?) throws {
        let prompter = Prompter(output: session.output)
        prompter.say(session.words("answer.intro"))
        var passed: Set<String> = []
        var count = 0
        while true {
            let outlook = try session.desk.outlook()
            let open = Interview.questions(outlook.file, plan: outlook.plan).filter { asking in
                (account == nil || asking.account == account) && !passed.contains(asking.key) && asking.takesText
            }
            guard let asking = open.first else { break }
            passed.insert(asking.key)
            switch try put(asking, outlook, prompter) {
            case .taken: count += 1
            case .later: continue
            case .enough: return finish(count)
            }
        }
        finish(count)
    }

    private enum Outcome { case taken, later, enough }

    private func put(_ asking: Asking, _ outlook: Outlook, _ prompter: Prompter) throws -> Outcome {
        prompter.say("\n\(text(asking))\(whose(asking, outlook))")
        if pageWords.has("why.\(asking.topic.name)") { prompter.say("  " + pageWords("why.\(asking.topic.name)")) }
        let unknown = "unknown.\(asking.topic.name)"
        let what = pageWords(pageWords.has(unknown) ? unknown : "unknown.default")
        prompter.say("  " + session.words("answer.unknown", ["what": what]))
        let words = asking.words
        for (index, word) in words.enumerated() { prompter.say("  \(index + 1)  \(label(word, asking))") }
        let hint = session.words(words.isEmpty ? "answer.prompt.\(asking.input.name)" : "answer.prompt.choice")
        while true {
            guard let line = prompter.line(hint) else { return .enough }
            if line.isEmpty { return .later }
            if line == "q" { return .enough }
            var answer = line
            if line == "?" { answer = "unknown" }
            if let number = Int(line), words.indices.contains(number - 1) { answer = words[number - 1] }
            do {
                _ = try session.desk.answer(asking.key, answer)
                return .taken
            } catch {
                guard case .badValue = error else { throw error }
                prompter.say(Failure(error).what)
            }
        }
    }

    private func finish(_ count: Int) {
        var page = session.page
        page.line(session.words(count == 1 ? "answer.savedOne" : "answer.saved", ["count": String(count)]))
        StandardStreams.writeOutput(page.text)
        session.hints(undo: count > 0)
    }

    // MARK: Words

    private func text(_ asking: Asking) -> String {
        let key = "ask.\(asking.topic.name)"
        guard let day = asking.day, pageWords.has("\(key).day") else { return pageWords(key) }
        return pageWords("\(key).day", ["day": session.speech.day(day)])
    }

    private func whose(_ asking: Asking, _ outlook: Outlook) -> String {
        asking.account.flatMap { outlook.account($0) }.map {
            " (\($0.id.text), \(Page.shown($0.shownName(session.speech))))"
        }
            ?? ""
    }

    private func label(_ word: String, _ asking: Asking) -> String {
        switch word {
        case "yes", "no", "unknown": pageWords("answer.\(word)")
        default: pageWords("answer.\(asking.topic.name).\(word)")
        }
    }

    private func choices(_ asking: Asking) -> [String] {
        asking.takesText
            ? (asking.words.isEmpty ? [session.words("answer.form.\(asking.input.name)"), "unknown"] : asking.words)
            : [session.words("answer.form.\(asking.input.name)")]
    }
}

extension Asking {
    /// False for what is answered by a paper or by looking something up.
    fileprivate var takesText: Bool {
        switch input {
        case .choice, .yesNo, .day, .money, .count, .state: true
        case .paper, .lookUp: false
        }
    }

    /// The words to choose from, with "I do not know" at the end; none where something is typed.
    fileprivate var words: [String] {
        switch input {
        case .choice(let words): words + ["unknown"]
        case .yesNo: ["yes", "no", "unknown"]
        case .day, .money, .count, .state, .paper, .lookUp: []
        }
    }
}

extension AnswerInput {
    /// The kind of answer, as labels and JSON name it.
    var name: String {
        switch self {
        case .choice: "choice"
        case .yesNo: "yesNo"
        case .day: "day"
        case .money: "money"
        case .count: "count"
        case .state: "state"
        case .paper: "paper"
        case .lookUp: "lookUp"
        }
    }
}

/// The open questions: `reprieve.questions/1`.
struct QuestionList: Record, JSONCoded {
    struct Row: Record, JSONCoded {
        /// The key for `--set`.
        var key = ""
        var account: Account.ID?
        var ask = ""
        /// choice, yesNo, day, money, count, state, paper or lookUp.
        var input = ""
        var choices: [String] = []
        /// True when the plan waits for the answer.
        var decides = false
        var kept = Kept()

        static let shape: [Field<Row>] = [
            .required("key", \.key), .nullable("account", \.account), .required("ask", \.ask),
            .required("input", \.input), .list("choices", \.choices), .required("decides", \.decides),
        ]
    }

    var schema = "reprieve.questions/1"
    var questions: [Row] = []
    var kept = Kept()

    static let shape: [Field<QuestionList>] = [.required("schema", \.schema), .always("questions", \.questions)]

    init() {}

    init(_ open: [Asking], text: (Asking) -> String) {
        questions = open.map { asking in
            var row = Row()
            row.key = asking.key
            row.account = asking.account
            row.ask = text(asking)
            row.input = asking.input.name
            row.choices = asking.words
            row.decides = asking.decides
            return row
        }
    }
}
