import CaseModel
import Rulebook

/// What is different now about a rule that an old letter relied on.
public struct RuleNotice: Equatable, Sendable {
    public enum Change: Equatable, Sendable {
        /// The rulebook does not have the rule any more.
        case gone
        /// The law as we know it is not what it was when the letter was made.
        case changed
        /// It reads the same, and must not be shown as law today.
        case checkFirst(Standing)
        /// The letter is from a time that kept no mark of its rules, and the rulebook is another one now.
        case maybe
    }

    public var rule: Rule.ID
    /// The rule's title today; nil for one that is gone.
    public var title: String?
    public var change: Change

    public init(rule: Rule.ID, title: String?, change: Change) {
        self.rule = rule
        self.title = title
        self.change = change
    }
}

extension Desk {
    /// The rules of law behind a letter that are not what they were when it was made; none when all is as it was.
    public func ruleNotices(of letter: LetterRecord) -> [RuleNotice] {
        letter.rules.compactMap { text in
            let id = Rule.ID(text)
            guard let rule = rulebook.rule(id) else {
                return RuleNotice(rule: id, title: nil, change: .gone)
            }
            // How long we advise to wait is no law, and a letter does not rest on it.
            guard rule.kind == .law, let change = change(of: rule, since: letter) else { return nil }
            return RuleNotice(rule: id, title: rule.title, change: change)
        }
    }

    private func change(of rule: Rule, since letter: LetterRecord) -> RuleNotice.Change? {
        if let mark = letter.ruleMarks[rule.id.text] {
            if mark != rule.mark { return .changed }
        } else if letter.rulebook != rulebook.fingerprint {
            return .maybe
        }
        let standing = rule.standing(on: today, reviewLimit: rulebook.reviewLimit)
        return standing.isCurrent ? nil : .checkFirst(standing)
    }

    /// The marks of the rules that a letter relies on, to be kept with it.
    func marks(of rules: [String]) -> [String: String] {
        var marks: [String: String] = [:]
        for id in rules { marks[id] = rulebook.rule(Rule.ID(id))?.mark }
        return marks
    }
}
