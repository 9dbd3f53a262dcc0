import Host

/// Asks a person at the terminal. What it says goes to standard error, so that standard output holds only the answer.
struct Prompter {
    let output: OutputOptions

    /// True when somebody is there to be asked.
    var canAsk: Bool { !output.noInput && !output.json && StandardInput.isTerminal && StandardStreams.errorIsTerminal }

    /// Shows a question and reads a line, without blanks around it; nil when the person ended the input.
    func line(_ question: String) -> String? {
        StandardStreams.writeError(question.hasSuffix(" ") ? question : question + " ")
        guard let line = StandardInput.line() else { return nil }
        return String(line.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }

    func say(_ text: String) { StandardStreams.writeError(text.hasSuffix("\n") ? text : text + "\n") }

    /// Yes or no; nil when the person ended the input. No answer takes `usual`.
    func yesNo(_ question: String, usual: Bool, _ speech: Speech) -> Bool? {
        while true {
            guard let answer = line(question)?.lowercased() else { return nil }
            if answer.isEmpty { return usual }
            if ["y", "yes", "s", "si", "sí"].contains(answer) { return true }
            if ["n", "no"].contains(answer) { return false }
            say(speech("ask.yesOrNo"))
        }
    }
}

extension Failure {
    /// Nobody can be asked, or the person ended the input.
    static func needsAnswer(_ what: String, fix: String? = nil) -> Failure { Failure(.needsAnswer, what, fix: fix) }
}
