/// Codes that count an amount of something: a dose, minutes, miles, items, days. Two equal lines of them are a
/// quantity and say nothing of a double charge (catalogue, "Must not fire" 12).
enum QuantityCodes {
    /// A run of codes of one shape, with the reason why it counts.
    struct Run: Sendable {
        var from: String
        var to: String
        var because: String

        init(_ from: String, _ to: String, _ because: String) {
            self.from = from
            self.to = to
            self.because = because
        }

        init(_ code: String, _ because: String) { self.init(code, code, because) }

        func holds(_ code: String) -> Bool {
            code.utf8.count == from.utf8.count && from <= code && code <= to
        }
    }

    static func contains(_ code: String) -> Bool { runs.contains { $0.holds(code) } }

    static let runs: [Run] = [
        Run("00100", "01999", "anesthesia is billed in time units"),
        Run("11103", "each further sample of skin"),
        Run("11105", "each further sample of skin"),
        Run("11107", "each further sample of skin"),
        Run("11201", "each further ten removed tags"),
        Run("17003", "each further treated spot"),
        Run("82948", "bedside sugar tests are done through the day"),
        Run("82962", "bedside sugar tests are done through the day"),
        Run("86920", "86923", "each unit of blood is matched"),
        Run("88300", "88314", "each tissue sample is a unit"),
        Run("88341", "88344", "each stain of a sample is a unit"),
        Run("90460", "90461", "each part of a vaccine is a unit"),
        Run("90472", "each further vaccine"),
        Run("90474", "each further vaccine"),
        Run("94640", "94645", "breathing treatments are given through the day"),
        Run("94760", "94762", "oxygen readings are taken through the day"),
        Run("95004", "95079", "allergy tests are counted"),
        Run("95144", "95199", "allergy doses are counted"),
        Run("96110", "96171", "tests and counselling are billed by the test or in time units"),
        Run("96361", "each further hour of fluids"),
        Run("96366", "96368", "each further hour or drug by drip"),
        Run("96370", "96372", "further hours and each shot"),
        Run("96375", "96376", "each further push"),
        Run("96401", "96405", "each shot or treated spot"),
        Run("96411", "each further push"),
        Run("96415", "96417", "further hours and drugs by drip"),
        Run("97032", "97039", "therapy is billed in time units"),
        Run("97110", "97150", "therapy is billed in time units"),
        Run("97530", "97546", "therapy is billed in time units"),
        Run("97750", "97763", "therapy is billed in time units"),
        Run("97802", "97814", "nutrition advice and needle treatment are billed in time units"),
        Run("99100", "99140", "anesthesia circumstances are billed beside time units"),
        Run("99153", "each further quarter hour of sedation"),
        Run("99157", "each further quarter hour of sedation"),
        Run("99292", "each further half hour of critical care"),
        Run("99354", "99360", "longer visits and standby are billed in time units"),
        Run("99415", "99418", "longer visits are billed in time units"),
        Run("99602", "each further hour at home"),
        Run("A0021", "A0999", "rides and miles are counted"),
        Run("A2001", "A9999", "supplies, contrast and tracers are counted"),
        Run("B4034", "B9999", "feeding supplies are counted"),
        Run("C1052", "C9899", "devices, implants and drugs are counted"),
        Run("D0100", "D9999", "dental work is billed by tooth"),
        Run("E0100", "E8002", "equipment is counted or rented by the month"),
        Run("G0108", "G0109", "teaching is billed in half hours"),
        Run("G0151", "G0164", "home care is billed in quarter hours"),
        Run("G0237", "G0239", "breathing exercise is billed in time units"),
        Run("G0270", "G0271", "nutrition advice is billed in time units"),
        Run("G0277", "pressure chamber time is billed in half hours"),
        Run("G0299", "G0300", "home nursing is billed in quarter hours"),
        Run("G0316", "G0318", "longer visits are billed in time units"),
        Run("G0378", "observation is billed by the hour"),
        Run("G2212", "longer visits are billed in time units"),
        Run("H0001", "H2037", "counselling is billed in time units or days"),
        Run("J0100", "J9999", "drug units"),
        Run("K0001", "K1037", "equipment parts are counted"),
        Run("L0100", "L9900", "braces and limbs come in parts and pairs"),
        Run("M0201", "M0251", "drug doses given are counted"),
        Run("P9010", "P9100", "units of blood"),
        Run("Q0081", "Q0085", "infusions are counted"),
        Run("Q0138", "Q0250", "drug units"),
        Run("Q2004", "Q2058", "drug units"),
        Run("Q4001", "Q4310", "casts and skin substitutes are counted"),
        Run("Q5101", "Q5155", "drug units"),
        Run("Q9950", "Q9998", "contrast and drug units"),
        Run("S0012", "S0199", "drug units"),
        Run("S5000", "S9999", "home care, drugs and days are counted"),
        Run("T1000", "T5999", "home care is billed in time units"),
        Run("V2020", "V2799", "lenses come in pairs"),
    ]
}
