public import CaseModel
import Playbook

/// What people call the things of a case.
extension Language {
    /// Who sends a bill, as in "radiology".
    public func name(of role: Role) -> String {
        let word =
            switch role {
            case .facility: PlainWord("hospital", "hospital")
            case .emergencyPhysician: PlainWord("emergency doctors", "médicos de emergencia")
            case .radiology: PlainWord("radiology", "radiología")
            case .anesthesia: PlainWord("anesthesia", "anestesia")
            case .pathology: PlainWord("pathology", "patología")
            case .laboratory: PlainWord("laboratory", "laboratorio")
            case .consultant: PlainWord("specialist", "especialista")
            case .surgeon: PlainWord("surgeon", "cirujano")
            case .ambulance: PlainWord("ambulance", "ambulancia")
            case .equipment: PlainWord("equipment", "equipo médico")
            case .pharmacy: PlainWord("pharmacy", "farmacia")
            case .office: PlainWord("doctor's office", "consultorio médico")
            }
        return word.in(self)
    }

    /// A kind of insurance, as in "a plan from work".
    public func name(of coverageKind: CoverageKind) -> String {
        let word =
            switch coverageKind {
            case .employerSelfFunded:
                PlainWord(
                    "a plan from work that the employer pays for itself",
                    "un plan del trabajo que paga el propio empleador")
            case .employerFullyInsured:
                PlainWord(
                    "a plan from work with an insurance company", "un plan del trabajo con una aseguradora")
            case .marketplace: PlainWord("a plan you bought yourself", "un plan que usted compró")
            case .medicare: PlainWord("Medicare", "Medicare")
            case .medicareAdvantage: PlainWord("Medicare Advantage", "Medicare Advantage")
            case .federalEmployee: PlainWord("a plan for federal employees", "un plan de empleados federales")
            case .stateOrLocalGovernment:
                PlainWord(
                    "a plan from a state or local government", "un plan de un gobierno estatal o local")
            case .churchPlan: PlainWord("a plan from a church", "un plan de una iglesia")
            case .student: PlainWord("a plan from a school", "un plan de una escuela o universidad")
            case .indianHealth: PlainWord("Indian Health Service", "Servicio de Salud Indígena (IHS)")
            case .medigap:
                PlainWord(
                    "a plan that adds to Medicare (Medigap)", "un plan que complementa Medicare (Medigap)")
            case .medicaid: PlainWord("Medicaid", "Medicaid")
            case .qmb: PlainWord("QMB, which pays Medicare costs", "QMB, que paga costos de Medicare")
            case .tricare: PlainWord("TRICARE", "TRICARE")
            case .va: PlainWord("VA health care", "atención del VA")
            case .workersCompensation: PlainWord("workers' compensation", "compensación para trabajadores")
            case .auto: PlainWord("car insurance", "seguro de auto")
            case .otherLiability: PlainWord("somebody else's insurance", "el seguro de otra persona")
            case .shortTerm: PlainWord("a short-term plan", "un plan de corto plazo")
            case .healthSharing: PlainWord("a health-sharing group", "un grupo de gastos médicos compartidos")
            case .none: PlainWord("no insurance", "sin seguro")
            case .unknown: PlainWord("not known", "no se sabe")
            }
        return word.in(self)
    }

    /// Who runs a hospital.
    public func name(of hospitalKind: HospitalKind) -> String {
        let word =
            switch hospitalKind {
            case .nonprofit: PlainWord("nonprofit", "sin fines de lucro")
            case .government: PlainWord("run by a government", "de un gobierno")
            case .forProfit: PlainWord("run for profit", "con fines de lucro")
            case .notHospital: PlainWord("not a hospital", "no es un hospital")
            }
        return word.in(self)
    }

    /// Whether a biller is in the network of the plan.
    public func name(of network: Network) -> String {
        let word =
            switch network {
            case .inNetwork: PlainWord("in network", "dentro de la red")
            case .outOfNetwork: PlainWord("out of network", "fuera de la red")
            case .unknown: PlainWord("not known", "no se sabe")
            }
        return word.in(self)
    }

    /// Who holds an account.
    public func name(of holderKind: HolderKind) -> String {
        let word =
            switch holderKind {
            case .provider: PlainWord("the provider's own office", "la oficina del propio proveedor")
            case .vendor: PlainWord("a billing company for the provider", "una empresa de facturación del proveedor")
            case .collectionAgency: PlainWord("a collector", "un cobrador de deudas")
            case .debtBuyer: PlainWord("a company that bought the debt", "una empresa que compró la deuda")
            }
        return word.in(self)
    }

    /// Where a claim stands.
    public func name(of claimStatus: ClaimStatus) -> String {
        let word =
            switch claimStatus {
            case .pending: PlainWord("still being decided", "todavía sin decidir")
            case .paid: PlainWord("paid", "pagada")
            case .denied: PlainWord("not paid", "no pagada")
            case .partlyPaid: PlainWord("partly paid", "pagada en parte")
            case .reversed: PlainWord("taken back", "retirada")
            case .corrected: PlainWord("corrected", "corregida")
            }
        return word.in(self)
    }

    /// What somebody asked for, as in "list of charges". The English words stand in the playbook's sentences too.
    public func name(of requestKind: RequestKind) -> String {
        switch self {
        case .english: ThingWords.name(requestKind)
        case .spanish: Language.spanishName(of: requestKind)
        }
    }

    private static func spanishName(of kind: RequestKind) -> String {
        switch kind {
        case .itemizedBill: "lista detallada de los cargos"
        case .claimForms: "formularios de reclamación"
        case .recordsAccess: "sus expedientes"
        case .hold: "una pausa"
        case .claimReview: "una revisión de la reclamación"
        case .coordination: "qué plan paga primero"
        case .correction: "sus preguntas sobre la factura"
        case .assistanceApplication: "su solicitud de asistencia financiera"
        case .externalDispute: "su disputa sobre el estimado"
        case .validation: "prueba de la factura"
        case .offerInWriting: "la oferta de la oficina por escrito"
        case .zeroBalance: "una carta que diga que no queda nada pendiente"
        case .basis: "por qué le toca pagar la factura"
        case .correctedClaim: "una reclamación corregida"
        case .planDocuments: "los papeles del propio plan"
        case .accountReview: "una revisión de la cuenta"
        case .outsideBody: "su consulta a una oficina de fuera"
        case .confidentialMail: "correo y llamadas en otro lugar"
        case .moreTime: "más tiempo para una oferta"
        case .necessityLetter: "una carta del médico"
        case .peerToPeer: "una conversación entre los médicos"
        case .networkException: "condiciones dentro de la red para esta atención"
        case .singleCaseAgreement: "un acuerdo para este único caso"
        case .recall: "que el cobrador devuelva la cuenta"
        case .coordinatedReview: "una sola respuesta para todas las facturas"
        case .appeal: "su apelación"
        case .externalReview: "una revisión de fuera"
        }
    }
}
