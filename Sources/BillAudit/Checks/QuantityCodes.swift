import CaseModel

/// Services that are counted in units: ten lines of them are a quantity, not a repeat.
enum QuantityCodes {
    /// True for drugs, supplies, blood, mileage, room days, anesthesia and services that are billed by time.
    static func contains(_ line: ChargeLine) -> Bool {
        if line.isRoom { return true }
        guard let code = line.code, code.utf8.count == 5 else { return false }
        switch code.utf8.first {
        // A: supplies and mileage. B: tube feeding. E, K, L: equipment and braces. J: drugs. Q, P9: drugs, blood.
        case UInt8(ascii: "A"), UInt8(ascii: "B"), UInt8(ascii: "C"), UInt8(ascii: "E"), UInt8(ascii: "J"),
            UInt8(ascii: "K"), UInt8(ascii: "L"), UInt8(ascii: "Q"), UInt8(ascii: "V"):
            return true
        case UInt8(ascii: "P"): return code.hasPrefix("P9")
        default: return isAnesthesia(code) || timed.contains(code)
        }
    }

    /// 00100 to 01999: base and time units.
    private static func isAnesthesia(_ code: String) -> Bool {
        guard let number = Int(code) else { return false }
        return (100...1999).contains(number)
    }

    /// Billed once for each stretch of time: therapy, infusion beyond the first hour, critical care beyond its first,
    /// observation by the hour, prolonged visits, care by the quarter hour.
    private static let timed: Set<String> = [
        "96361", "96366", "96367", "96375", "96376", "96415", "96417", "96423", "97032", "97033", "97034", "97035",
        "97036", "97110", "97112", "97113", "97116", "97124", "97129", "97130", "97140", "97530", "97533", "97535",
        "97537", "97542", "97750", "97755", "97760", "97761", "97763", "97810", "97811", "97813", "97814", "98940",
        "99292", "99417", "99418", "G0378", "G2212", "90785", "90840", "92507", "94640", "94644", "94645", "95115",
        "95117", "97150", "T1015", "S9083", "H0004", "H2019",
    ]
}
