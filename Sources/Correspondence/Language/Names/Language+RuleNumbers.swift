import CaseModel
public import Rulebook

/// A rule's numbers as a person reads them.
extension Language {
    /// The value with its unit and the event from which it counts: `180 days from the day the denial came`.
    public func value(of parameter: Parameter) -> String {
        let value = parameter.codes.joined(separator: ", ")
        let one = parameter.count == 1
        let words: PlainWord =
            switch parameter.unit {
            case .calendarDay: PlainWord("\(value) \(one ? "day" : "days")", "\(value) \(one ? "día" : "días")")
            case .businessDay:
                PlainWord(
                    "\(value) business \(one ? "day" : "days")", "\(value) \(one ? "día hábil" : "días hábiles")")
            case .month: PlainWord("\(value) \(one ? "month" : "months")", "\(value) \(one ? "mes" : "meses")")
            case .year: PlainWord("\(value) \(one ? "year" : "years")", "\(value) \(one ? "año" : "años")")
            case .hour: PlainWord("\(value) \(one ? "hour" : "hours")", "\(value) \(one ? "hora" : "horas")")
            case .dollar: PlainWord(parameter.money?.display ?? value, parameter.money?.display ?? value)
            case .percent: PlainWord("\(value)%", "\(value)%")
            case .count, .code, .name: PlainWord(value, value)
            }
        guard let anchor = parameter.anchor else { return words.in(self) }
        let from = PlainWord(", counted from \(name(of: anchor))", ", contando desde \(name(of: anchor))")
        return words.in(self) + from.in(self)
    }

    /// Who must act by the end of a clock.
    public func name(of actor: RuleDeadline.Actor) -> String {
        let word =
            switch actor {
            case .you: PlainWord("you", "usted")
            case .plan: PlainWord("the plan", "el plan")
            case .provider: PlainWord("the office that billed", "la oficina que cobra")
            case .collector: PlainWord("the collector", "el cobrador de deudas")
            case .bureau: PlainWord("the credit bureau", "el buró de crédito")
            case .agency: PlainWord("the agency or reviewer", "la agencia o el revisor")
            }
        return word.in(self)
    }

    /// How a rule or a number is known.
    public func name(of confidence: RuleConfidence) -> String {
        let word =
            switch confidence {
            case .seen: PlainWord("official text read", "texto oficial leído")
            case .secondary: PlainWord("from others, check this first", "de otros, revíselo primero")
            case .generalKnowledge:
                PlainWord("not found in writing, check this first", "no se encontró por escrito, revíselo primero")
            }
        return word.in(self)
    }
}
