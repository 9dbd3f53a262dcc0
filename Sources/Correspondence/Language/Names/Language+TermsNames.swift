public import Playbook

/// What terms are called, and what to know of them, in words.
extension Language {
    /// A kind of terms.
    public func name(of terms: TermsKind) -> String {
        let word =
            switch terms {
            case .lumpSum: PlainWord("One payment", "Un solo pago")
            case .plan: PlainWord("Monthly payments, no interest", "Pagos mensuales, sin interés")
            case .interestPlan: PlainWord("Monthly payments with interest", "Pagos mensuales con interés")
            case .card: PlainWord("A card", "Una tarjeta")
            case .loan: PlainWord("A loan", "Un préstamo")
            }
        return word.in(self)
    }

    /// What to know before saying yes.
    public func explain(_ risk: TermsRisk) -> String {
        let word =
            switch risk {
            case .anotherCompany:
                PlainWord(
                    "The bill becomes a debt to another company. Hospital help and questions about the bill may end.",
                    "La factura se vuelve una deuda con otra empresa. La ayuda del hospital y las preguntas sobre la "
                        + "factura pueden terminar.")
            case .interest:
                PlainWord(
                    "You pay more than the bill: interest is added.", "Usted paga más que la factura: hay interés.")
            case .waitingInterest:
                PlainWord(
                    "Interest waits from the first day. If anything is left at the end, all of it is added.",
                    "El interés espera desde el primer día. Si al final queda algo, se suma todo.")
            case .fee: PlainWord("A fee is added at the start.", "Al principio se suma un cargo.")
            case .aboveOnce:
                PlainWord(
                    "This is more than you said you can pay once.", "Es más de lo que dijo que puede pagar una vez.")
            case .aboveMonthly:
                PlainWord(
                    "This is more each month than you said you can pay.",
                    "Es más al mes de lo que dijo que puede pagar.")
            case .notInWriting:
                PlainWord(
                    "It is not in writing. Ask for it in writing first.",
                    "No está por escrito. Pídalo antes por escrito.")
            case .expires:
                PlainWord("It ends on a day. You can ask for more time.", "Termina un día. Puede pedir más tiempo.")
            case .budgetUnknown:
                PlainWord(
                    "What you can pay without harm to rent, food and medicine is not known here.",
                    "Aquí no se sabe cuánto puede pagar sin dañar renta, comida y medicinas.")
            case .aboveBalance:
                PlainWord(
                    "It asks for more than is open on the bill.", "Pide más de lo que está abierto en la factura.")
            case .authorityUnknown:
                PlainWord(
                    "Nobody said who at the office may agree to it. Ask for the name.",
                    "Nadie dijo quién en la oficina puede aceptarlo. Pregunte el nombre.")
            }
        return word.in(self)
    }

    /// What is missing in terms, as a thing to ask for.
    public func name(of gap: TermsGap) -> String {
        let word =
            switch gap {
            case .amount: PlainWord("the amount", "la cantidad")
            case .months: PlainWord("the number of months", "el número de meses")
            case .interest: PlainWord("the interest", "el interés")
            }
        return word.in(self)
    }
}
