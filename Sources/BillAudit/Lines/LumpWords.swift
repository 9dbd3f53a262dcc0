/// Words that name a whole department and no service. A charge that says nothing else is a lump.
enum LumpWords {
    /// True when every word of a description is such a word; a row without words is a lump too.
    static func areAll(_ words: [String]) -> Bool { words.allSatisfy { all.contains($0) } }

    private static let all: Set<String> = [
        "PHARMACY", "PHARMACEUTICAL", "PHARMACEUTICALS", "DRUG", "DRUGS", "MEDICATION", "MEDICATIONS", "MEDICINE",
        "SUPPLY", "SUPPLIES", "MEDICAL", "SURGICAL", "STERILE", "NONSTERILE", "MISCELLANEOUS", "MISC", "OTHER",
        "VARIOUS",
        "SUNDRY", "GENERAL", "CLASSIFICATION", "LABORATORY", "LAB", "LABS", "RADIOLOGY", "IMAGING", "DIAGNOSTIC",
        "DIAGNOSTICS", "EMERGENCY", "ROOM", "DEPARTMENT", "DEPT", "HOSPITAL", "CLINIC", "PROFESSIONAL", "PHYSICIAN",
        "FACILITY", "SERVICE", "SERVICES", "CHARGE", "CHARGES", "FEE", "FEES", "CARE", "TREATMENT", "OPERATING",
        "RECOVERY", "ANESTHESIA", "THERAPY", "RESPIRATORY", "CARDIOLOGY", "OUTPATIENT", "INPATIENT", "ANCILLARY", "AND",
        "OR", "OF", "FOR", "THE",
    ]
}
