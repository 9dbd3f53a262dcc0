import CaseModel
public import Correspondence
import Playbook
import Rulebook

/// What is said of a day beside its title. The pages and the command line say the same.
public struct DueDateWords: Sendable {
    private let words: WordList
    private let language: Language

    public init(_ words: WordList, _ language: Language) {
        self.words = words
        self.language = language
    }

    /// How the day was counted, in a few sentences.
    public func count(_ date: DueDate) -> String {
        var sentences = date.deadline.map { origin(of: $0, date) } ?? [words("deadlines.count.bill")]
        if let safe = date.safePassed {
            sentences.append(words("deadlines.safePassed", ["day": language.spell(safe)]))
        } else if date.last != date.day {
            sentences.append(words("deadlines.last", ["day": language.spell(date.last)]))
        }
        return sentences.joined(separator: " ")
    }

    public func setBy(_ date: DueDate) -> String { words("deadlines.setBy.\(date.setBy.rawValue)") }

    public func turn(_ date: DueDate) -> String { words("deadlines.turn.\(date.whose.rawValue)") }

    /// What can still be done after the day has passed.
    public func still(_ date: DueDate) -> String { words("deadlines.still.\(date.family.rawValue)") }

    /// The event from which the days run.
    private func origin(of deadline: Deadline, _ date: DueDate) -> [String] {
        let anchor = deadline.anchor
        switch deadline.setBy {
        case .court: return [on(anchor.on, "deadlines.count.court", "deadlines.count.courtServed")]
        case .denial: return [on(anchor.on, "deadlines.count.paper", "deadlines.count.paperOf")]
        case .asked: return [on(anchor.on, "deadlines.count.request", "deadlines.count.requestOn")]
        case .office:
            return deadline.clock == "payDay"
                ? [on(anchor.on, "deadlines.count.agreement", "deadlines.count.agreementOn")]
                : [on(anchor.on, "deadlines.count.hold", "deadlines.count.holdAsked")]
        case .law:
            guard let event = AnchorEvent(rawValue: anchor.event), let day = anchor.on else {
                return [words("deadlines.count.paper")]
            }
            let start = language.spell(day)
            var sentences = [
                date.window.map {
                    words("deadlines.count.window", ["window": language.value(of: $0).sentenceCased, "day": start])
                } ?? words("deadlines.count.from", ["event": language.name(of: event), "day": start])
            ]
            if anchor.assumed == true { sentences.append(words("deadlines.count.assumed")) }
            if date.isPrintedLater { sentences.append(words("deadlines.count.later")) }
            return sentences
        }
    }

    private func on(_ day: Day?, _ plain: String, _ dated: String) -> String {
        day.map { words(dated, ["day": language.spell($0)]) } ?? words(plain)
    }
}
