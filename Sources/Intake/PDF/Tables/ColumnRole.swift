/// What a column of a bill or of an explanation of benefits holds.
enum ColumnRole: Hashable, Sendable {
    case date, throughDate, postingDate, time
    case code, revenue, modifier
    /// Headed by a word that may mean a code or a text (`Procedure`, `Item`); the cells tell.
    case codeOrText
    case description, units, diagnosis, placeOfService, npi, patient, provider, account, claimNumber, remarks
    /// A running number of the rows.
    case rowNumber
    /// Text that is not used.
    case other

    case unitPrice
    /// Certain to be what was charged: `Charge`, `Billed`.
    case charge
    /// May be the charge or a unit price or a balance, as its neighbours say: `Amount`, `Total`.
    case amount, total
    case payment, insurancePayment, patientPayment, adjustment, paymentOrAdjustment, balance
    case allowed, discount, deductible, copay, coinsurance, copayOrCoinsurance, notCovered, patientShare
    /// Money that is not used: `Pending`, `Tax`.
    case otherMoney

    var isMoney: Bool {
        switch self {
        case .unitPrice, .charge, .amount, .total, .payment, .insurancePayment, .patientPayment, .adjustment,
            .paymentOrAdjustment, .balance, .allowed, .discount, .deductible, .copay, .coinsurance,
            .copayOrCoinsurance, .notCovered, .patientShare, .otherMoney:
            true
        default: false
        }
    }

    /// True for columns whose cells are words, which may run wide.
    var isText: Bool {
        switch self {
        case .description, .codeOrText, .patient, .provider, .remarks, .other, .diagnosis: true
        default: false
        }
    }

    /// True for amounts that may be the price of a line.
    var mayBeCharge: Bool { self == .charge || self == .amount || self == .total || self == .unitPrice }
}
