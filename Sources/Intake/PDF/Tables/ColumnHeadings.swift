/// The words that head columns, in English and Spanish. Compared without spaces, so that a heading broken anywhere
/// by a narrow cell is still known.
enum ColumnHeadings {
    static func role(_ squeezed: String) -> ColumnRole? { roles[squeezed] }

    /// True for a word that stands in some heading; used to find lines worth a closer look.
    static func isHeadingWord(_ key: String) -> Bool { headingWords.contains(key) }

    private static let table: [(ColumnRole, [String])] = [
        (
            .date,
            [
                "DATE", "DATES", "DOS", "DATE OF SERVICE", "DATES OF SERVICE", "SERVICE DATE", "SERVICE DATES",
                "SERV DATE", "SVC DATE", "SVC DT", "DT OF SVC", "DATE OF SVC", "SERVICE DT", "FROM DATE", "FROM",
                "DATES FROM", "BEGIN DATE", "START DATE", "VISIT DATE", "DATE OF VISIT", "CHARGE DATE", "DATE SERVICE",
                "DATE S OF SERVICE", "DOS FROM", "SERVICE FROM", "TREATMENT DATE", "FECHA", "FECHAS", "FECHA SERVICIO",
                "FECHA DE SERVICIO", "FECHA DEL SERVICIO", "FECHA DE ATENCION", "TRANSACTION DATE", "TRANS DATE",
                "ACTIVITY DATE", "DATE OF CARE", "DAY", "FILL DATE", "DATE FILLED", "DATE FROM", "MM DD YY",
                "DATE RENDERED", "DATES OF SERVICE FROM",
            ]
        ),
        (
            .throughDate,
            ["TO", "THRU", "THROUGH", "TO DATE", "THRU DATE", "THROUGH DATE", "END DATE", "DOS TO", "HASTA", "DATE TO"]
        ),
        (
            .postingDate,
            [
                "POST DATE", "POSTING DATE", "POSTED", "DATE POSTED", "POSTED DATE", "POST DT", "ENTRY DATE",
                "BILLED DATE", "PROCESSED", "DATE PROCESSED", "PAID DATE", "DATE PAID",
            ]
        ),
        (.time, ["TIME", "HOUR", "SERVICE TIME", "HORA"]),
        (
            .code,
            [
                "CODE", "CODES", "CPT", "HCPCS", "CPT HCPCS", "HCPCS CPT", "CPT CODE", "HCPCS CODE", "CPT HCPCS CODE",
                "HCPCS CPT CODE", "CPT HCPC", "HCPC", "CPT4", "CPT 4", "PROC", "PROC CODE", "PROCEDURE CODE",
                "PROC CD", "PROCEDURE CD", "SERVICE CODE", "SVC CODE", "SERV CODE", "CPT CD", "CDT", "CDT CODE",
                "BILLING CODE", "PROC MOD", "CPT MOD", "CODE MOD", "HCPCS MOD", "CPT HCPCS MOD", "CODE MODIFIER",
                "CPT HCPCS MODIFIER", "HCPCS MODIFIER", "HCPCS RATE", "HCPCS RATE HIPPS CODE", "PROCEDURE CODE MOD",
                "CODIGO", "CODIGOS", "COD", "CODIGO CPT", "CODIGO DE PROCEDIMIENTO", "CODIGO DE SERVICIO",
                "CODIGO CPT HCPCS", "PROCEDURE CODES", "CPT PROCEDURE CODE", "HCPCS CODES", "CPT CODES", "CHARGE CODE",
                "CPT OR HCPCS", "CODIGO PROCEDIMIENTO",
            ]
        ),
        (
            .revenue,
            [
                "REV", "REVENUE", "REV CODE", "REVENUE CODE", "REV CD", "RC", "REV CODES", "UB REV", "UB REV CODE",
                "REVENUE CD", "UB CODE", "INGRESO", "CODIGO DE INGRESO", "CODIGO INGRESO", "COD INGRESO",
                "CODIGO DE INGRESOS", "REV CENTER", "REVENUE CENTER", "UB04 REV",
            ]
        ),
        (
            .modifier,
            [
                "MOD", "MODS", "MODIFIER", "MODIFIERS", "MD", "M1", "M2", "M3", "M4", "MOD1", "MOD2", "MOD3", "MOD4",
                "MOD 1", "MOD 2", "MODIFIER 1", "MODIFIER 2", "MODIFICADOR", "MODIFICADORES", "MDF",
            ]
        ),
        (
            .codeOrText,
            [
                "PROCEDURE", "PROCEDURES", "ITEM", "PROCEDIMIENTO", "TREATMENT", "SERVICE AND CODE",
                "SERVICE CODE DESCRIPTION", "CODE DESCRIPTION", "CPT DESCRIPTION", "CODE AND DESCRIPTION",
                "PROCEDURE DESCRIPTION", "SERVICES AND CODES", "PROCEDURE SERVICE", "SERVICE PROCEDURE",
                "SERVICE DESCRIPTION AND CODE", "PROCEDURES SERVICES OR SUPPLIES", "TYPE OF SERVICE",
            ]
        ),
        (
            .description,
            [
                "DESCRIPTION", "DESCRIPTIONS", "DESC", "SERVICE", "SERVICES", "DESCRIPTION OF SERVICE",
                "DESCRIPTION OF SERVICES", "SERVICE DESCRIPTION", "SERVICES PROVIDED", "SERVICES RENDERED",
                "ITEM DESCRIPTION", "DETAILS", "DETAIL", "ITEM OR SERVICE", "ACTIVITY", "DEPARTMENT", "DEPT",
                "CHARGE DESCRIPTION", "DESCRIPTION OF CHARGES", "DESCRIPTION OF CHARGE", "TRANSACTION",
                "TRANSACTION DESCRIPTION", "EXPLANATION", "EXPLANATION OF ACTIVITY", "PARTICULARS", "SERVICE ITEM",
                "TYPE OF CHARGE", "CATEGORY", "SERVICE CATEGORY", "DRUG NAME", "MEDICATION", "TEST", "TEST NAME",
                "DESCRIPCION", "DESCRIPCION DEL SERVICIO", "SERVICIO", "SERVICIOS", "CONCEPTO", "DETALLE",
                "DEPARTAMENTO", "DESCRIPCION DE SERVICIOS", "SERVICE PROVIDED", "SERVICE RENDERED", "EXAM",
                "DESCRIPTION OF SERVICE OR SUPPLY", "DESCRIPTION OF SERVICES RENDERED", "ITEMS", "ITEM SERVICE",
                "DESCRIPTION OF ITEM OR SERVICE", "ITEM OR SERVICE DESCRIPTION", "SUPPLY",
            ]
        ),
        (
            .units,
            [
                "QTY", "QTY UNITS", "QUANTITY", "UNITS", "UNIT", "COUNT", "SVC UNITS", "SERV UNITS", "SERVICE UNITS",
                "NO OF UNITS", "UNITS OF SERVICE", "QUAN", "QNTY", "DAYS OR UNITS", "DAYS UNITS", "# UNITS", "TIMES",
                "CANT", "CANTIDAD", "UNIDADES", "UNID", "NUM UNITS", "QTY UNIT", "UNITS QTY", "NUMBER", "DAYS",
            ]
        ),
        (
            .unitPrice,
            [
                "UNIT PRICE", "PRICE", "RATE", "UNIT COST", "UNIT RATE", "PRICE EACH", "EACH", "UNIT CHARGE",
                "CHARGE PER UNIT", "PRICE PER UNIT", "PER UNIT", "COST EACH", "UNIT AMOUNT", "PRECIO", "COST",
                "PRECIO UNITARIO", "PRECIO POR UNIDAD", "TARIFA", "CHARGE EACH", "UNIT AMT", "UNIT FEE",
            ]
        ),
        (
            .charge,
            [
                "CHARGE", "CHARGES", "CHARGE AMOUNT", "CHARGE AMT", "CHG", "CHGS", "BILLED", "BILLED AMOUNT",
                "AMOUNT BILLED", "BILLED CHARGE", "BILLED CHARGES", "CHARGES BILLED", "FEE", "FEES", "GROSS CHARGE",
                "GROSS CHARGES", "TOTAL CHARGE", "TOTAL CHARGES", "CHARGED", "AMOUNT CHARGED", "PROVIDER CHARGED",
                "PROVIDER CHARGE", "PROVIDER CHARGES", "PROVIDER BILLED", "DEBIT", "DEBITS", "EXPECTED CHARGE",
                "EXPECTED CHARGES", "ESTIMATED CHARGE", "ESTIMATED COST", "EXPECTED COST", "EXTENDED PRICE",
                "EXTENDED AMOUNT", "EXTENDED", "LINE TOTAL", "LINE CHARGE", "TOTAL BILLED", "SUBMITTED CHARGES",
                "SUBMITTED CHARGE", "AMOUNT SUBMITTED", "COVERED CHARGES", "YOUR PROVIDER BILLED", "BILL AMOUNT",
                "AMOUNT PROVIDER CHARGED", "BILLED BY PROVIDER", "AMOUNT PROVIDER BILLED", "CARGO", "CARGOS",
                "IMPORTE", "MONTO FACTURADO", "CARGO TOTAL", "CARGOS TOTALES", "IMPORTE TOTAL", "FACTURADO",
                "CANTIDAD FACTURADA", "TARIFA TOTAL", "TOTAL FEE", "HOSPITAL CHARGES", "ITEM CHARGE", "SERVICE CHARGE",
                "PROVIDERS CHARGES", "AMOUNT YOUR PROVIDER BILLED", "ESTIMATED CHARGES", "COSTO",
                "CHARGES SUBMITTED", "PROVIDER CHARGES BILLED",
            ]
        ),
        (.amount, ["AMOUNT", "AMT", "AMOUNTS", "DOLLARS", "MONTO", "VALOR"]),
        (.total, ["TOTAL", "TOTAL AMOUNT", "TOTAL PRICE", "TOTAL COST", "TOTAL AMT", "TOTAL USD", "SUM"]),
        (
            .payment,
            [
                "PAYMENT", "PAYMENTS", "PAID", "AMOUNT PAID", "PMTS", "PMT", "PAYMENTS RECEIVED", "RECEIPTS", "PAGO",
                "PAGOS", "PAGADO", "PAID AMOUNT", "TOTAL PAID", "PAYMENT AMOUNT",
            ]
        ),
        (
            .insurancePayment,
            [
                "INSURANCE PAID", "INSURANCE PAYMENT", "INSURANCE PAYMENTS", "PLAN PAID", "WE PAID", "PAID BY PLAN",
                "PAID BY INSURANCE", "PAID BY INSURER", "INS PAID", "INS PMT", "INS PAYMENTS", "INS PMTS",
                "YOUR PLAN PAID", "PLAN PAYS", "WE PAY", "INSURANCE PAYS", "PLAN PAYMENT", "PAID BY YOUR PLAN",
                "MEDICARE PAID",
                "AMOUNT MEDICARE PAID", "AMOUNT PAID BY PLAN", "AMOUNT WE PAID", "INSURANCE", "BENEFIT PAID",
                "BENEFITS PAID", "PAYMENT BY PLAN", "PAGO DEL SEGURO", "PAGADO POR EL SEGURO", "PAGO DEL PLAN",
                "YOUR PLAN PAID PROVIDER", "INSURANCE COVERED", "PAYER PAID", "PAID TO PROVIDER", "WHAT WE PAID",
                "WHAT YOUR PLAN PAID", "EL PLAN PAGO", "PRIMARY INSURANCE", "PAID BY HEALTH PLAN", "PAID BY US",
            ]
        ),
        (
            .patientPayment,
            ["PATIENT PAID", "PATIENT PAYMENT", "PATIENT PAYMENTS", "YOUR PAYMENTS", "YOU PAID", "PAT PAID", "PT PAID"]
        ),
        (
            .adjustment,
            [
                "ADJUSTMENT", "ADJUSTMENTS", "ADJ", "ADJS", "ADJUST", "WRITE OFF", "WRITEOFF", "WRITE OFFS",
                "CONTRACTUAL", "CONTRACTUAL ADJUSTMENT", "INSURANCE ADJUSTMENT", "INSURANCE ADJUSTMENTS",
                "CONTRACTUAL ADJUSTMENTS", "AJUSTE", "AJUSTES", "ALLOWANCE", "ALLOWANCES", "REDUCTION",
            ]
        ),
        (
            .paymentOrAdjustment,
            [
                "CREDIT", "CREDITS", "PAYMENTS ADJUSTMENTS", "PAYMENT ADJUSTMENTS", "PAYMENT ADJUSTMENT",
                "PAYMENTS AND ADJUSTMENTS", "ADJUSTMENTS PAYMENTS", "PMTS ADJS", "PMT ADJ", "PMTS ADJ", "CREDITOS",
                "PAYMENTS CREDITS", "PAYMENTS OR ADJUSTMENTS", "PAGOS AJUSTES", "PAGOS Y AJUSTES", "ADJ PMT",
                "ADJUSTMENTS AND PAYMENTS", "INSURANCE PAYMENTS ADJUSTMENTS", "PAYMENTS AND CREDITS",
            ]
        ),
        (
            .balance,
            [
                "BALANCE", "BAL", "PATIENT BALANCE", "ACCOUNT BALANCE", "BALANCE DUE", "AMOUNT DUE", "DUE",
                "PATIENT DUE", "RUNNING BALANCE", "SALDO", "YOUR BALANCE", "REMAINING BALANCE", "OPEN BALANCE",
                "PATIENT AMOUNT", "LINE BALANCE", "ADEUDADO", "NET BALANCE", "NET DUE",
            ]
        ),
        (
            .allowed,
            [
                "ALLOWED", "ALLOWED AMOUNT", "AMOUNT ALLOWED", "ALLOWABLE", "MEDICARE APPROVED", "APPROVED AMOUNT",
                "MEDICARE APPROVED AMOUNT", "APPROVED CHARGES", "PLAN ALLOWED", "ELIGIBLE AMOUNT", "ELIGIBLE",
                "ALLOWED CHARGES", "PLAN ALLOWANCE", "NEGOTIATED AMOUNT", "NEGOTIATED RATE", "PLAN RATE", "ALLOWED AMT",
                "MEMBER RATE", "COVERED AMOUNT", "PERMITIDO", "MONTO PERMITIDO", "CANTIDAD PERMITIDA", "NETWORK RATE",
                "MEDICARE ALLOWED", "YOUR PLANS ALLOWED AMOUNT", "CONTRACTED RATE", "PLAN PRICE", "CANTIDAD APROBADA",
            ]
        ),
        (
            .discount,
            [
                "DISCOUNT", "DISCOUNTS", "PLAN DISCOUNT", "PLAN DISCOUNTS", "NETWORK DISCOUNT", "MEMBER DISCOUNT",
                "NEGOTIATED SAVINGS", "PROVIDER DISCOUNT", "CONTRACTUAL DISCOUNT", "NETWORK SAVINGS", "SAVINGS",
                "YOUR DISCOUNT", "MEMBER SAVINGS", "PROVIDER RESPONSIBILITY", "CONTRACT DISCOUNT", "DESCUENTO",
                "DESCUENTO DEL PLAN", "DESCUENTOS", "YOUR PLAN DISCOUNT", "PLAN SAVINGS", "CONTRACT WRITE OFF",
                "PROVIDER WRITE OFF", "PLAN ADJUSTMENT", "PLAN DISCOUNT AMOUNT",
            ]
        ),
        (.deductible, ["DEDUCTIBLE", "YOUR DEDUCTIBLE", "APPLIED TO DEDUCTIBLE", "DEDUCIBLE", "DEDUCT", "DED"]),
        (.copay, ["COPAY", "CO PAY", "COPAYMENT", "YOUR COPAY", "COPAGO", "COPAYS", "CO PAYMENT"]),
        (.coinsurance, ["COINSURANCE", "CO INSURANCE", "YOUR COINSURANCE", "COINS", "COASEGURO", "COSEGURO"]),
        (
            .copayOrCoinsurance,
            [
                "COPAY COINSURANCE", "COPAY OR COINSURANCE", "CO PAY OR CO INSURANCE", "COPAY COINS",
                "COINSURANCE COPAY", "COINSURANCE OR COPAY", "COPAY AND COINSURANCE",
            ]
        ),
        (
            .notCovered,
            [
                "NOT COVERED", "NON COVERED", "NON COV", "NONCOVERED", "AMOUNT NOT COVERED", "NOT COVERED AMOUNT",
                "NON COVERED CHARGES", "NONCOVERED CHARGES", "INELIGIBLE", "NO CUBIERTO", "INELIGIBLE AMOUNT",
                "EXCLUDED", "NOT ALLOWED", "DENIED AMOUNT", "AMOUNT DENIED", "OTHER AMOUNTS NOT COVERED", "DENIED",
            ]
        ),
        (
            .patientShare,
            [
                "YOU OWE", "YOU MAY OWE", "WHAT YOU OWE", "AMOUNT YOU OWE", "YOUR RESPONSIBILITY", "YOUR SHARE",
                "PATIENT RESPONSIBILITY", "MEMBER RESPONSIBILITY", "YOU PAY", "WHAT YOU MAY OWE", "YOUR COST",
                "MAXIMUM YOU MAY BE BILLED", "MOST YOU MAY BE BILLED", "YOU MAY BE BILLED", "PATIENT SHARE",
                "PATIENT RESP", "PT RESP", "TOTAL YOU OWE", "PATIENT PORTION", "MEMBER OWES", "PATIENT OWES",
                "AMOUNT YOU MAY OWE", "YOUR TOTAL COST", "YOUR PORTION", "USTED DEBE", "SU RESPONSABILIDAD",
                "AMOUNT OWED", "MEMBER LIABILITY", "PATIENT LIABILITY", "WHAT YOU PAY", "PATIENT OWE", "YOUR TOTAL",
                "USTED PODRIA DEBER", "LO QUE USTED DEBE", "TOTAL COST TO YOU", "COST TO YOU",
            ]
        ),
        (
            .otherMoney,
            [
                "TAX", "PENDING", "INSURANCE PENDING", "PENDING INSURANCE", "INTEREST", "OTHER INSURANCE", "SELF PAY",
                "OTHER INSURANCE PAID", "PAID BY OTHER INSURANCE", "SALES TAX",
            ]
        ),
        (
            .remarks,
            [
                "REMARK", "REMARKS", "REMARK CODE", "REMARK CODES", "NOTE", "NOTES", "SEE NOTE", "SEE NOTES",
                "REASON CODE", "REASON CODES", "REASON", "CODE NOTES", "NOTE CODE", "COMMENT", "COMMENTS", "NOTAS",
                "FOOTNOTE", "FOOTNOTES", "ADJUSTMENT REASON", "ADJ REASON",
            ]
        ),
        (.diagnosis, ["DIAGNOSIS", "DX", "DIAG", "DIAGNOSIS CODE", "ICD", "ICD 10", "ICD10", "DIAGNOSTICO"]),
        (.placeOfService, ["POS", "PLACE OF SERVICE", "PLACE", "PL", "PLACE OF SVC", "PLACEOFSERVICE"]),
        (.npi, ["NPI", "RENDERING", "RENDERING NPI", "RENDERING PROVIDER NPI", "PROVIDER NPI"]),
        (
            .provider,
            [
                "PROVIDER", "PHYSICIAN", "DOCTOR", "RENDERING PROVIDER", "PERFORMED BY", "PROVIDER NAME",
                "ORDERING PROVIDER", "ATTENDING", "PROVEEDOR", "MEDICO", "CLINICIAN", "THERAPIST",
            ]
        ),
        (.patient, ["PATIENT", "PATIENT NAME", "MEMBER", "NAME", "PACIENTE", "MEMBER NAME", "FAMILY MEMBER"]),
        (
            .account,
            [
                "ACCOUNT", "ACCOUNT NUMBER", "ACCOUNT NO", "ACCOUNT #", "ACCT", "ACCT #", "ACCT NO", "PATIENT ACCOUNT",
                "VISIT NUMBER", "VISIT", "VISIT #", "CUENTA", "NUMERO DE CUENTA", "ENCOUNTER", "ENCOUNTER #",
                "HOSPITAL ACCOUNT", "INVOICE", "INVOICE #", "INVOICE NUMBER", "ACCT NUMBER",
            ]
        ),
        (.claimNumber, ["CLAIM", "CLAIM NUMBER", "CLAIM #", "CLAIM NO", "CLAIM ID", "NUMERO DE RECLAMO"]),
        (.rowNumber, ["#", "LINE", "LINE NO", "LINE #", "LN", "NO", "ITEM NO", "ITEM #", "SEQ", "LINE NUMBER", "ROW"]),
        (
            .other,
            [
                "DX POINTER", "DIAGNOSIS POINTER", "POINTER", "EPSDT", "EMG", "COB", "TYPE", "STATUS", "TOOTH",
                "TOOTH #",
                "SURFACE", "LOCATION", "NDC", "ORDER", "ORDER #", "APPROVED", "SERVICE APPROVED", "REF", "REFERENCE",
                "REF #", "INVENTORY", "CDM", "CDM CODE", "CHARGE MASTER", "CHARGE NUMBER", "CATEGORY CODE", "LOC",
                "DEPT CODE", "DEPT NO", "CLASS", "BATCH", "UNITS PLAN", "ID QUAL", "CHARGE CD", "CHARGE ID", "INS",
                "AREA", "UNIT OF MEASURE", "UOM", "TOS", "RESERVED FOR LOCAL USE", "LOCAL USE", "FAMILY PLAN",
                "EPSDT FAMILY PLAN", "EPSDT OR FAMILY PLAN", "TYPE OF SERVICE CODE", "NETWORK", "IN NETWORK",
            ]
        ),
    ]

    private static let roles: [String: ColumnRole] = {
        var roles: [String: ColumnRole] = [:]
        for (role, phrases) in table {
            for phrase in phrases { roles[squeezed(phrase)] = role }
        }
        return roles
    }()

    private static let headingWords: Set<String> = Set(
        table.flatMap { _, phrases in phrases.flatMap { labelWords($0) } }.filter { $0.utf8.count >= 2 || $0 == "#" })

    private static func squeezed(_ phrase: String) -> String { phrase.filter { $0 != " " } }

    /// No phrase has more words than this.
    static let longestPhrase = 6
}
