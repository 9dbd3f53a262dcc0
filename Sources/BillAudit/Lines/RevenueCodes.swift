/// The parts of a hospital that revenue codes name, as far as a check needs them (UB-04, form locator 42).
enum RevenueCodes {
    /// Room and board, by the day: 010x to 021x, without leave of absence (018x).
    static func isRoom(_ code: String?) -> Bool {
        guard let head = head(code) else { return false }
        return (10...21).contains(head) && head != 18
    }

    /// The newborn's bed beside the mother's.
    static func isNursery(_ code: String?) -> Bool { head(code) == 17 }

    static func isEmergency(_ code: String?) -> Bool { head(code) == 45 }

    /// What a clinician of the hospital bills for reading or treating: 096x to 098x.
    static func isProfessionalFee(_ code: String?) -> Bool {
        head(code).map { (96...98).contains($0) } ?? false
    }

    /// Departments that do tests before a planned stay: laboratory, imaging, heart and nerve tests.
    static func isTesting(_ code: String?) -> Bool {
        guard let head = head(code) else { return false }
        return [30, 31, 32, 34, 35, 40, 46, 48, 61, 73, 74, 92].contains(head)
    }

    /// Departments whose lines without a code count doses, items, hours or days, so that equal rows are usual: rooms,
    /// pharmacy, intravenous therapy, supplies, anesthesia, blood, breathing and other therapy, recovery, observation.
    static func countsQuantity(_ code: String?) -> Bool {
        guard let head = head(code) else { return false }
        if (10...21).contains(head) { return true }
        return [
            22, 23, 24, 25, 26, 27, 36, 37, 38, 39, 41, 42, 43, 44, 58, 60, 62, 63, 71, 72, 76, 80, 82, 83, 84, 85, 88,
        ].contains(head)
    }

    /// The first three of the four digits as a number.
    private static func head(_ code: String?) -> Int? {
        guard let code, code.utf8.count == 4 else { return nil }
        return Int(code.prefix(3))
    }
}
