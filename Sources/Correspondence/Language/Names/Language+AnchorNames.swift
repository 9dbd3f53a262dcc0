public import Rulebook

extension Language {
    /// The event from which days are counted.
    public func name(of anchorEvent: AnchorEvent) -> String {
        let word =
            switch anchorEvent {
            case .appointmentMade:
                PlainWord(
                    "the day the appointment was made",
                    "el día en que se hizo la cita")
            case .serviceDate:
                PlainWord(
                    "the day of care",
                    "el día de la atención")
            case .emergencyCareStart:
                PlainWord(
                    "the start of the emergency care",
                    "el comienzo de la atención de emergencia")
            case .discharge:
                PlainWord(
                    "the day the patient left the hospital",
                    "el día en que el paciente salió del hospital")
            case .estimateRequested:
                PlainWord(
                    "the day the estimate was asked for",
                    "el día en que se pidió el estimado")
            case .estimateGiven:
                PlainWord(
                    "the day the estimate was given",
                    "el día en que se dio el estimado")
            case .initialBillReceived:
                PlainWord(
                    "the day the first bill came",
                    "el día en que llegó la primera factura")
            case .initialBillDate:
                PlainWord(
                    "the date on the first bill",
                    "la fecha de la primera factura")
            case .firstPostDischargeStatement:
                PlainWord(
                    "the date on the first bill after the care",
                    "la fecha de la primera factura después de la atención")
            case .lastPayment:
                PlainWord(
                    "the last payment",
                    "el último pago")
            case .payment:
                PlainWord(
                    "the day of a payment",
                    "el día de un pago")
            case .delinquency:
                PlainWord(
                    "the day the bill was late",
                    "el día en que se atrasó la factura")
            case .disputeIncompleteNotice:
                PlainWord(
                    "the notice that the dispute is not complete",
                    "el aviso de que la disputa no está completa")
            case .selectionNotice:
                PlainWord(
                    "the notice of who will decide the dispute",
                    "el aviso de quién decidirá la disputa")
            case .disputeInformation:
                PlainWord(
                    "the day the provider's papers about the dispute are due",
                    "el día en que vencen los papeles del proveedor sobre la disputa")
            case .applicationFiled:
                PlainWord(
                    "the day the application was sent",
                    "el día en que se envió la solicitud")
            case .applicationComplete:
                PlainWord(
                    "the day the application was complete",
                    "el día en que la solicitud estuvo completa")
            case .incompleteNotice:
                PlainWord(
                    "the notice of what is missing",
                    "el aviso de lo que falta")
            case .assistanceDecision:
                PlainWord(
                    "the decision about money help",
                    "la decisión sobre la ayuda económica")
            case .collectionActionNotice:
                PlainWord(
                    "the notice of planned collection steps",
                    "el aviso de medidas de cobro planeadas")
            case .medicaidApplication:
                PlainWord(
                    "the month of the Medicaid application",
                    "el mes de la solicitud de Medicaid")
            case .claimReceivedByPlan:
                PlainWord(
                    "the day the plan got the claim",
                    "el día en que el plan recibió la reclamación")
            case .planBillReceived:
                PlainWord(
                    "the day the plan got the provider's bill",
                    "el día en que el plan recibió la factura del proveedor")
            case .missingDataRequest:
                PlainWord(
                    "the day the plan asked for more papers",
                    "el día en que el plan pidió más papeles")
            case .appealReceivedByPlan:
                PlainWord(
                    "the day the plan got the appeal",
                    "el día en que el plan recibió la apelación")
            case .externalReviewRequest:
                PlainWord(
                    "the day the reviewer got the request",
                    "el día en que el revisor recibió la petición")
            case .denialReceived:
                PlainWord(
                    "the day the denial came",
                    "el día en que llegó la negación")
            case .finalDenialReceived:
                PlainWord(
                    "the day the final denial came",
                    "el día en que llegó la negación final")
            case .noticeDate:
                PlainWord(
                    "the date on the notice",
                    "la fecha del aviso")
            case .planNoticeReceived:
                PlainWord(
                    "the day the plan's notice came",
                    "el día en que llegó el aviso del plan")
            case .planResolution:
                PlainWord(
                    "the date on the plan's appeal decision",
                    "la fecha de la decisión del plan sobre la apelación")
            case .reductionNotice:
                PlainWord(
                    "the day the notice of a cut was sent",
                    "el día en que se envió el aviso de un recorte")
            case .medicareNoticeReceived:
                PlainWord(
                    "the day the Medicare notice came",
                    "el día en que llegó el aviso de Medicare")
            case .redeterminationReceived:
                PlainWord(
                    "the day the first Medicare decision came",
                    "el día en que llegó la primera decisión de Medicare")
            case .reconsiderationReceived:
                PlainWord(
                    "the day the second decision came",
                    "el día en que llegó la segunda decisión")
            case .hearingDecisionReceived:
                PlainWord(
                    "the day the judge's decision came",
                    "el día en que llegó la decisión del juez")
            case .councilDecisionReceived:
                PlainWord(
                    "the day the council's decision came",
                    "el día en que llegó la decisión del consejo")
            case .finalPlanPayment:
                PlainWord(
                    "the day the last plan paid",
                    "el día en que pagó el último plan")
            case .coverageLoss:
                PlainWord(
                    "the day the coverage ended",
                    "el día en que terminó la cobertura")
            case .directoryRequest:
                PlainWord(
                    "the day the plan was asked about the network",
                    "el día en que se preguntó al plan por la red")
            case .networkEndNotice:
                PlainWord(
                    "the notice that the provider leaves the network",
                    "el aviso de que el proveedor sale de la red")
            case .limitingChargeNotice:
                PlainWord(
                    "the notice that the charge was too high",
                    "el aviso de que el cargo era demasiado alto")
            case .familyChange:
                PlainWord(
                    "the day of the marriage, birth or adoption",
                    "el día de la boda, el parto o la adopción")
            case .coverageChosen:
                PlainWord(
                    "the day you said that you keep the old plan",
                    "el día en que usted dijo que sigue con el plan anterior")
            case .planPapersRequest:
                PlainWord(
                    "the day the plan was asked for its papers",
                    "el día en que se pidieron al plan sus papeles")
            case .recordsRequest:
                PlainWord(
                    "the day records were asked for",
                    "el día en que se pidieron los expedientes")
            case .amendmentRequest:
                PlainWord(
                    "the day the correction was asked for",
                    "el día en que se pidió la corrección")
            case .privacyHarmKnown:
                PlainWord(
                    "the day the privacy problem was known",
                    "el día en que se supo del problema de privacidad")
            case .itemizedRequest:
                PlainWord(
                    "the day the itemized bill was asked for",
                    "el día en que se pidió la factura detallada")
            case .itemizedReceived:
                PlainWord(
                    "the day the itemized bill came",
                    "el día en que llegó la factura detallada")
            case .initialCommunication:
                PlainWord(
                    "the collector's first contact",
                    "el primer contacto del cobrador de deudas")
            case .validationNoticeReceived:
                PlainWord(
                    "the day the collector's notice came",
                    "el día en que llegó el aviso del cobrador de deudas")
            case .validationNoticeSent:
                PlainWord(
                    "the day the collector sent its notice",
                    "el día en que el cobrador de deudas envió su aviso")
            case .disputeSent:
                PlainWord(
                    "the day the dispute was sent",
                    "el día en que se envió la disputa")
            case .debtMessage:
                PlainWord(
                    "the day the collector's letter or message was sent",
                    "el día en que se envió la carta o el mensaje del cobrador de deudas")
            case .debtTalk:
                PlainWord(
                    "the last talk with the collector",
                    "la última conversación con el cobrador de deudas")
            case .violation:
                PlainWord(
                    "the day the rule was broken",
                    "el día en que se rompió la regla")
            case .judgment:
                PlainWord(
                    "the day of the court's judgment",
                    "el día de la sentencia del tribunal")
            case .bureauDispute:
                PlainWord(
                    "the day the credit bureau got the dispute",
                    "el día en que el buró de crédito recibió la disputa")
            case .identityTheftReport:
                PlainWord(
                    "the day the bureau got the theft report",
                    "el día en que el buró recibió el informe de robo")
            case .settlementOffered:
                PlainWord(
                    "the day the offer was made",
                    "el día en que se hizo la oferta")
            case .debtForgiven:
                PlainWord(
                    "the day the debt was canceled",
                    "el día en que se canceló la deuda")
            }
        return word.in(self)
    }
}
