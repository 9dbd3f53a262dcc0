public import Rulebook

extension Language {
    /// What may be true of an account, as the rest of a sentence.
    public func name(of circumstance: Circumstance) -> String {
        let word =
            switch circumstance {
            case .denied:
                PlainWord(
                    "the plan refused to pay something",
                    "el plan se negó a pagar algo")
            case .finalDenial:
                PlainWord(
                    "the plan gave its last refusal",
                    "el plan dio su última negativa")
            case .appealPending:
                PlainWord(
                    "an appeal is under way",
                    "hay una apelación en curso")
            case .awaitingPlan:
                PlainWord(
                    "the plan has not decided",
                    "el plan no ha decidido")
            case .twoPlans:
                PlainWord(
                    "there are two plans for this care",
                    "hay dos planes para esta atención")
            case .otherParty:
                PlainWord(
                    "an accident, work or somebody else may have to pay",
                    "un accidente, el trabajo u otra persona tal vez deba pagar")
            case .emergency:
                PlainWord(
                    "it was an emergency",
                    "fue una emergencia")
            case .scheduled:
                PlainWord(
                    "the care was planned ahead",
                    "la atención se planeó con tiempo")
            case .urgent:
                PlainWord(
                    "the care is urgent",
                    "la atención es urgente")
            case .ongoingTreatment:
                PlainWord(
                    "a treatment is under way",
                    "hay un tratamiento en curso")
            case .hospitalStay:
                PlainWord(
                    "there was a hospital stay",
                    "hubo una estancia en el hospital")
            case .preventiveCare:
                PlainWord(
                    "it was preventive care",
                    "fue atención preventiva")
            case .groundAmbulance:
                PlainWord(
                    "it was an ambulance on the road",
                    "fue una ambulancia por carretera")
            case .airAmbulance:
                PlainWord(
                    "it was an air ambulance",
                    "fue una ambulancia aérea")
            case .outOfNetwork:
                PlainWord(
                    "the biller was outside the plan's network",
                    "quien cobra estaba fuera de la red del plan")
            case .inNetworkFacility:
                PlainWord(
                    "the building was in the plan's network",
                    "el edificio estaba en la red del plan")
            case .consentAsked:
                PlainWord(
                    "somebody asked for a signature for out-of-network prices",
                    "alguien pidió una firma para precios fuera de la red")
            case .directoryRelied:
                PlainWord(
                    "the plan or its directory said \"in network\"",
                    "el plan o su directorio dijo \"en la red\"")
            case .networkEnded:
                PlainWord(
                    "the provider left the network during the care",
                    "el proveedor salió de la red durante la atención")
            case .notUsingInsurance:
                PlainWord(
                    "no insurance was used for this care",
                    "no se usó seguro para esta atención")
            case .estimateGiven:
                PlainWord(
                    "there was a written estimate",
                    "hubo un estimado por escrito")
            case .aboveEstimate:
                PlainWord(
                    "the bill is far above the estimate",
                    "la factura está muy por encima del estimado")
            case .facilityBill:
                PlainWord(
                    "the bill is from a hospital",
                    "la factura es de un hospital")
            case .professionalBill:
                PlainWord(
                    "the bill is from a doctor or other professional",
                    "la factura es de un médico u otro profesional")
            case .assistanceApplied:
                PlainWord(
                    "money help was applied for",
                    "se solicitó ayuda económica")
            case .assistanceIncomplete:
                PlainWord(
                    "the application for money help lacks papers",
                    "a la solicitud de ayuda económica le faltan papeles")
            case .assistanceDecided:
                PlainWord(
                    "there is a decision about money help",
                    "hay una decisión sobre la ayuda económica")
            case .collectionAction:
                PlainWord(
                    "a serious collection step was taken",
                    "se tomó una medida de cobro grave")
            case .collector:
                PlainWord(
                    "a collector holds the bill",
                    "un cobrador de deudas tiene la factura")
            case .suit:
                PlainWord(
                    "there is a lawsuit or the threat of one",
                    "hay una demanda o la amenaza de una")
            case .judgment:
                PlainWord(
                    "a court decided against the patient",
                    "un tribunal decidió en contra del paciente")
            case .creditReport:
                PlainWord(
                    "the bill is on a credit report",
                    "la factura está en un informe de crédito")
            case .oldDebt:
                PlainWord(
                    "the bill is years old",
                    "la factura tiene años")
            case .identityTheft:
                PlainWord(
                    "somebody else used the patient's name",
                    "otra persona usó el nombre del paciente")
            case .recordsAsked:
                PlainWord(
                    "the records were asked for",
                    "se pidieron los expedientes")
            case .coverageLost:
                PlainWord(
                    "coverage from a job ended",
                    "se acabó la cobertura de un trabajo")
            case .lifeChange:
                PlainWord(
                    "coverage ended, or there was a marriage, birth or adoption",
                    "se acabó una cobertura, o hubo una boda, un parto o una adopción")
            case .newBaby:
                PlainWord(
                    "there is a new baby",
                    "hay un bebé recién nacido")
            case .crime:
                PlainWord(
                    "a violent crime caused the care",
                    "un delito con violencia causó la atención")
            case .nursingHome:
                PlainWord(
                    "the patient lives in a nursing home",
                    "el paciente vive en un hogar de ancianos")
            case .settlement:
                PlainWord(
                    "there is an offer to settle",
                    "hay una oferta de arreglo")
            case .paymentPlan:
                PlainWord(
                    "there is a payment plan",
                    "hay un plan de pagos")
            case .debtForgiven:
                PlainWord(
                    "a part of the debt was canceled",
                    "se canceló una parte de la deuda")
            }
        return word.in(self)
    }
}
