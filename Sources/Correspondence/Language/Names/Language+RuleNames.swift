public import Rulebook

/// What the parts of a rule are called on screen.
extension Language {
    /// What is known of a state's law in one column.
    public func name(of status: StateRules.Status) -> String {
        let word =
            switch status {
            case .law: PlainWord("law", "ley")
            case .noLaw: PlainWord("no law found", "no se encontró una ley")
            case .notChecked: PlainWord("not checked", "no revisado")
            }
        return word.in(self)
    }

    /// Yes, no, or the sources disagree.
    public func name(of answer: StateRules.Answer) -> String {
        let word =
            switch answer {
            case .yes: PlainWord("yes", "sí")
            case .no: PlainWord("no", "no")
            case .unclear: PlainWord("unclear", "no está claro")
            }
        return word.in(self)
    }
}

extension Language {
    /// Why a rule must be checked first; nil when it stands.
    public func reason(for standing: Standing) -> String? {
        let word: PlainWord? =
            switch standing {
            case .current: nil
            case .checkFirst(.notSeen):
                PlainWord(
                    "we have not read the official text of all of it.", "no hemos leído todo su texto oficial.")
            case .checkFirst(.reviewOverdue(let day)):
                PlainWord("it was last checked on \(spell(day)).", "se revisó por última vez el \(spell(day)).")
            case .checkFirst(.notYetInForce(let day)):
                PlainWord("it begins on \(spell(day)).", "empieza el \(spell(day)).")
            case .checkFirst(.noLongerInForce(let day)):
                PlainWord("it ended on \(spell(day)).", "terminó el \(spell(day)).")
            }
        return word?.in(self)
    }
}

extension Language {
    /// What a group of rules is about; the folder's own name for one that is new here.
    public func name(ofTopic topic: String) -> String {
        let word: PlainWord? =
            switch topic {
            case "no-surprises": PlainWord("Surprise bills", "Facturas sorpresa")
            case "good-faith-estimate": PlainWord("Estimates", "Estimados")
            case "financial-assistance": PlainWord("Hospital money help", "Ayuda económica del hospital")
            case "appeals": PlainWord("Appeals", "Apelaciones")
            case "claims": PlainWord("Claims", "Reclamaciones")
            case "medicare": PlainWord("Medicare", "Medicare")
            case "medicaid": PlainWord("Medicaid", "Medicaid")
            case "veterans": PlainWord("Veterans", "Veteranos")
            case "prevention": PlainWord("Preventive care", "Atención preventiva")
            case "other-payers": PlainWord("Other payers", "Otros pagadores")
            case "outside-help": PlainWord("Help from outside", "Ayuda de afuera")
            case "records": PlainWord("Records", "Expedientes")
            case "prices": PlainWord("Prices", "Precios")
            case "collections": PlainWord("Collections", "Cobranza")
            case "credit": PlainWord("Credit reports", "Informes de crédito")
            case "taxes": PlainWord("Taxes", "Impuestos")
            case "states": PlainWord("State law", "Leyes estatales")
            case "negotiation": PlainWord("Offers and plans", "Ofertas y planes")
            case "evidence": PlainWord("What studies found", "Lo que hallaron los estudios")
            case "product": PlainWord("How Reprieve works", "Cómo trabaja Reprieve")
            default: nil
            }
        return word?.in(self) ?? topic
    }

    /// What kind of rule it is.
    public func name(of kind: Rule.Kind) -> String {
        let word =
            switch kind {
            case .law: PlainWord("law", "ley")
            case .evidence: PlainWord("a study, no promise", "un estudio, no una promesa")
            case .product: PlainWord("our own rule", "nuestra propia regla")
            }
        return word.in(self)
    }
}
