import CaseModel

extension Rule {
    /// The rule as it is asked of a case: without its longer texts, notes and quotes.
    var withoutTexts: Rule {
        var rule = self
        rule.kept = Kept()
        rule.says = nil
        rule.ask = nil
        rule.unsure = []
        rule.scope.who = nil
        rule.scope.not = nil
        rule.scope.kept = Kept()
        rule.citations = citations.map { citation in
            var bare = Citation()
            bare.id = citation.id
            bare.text = citation.text
            bare.readOn = citation.readOn
            return bare
        }
        rule.parameters = parameters.mapValues { parameter in
            var bare = parameter
            bare.note = nil
            bare.kept = Kept()
            return bare
        }
        rule.deadlines = deadlines.map { deadline in
            var bare = deadline
            bare.kept = Kept()
            return bare
        }
        return rule
    }

    /// What of a rule decides something: its validity, scope, numbers, clocks and where it is written, without our words
    /// for it and without the days on which somebody looked.
    var essence: String {
        let bare = withoutTexts
        var rule = Rule()
        rule.id = id
        rule.kind = kind
        rule.validFrom = validFrom
        rule.validTo = validTo
        rule.confidence = confidence
        rule.scope = bare.scope
        rule.parameters = bare.parameters
        rule.citations = bare.citations.map { citation in
            var unread = citation
            unread.readOn = nil
            return unread
        }
        rule.deadlines = bare.deadlines.map { deadline in
            var wordless = deadline
            wordless.title = ""
            wordless.consequence = ""
            wordless.laterOf = nil
            return wordless
        }
        return rule.json.compactText
    }

    /// How many digits of the digest are kept: enough that no two states of one rule are taken for one another.
    static let markLength = 12
}
