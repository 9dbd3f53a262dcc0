/// What the reading of a hospital's policy says.
enum PolicyWords {
    static let incomeUnknown = "Income and the number of people at home show which tier fits."
    static let noTiers = "No tiers were written down for this policy."
    static let aboveTiers =
        "Your income is above the last tier that was written down. The hospital can still decide otherwise."
    static let tierUnclear = "The tier names no number. Ask the hospital what it leaves to pay."
    static let byTier = "If the policy is applied as written, this is what is left. The hospital decides."
    static let capped =
        "Somebody who qualifies pays no more than the amounts generally billed. That is less than the tier leaves."
}
