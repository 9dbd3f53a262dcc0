import CaseModel

/// Words that speak for a kind of paper, and how much.
struct KindEvidence: Sendable {
    var kind: PaperKind
    var weight: Int
    /// What the words weigh near the top of the first page, where a title stands.
    var titleWeight: Int
    var words: [String]
}

/// The evidence of all kinds, and what a paper of a kind must have beside words: a text about a kind of paper is not
/// one.
enum KindEvidenceTable {
    /// The least that a kind's evidence must weigh.
    static let threshold: [PaperKind: Int] = [
        .explanationOfBenefits: 7, .medicareSummaryNotice: 9, .estimate: 7, .validationNotice: 7, .settlementOffer: 6,
        .courtPapers: 9, .collectionActionNotice: 6, .assistanceDecision: 8, .denialLetter: 8, .surpriseBillNotice: 9,
        .claimForm: 8,
    ]

    /// The evidence that begins with a word.
    static func starting(with key: String) -> [KindEvidence] { byFirstWord[key] ?? [] }

    private static let table: [(PaperKind, [(String, Int, Int)])] = [
        (
            .explanationOfBenefits,
            [
                ("EXPLANATION OF BENEFITS", 3, 8), ("THIS IS NOT A BILL", 3, 4), ("EOB", 1, 3), ("YOU MAY OWE", 2, 2),
                ("PLAN PAID", 1, 1), ("AMOUNT BILLED", 1, 1), ("CLAIM NUMBER", 1, 1), ("MEMBER ID", 1, 1),
                ("EXPLICACION DE BENEFICIOS", 4, 8), ("ESTO NO ES UNA FACTURA", 3, 4), ("ALLOWED AMOUNT", 1, 1),
                ("YOU OWE", 1, 1), ("MAY APPEAL", 1, 1), ("PLAN DISCOUNT", 1, 1), ("WE PAID", 1, 1),
                ("PROVIDER BILLED", 1, 1), ("CLAIM DETAIL", 1, 1), ("HEALTH CARE CLAIM SUMMARY", 3, 5),
                ("BENEFIT STATEMENT", 3, 5),
            ]
        ),
        (
            .medicareSummaryNotice,
            [
                ("MEDICARE SUMMARY NOTICE", 5, 10), ("MEDICARE APPROVED", 2, 2), ("MEDICARE NUMBER", 1, 1),
                ("MOST YOU MAY BE BILLED", 2, 2), ("MAXIMUM YOU MAY BE BILLED", 2, 2), ("MSN", 1, 3),
                ("AVISO RESUMIDO DE MEDICARE", 5, 10), ("RESUMEN DE MEDICARE", 4, 9),
            ]
        ),
        (
            .estimate,
            [
                ("GOOD FAITH ESTIMATE", 2, 6), ("THIS IS AN ESTIMATE", 3, 3), ("TOTAL EXPECTED CHARGES", 4, 4),
                ("EXPECTED CHARGE", 2, 2), ("EXPECTED CHARGES", 2, 2), ("DATE OF THIS ESTIMATE", 3, 3),
                ("ESTIMATED TOTAL", 3, 3), ("TOTAL ESTIMATED", 3, 3), ("ESTIMATED COST", 2, 2), ("ESTIMATE", 0, 3),
                ("ESTIMADO DE BUENA FE", 3, 7), ("COST ESTIMATE", 2, 5), ("ESTIMATE OF CHARGES", 2, 5),
                ("NOT A BILL", 1, 1), ("ESTIMATED CHARGES", 2, 2), ("PATIENT ESTIMATE", 2, 5), ("PLANNED DATE", 2, 2),
                ("ESTIMATE DATE", 3, 3), ("DATE OF ESTIMATE", 3, 3),
            ]
        ),
        (
            .validationNotice,
            [
                ("DEBT COLLECTOR", 4, 4), ("IS A DEBT COLLECTOR", 2, 2), ("COLLECT A DEBT", 3, 3), ("DISPUTE", 1, 1),
                ("DISPUTE THE DEBT", 3, 3), ("DISPUTE ALL OR PART", 2, 2), ("ORIGINAL CREDITOR", 2, 2),
                ("AMOUNT OF THE DEBT", 3, 3), ("FOR COLLECTION", 2, 2), ("COBRADOR DE DEUDAS", 4, 4),
                ("COLLECT THIS DEBT", 3, 3), ("VALIDITY OF THE DEBT", 3, 3), ("VALIDATION NOTICE", 2, 4),
                ("DEBT IS VALID", 2, 2), ("WITHIN THIRTY DAYS", 1, 1), ("WITHIN 30 DAYS", 1, 1),
                ("COBRAR UNA DEUDA", 3, 3), ("DISPUTAR LA DEUDA", 3, 3), ("COLLECTION AGENCY", 1, 2),
            ]
        ),
        (
            .settlementOffer,
            [
                ("SETTLE", 2, 2), ("SETTLEMENT", 3, 4), ("SETTLE THIS ACCOUNT", 3, 3), ("SETTLE YOUR ACCOUNT", 3, 3),
                ("IN FULL", 1, 1), ("WE WILL ACCEPT", 4, 4), ("WILL ACCEPT", 1, 1), ("LUMP SUM", 2, 2),
                ("SETTLEMENT OFFER", 3, 5), ("ONE PAYMENT", 1, 1), ("ONE TIME PAYMENT", 2, 2), ("REDUCED AMOUNT", 3, 3),
                ("THIS OFFER", 2, 2), ("SETTLE YOUR BALANCE", 3, 3), ("RESOLVE YOUR ACCOUNT FOR", 4, 4),
                ("SETTLED IN FULL", 3, 3), ("OFFER EXPIRES", 3, 3),
            ]
        ),
        (
            .courtPapers,
            [
                ("SUMMONS", 2, 5), ("PLAINTIFF", 3, 3), ("DEFENDANT", 3, 3), ("YOU ARE BEING SUED", 4, 4),
                ("CASE NO", 2, 2), ("CASE NUMBER", 2, 2), ("COMPLAINT", 1, 2), ("CLERK OF THE COURT", 2, 2),
                ("DISTRICT COURT", 2, 2), ("SUPERIOR COURT", 2, 2), ("CIRCUIT COURT", 2, 2), ("COUNTY COURT", 2, 2),
                ("SMALL CLAIMS", 2, 2), ("WRITTEN ANSWER", 2, 2), ("JUDGMENT", 1, 1), ("HAVE BEEN SUED", 4, 4),
                ("CIVIL COURT", 2, 2), ("WRIT OF GARNISHMENT", 4, 6), ("DEFAULT JUDGMENT", 2, 2),
                ("MUNICIPAL COURT", 2, 2), ("JUSTICE COURT", 2, 2), ("NOTICE OF GARNISHMENT", 4, 6),
            ]
        ),
        (
            .collectionActionNotice,
            [
                ("CREDIT BUREAU", 3, 3), ("CREDIT BUREAUS", 3, 3), ("CREDIT REPORTING AGENCIES", 3, 3),
                ("CREDIT REPORTING", 1, 1), ("REPORT THIS ACCOUNT", 3, 3), ("EXTRAORDINARY COLLECTION", 4, 5),
                ("WE PLAN TO", 1, 1), ("LEGAL ACTION", 2, 2), ("FINAL NOTICE", 2, 4), ("PROPERTY LIEN", 3, 3),
                ("GARNISH YOUR WAGES", 4, 4), ("GARNISHMENT", 2, 2), ("WILL BE REPORTED", 3, 3),
                ("TO A COLLECTION AGENCY", 3, 3), ("IF WE DO NOT", 2, 2), ("INTENT TO", 1, 2),
                ("COLLECTION ACTIONS", 2, 3), ("PLACE A LIEN", 3, 3), ("SELL YOUR DEBT", 3, 3), ("LIEN", 1, 1),
                ("BURO DE CREDITO", 3, 3), ("AGENCIA DE COBRO", 3, 3), ("OUTSIDE COLLECTION", 2, 2),
            ]
        ),
        (
            .assistanceDecision,
            [
                ("FINANCIAL ASSISTANCE", 2, 3), ("YOUR APPLICATION", 3, 3), ("APPROVED FOR", 3, 3),
                ("YOU ARE APPROVED", 2, 2), ("BEEN APPROVED", 3, 3), ("BEEN DENIED", 2, 2), ("NOT APPROVED", 3, 3),
                ("NOT ELIGIBLE", 2, 2), ("DO NOT QUALIFY", 3, 3), ("YOU QUALIFY", 3, 3), ("DECISION", 2, 2),
                ("DETERMINATION", 2, 2), ("CHARITY CARE", 2, 3), ("NEW BALANCE", 2, 2), ("WE APPROVED", 3, 3),
                ("ASISTENCIA FINANCIERA", 2, 3), ("SU SOLICITUD", 3, 3), ("WE TAKE OFF", 1, 1), ("APROBADA", 3, 3),
                ("FUE APROBADA", 2, 2), ("AYUDA FINANCIERA", 2, 3),
            ]
        ),
        (
            .denialLetter,
            [
                ("NOT TO PAY", 4, 4), ("DENIED", 3, 3), ("DENIAL", 3, 4), ("MEDICALLY NECESSARY", 3, 3),
                ("PRIOR AUTHORIZATION", 1, 1), ("APPEAL", 2, 2), ("YOUR APPEAL", 1, 1), ("NOT COVERED", 1, 1),
                ("ADVERSE BENEFIT DETERMINATION", 5, 6), ("CLAIM NUMBER", 2, 2), ("REASON", 1, 1),
                ("UNABLE TO APPROVE", 4, 4), ("CANNOT APPROVE", 4, 4), ("THIS CLAIM", 1, 1), ("NOT APPROVED", 2, 2),
                ("CANNOT PAY", 3, 3), ("WILL NOT PAY", 3, 3), ("NO APPROVAL", 1, 1), ("DENEGADO", 3, 3),
                ("DENEGADA", 3, 3), ("APELACION", 2, 2), ("WE DECIDED", 1, 1), ("COVERAGE DETERMINATION", 3, 4),
            ]
        ),
        (
            .surpriseBillNotice,
            [
                ("NOTICE AND CONSENT", 4, 6), ("OUTSIDE YOUR PLANS NETWORK", 3, 3), ("OUT OF NETWORK", 1, 1),
                ("YOU DO NOT HAVE TO SIGN", 4, 4), ("ARENT REQUIRED TO SIGN", 4, 4), ("OUTSIDE THE NETWORK", 2, 2),
                ("SURPRISE BILLING PROTECTION", 4, 6), ("ESTIMATED AMOUNT YOU MAY BE", 4, 4),
                ("GIVING UP YOUR PROTECTIONS", 3, 3), ("GIVE UP YOUR PROTECTIONS", 3, 3), ("SIGNATURE", 1, 1),
                ("IN YOUR NETWORK", 1, 1), ("WAIVE", 1, 1), ("BALANCE BILLING", 1, 1), ("NOT REQUIRED TO SIGN", 4, 4),
            ]
        ),
        (
            .claimForm,
            [
                ("HEALTH INSURANCE CLAIM FORM", 6, 6), ("PROFESSIONAL CLAIM", 4, 5), ("UB 04", 3, 4),
                ("CMS 1450", 4, 4),
                ("CMS 1500", 5, 5), ("HCFA 1500", 5, 5), ("INSUREDS I D NUMBER", 3, 3), ("INSURED ID", 2, 2),
                ("PAT CNTL", 3, 3), ("PATIENT CONTROL NO", 3, 3), ("TYPE OF BILL", 2, 2), ("FED TAX NO", 2, 2),
                ("FEDERAL TAX I D NUMBER", 2, 2), ("REV CD", 1, 1), ("SERV UNITS", 2, 2), ("STATEMENT COVERS", 2, 2),
                ("DIAGNOSIS OR NATURE OF ILLNESS", 3, 3), ("ACCEPT ASSIGNMENT", 2, 2), ("DX POINTER", 1, 1),
                ("BILLING PROVIDER", 1, 1), ("SERVICE FACILITY", 1, 1), ("PRIOR PAYMENTS", 1, 1),
                ("EST AMOUNT DUE", 2, 2), ("INSURED NAME", 1, 1), ("CONDITION RELATED TO", 2, 2), ("PRIOR AUTH", 1, 1),
                ("CREATION DATE", 1, 1), ("INSTITUTIONAL CLAIM", 4, 5), ("HEALTH PLAN ID", 1, 1),
            ]
        ),
    ]

    private static let byFirstWord: [String: [KindEvidence]] = {
        var byFirstWord: [String: [KindEvidence]] = [:]
        for (kind, rows) in table {
            for (phrase, weight, titleWeight) in rows {
                let words = phrase.split(separator: " ").map(String.init)
                guard let first = words.first else { continue }
                byFirstWord[first, default: []].append(
                    KindEvidence(kind: kind, weight: weight, titleWeight: titleWeight, words: words))
            }
        }
        return byFirstWord
    }()
}
