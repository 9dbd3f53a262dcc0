import CaseModel

/// How much the words of a paper speak for each kind, and for a medical paper at all.
struct KindScores {
    private(set) var scores: [PaperKind: Int] = [:]
    /// Above one, the paper is about health care.
    private(set) var medical = 0
    private(set) var wordCount = 0

    /// Kinds show in the first pages.
    private static let mostWords = 20_000
    private static let titleLines = 12

    init(_ paper: PaperText, _ paragraphs: [Paragraph]) {
        wordCount = paper.lines.reduce(0) { $0 + $1.words.count }
        // Each phrase counts once, wherever it weighs most; it may run over a line's end within its column.
        var found: [[String]: [PaperKind: Int]] = [:]
        var words: Set<String> = []
        var left = KindScores.mostWords
        for paragraph in paragraphs where left > 0 {
            left -= paragraph.words.count
            KindScores.search(paragraph.words.map { ($0.box, $0.line) }, paper, &found, &words)
        }
        left = KindScores.mostWords
        for (index, line) in paper.lines.enumerated() where left > 0 {
            left -= line.words.count
            KindScores.search(line.words.map { ($0, index) }, paper, &found, &words)
        }
        for (_, weights) in found {
            for (kind, weight) in weights { scores[kind, default: 0] += weight }
        }
        // Words of insurance are in a repair shop's bill too; together they weigh one.
        medical = words.reduce(words.isDisjoint(with: MedicalWords.insurance) ? 0 : 1) {
            $0 + (MedicalWords.insurance.contains($1) ? 0 : MedicalWords.weight[$1] ?? 0)
        }
    }

    /// The kind that its evidence speaks for most clearly, best first.
    var candidates: [(kind: PaperKind, score: Int, spare: Int)] {
        scores.compactMap { kind, score in
            guard let least = KindEvidenceTable.threshold[kind], score >= least else { return nil }
            return (kind, score, score - least)
        }.sorted { ($1.spare, $0.kind.rawValue) < ($0.spare, $1.kind.rawValue) }
    }

    private static func search(
        _ boxes: [(WordBox, Int)], _ paper: PaperText, _ found: inout [[String]: [PaperKind: Int]],
        _ words: inout Set<String>
    ) {
        let firstPage = paper.lines.first?.page
        var keys: [String] = []
        var lines: [Int] = []
        for (box, line) in boxes {
            for key in box.keys {
                keys.append(key)
                lines.append(line)
            }
        }
        for start in keys.indices {
            if MedicalWords.weight[keys[start]] != nil { words.insert(keys[start]) }
            for evidence in KindEvidenceTable.starting(with: keys[start])
            where keys[start...].starts(with: evidence.words) {
                let isTitle = lines[start] < titleLines && paper.lines[lines[start]].page == firstPage
                let weight = isTitle ? evidence.titleWeight : evidence.weight
                let known = found[evidence.words]?[evidence.kind] ?? 0
                found[evidence.words, default: [:]][evidence.kind] = max(known, weight)
            }
        }
    }
}

/// Words of health care, English and Spanish. Two points make a medical paper.
enum MedicalWords {
    static let weight: [String: Int] = {
        var weight: [String: Int] = [:]
        for word in strong { weight[word] = 2 }
        for word in weak { weight[word] = 1 }
        return weight
    }()

    static let insurance: Set<String> = ["INSURANCE", "CLAIM", "CLAIMS", "DEDUCTIBLE", "BENEFITS", "SEGURO"]

    private static let strong = words(
        """
        HOSPITAL HCPCS CPT CLINIC PHYSICIANS RADIOLOGY ANESTHESIA PATHOLOGY MEDICARE MEDICAID COINSURANCE COPAY
        DEDUCTIBLE UB04 CLINICA PEDIATRICS CARDIOLOGY ORTHOPEDIC ORTHOPEDICS INPATIENT OUTPATIENT COPAYMENT URGENT
        DIAGNOSIS DIAGNOSES PACIENTE AMBULANCE SURGICAL SURGERY IMAGING ENDOSCOPY DENTAL CHIROPRACTIC PODIATRY
        """)

    private static let weak = words(
        """
        PATIENT PATIENTS MEDICAL INSURANCE HEALTH PHYSICIAN DOCTOR DR MD PHARMACY LABORATORY LAB CLAIM CLAIMS
        TREATMENT EMERGENCY PROCEDURE REVENUE NPI GUARANTOR ADMITTED DISCHARGED BENEFITS
        SALUD SEGURO MEDICO MEDICA THERAPY XRAY NURSE MEDICINE BLOOD DIALYSIS SUBSCRIBER
        """)

    private static func words(_ text: String) -> [String] {
        text.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init)
    }
}
