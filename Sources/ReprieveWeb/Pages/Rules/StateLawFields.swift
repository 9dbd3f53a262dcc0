import CaseModel
import Correspondence
import Playbook
import Rulebook

/// What the states say to the bills of a case, as rows of a table.
enum StateLawFields {
    /// One row a column and state: bills for which the law says the same share it.
    static func rows(_ states: [(account: Account.ID, fits: [StateFit])], _ sitting: Sitting) -> [Fields] {
        var keys: [String] = []
        var rows: [String: StateFit] = [:]
        for fit in states.flatMap(\.fits) {
            let key = "\(fit.column.rawValue) \(fit.state.code) \(fit.state.isAssumed) \(fit.reach)"
            if rows[key] == nil { keys.append(key) }
            rows[key] = fit
        }
        let order = StateRules.Column.allCases
        let sorted = keys.enumerated().sorted { left, right in
            func place(_ key: String) -> Int { rows[key].flatMap { order.firstIndex(of: $0.column) } ?? 0 }
            return (place(left.element), left.offset) < (place(right.element), right.offset)
        }
        return sorted.compactMap { rows[$0.element] }.map { row($0, sitting) }
    }

    private static func row(_ fit: StateFit, _ sitting: Sitting) -> Fields {
        let language = sitting.language
        let answer = fit.answer
        var notes: [Fields] = []
        if fit.state.isAssumed { notes.append(["text": sitting.words("rules.planStateAssumed")]) }
        switch fit.reach {
        case .no: notes.append(["text": sitting.words("rules.notReached")])
        case .unknown: notes.append(["text": sitting.words("rules.reachUnknown")])
        case .yes: break
        }
        if let note = answer.note { notes.append(sitting.said(note)) }
        return [
            "column": language.name(of: fit.column), "state": fit.rules.name, "href": "/rules/\(fit.state.code)",
            "whose": language.name(of: answer.follows), "status": status(answer, sitting),
            "answer": answer.status == .notChecked
                ? "" : language.answer(of: fit.column, in: fit.rules).sentenceCased,
            "notes": notes, "source": source(answer, fit.rules, sitting),
        ]
    }

    static func status(_ answer: any StateColumn, _ sitting: Sitting) -> Fields {
        let needsCheck = answer.status == .law && answer.confidence != .seen
        return [
            "text": sitting.language.name(of: answer.status).sentenceCased,
            "check": (needsCheck ? sitting.words("checkFirst") : nil) as Any,
        ]
    }

    /// The law and where the answer is from.
    static func source(_ answer: any StateColumn, _ rules: StateRules, _ sitting: Sitting) -> String {
        let from = sitting.words("rules.from", ["source": sitting.language.name(of: answer.source)])
        let checked = sitting.words("rules.checked", ["day": sitting.speech.day(answer.readOn ?? rules.checkedOn)])
        return [answer.cite.map { "\($0)." }, from, checked].compactMap { $0 }.joined(separator: " ")
    }
}
