import CaseModel

/// What the screening for money help says. It never says no.
enum ScreeningWords {
    static let immigration =
        "Is the immigration status of somebody at home a question? Ask immigration legal aid first, before any public "
        + "program. Hospital help does not wait for that. The status is not asked or kept here."
    static let needsAnswer = "Income and the number of people at home show where you stand."
    static let nonprofit = "A nonprofit hospital has to have a written help policy. Ask for it and for the form."
    static let government = "Many public hospitals have a help policy. Ask for it and for the form."
    static let forProfit =
        "A hospital run for profit has no federal duty to help. It may have a program all the same; you can ask."
    static let noHospital =
        "An office that is no hospital can have a plan of its own. The hospital's help may cover it."
    static let kindUnknown = "Ask if the hospital is nonprofit: then it has to have a written help policy."
    static let medicaid =
        "Medicaid may cover this, and can sometimes reach back to the day of care. The limits differ by state and family."
    static let medicaidAbove =
        "Medicaid is mostly for a lower income. Children, a pregnancy or a disability have other limits; you can ask."
    static let marketplace = "A change in your life can open the marketplace, where help with the price is possible."

    static func within(_ way: HelpWay, _ limit: Int) -> String {
        way == .stateFree
            ? "The law of this state has free care up to \(limit)% of the poverty guideline. Your income is within it."
            : "The law of this state has a lower price up to \(limit)% of the poverty guideline. Your income is within it."
    }

    static func above(_ limit: Int) -> String {
        "The law of this state ends at \(limit)% of the poverty guideline. The hospital's own policy can reach higher."
    }
}
