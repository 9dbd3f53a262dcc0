public import Playbook

/// What the parts of a plan are called on screen.
extension Language {
    /// Where an account stands, in one word.
    public func name(of phase: Phase) -> String {
        let word =
            switch phase {
            case .stabilize: PlainWord("Hold", "Pausa")
            case .validate: PlainWord("Check", "Revisar")
            case .negotiate: PlainWord("Ask", "Pedir")
            case .settle: PlainWord("Settle", "Acordar")
            case .closed: PlainWord("Closed", "Cerrada")
            }
        return word.in(self)
    }

    /// What a track is about.
    public func name(of trackName: TrackName) -> String {
        let word =
            switch trackName {
            case .insurance: PlainWord("Insurance", "Seguro")
            case .bill: PlainWord("Bill", "Factura")
            case .assistance: PlainWord("Money help", "Asistencia financiera")
            case .hold: PlainWord("Hold", "Pausa")
            case .negotiation: PlainWord("Terms", "Condiciones")
            case .collections: PlainWord("Collector", "Cobrador de deudas")
            case .credit: PlainWord("Credit", "Crédito")
            }
        return word.in(self)
    }

    /// How far a track or a step is.
    public func name(of workState: WorkState) -> String {
        let word =
            switch workState {
            case .notNeeded: PlainWord("not needed", "no hace falta")
            case .canStart: PlainWord("can start", "puede empezar")
            case .waiting: PlainWord("waiting on them", "esperando su respuesta")
            case .overdue: PlainWord("their answer is late", "la respuesta está atrasada")
            case .blocked: PlainWord("cannot start yet", "todavía no puede empezar")
            case .done: PlainWord("done", "listo")
            case .skipped: PlainWord("its time has passed", "ya pasó su plazo")
            }
        return word.in(self)
    }

    /// What a gate lets through.
    public func name(of gateAction: GateAction) -> String {
        let word =
            switch gateAction {
            case .pay: PlainWord("pay", "pagar")
            case .offer: PlainWord("make an offer", "hacer una oferta")
            case .lumpSum: PlainWord("pay once for less", "pagar menos en un solo pago")
            case .paymentPlan: PlainWord("agree to a payment plan", "aceptar un plan de pagos")
            case .acceptAssistance: PlainWord("accept money help", "aceptar asistencia financiera")
            case .close: PlainWord("close", "cerrar")
            }
        return word.in(self)
    }

    /// Whether a right is there.
    public func name(of rightStatus: RightStatus) -> String {
        let word =
            switch rightStatus {
            case .applies: PlainWord("applies", "se aplica")
            case .mayApply: PlainWord("may apply", "quizás se aplique")
            case .doesNotApply: PlainWord("does not apply", "no se aplica")
            }
        return word.in(self)
    }

    /// Whom to ask for.
    public func name(of departmentName: DepartmentName) -> String {
        let word =
            switch departmentName {
            case .frontLine: PlainWord("billing office", "oficina de facturación")
            case .financialAssistance: PlainWord("financial assistance office", "oficina de asistencia financiera")
            case .accountResolution: PlainWord("account resolution team", "equipo de revisión de cuentas")
            case .supervisor: PlainWord("supervisor", "supervisor")
            case .insurer: PlainWord("your plan", "su plan")
            case .collector: PlainWord("collector", "cobrador de deudas")
            case .legalHelp: PlainWord("legal help", "ayuda legal")
            }
        return word.in(self)
    }

    /// What a department can usually grant.
    public func name(of grant: Grant) -> String {
        let word =
            switch grant {
            case .itemizedBill: PlainWord("list of charges", "lista detallada de los cargos")
            case .hold: PlainWord("hold", "pausa")
            case .assistance: PlainWord("money help", "asistencia financiera")
            case .correction: PlainWord("correction of the bill", "corrección de la factura")
            case .selfPayPrice: PlainWord("self-pay price", "precio para quien paga por su cuenta")
            case .lumpSum: PlainWord("one payment for less", "un solo pago por menos")
            case .paymentPlan: PlainWord("payment plan", "plan de pagos")
            case .claimReview: PlainWord("look at the claim", "revisión de la reclamación")
            case .appeal: PlainWord("appeal", "apelación")
            case .proof: PlainWord("proof of the bill", "prueba de la factura")
            case .settlement: PlainWord("settlement", "arreglo")
            case .courtHelp: PlainWord("help with the court", "ayuda con la corte")
            }
        return word.in(self)
    }

    /// What can make an office willing to move.
    public func name(of leverageKind: LeverageKind) -> String {
        let word =
            switch leverageKind {
            case .financialHardship: PlainWord("money is tight", "falta dinero")
            case .insuranceDelay: PlainWord("the plan is late", "el plan se retrasa")
            case .providerError: PlainWord("open questions about the charges", "preguntas pendientes sobre los cargos")
            case .networkProtection: PlainWord("protection out of network", "protección fuera de la red")
            case .selfPayDiscount: PlainWord("self-pay price", "precio para quien paga por su cuenta")
            case .promptPay: PlainWord("one payment soon", "un solo pago pronto")
            case .noticeDefect: PlainWord("something missing in the notice", "algo que falta en el aviso")
            }
        return word.in(self)
    }
}
