import CaseModel

/// What one state's law says about medical bills. Each column says whether there is law, no law, or nobody looked.
public struct StateRules: Record, JSONCoded {
    /// Two letters.
    public var state = ""
    public var name = ""
    public var checkedOn: Day = Day(number: 0)
    public var limitation = Limitation()
    public var partPayment = Restart()
    public var writtenAcknowledgment = Restart()
    public var creditReporting = Span()
    public var charityCare = CharityCare()
    public var groundAmbulance = Span()
    public var interestCap = InterestCap()
    public var itemizedBill = ItemizedBillTime()
    /// The notes in Spanish, by column. Only the source has them here; compiled, they are part of the phrasebook.
    public var spanish: [String: String] = [:]
    public var kept = Kept()

    public init() {}

    public static let shape: [Field<StateRules>] = [
        .required("state", \.state), .required("name", \.name), .required("checkedOn", \.checkedOn),
        .required("limitation", \.limitation), .required("partPayment", \.partPayment),
        .required("writtenAcknowledgment", \.writtenAcknowledgment), .required("creditReporting", \.creditReporting),
        .required("charityCare", \.charityCare), .required("groundAmbulance", \.groundAmbulance),
        .required("interestCap", \.interestCap), .required("itemizedBill", \.itemizedBill), .texts("es", \.spanish),
    ]

    /// Whether a column holds law.
    public enum Status: String, Choice {
        case law, noLaw, notChecked
    }

    /// Yes, no, or the sources disagree.
    public enum Answer: String, Choice {
        case yes, no, unclear
    }

    /// The columns, as they are asked for.
    public enum Column: String, Choice {
        case limitation, partPayment, writtenAcknowledgment, creditReporting, charityCare, groundAmbulance
        case interestCap, itemizedBill
    }

    public subscript(column: Column) -> any StateColumn {
        switch column {
        case .limitation: limitation
        case .partPayment: partPayment
        case .writtenAcknowledgment: writtenAcknowledgment
        case .creditReporting: creditReporting
        case .charityCare: charityCare
        case .groundAmbulance: groundAmbulance
        case .interestCap: interestCap
        case .itemizedBill: itemizedBill
        }
    }
}

extension StateRules {
    /// The key of the Spanish for the words that say which debts the interest column is about.
    static let interestScope = "interestScope"

    /// The texts that a person reads, each with its Spanish or nil where that is missing.
    var texts: [(path: String, english: String, spanish: String?)] {
        var found: [(path: String, english: String, spanish: String?)] = []
        for column in Column.allCases {
            guard let note = self[column].note else { continue }
            found.append((column.rawValue, note, spanish[column.rawValue]))
        }
        if let scope = interestCap.scope { found.append((Self.interestScope, scope, spanish[Self.interestScope])) }
        return found
    }
}
