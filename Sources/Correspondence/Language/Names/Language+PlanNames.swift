public import CaseModel
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
            case .patientRelations: PlainWord("patient relations", "atención al paciente")
            case .compliance: PlainWord("compliance office", "oficina de cumplimiento")
            case .financeOfficer: PlainWord("finance officer", "director financiero")
            case .benefitsOffice: PlainWord("your employer's benefits office", "oficina de beneficios de su empleador")
            case .broker: PlainWord("the plan's broker", "corredor del plan")
            case .consumerAssistance:
                PlainWord("your state's consumer assistance", "ayuda al consumidor de su estado")
            case .insuranceDepartment:
                PlainWord("your state's insurance department", "departamento de seguros de su estado")
            case .medicareCounselor: PlainWord("Medicare counselor", "consejero de Medicare")
            case .laborAdviser:
                PlainWord(
                    "benefits adviser of the Department of Labor", "asesor de beneficios del Departamento de Trabajo")
            case .ombudsman: PlainWord("ombudsman", "defensor del paciente")
            case .surpriseBillDesk:
                PlainWord("federal help desk for surprise bills", "línea federal sobre facturas sorpresa")
            case .taxOffice: PlainWord("federal tax office", "oficina federal de impuestos")
            case .consumerBureau: PlainWord("federal consumer bureau", "oficina federal del consumidor")
            case .attorneyGeneral: PlainWord("your state's attorney general", "fiscal general de su estado")
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
            case .planPapers: PlainWord("the plan's own papers", "los papeles del propio plan")
            case .recall: PlainWord("the account back from a collector", "recuperar la cuenta de un cobrador")
            case .lookIntoIt: PlainWord("a look into it", "una revisión del asunto")
            case .advice: PlainWord("advice", "orientación")
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
            case .postedCashPrice: PlainWord("posted cash price", "precio en efectivo publicado")
            case .missingNotice: PlainWord("a notice that is missing", "un aviso que falta")
            case .timelyFiling: PlainWord("the claim came late", "la reclamación llegó tarde")
            case .fragileBill: PlainWord("an amount that may change", "un monto que puede cambiar")
            }
        return word.in(self)
    }

    /// One of the eight steps of the framework.
    public func name(of frameworkName: FrameworkName) -> String {
        let word =
            switch frameworkName {
            case .pauseAndOrganize: PlainWord("Pause and organize", "Pausar y ordenar")
            case .itemize: PlainWord("See the list of charges", "Ver la lista de cargos")
            case .confirmInsurance: PlainWord("Confirm the insurance", "Confirmar el seguro")
            case .hold: PlainWord("Ask for a hold", "Pedir una pausa")
            case .leverage: PlainWord("See what speaks for you", "Ver lo que habla a su favor")
            case .structuredRequests: PlainWord("Ask for each thing by name", "Pedir cada cosa por su nombre")
            case .document: PlainWord("Put it in writing", "Ponerlo por escrito")
            case .resolve: PlainWord("Close it well", "Cerrarla bien")
            }
        return word.in(self)
    }

    /// What has to be so before a bill can be enforced.
    public func name(of enforcePoint: EnforcePoint) -> String {
        let word =
            switch enforcePoint {
            case .liableAndSigned: PlainWord("It is yours, and you signed", "Es suya y usted firmó")
            case .noticeOrEstimate: PlainWord("Notice or estimate came", "Llegó el aviso o el estimado")
            case .billedInTime: PlainWord("It was billed in time", "Se facturó a tiempo")
            case .helpScreenedFirst: PlainWord("Help was looked at first", "Primero se revisó la ayuda")
            case .limitationPeriod: PlainWord("Time for a lawsuit runs", "Corre el plazo para una demanda")
            case .ownership: PlainWord("It is clear who owns it", "Está claro de quién es la cuenta")
            }
        return word.in(self)
    }

    /// An answer of the list about enforcing.
    public func name(of answer: YesNoAsk) -> String {
        let word =
            switch answer {
            case .yes: PlainWord("yes", "sí")
            case .no: PlainWord("no", "no")
            case .ask: PlainWord("ask", "pregunte")
            }
        return word.in(self)
    }

    /// How much an appeal can rest on.
    public func name(of appealStrength: AppealStrength) -> String {
        let word =
            switch appealStrength {
            case .strong: PlainWord("strong", "fuerte")
            case .fair: PlainWord("fair", "regular")
            case .weak: PlainWord("weak", "débil")
            case .onlyIf: PlainWord("only if one thing is so", "solo si se cumple una cosa")
            }
        return word.in(self)
    }

    /// Where an account stands in the time for one payment.
    public func name(of windowState: WindowState) -> String {
        let word =
            switch windowState {
            case .early: PlainWord("early", "temprano")
            case .open: PlainWord("a good time", "buen momento")
            case .late: PlainWord("late", "tarde")
            }
        return word.in(self)
    }

    /// How much a lever can carry.
    public func name(of strength: Strength) -> String {
        let word =
            switch strength {
            case .strong: PlainWord("strong", "fuerte")
            case .medium: PlainWord("medium", "mediano")
            case .weak: PlainWord("weak", "débil")
            }
        return word.in(self)
    }

    /// Who asks, and who is asked.
    public func name(of askParty: AskParty) -> String {
        let word =
            switch askParty {
            case .you: PlainWord("you", "usted")
            case .doctor: PlainWord("your doctor", "su médico")
            case .office: PlainWord("the office", "la oficina")
            case .plan: PlainWord("the plan", "el plan")
            case .plansDoctor: PlainWord("the plan's doctor", "el médico del plan")
            case .employer: PlainWord("your employer or the plan", "su empleador o el plan")
            case .outside: PlainWord("an office outside", "una oficina de fuera")
            }
        return word.in(self)
    }

    /// What two papers may say differently.
    public func name(of sayingTopic: SayingTopic) -> String {
        let word =
            switch sayingTopic {
            case .balance: PlainWord("the amount", "el monto")
            case .network: PlainWord("the network", "la red")
            case .claimStatus: PlainWord("the plan's decision", "la decisión del plan")
            case .allowedAmount: PlainWord("the amount the plan allowed", "el monto que el plan permitió")
            case .denialReason: PlainWord("the reason of the refusal", "el motivo de la negación")
            case .appealBy: PlainWord("the last day to appeal", "el último día para apelar")
            case .holder: PlainWord("who has the account", "quién tiene la cuenta")
            case .placementOn: PlainWord("the day it is passed on", "el día en que pasa a otro")
            case .dueDate: PlainWord("the due date", "la fecha de pago")
            }
        return word.in(self)
    }
}
