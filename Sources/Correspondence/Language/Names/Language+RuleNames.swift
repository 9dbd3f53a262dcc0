public import Rulebook

/// What the parts of a rule are called on screen.
extension Language {
    /// The event from which days are counted.
    public func name(of anchorEvent: AnchorEvent) -> String {
        let word =
            switch anchorEvent {
            case .appointmentMade: PlainWord("the day the appointment was made", "el día en que se hizo la cita")
            case .serviceDate: PlainWord("the day of care", "el día de la atención")
            case .estimateGiven: PlainWord("the day the estimate was given", "el día en que se dio el estimado")
            case .initialBillReceived:
                PlainWord(
                    "the day the first bill came", "el día en que llegó la primera factura")
            case .initialBillDate: PlainWord("the date on the first bill", "la fecha de la primera factura")
            case .firstPostDischargeStatement:
                PlainWord(
                    "the date on the first bill after the care",
                    "la fecha de la primera factura después de la atención")
            case .collectionActionNotice:
                PlainWord(
                    "the notice of planned collection steps", "el aviso de medidas de cobro planeadas")
            case .applicationComplete:
                PlainWord(
                    "the day the application was complete", "el día en que la solicitud estuvo completa")
            case .incompleteNotice: PlainWord("the notice of what is missing", "el aviso de lo que falta")
            case .denialReceived: PlainWord("the day the denial came", "el día en que llegó la negación")
            case .finalDenialReceived:
                PlainWord(
                    "the day the final denial came", "el día en que llegó la negación final")
            case .medicareNoticeReceived:
                PlainWord(
                    "the day the Medicare notice came", "el día en que llegó el aviso de Medicare")
            case .planNoticeReceived:
                PlainWord(
                    "the day the plan's notice came", "el día en que llegó el aviso del plan")
            case .recordsRequest:
                PlainWord(
                    "the day records were asked for", "el día en que se pidieron los expedientes")
            case .initialCommunication:
                PlainWord(
                    "the collector's first contact", "el primer contacto del cobrador de deudas")
            case .validationNoticeReceived:
                PlainWord(
                    "the day the collector's notice came", "el día en que llegó el aviso del cobrador de deudas")
            case .validationNoticeSent:
                PlainWord(
                    "the day the collector sent its notice", "el día en que el cobrador de deudas envió su aviso")
            case .disputeSent: PlainWord("the day the dispute was sent", "el día en que se envió la disputa")
            case .lastPayment: PlainWord("the last payment", "el último pago")
            case .delinquency: PlainWord("the day the bill was late", "el día en que se atrasó la factura")
            case .noticeDate: PlainWord("the date on the notice", "la fecha del aviso")
            }
        return word.in(self)
    }

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
