import CaseModel
import Casework
import Correspondence
import Host

/// The questions that close every call: who, which reference, until when, by when, what was said.
struct CallPrompts {
    /// In characters, as on the pages.
    static let longestNote = 1000

    let session: Session

    /// - Parameter notes: what was written down during the call.
    /// - Returns: nil when the person ended the input before anything was said.
    func call(_ id: Account.ID, notes: [String]) throws -> LoggedCall? {
        let prompter = Prompter(output: session.output)
        guard prompter.canAsk else {
            throw Failure.needsAnswer(session.words("call.nothing"), fix: session.words("call.nothingFix"))
        }
        prompter.say(session.words("call.closing"))
        var call = LoggedCall(account: id, on: session.desk.today)
        guard let person = prompter.line(session.words("call.askName")),
            let reference = prompter.line(session.words("call.askReference")),
            let hold = try day("call.askHold", prompter), let next = try day("call.askPromise", prompter)
        else { return nil }
        call.person = try TypedValue.line(person, field: "with", limit: 80)
        call.reference = try TypedValue.line(reference, field: "reference", limit: 80)
        call.holdUntil = hold.day
        if let day = next.day { call.promises = [try promise(by: day, prompter)].compactMap { $0 } }
        guard let said = prompter.line(session.words("call.askSaid")) else { return nil }
        let all = (notes + [said]).filter { !$0.isEmpty }.joined(separator: ". ")
        call.said = try TypedValue.line(String(all.prefix(Self.longestNote)), field: "said", limit: Self.longestNote)
        guard !call.isEmpty else {
            prompter.say(session.words("call.nothing"))
            return nil
        }
        return call
    }

    /// What they will do by a day.
    private func promise(by day: Day, _ prompter: Prompter) throws -> Promise? {
        for (index, kind) in LoggedCall.promisable.enumerated() {
            prompter.say("  \(index + 1)  \(session.language.name(of: kind))")
        }
        while true {
            guard let line = prompter.line(session.words("call.askWhat")), !line.isEmpty else { return nil }
            guard let number = Int(line), LoggedCall.promisable.indices.contains(number - 1) else { continue }
            var promise = Promise()
            promise.what = LoggedCall.promisable[number - 1].rawValue
            promise.by = day
            return promise
        }
    }

    /// A day, or none for an empty answer; nil when the person ended the input.
    private func day(_ key: String, _ prompter: Prompter) throws -> (day: Day?, Void)? {
        while true {
            guard let text = prompter.line(session.words(key)) else { return nil }
            if text.isEmpty { return (nil, ()) }
            do { return (try TypedValue.day(text, field: session.words("answer.form.day")), ()) } catch {
                prompter.say(Failure(error).what)
            }
        }
    }
}
