public import CaseModel

/// What people call papers, and how sure the reader is of them.
extension Language {
    /// What a paper is, as in "a collector's first notice".
    public func name(of paperKind: PaperKind) -> String {
        let word =
            switch paperKind {
            case .itemizedBill:
                PlainWord(
                    "a bill with a list of charges", "una factura con lista detallada de los cargos")
            case .statement:
                PlainWord(
                    "a bill without a list of charges", "una factura sin lista detallada de los cargos")
            case .claimForm: PlainWord("a claim form", "un formulario de reclamación")
            case .remittance:
                PlainWord(
                    "the plan's answer to the office (835)", "la respuesta del plan a la oficina (835)")
            case .explanationOfBenefits:
                PlainWord(
                    "a paper from your plan (EOB). It is not a bill",
                    "una Explicación de beneficios (EOB) de su plan. No es una factura")
            case .medicareSummaryNotice:
                PlainWord(
                    "a Medicare summary notice. It is not a bill", "un Resumen de Medicare (MSN). No es una factura")
            case .blueButton: PlainWord("a Medicare Blue Button file", "un archivo Blue Button de Medicare")
            case .fhir: PlainWord("a file from your plan (FHIR)", "un archivo de su plan (FHIR)")
            case .validationNotice: PlainWord("a collector's first notice", "el primer aviso de un cobrador de deudas")
            case .estimate: PlainWord("an estimate", "un estimado")
            case .surpriseBillNotice: PlainWord("a notice about surprise bills", "un aviso sobre facturas sorpresa")
            case .denialLetter:
                PlainWord(
                    "a letter that says no to a claim", "una carta que dice que no a una reclamación")
            case .assistanceDecision:
                PlainWord(
                    "an answer about money help", "una respuesta sobre asistencia financiera")
            case .collectionActionNotice:
                PlainWord(
                    "a notice of planned collection steps", "un aviso de medidas de cobro planeadas")
            case .settlementOffer: PlainWord("an offer to settle", "una oferta para llegar a un arreglo")
            case .courtPapers:
                PlainWord(
                    "court papers. Get legal help now. Do not wait",
                    "papeles de la corte. Busque ayuda legal ahora. No espere")
            case .notAMedicalPaper: PlainWord("not a medical paper", "no es un papel médico")
            case .notSure: PlainWord("a paper we are not sure about", "un papel que no reconocemos bien")
            }
        return word.in(self)
    }

    /// What to say beside a paper or a value that the reader is not sure of; nil when it is sure.
    public func remark(on confidence: Confidence) -> String? {
        let word: PlainWord? =
            switch confidence {
            case .sure: nil
            case .likely: PlainWord("please check", "revise, por favor")
            case .notSure: PlainWord("not sure", "no es seguro")
            }
        return word?.in(self)
    }
}
