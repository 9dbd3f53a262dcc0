import CaseModel

/// What a biller did, as its name or its charges tell.
enum BillerRole {
    /// Revenue codes are printed by facilities only; else a name may say it.
    static func role(_ name: String?, _ lines: [ChargeLine]) -> (role: Role, isSure: Bool)? {
        if lines.contains(where: { $0.revenueCode != nil }) { return (.facility, true) }
        guard let name else { return nil }
        let keys = Set(labelWords(plainLetters(name)))
        return words.first { !keys.isDisjoint(with: $0.words) && keys.isDisjoint(with: $0.unless) }.map {
            ($0.role, false)
        }
    }

    private static let words: [(role: Role, words: Set<String>, unless: Set<String>)] = [
        (.facility, ["HOSPITAL", "HOSPITALS", "INFIRMARY"], ["PHYSICIANS", "DOCTORS"]),
        (.ambulance, ["AMBULANCE", "EMS", "PARAMEDICS"], []),
        (.anesthesia, ["ANESTHESIA", "ANESTHESIOLOGY", "ANESTHESIOLOGISTS"], []),
        (.radiology, ["RADIOLOGY", "IMAGING", "RADIOLOGISTS", "RADIOLOGIST"], []),
        (.pathology, ["PATHOLOGY", "PATHOLOGISTS"], []),
        (.laboratory, ["LABORATORY", "LABORATORIES", "LABS", "LAB", "DIAGNOSTICS"], []),
        (.pharmacy, ["PHARMACY", "PHARMACIES", "FARMACIA"], []),
        (.equipment, ["EQUIPMENT", "DME", "PROSTHETICS", "ORTHOTICS"], []),
        (.emergencyPhysician, ["EMERGENCY"], ["CENTER", "MEDICAL"]),
        (.surgeon, ["SURGEONS", "SURGEON"], []),
    ]
}
