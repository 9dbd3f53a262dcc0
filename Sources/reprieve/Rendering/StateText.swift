import CaseModel
import Rulebook

/// One state's law as a person reads it.
enum StateText {
    static func show(_ state: StateRules, on page: Page) -> String {
        var page = page
        page.heading("\(state.state)  \(state.name), last checked \(state.checkedOn.display)")
        let times = state.limitation
        let years = [
            times.writtenYears.map { "written contract \($0) years" },
            times.openYears.map { "open account \($0) years" },
            times.medicalYears.map { "medical bills \($0) years" }, times.longestYears.map { "longest \($0) years" },
        ]
        write(
            "Time limit for a lawsuit", times.status, years.compactMap { $0 }.joined(separator: ", "), times.cite,
            times.note, times.confidence, &page)
        let payment = state.partPayment
        write(
            "What a part payment does", payment.status,
            "restarts the time: \(payment.restartsBeforeExpiry.rawValue); "
                + "revives it after its end: \(payment.revivesAfterExpiry.rawValue)",
            payment.cite, payment.note, payment.confidence, &page)
        write("What a written promise does", state.writtenAcknowledgment, &page)
        write("Credit reports", state.creditReporting, &page)
        let care = state.charityCare
        let levels = [
            care.freeUpToPercent.map { "free up to \($0)% of the poverty guideline" },
            care.discountUpToPercent.map { "lower prices up to \($0)%" }, care.from.map { "from \($0.display)" },
        ]
        write(
            "Hospital money help", care.status, levels.compactMap { $0 }.joined(separator: ", "), care.cite,
            care.note, care.confidence, &page)
        write("Ground ambulance bills", state.groundAmbulance, &page)
        let cap = state.interestCap
        write(
            "Interest", cap.status, cap.percent.map { "\($0.plainText)% a year" } ?? "", cap.cite, cap.note,
            cap.confidence, &page)
        return page.text
    }

    private static func write(_ name: String, _ column: StateRules.PlainColumn, _ page: inout Page) {
        let span = [column.from.map { "from \($0.display)" }, column.until.map { "until \($0.display)" }]
        write(
            name, column.status, span.compactMap { $0 }.joined(separator: " "), column.cite, column.note,
            column.confidence, &page)
    }

    private static func write(
        _ name: String, _ status: StateRules.Status, _ words: String, _ cite: String?, _ note: String?,
        _ confidence: RuleConfidence, _ page: inout Page
    ) {
        page.blank()
        let state: String =
            switch (status, confidence) {
            case (.law, .seen): "law"
            case (.law, _): "law, check this first"
            case (.noLaw, _): "no law found"
            case (.notChecked, _): "not checked"
            }
        page.line("\(name): \(state)")
        for text in [words, cite ?? "", note ?? ""] where !text.isEmpty { page.line(text, indent: 2) }
    }
}

extension ParameterValue {
    /// As printed.
    var plainText: String {
        switch self {
        case .number(let quantity): quantity.text
        case .text(let text): text
        case .list(let values): values.joined(separator: ", ")
        }
    }
}
