import BillAudit
import CaseModel

/// Call cards are proved as letters are, and also that a caller can always go on.
extension LetterVerifier {
    /// More lines than this nobody reads while talking.
    private static let mostLines = 3

    /// What is wrong with call cards; nothing when they may be used. Cards that were not made have no problems.
    public func problems(in call: CallCards) -> [LetterProblem] {
        guard call.state == .ready else {
            return call.text == nil && call.cards.isEmpty
                ? [] : [.init(.text, "Cards that lack something have a text.")]
        }
        let asked = call.questions.compactMap { id in findings.first { $0.id == id } }
        guard let skeleton = templates.skeleton(LetterTemplates.callName, call.lang),
            let places = SlotPlaces(file, account: call.account, kind: nil, asked: asked)
        else { return [.init(.text, "There is no template, or no such account.")] }
        var problems = WordCheck.problems(inWhole: call.blocks.map(\.text).joined(separator: "\n"))
        let text = call.blocks.map(\.text).joined(separator: " ")
        do {
            _ = try SkeletonMatch(skeleton, text: text, values: call.values, numbersItems: false)
        } catch {
            problems.append(.init(.text, "The cards leave the template near \"\(error.near)\"."))
        }
        for block in call.blocks {
            let literal = block.segments.map { segment in
                if case .words(let found) = segment { found } else { "|" }
            }.joined()
            problems += words.problems(literal, Self.language(of: block, call.lang))
        }
        let check = SlotCheck(reading: reading, places: places)
        let values = call.blocks.flatMap { block in
            block.values.map { (value: $0, item: 0, language: Self.language(of: block, call.lang)) }
        }
        problems += check.problems(values)
        problems += ReadingCheck.problems(
            call.blocks.filter { [.say, .meaning, .note, .listen].contains($0.role) }.map {
                ($0, Self.language(of: $0, call.lang))
            })
        return problems + Self.partsProblems(call) + Self.flowProblems(call)
    }

    /// What is said to the office is English, unless the card says otherwise.
    private static func language(of block: LetterBlock, _ hints: Language) -> Language {
        block.role == .say ? block.argument.flatMap(Language.init(rawValue:)) ?? .english : hints
    }

    private static func partsProblems(_ call: CallCards) -> [LetterProblem] {
        var problems: [LetterProblem] = []
        if CallFlow.cards(call.blocks) != call.cards || PlainCall.text(call) != call.text {
            problems.append(.init(.parts, "Cards, text and parts do not say the same."))
        }
        if call.blocks.flatMap(\.values) != call.values {
            problems.append(.init(.parts, "The parts hold other values than the cards list."))
        }
        return problems
    }

    /// Every choice leads to a card, every card but the last has a choice, and the close can be reached from each.
    private static func flowProblems(_ call: CallCards) -> [LetterProblem] {
        var problems: [LetterProblem] = []
        let next = Dictionary(call.cards.map { ($0.id, $0.choices.map(\.next)) }) { first, _ in first }
        if next.count != call.cards.count { problems.append(.init(.text, "Two cards have one id.")) }
        for card in call.cards {
            if card.say.count > mostLines { problems.append(.init(.text, "\(card.id) has more than three lines.")) }
            for target in card.choices.map(\.next) where next[target] == nil {
                problems.append(.init(.text, "\(card.id) leads to \"\(target)\", which is no card."))
            }
            if !reaches("after", from: card.id, next) {
                problems.append(.init(.text, "From \(card.id) nothing leads to the end of the call."))
            }
        }
        return problems
    }

    private static func reaches(_ goal: String, from start: String, _ next: [String: [String]]) -> Bool {
        var open = [start]
        var seen: Set<String> = []
        while let card = open.popLast() {
            if card == goal { return true }
            if seen.insert(card).inserted { open += next[card] ?? [] }
        }
        return false
    }
}
