/// Words of a line without any code that say that it counts an amount: a dose, a day in a room, an hour. Equal lines
/// of such words are usual and say nothing.
enum QuantityWords {
    static let all: Set<String> = [
        "ROOM", "BED", "BOARD", "DAY", "DAYS", "DAILY", "HOUR", "HOURS", "HR", "HRS", "MIN", "MINS", "MINUTE",
        "MINUTES",
        "UNIT", "UNITS", "EACH", "EA", "PER", "MILE", "MILES", "MILEAGE", "TAB", "TABS", "TABLET", "TABLETS", "CAP",
        "CAPS", "CAPSULE", "CAPSULES", "MG", "MCG", "ML", "GM", "DOSE", "DOSES", "VIAL", "AMP", "INJ", "INJECTION",
        "SYRINGE", "BAG", "PACK", "PKG", "BOX", "PAIR", "SUPPLY", "SUPPLIES", "PHARMACY", "MEDICATION", "DRUG", "DRUGS",
        "GLOVES", "GAUZE", "DRESSING", "THERAPY", "ANESTHESIA", "OXYGEN", "OBSERVATION", "RECOVERY", "INFUSION",
        "IMPLANT", "SCREW", "CATHETER", "NEEDLE", "KIT",
    ]
}
