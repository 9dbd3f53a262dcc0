/// The parts of speech of the labels that state sums on a bill, in English and Spanish.
enum SummaryPart: Hashable, Sendable {
    case total, sub, charges, charge, payment, adjustment, insurance, patient, balance, due, pay, amount, previous
    case responsibility, cost, new, page, carried, forward, accounts, less
    /// Whose charges: `hospital`, `professional`.
    case side
    /// Says nothing about which sum it is.
    case filler
    /// Makes the amount another thing than a sum of the bill: `enclosed`, `minimum`, `estimated`.
    case other
}

enum SummaryVocabulary {
    static func part(_ key: String) -> SummaryPart? { parts[key] }

    private static let table: [(SummaryPart, String)] = [
        (.total, "TOTAL TOTALS TOTALES GRAND SUM SUMA"),
        (.sub, "SUBTOTAL SUBTOTALS SUB SUBTOTALES"),
        (.charges, "CHARGES CHGS BILLED CARGOS DEBITS FACTURADO"),
        (.charge, "CHARGE CHG CARGO FEE FEES"),
        (.cost, "COST COSTS COSTO COSTOS"),
        (
            .payment,
            "PAYMENT PAYMENTS PMT PMTS PYMT PYMTS PAID PAGO PAGOS PAGADO PAGADOS CREDIT CREDITS RECEIVED COLLECTED PAYS"
        ),
        (
            .adjustment,
            """
            ADJUSTMENT ADJUSTMENTS ADJ ADJS ADJUSTED AJUSTE AJUSTES DISCOUNT DISCOUNTS DESCUENTO DESCUENTOS WRITEOFF
            WRITEOFFS WRITE OFF OFFS ALLOWANCE ALLOWANCES CONTRACTUAL CONTRACTUALS CONTRACT REDUCTION REDUCTIONS CHARITY
            SAVINGS COURTESY CONTRACTED NEGOTIATED
            """
        ),
        (
            .insurance,
            """
            INSURANCE INS PLAN PLANS PAYER PAYOR PAYERS INSURER CARRIER SEGURO SEGUROS ASEGURADORA MEDICARE MEDICAID BCBS
            AETNA CIGNA UHC UNITEDHEALTHCARE HUMANA ANTHEM KAISER TRICARE HMO PPO PRIMARY SECONDARY BLUE CROSS SHIELD
            UNITED HEALTHCARE BLUECROSS BLUESHIELD ADVANTAGE THIRD PARTY
            """
        ),
        (
            .patient,
            """
            PATIENT PATIENTS YOUR YOU GUARANTOR PACIENTE SUS SU USTED SELF COPAY COPAYMENT COPAYS VISA MASTERCARD AMEX
            DISCOVER CHECK CASH CARD CHEQUE EFECTIVO THANK THANKS GRACIAS PERSONAL UNINSURED PT ONLINE
            """
        ),
        (.balance, "BALANCE BALANCES BAL SALDO SALDOS"),
        (.due, "DUE OWE OWED OWES DEBE DEUDA ADEUDADO ADEUDADA PAGAR PAYABLE OUTSTANDING"),
        (.pay, "PAY"),
        (.amount, "AMOUNT AMOUNTS AMT IMPORTE MONTO CANTIDAD"),
        (.previous, "PREVIOUS PRIOR PREV ANTERIOR PREVIO OPENING BEGINNING LAST"),
        (.forward, "FORWARD"),
        (.responsibility, "RESPONSIBILITY RESPONSABILIDAD RESP PORTION SHARE LIABILITY"),
        (.new, "NEW CURRENT NUEVO NUEVOS NUEVA ACTUAL ACTUALES ENDING NET"),
        (.page, "PAGE PAGINA"),
        (.carried, "CARRIED BROUGHT CARRY"),
        (.accounts, "ACCOUNTS VISITS CUENTAS"),
        (.less, "LESS MENOS MINUS"),
        (.side, "HOSPITAL FACILITY PROFESSIONAL PHYSICIAN PHYSICIANS TECHNICAL DOCTOR CLINIC"),
        (
            .filler,
            """
            THE OF FOR THIS THAT IS ARE TO BY ON AS AND OR AT IN FROM WITH MEDICAL ACCOUNT ACCT STATEMENT VISIT SERVICE SERVICES ALL BOTH DEPARTMENTS NOW TODAY PLEASE RECEIPT UPON MADE
            DATE GROSS DE DEL LA EL LOS LAS POR EN A Y SINCE ITEMS ITEM LINE LINES ONLY HERE BEEN HAS HAVE DETAIL
            NUMBER NO USD ITEMIZED BILL INVOICE CUENTA TODAS EXPECTED SO FAR CLAIM CLAIMS PROVIDER YET TODAYS AMBAS
            MEDICA MEDICO SERVICIOS APPLIED POSTED
            """
        ),
        (
            .other,
            """
            ENCLOSED MINIMUM MONTHLY INSTALLMENT ESTIMATED ESTIMATE EST LATE IF AFTER BEFORE MAXIMUM LIMIT YTD DEDUCTIBLE
            COINSURANCE ALLOWED COVERED PENDING SUBMITTED TAX INCOME PAST OVER DAYS AGING INCLUIDO ENVIADO MINIMO PER
            MENSUAL PENDIENTE PENDIENTES APPROVED REMAINING FINANCE INTEREST POCKET WHEN UP MAY TIP TIPS DEPOSIT
            DEPOSITS SHIPPING RATE YEAR EXPENSES REFUND REFUNDS UNDER SALES
            """
        ),
    ]

    private static let parts: [String: SummaryPart] = {
        var parts: [String: SummaryPart] = [:]
        for (part, words) in table {
            for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) { parts[String(word)] = part }
        }
        return parts
    }()
}
