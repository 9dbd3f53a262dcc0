import Scan

/// The first record of a bill as CSV: which of the contract's columns stands where.
struct BillHeader {
    /// The field of each column, from 0, by the column's ordinal.
    private var fields: [Int?]
    /// How many fields the record has.
    let count: Int
    /// How many of the contract's columns it names.
    private(set) var recognised = 0
    /// Columns that are named twice; the first of them is read.
    private(set) var repeated: [BillColumn] = []
    private let names: [String]

    /// Reads the record on which a scanner stands.
    init(_ record: CSVScanner) {
        fields = Array(repeating: nil, count: BillColumn.allCases.count)
        count = record.count
        names = (0..<record.count).map { record.text($0) }
        for (index, name) in names.enumerated() {
            guard let column = BillColumn(header: name) else { continue }
            guard fields[column.ordinal] == nil else {
                repeated.append(column)
                continue
            }
            fields[column.ordinal] = index
            recognised += 1
        }
    }

    /// The field of a column, from 0.
    subscript(column: BillColumn) -> Int? { fields[column.ordinal] }

    /// What the contract requires and the header does not name.
    var missing: [String] {
        var missing = [BillColumn.dateOfService, .charge].filter { self[$0] == nil }.map(\.rawValue)
        if [BillColumn.code, .revenueCode, .description].allSatisfy({ self[$0] == nil }) {
            missing.append("one of code, revenue_code, description")
        }
        return missing
    }

    /// True when the table is clearly meant as a bill or a claim, so that a missing column is a fault of it. A list
    /// of groceries also has a description and units, so those say nothing.
    var isMeantAsBill: Bool {
        let telling: [BillColumn] = [
            .dateOfService, .charge, .revenueCode, .renderingNPI, .placeOfService, .diagnosisCodes, .claimNumber,
            .typeOfBill, .biller,
        ]
        if telling.contains(where: { self[$0] != nil }) { return true }
        // A sentence is no column's name: hospital price lists have whole ones in their first line.
        return names.contains { name in
            guard name.utf8.count <= 40 else { return false }
            let words = name.lowercased().split { !$0.isLetter && !$0.isNumber }
            return words.contains { BillHeader.billingWords.contains(String($0)) }
        }
    }

    /// Words of which one in a column's name tells that a table is about bills or claims.
    private static let billingWords: Set<String> = [
        "charge", "charges", "claim", "claims", "claimid", "clm", "patient", "patientid", "cpt", "hcpcs", "procedure",
        "procedurecode", "diagnosis", "diagnosis1", "icd", "icd10", "payer", "insurance", "insurer", "medicare",
        "medicaid", "copay", "deductible", "coinsurance", "billed", "servicedate", "encounter", "rx", "bene",
    ]

    /// The delimiter under which the first record names the most columns, then the one that gives the most fields.
    static func delimiter(of text: [UInt8]) -> UInt8 {
        let candidates = [ASCII.comma, ASCII.tab, UInt8(ascii: ";"), UInt8(ascii: "|")]
        var best = ASCII.comma
        var bestScore = (0, 0)
        for candidate in candidates {
            var scanner = CSVScanner(text, delimiter: candidate)
            var score = (0, 0)
            while (try? scanner.next()) == true {
                if scanner.isBlank { continue }
                score = (BillHeader(scanner).recognised, scanner.count)
                break
            }
            if score > bestScore {
                best = candidate
                bestScore = score
            }
        }
        return best
    }
}
