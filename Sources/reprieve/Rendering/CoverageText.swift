import CaseModel
import Correspondence
import Rulebook

/// How much of the law is known, as tables.
enum CoverageText {
    static func write(_ coverage: RuleCoverage, _ speech: Speech, on page: Page) -> String {
        var page = page
        let language = speech.language
        page.heading(speech("rules.topics"))
        page.line(speech("rules.coverageLead"))
        page.blank()
        page.table(
            [
                [
                    "", speech("rules.count"), speech("rules.read1"), speech("rules.others"), speech("rules.unwritten"),
                    speech("rules.checkFirst"),
                ]
            ]
                + coverage.topics.map { topic in
                    [
                        language.name(ofTopic: topic.topic), "\(topic.rules)", "\(topic.seen)", "\(topic.secondary)",
                        "\(topic.generalKnowledge)", "\(topic.checkFirst)",
                    ]
                }, right: [1, 2, 3, 4, 5], indent: 0)
        page.heading(speech("rules.clocks"))
        page.table(
            coverage.clocks.map { clock in
                [
                    clock.clock, speech.said(clock.title), language.name(of: clock.whose),
                    clock.rules.map(\.text).joined(separator: ", "),
                ]
            }, indent: 0)
        page.heading(speech("rules.states"))
        page.line(speech("rules.statesLead"))
        page.blank()
        page.table(
            [
                [
                    "", language.name(of: StateRules.Status.law), language.name(of: StateRules.Status.noLaw),
                    language.name(of: StateRules.Status.notChecked),
                    speech("rules.read1"),
                ]
            ]
                + coverage.columns.map { column in
                    [
                        language.name(of: column.column), "\(column.law)", "\(column.noLaw)", "\(column.notChecked)",
                        "\(column.seen)",
                    ]
                }, right: [1, 2, 3, 4], indent: 0)
        page.blank()
        page.line(speech("rules.fingerprint", ["mark": String(coverage.rulebook.prefix(12))]))
        return page.text
    }
}
