import CaseModel

/// What a claim adjustment reason code (CARC) says about money, as far as reading a remittance needs it. The
/// meanings are ours, from the code list that X12 publishes (x12.org/codes); its wording is not used.
enum ReasonMeaning {
    case deductible, coinsurance, copay
    /// The price was brought down to the plan's price; nobody owes the rest unless the group says so.
    case priceReduction
    /// Paid or decided by an earlier payer.
    case earlierPayer
    /// Taken from the payment after the price was set, such as the federal sequestration.
    case withheld
    /// Neither a price nor a refusal: interest, taxes, capitation, money that waits.
    case otherAdjustment
    /// The plan refuses to pay, for whatever reason.
    case refusal

    /// Most codes are refusals, and new ones mostly are; so every code that is not known as something else is one. No
    /// code has more than three characters.
    init(_ carc: String) {
        switch carc {
        case "45": self = .priceReduction
        case "1", "247": self = .deductible
        case "2", "248": self = .coinsurance
        case "3": self = .copay
        case _ where ReasonMeaning.priceReductions.contains(carc): self = .priceReduction
        case "23": self = .earlierPayer
        case "44", "104", "105", "253": self = .withheld
        case _ where ReasonMeaning.otherAdjustments.contains(carc): self = .otherAdjustment
        case _ where !(1...3).contains(carc.utf8.count): self = .otherAdjustment
        default: self = .refusal
        }
    }

    private static let priceReductions: Set<String> = [
        "42", "59", "102", "103", "118", "121", "122", "131", "132", "144", "169", "217", "237", "245", "A2",
        "B10", "B22", "P12", "P23", "P24",
    ]

    private static let otherAdjustments: Set<String> = [
        "24", "66", "69", "70", "74", "75", "76", "85", "87", "89", "90", "91", "94", "100", "101", "130", "133", "134",
        "137", "139", "142", "143", "161", "178", "186", "187", "192", "205", "209", "223", "225", "232", "235", "241",
        "246", "257", "259", "260", "262", "263", "264", "265", "266", "271", "277", "A0", "A3", "A5", "A7",
    ]
}

extension Adjustment {
    var meaning: ReasonMeaning { ReasonMeaning(carc) }
}
