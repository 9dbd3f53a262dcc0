public import BillAudit

/// What the parts of an audit are called on screen.
extension Language {
    /// How much a finding can carry.
    public func name(of grade: Grade) -> String {
        let word =
            switch grade {
            case .a: PlainWord("the papers show it (A)", "los papeles lo muestran (A)")
            case .b: PlainWord("a published rule fits (B)", "coincide con una regla publicada (B)")
            case .c: PlainWord("only a question (C)", "solo es una pregunta (C)")
            }
        return word.in(self)
    }

    /// What a check is about.
    public func name(of checkID: CheckID) -> String {
        let word =
            switch checkID {
            case .totalsDoNotTie: PlainWord("The sums do not add up", "Las sumas no cuadran")
            case .notItemized: PlainWord("No list of charges", "Falta la lista detallada de los cargos")
            case .statementRepeated: PlainWord("The same services twice", "Los mismos servicios dos veces")
            case .billExceedsClaim:
                PlainWord(
                    "The bill asks for more than the plan says", "La factura pide más de lo que dice el plan")
            case .contractualAmountBilled:
                PlainWord(
                    "An amount that the office should take off", "Un monto que la oficina debe quitar")
            case .timelyFilingDenial: PlainWord("The claim came too late", "La reclamación llegó tarde")
            case .claimPendingOrMissing: PlainWord("The plan has not decided", "El plan no ha decidido")
            case .duplicateLine: PlainWord("Two charges look the same", "Dos cargos parecen iguales")
            case .reversalNotNetted:
                PlainWord(
                    "A charge was taken back, but not in full", "Se quitó un cargo, pero no completo")
            case .panelAndComponents:
                PlainWord(
                    "A test that a panel already contains", "Una prueba que ya está en un panel")
            case .globalAndComponent:
                PlainWord(
                    "A study charged whole and in parts", "Un estudio cobrado completo y por partes")
            case .dateOutsideStay: PlainWord("A date that does not fit the stay", "Una fecha que no va con la estadía")
            }
        return word.in(self)
    }
}
