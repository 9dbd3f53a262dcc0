import CaseModel
import Rulebook

/// A home where mail or calls about a bill are not safe: other ways are asked for before anything else is sent.
enum HomeSafetyStep {
    /// The right that it rests on.
    static func right(_ file: CaseFile, law: Law) -> Right? {
        guard file.household?.homeSafety == .notSafe else { return nil }
        return LifeEventShield.right(.confidentialMail, law, SafetyWords.right)
    }

    static func step(_ file: CaseFile) -> Step? {
        guard file.household?.homeSafety == .notSafe else { return nil }
        let asked = file.requests.last { $0.kind == .confidentialMail }
        let day = file.household?.confidentialAskedOn ?? asked?.sentOn
        if let day {
            return Move.other(
                .useProtection, asked?.answeredOn == nil ? .waiting : .done, SafetyWords.title,
                because: SafetyWords.asked, askedOn: day
            ).step
        }
        return Move.start(
            .useProtection, .protection, .letter, (SafetyWords.title, SafetyWords.why),
            opens: [.confidentialMailLetter, .planCall, .lockRecords, .answerRecord], ask: .confidentialMail
        ).step
    }
}
