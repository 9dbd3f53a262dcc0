public import Rulebook

/// Why a rule is for an account, or not, as a person reads it.
extension Language {
    public func name(of status: RuleFit.Status) -> String {
        let word =
            switch status {
            case .applies: PlainWord("Applies", "Se aplica")
            case .mayApply: PlainWord("May apply", "Puede aplicarse")
            case .doesNotApply: PlainWord("Does not apply", "No se aplica")
            }
        return word.in(self)
    }

    /// One thing that a rule asks of an account, as a statement that is so, is not so, or is not known.
    public func name(of point: RuleFit.Point) -> String {
        let word: PlainWord
        switch point {
        case .circumstance(let circumstance): return name(of: circumstance)
        case .coverage:
            word = PlainWord("your kind of plan is one it covers", "su tipo de plan es uno de los que abarca")
        case .hospital: word = PlainWord("it is the kind of hospital it covers", "es el tipo de hospital que abarca")
        case .holder:
            word = PlainWord(
                "it is for whoever holds the bill now", "es para quien tiene la factura ahora")
        case .role: word = PlainWord("it is for this kind of biller", "es para este tipo de oficina")
        case .state(.patient): word = PlainWord("you live in one of its states", "usted vive en uno de sus estados")
        case .state(.provider):
            word = PlainWord("care was given in one of its states", "la atención fue en uno de sus estados")
        case .state(.plan): word = PlainWord("your plan is from one of its states", "su plan es de uno de sus estados")
        case .state(.both), .state(.none):
            word = PlainWord(
                "you live or had care in one of its states", "usted vive o fue atendido en uno de sus estados")
        case .notInForce: word = PlainWord("it is in force today", "está vigente hoy")
        case .careDay:
            word = PlainWord("it was in force on the day of care", "estaba vigente el día de la atención")
        }
        return word.in(self)
    }
}
