import CaseModel
import Correspondence
import Host

/// Goes through the cards of a call at the terminal: one card on the screen, the next one by its number.
struct CallWalk {
    let session: Session

    /// - Returns: what the person wrote down on the way; nil when they stopped and want nothing kept.
    func walk(_ call: CallCards) -> [String]? {
        let prompter = Prompter(output: session.output)
        let byID = Dictionary(call.cards.map { ($0.id, $0) }) { first, _ in first }
        var notes: [String] = []
        var current = call.cards.first
        while let card = current {
            show(card)
            for line in card.writeDown where !line.contains(":") {
                guard let note = prompter.line("\(session.words("call.write")) \(Page.shown(line)): ") else {
                    return nil
                }
                if note == "q" { return notes }
                if !note.isEmpty { notes.append("\(line): \(note)") }
            }
            if card.choices.isEmpty { break }
            guard let choice = choice(of: card, prompter) else { break }
            current = byID[choice.next]
        }
        return notes
    }

    private func show(_ card: CallCard) {
        var page = session.page
        page.blank()
        page.heading(card.title)
        for note in card.notes { page.line(note) }
        for line in card.say {
            page.labelled(session.words("call.say"), line.text, column: 12)
            if let meaning = line.meaning { page.line("(\(meaning))", indent: 12) }
        }
        for line in card.listenFor { page.labelled(session.words("call.listen"), line, column: 12) }
        for (index, choice) in card.choices.enumerated() { page.line("\(index + 1)  \(choice.label)", indent: 2) }
        StandardStreams.writeOutput("\n" + page.text)
    }

    /// The choice by its number; nil when the call is over.
    private func choice(of card: CallCard, _ prompter: Prompter) -> CallChoice? {
        if card.choices.count == 1 {
            guard let answer = prompter.line(session.words("call.enter")) else { return nil }
            return answer == "q" ? nil : card.choices.first
        }
        while true {
            guard let answer = prompter.line(session.words("call.choose")), answer != "q" else { return nil }
            if let number = Int(answer), card.choices.indices.contains(number - 1) { return card.choices[number - 1] }
        }
    }
}
