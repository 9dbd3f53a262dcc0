/// What a labelled value on a paper is.
enum FieldRole: Hashable, Sendable {
    case account, visit, guarantorAccount, invoice, reference, claimNumber, memberId, typeOfBill
    case statementDate, letterDate, dueDate, serviceDate, admissionDate, dischargeDate, processedDate, replyBy
    case patient, guarantor, biller, payer, provider, creditor, facility
    /// Known, so that its value is not taken for another's.
    case other

    /// What kind of value stands with the label.
    enum Value { case day, number, name, nothing }

    var value: Value {
        switch self {
        case .account, .visit, .guarantorAccount, .invoice, .reference, .claimNumber, .memberId, .typeOfBill: .number
        case .statementDate, .letterDate, .dueDate, .serviceDate, .admissionDate, .dischargeDate, .processedDate,
            .replyBy:
            .day
        case .patient, .guarantor, .biller, .payer, .provider, .creditor, .facility: .name
        case .other: .nothing
        }
    }
}

/// The labels of values, in English and Spanish.
enum FieldLabels {
    /// True for a word with which some label starts.
    static func mayStart(_ key: String) -> Bool { firstWords.contains(key) }

    /// The longest label that starts at a word, and how many keys it takes.
    static func match(_ keys: ArraySlice<String>) -> (role: FieldRole, length: Int)? {
        var phrase = ""
        var best: (role: FieldRole, length: Int)?
        for (count, key) in keys.prefix(longest).enumerated() {
            phrase += phrase.isEmpty ? key : " \(key)"
            if let role = roles[phrase] { best = (role, count + 1) }
        }
        return best
    }

    private static let table: [(FieldRole, [String])] = [
        (
            .account,
            [
                "ACCOUNT", "ACCOUNT NUMBER", "ACCOUNT NO", "ACCOUNT #", "ACCOUNT ID", "ACCT", "ACCT #", "ACCT NO",
                "ACCT NUMBER", "ACCT ID", "YOUR ACCOUNT", "YOUR ACCOUNT NUMBER", "PATIENT ACCOUNT",
                "PATIENT ACCOUNT NUMBER", "PATIENT ACCOUNT NO", "PATIENT ACCOUNT #", "PATIENT ACCT", "PATIENT ACCT NO",
                "PATIENT ACCT #", "PAT CNTL NO", "PAT CNTL #", "PATIENT CONTROL NO", "PATIENT CONTROL NUMBER",
                "PATIENTS ACCOUNT NO", "PATIENTS ACCOUNT NUMBER", "HOSPITAL ACCOUNT", "HOSPITAL ACCOUNT NUMBER",
                "HOSPITAL ACCOUNT #", "BILLING ACCOUNT", "BILLING ACCOUNT NUMBER", "NUMERO DE CUENTA", "CUENTA",
                "NO DE CUENTA", "CUENTA NO", "CUENTA #", "NUM DE CUENTA", "NUMERO DE CUENTA DEL PACIENTE", "HAR",
                "ORIGINAL ACCOUNT NUMBER", "CREDITOR ACCOUNT NUMBER", "ACCOUNT NUMBERS", "FACILITY ACCOUNT",
                "ORIGINAL CREDITOR ACCOUNT NUMBER", "SU CUENTA", "SU NUMERO DE CUENTA", "PT ACCT",
                "PATIENT ACCT NUMBER",
            ]
        ),
        (
            .visit,
            [
                "VISIT NUMBER", "VISIT #", "VISIT NO", "VISIT ID", "ENCOUNTER", "ENCOUNTER NUMBER", "ENCOUNTER #",
                "ENCOUNTER NO", "NUMERO DE VISITA", "STAY NUMBER",
            ]
        ),
        (
            .guarantorAccount,
            [
                "GUARANTOR NUMBER", "GUARANTOR #", "GUARANTOR ID", "GUARANTOR ACCOUNT", "GUARANTOR NO",
                "GUARANTOR ACCOUNT NUMBER", "GUARANTOR ACCT", "RESPONSIBLE PARTY NUMBER", "NUMERO DE GARANTE",
            ]
        ),
        (
            .invoice,
            [
                "INVOICE", "INVOICE #", "INVOICE NUMBER", "INVOICE NO", "STATEMENT #", "STATEMENT NUMBER",
                "STATEMENT NO", "STATEMENT ID", "BILL #", "BILL NUMBER", "BILL NO", "STMT #", "NUMERO DE FACTURA",
                "FACTURA NO", "INVOICE ID", "DOCUMENT NUMBER",
            ]
        ),
        (
            .reference,
            [
                "REFERENCE", "REFERENCE NUMBER", "REFERENCE #", "REFERENCE NO", "REF", "REF #", "REF NO", "OUR FILE",
                "FILE NUMBER", "FILE #", "FILE NO", "OUR REFERENCE", "OUR FILE NUMBER", "AGENCY ACCOUNT NUMBER",
                "NUMERO DE REFERENCIA", "OUR ACCOUNT NUMBER", "CLIENT REFERENCE", "CASE NUMBER", "CASE #", "CASE NO",
            ]
        ),
        (
            .claimNumber,
            [
                "CLAIM", "CLAIM #", "CLAIM NUMBER", "CLAIM NO", "CLAIM ID", "CLAIM REFERENCE", "NUMERO DE RECLAMO",
                "NUMERO DE RECLAMACION", "RECLAMO", "RECLAMO NO", "CLAIM REFERENCE NUMBER", "CLAIM CONTROL NUMBER",
                "ICN",
                "DCN", "INTERNAL CONTROL NUMBER",
            ]
        ),
        (
            .memberId,
            [
                "MEMBER ID", "MEMBER NUMBER", "MEMBER #", "SUBSCRIBER ID", "SUBSCRIBER NUMBER", "POLICY NUMBER",
                "POLICY #", "INSURED ID", "ID NUMBER", "MEMBER ID NUMBER", "MEDICARE NUMBER", "NUMERO DE MIEMBRO",
                "IDENTIFICATION NUMBER", "MEMBER ID #", "ID #", "NUMERO DE IDENTIFICACION",
            ]
        ),
        (.typeOfBill, ["TYPE OF BILL", "TOB", "BILL TYPE"]),
        (
            .statementDate,
            [
                "STATEMENT DATE", "STMT DATE", "STATEMENT", "DATE OF STATEMENT", "BILL DATE", "BILLING DATE",
                "DATE OF BILL", "DATE OF THIS BILL", "INVOICE DATE", "DATE PRINTED", "PRINT DATE", "DATE OF INVOICE",
                "STATEMENT PRINTED", "BILLED ON", "FECHA DEL ESTADO DE CUENTA", "FECHA DE ESTADO DE CUENTA",
                "FECHA DE FACTURA", "FECHA DE LA FACTURA", "FECHA DE FACTURACION", "FECHA DEL ESTADO", "DATE BILLED",
                "DATE ISSUED", "ISSUE DATE", "DATE OF ISSUE", "BILL PREPARED", "BILL PREPARED ON",
                "STATEMENT CLOSING DATE",
                "THIS STATEMENT", "CLOSING DATE", "FECHA DE EMISION", "STATEMENT AS OF", "DATE PREPARED", "PREPARED ON",
                "DATE OF THIS STATEMENT", "BILL CREATED", "STATEMENT PREPARED", "STATEMENT DT", "STMT DT",
            ]
        ),
        (
            .letterDate,
            [
                "DATE", "DATED", "LETTER DATE", "NOTICE DATE", "DATE OF THIS NOTICE", "DATE OF NOTICE",
                "DATE OF LETTER", "DATE OF THIS LETTER", "FECHA", "DATE OF THIS ESTIMATE", "ESTIMATE DATE",
                "DATE OF ESTIMATE", "DATE OF GOOD FAITH ESTIMATE", "DATE OF DECISION", "DECISION DATE", "MAILED",
                "DATE MAILED", "CLAIM DATE", "FECHA DE ESTE AVISO", "FECHA DEL AVISO", "DATE GIVEN", "FILED",
                "FILED ON",
            ]
        ),
        (
            .dueDate,
            [
                "DUE DATE", "PAYMENT DUE", "PAYMENT DUE DATE", "PAYMENT DUE BY", "DUE BY", "DUE", "DUE ON", "PAY BY",
                "PLEASE PAY BY", "PAYMENT DUE ON", "BILL DUE", "FECHA DE VENCIMIENTO", "VENCE", "VENCE EL",
                "FECHA LIMITE", "FECHA LIMITE DE PAGO", "PAGUE ANTES DEL", "PAY ON OR BEFORE", "DATE DUE",
                "AMOUNT DUE BY", "PLEASE PAY BEFORE", "PAGAR ANTES DEL", "VENCIMIENTO", "BALANCE DUE BY", "PAY BEFORE",
            ]
        ),
        (
            .serviceDate,
            [
                "DATE OF SERVICE", "DATES OF SERVICE", "SERVICE DATE", "SERVICE DATES", "DOS", "DATE OF VISIT",
                "VISIT DATE", "SERVICES ON", "SERVICES PROVIDED", "SERVICES", "DATE OF SURGERY", "DATE OF EXAM",
                "VISIT",
                "DATE OF CARE", "TREATMENT DATE", "FECHA DE SERVICIO", "FECHA DEL SERVICIO", "FECHA DE ATENCION",
                "FECHAS DE SERVICIO", "CARE ON", "DATE OF TREATMENT", "VISIT ON", "SERVICE DATE S", "DATE S OF SERVICE",
                "SERVICES FOR", "CHARGES FOR", "SERVICES RENDERED ON", "SERVICE", "SERVICE ON", "SVC DATE",
            ]
        ),
        (
            .admissionDate,
            [
                "ADMITTED", "ADMIT", "ADMIT DATE", "ADMISSION", "ADMISSION DATE", "DATE ADMITTED", "ADMITTED ON",
                "DATE OF ADMISSION", "FECHA DE INGRESO", "FECHA DE ADMISION", "ADM DATE", "INGRESO",
            ]
        ),
        (
            .dischargeDate,
            [
                "DISCHARGED", "DISCH", "DISCHARGE", "DISCHARGE DATE", "DATE DISCHARGED", "DISCH DATE", "DISCHARGED ON",
                "DATE OF DISCHARGE", "FECHA DE ALTA", "ALTA", "FECHA DE EGRESO", "DSCH DATE",
            ]
        ),
        (
            .processedDate,
            [
                "DATE PROCESSED", "PROCESSED ON", "PROCESSED", "PROCESSED DATE", "CLAIM PROCESSED",
                "CLAIM PROCESSED ON", "DATE CLAIM PROCESSED", "FECHA DE PROCESAMIENTO", "DATE CLAIM WAS PROCESSED",
            ]
        ),
        (
            .replyBy,
            [
                "REPLY BY", "RESPOND BY", "DISPUTE BY", "OFFER EXPIRES", "OFFER EXPIRES ON", "EXPIRES", "APPEAL BY",
                "ANSWER BY", "OFFER ENDS", "RESPONSE DUE", "OFFER GOOD THROUGH", "OFFER VALID UNTIL",
            ]
        ),
        (
            .patient,
            [
                "PATIENT", "PATIENT NAME", "NAME OF PATIENT", "PATIENTS NAME", "PACIENTE", "NOMBRE DEL PACIENTE",
                "NOMBRE", "NAME", "CLIENT NAME", "PATIENT FULL NAME", "PT NAME", "PATENT NAME", "NAME OF THE PATIENT",
            ]
        ),
        (
            .guarantor,
            [
                "GUARANTOR", "GUARANTOR NAME", "RESPONSIBLE PARTY", "BILL TO", "INSURED NAME", "MEMBER", "MEMBER NAME",
                "SUBSCRIBER", "SUBSCRIBER NAME", "INSURED", "GARANTE", "MIEMBRO", "FOR", "TO", "NOTICE FOR",
            ]
        ),
        (
            .biller,
            [
                "BILLING PROVIDER", "MAKE CHECKS PAYABLE TO", "MAKE CHECK PAYABLE TO", "REMIT TO", "REMIT PAYMENT TO",
                "MAKE CHECKS PAYABLE", "BILLED BY", "STATEMENT FROM", "PAY TO", "PLEASE MAKE CHECKS PAYABLE TO",
                "CLINIC",
                "SEND PAYMENT TO", "SEND PAYMENTS TO", "MAIL PAYMENT TO", "PAYABLE TO", "PAGUESE A",
                "BILLING PROVIDER INFO PH #",
            ]
        ),
        (
            .provider,
            [
                "PROVIDER", "PROVIDER NAME", "SERVICE PROVIDER", "PROVEEDOR", "DOCTOR", "CLAIM FROM",
                "PROVIDER OF SERVICE", "PROVIDER OUTSIDE THE NETWORK", "RENDERING PROVIDER", "YOUR PROVIDER",
                "NAME OF PROVIDER", "OUT OF NETWORK PROVIDER", "PROVIDER FACILITY",
            ]
        ),
        (.facility, ["FACILITY", "FACILITY NAME", "HOSPITAL", "SERVICE FACILITY", "HOSPITAL NAME", "LOCATION"]),
        (
            .payer,
            [
                "PAYER", "PAYER NAME", "INSURANCE COMPANY", "HEALTH PLAN", "PLAN NAME", "INSURANCE", "ASEGURADORA",
                "SEGURO", "INSURER", "PRIMARY INSURANCE",
            ]
        ),
        (
            .creditor,
            [
                "CREDITOR", "ORIGINAL CREDITOR", "CURRENT CREDITOR", "CLIENT", "ACREEDOR", "ORIGINAL CREDITOR NAME",
                "CREDITOR NAME", "CURRENT CREDITOR NAME", "ON BEHALF OF", "PROVIDER OF SERVICES", "ACREEDOR ORIGINAL",
            ]
        ),
        (
            .other,
            [
                "DOB", "DATE OF BIRTH", "BIRTH DATE", "BIRTHDATE", "PATIENTS BIRTH DATE", "FIN CLASS", "GROUP",
                "GROUP #",
                "GROUP NUMBER", "GROUP NAME", "PHONE", "TEL", "FAX", "NPI", "TAX ID", "MRN", "MEDICAL RECORD",
                "MEDICAL RECORD NUMBER", "POLICY", "AGE", "SEX", "PAGE", "RUN", "PGM", "PATIENT ID",
                "FECHA DE NACIMIENTO",
                "TELEFONO", "CLAIM RECEIVED", "RECEIVED", "PLANNED DATE OF SERVICE", "LICENSE #", "DIAGNOSIS", "DX",
                "REFERRING PHYSICIAN", "EXP DATE", "CARD NO", "CARD NUMBER",
                "APPOINTMENT MADE", "GIVEN TO PATIENT", "CREATION DATE", "SSN", "PAYEE", "NATIONAL PROVIDER IDENTIFIER",
                "FOR THE PERIOD", "PLAN ID", "ZIP", "FEDERAL TAX ID NUMBER", "FED TAX NO",
                "STATEMENT COVERS FROM THROUGH",
                "PRIOR AUTH", "EMPLOYER", "RELATIONSHIP", "SUITE", "LAST PAYMENT", "LAST PAYMENT DATE",
                "LAST PAYMENT RECEIVED", "NEXT VISIT", "CERTIFICATION PERIOD", "BILLING PERIOD", "AUTH #",
                "PREPARED BY",
                "FINANCIAL CLASS", "ATTENDING", "ATTENDING PHYSICIAN", "EXP", "ADDRESS", "CITY", "STATE", "EMAIL",
                "CUSTOMER SERVICE", "BILLING QUESTIONS", "QUESTIONS", "FACTURA", "INSURANCE ID", "DIAGNOSES",
                "PLAN TYPE", "APPOINTMENT", "REFERRAL", "SPECIALTY",
            ]
        ),
    ]

    private static let roles: [String: FieldRole] = {
        var roles: [String: FieldRole] = [:]
        for (role, phrases) in table {
            for phrase in phrases { roles[phrase] = role }
        }
        return roles
    }()

    private static let firstWords = Set(roles.keys.compactMap { $0.split(separator: " ").first.map(String.init) })
    private static let longest = 7
}
