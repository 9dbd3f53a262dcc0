/// The columns of an itemized bill as CSV, named as the contract names them.
enum BillColumn: String, CaseIterable {
    case account, biller, role
    case dateOfService = "date_of_service"
    case throughDate = "through_date"
    case revenueCode = "revenue_code"
    case code, modifiers, description, units, charge
    case renderingNPI = "rendering_npi"
    case placeOfService = "place_of_service"
    case diagnosisCodes = "diagnosis_codes"
    case line
    case unitPrice = "unit_price"
    case time
    case statementDate = "statement_date"
    case claimNumber = "claim_number"
    case typeOfBill = "type_of_bill"
    case admissionDate = "admission_date"
    case dischargeDate = "discharge_date"
    case patient

    /// The column's place in a list of all columns.
    var ordinal: Int { BillColumn.ordinals[self] ?? 0 }

    private static let ordinals = Dictionary(
        uniqueKeysWithValues: allCases.enumerated().map { ($0.element, $0.offset) })

    private static let named = Dictionary(uniqueKeysWithValues: allCases.map { (key(of: $0.rawValue), $0) })

    /// The column with a name, in any case, with blanks, underscores or hyphens or none between its words.
    init?(header: String) {
        guard let column = BillColumn.named[BillColumn.key(of: header)] else { return nil }
        self = column
    }

    /// Letters and digits only, in lower case.
    private static func key(of name: String) -> String {
        String(name.lowercased().filter { $0.isLetter || $0.isNumber })
    }
}
