import CaseModel
public import Rulebook

/// The table of the states as a person reads it.
extension Language {
    /// What a column is about.
    public func name(of column: StateRules.Column) -> String {
        let word =
            switch column {
            case .limitation: PlainWord("Time limit for a lawsuit", "Plazo para una demanda")
            case .partPayment: PlainWord("What a part payment does", "Qué hace un pago parcial")
            case .writtenAcknowledgment: PlainWord("What a signed promise does", "Qué hace una promesa firmada")
            case .creditReporting: PlainWord("Credit reports", "Informes de crédito")
            case .charityCare: PlainWord("Hospital money help", "Ayuda económica del hospital")
            case .groundAmbulance: PlainWord("Ground ambulance bills", "Facturas de ambulancia")
            case .interestCap: PlainWord("Interest", "Intereses")
            case .itemizedBill: PlainWord("Itemized bill", "Factura detallada")
            }
        return word.in(self)
    }

    /// Whose state decides.
    public func name(of follows: Scope.Follows) -> String {
        let word =
            switch follows {
            case .none: PlainWord("any state", "cualquier estado")
            case .patient: PlainWord("the state where you live", "el estado donde usted vive")
            case .provider: PlainWord("the state where care was given", "el estado donde se dio la atención")
            case .plan: PlainWord("the state where the plan was issued", "el estado donde se emitió el plan")
            case .both: PlainWord("your state and the state of care", "su estado y el estado de la atención")
            }
        return word.in(self)
    }

    /// Where the answer in a column is from.
    public func name(of source: ColumnSource) -> String {
        let word =
            switch source {
            case .officialText: PlainWord("the text of the law", "el texto de la ley")
            case .officialPage: PlainWord("an official page", "una página oficial")
            case .survey: PlainWord("a public survey of the states", "una encuesta pública de los estados")
            case .summary: PlainWord("public summaries of state rules", "resúmenes públicos de reglas estatales")
            case .list: PlainWord("national lists of states", "listas nacionales de estados")
            case .repository: PlainWord("another public project's notes", "notas de otro proyecto público")
            case .generalKnowledge: PlainWord("general knowledge", "conocimiento general")
            case .notLookedFor: PlainWord("nobody has looked yet", "nadie ha buscado todavía")
            }
        return word.in(self)
    }

    /// What a column says, in one line, without its note.
    public func answer(of column: StateRules.Column, in rules: StateRules) -> String {
        let parts: [String]
        switch column {
        case .limitation:
            let times = rules.limitation
            parts = [
                years(times.writtenYears, PlainWord("written contract", "contrato escrito")),
                years(times.openYears, PlainWord("open or spoken account", "cuenta abierta o de palabra")),
                years(times.medicalYears, PlainWord("medical bills", "facturas médicas")),
                years(times.longestYears, PlainWord("longest", "el más largo")),
            ].compactMap { $0 }
        case .partPayment: parts = restart(rules.partPayment)
        case .writtenAcknowledgment: parts = restart(rules.writtenAcknowledgment)
        case .creditReporting: parts = span(rules.creditReporting.from, rules.creditReporting.until)
        case .groundAmbulance: parts = span(rules.groundAmbulance.from, rules.groundAmbulance.until)
        case .charityCare:
            let care = rules.charityCare
            parts =
                [
                    care.freeUpToPercent.map {
                        PlainWord(
                            "free up to \($0)% of the poverty guideline", "gratis hasta el \($0)% de la guía de pobreza"
                        ).in(self)
                    },
                    care.discountUpToPercent.map {
                        PlainWord("lower prices up to \($0)%", "precios más bajos hasta el \($0)%").in(self)
                    },
                    care.noLastDayToApply == true
                        ? PlainWord("no last day to apply", "sin último día para pedirla").in(self) : nil,
                ].compactMap { $0 } + span(care.from, nil)
        case .interestCap:
            let cap = rules.interestCap
            parts = [cap.percent.map { PlainWord("\($0.plain)% a year", "\($0.plain)% al año").in(self) }].compactMap {
                $0
            }
        case .itemizedBill:
            let bill = rules.itemizedBill
            var time = Parameter()
            time.value = .list([bill.days.map(String.init) ?? ""])
            time.unit = bill.unit ?? .count
            time.anchor = bill.anchor
            parts = bill.days == nil ? [] : [value(of: time)]
        }
        return parts.joined(separator: "; ")
    }

    private func years(_ count: Int?, _ what: PlainWord) -> String? {
        count.map { count in
            let unit = count == 1 ? PlainWord("year", "año") : PlainWord("years", "años")
            return "\(what.in(self)): \(count) \(unit.in(self))"
        }
    }

    private func restart(_ column: StateRules.Restart) -> [String] {
        let before = PlainWord("starts the time again", "vuelve a empezar el plazo")
        let after = PlainWord("brings back a debt whose time is over", "revive una deuda cuyo plazo terminó")
        return [
            "\(before.in(self)): \(name(of: column.restartsBeforeExpiry))",
            "\(after.in(self)): \(name(of: column.revivesAfterExpiry))",
        ]
    }

    private func span(_ from: Day?, _ until: Day?) -> [String] {
        [
            from.map { PlainWord("from \(spell($0))", "desde el \(spell($0))").in(self) },
            until.map { PlainWord("until \(spell($0))", "hasta el \(spell($0))").in(self) },
        ].compactMap { $0 }
    }
}

extension ParameterValue {
    /// As printed.
    var plain: String {
        switch self {
        case .number(let quantity): quantity.text
        case .text(let text): text
        case .list(let values): values.joined(separator: ", ")
        }
    }
}
