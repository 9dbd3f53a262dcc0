import CaseModel
import Scan

/// Who sent a paper: a label that says so, else the name at the top of the first page.
struct LetterHead {
    let paper: PaperText
    let tokens: [[Token]]

    /// The name on top of the first page, without the address behind it. Titles (`ITEMIZED STATEMENT`), labels and
    /// sentences are passed over.
    func name(passingOver fields: PaperFields) -> (name: String, isSure: Bool)? {
        guard let page = paper.lines.first?.page else { return nil }
        let labelled = Set(fields.all.map(\.line))
        var second: String?
        for (index, line) in paper.lines.enumerated().prefix(14) where line.page == page && !line.isEmpty {
            for cell in line.cells.prefix(2) {
                if fields.all.contains(where: { $0.line == index && $0.words.overlaps(cell) }), labelled.contains(index)
                {
                    continue
                }
                guard let name = name(in: Array(line.words[cell])) else { continue }
                if LetterHead.isTitled(name) { return (name, !followsTitle(Array(line.words[cell]), name)) }
                if second == nil, index < 6 { second = name }
            }
        }
        return second.map { ($0, false) }
    }

    /// A name as a letterhead prints it, up to the address.
    private func name(in words: [WordBox]) -> String? {
        var words = words
        // `Hospital Bill - Valley General Hospital`, `STATEMENT FROM RIVERSIDE MEDICAL CENTER`
        if let dash = words.lastIndex(where: { ["-", "|"].contains($0.plain) || $0.plain == "FROM" }), dash > 0,
            dash + 1 < words.count, words[..<dash].contains(where: { isTitleWord($0) })
        {
            words = Array(words[(dash + 1)...])
        }
        var parts: [String] = []
        for (index, word) in words.enumerated() {
            if word.plain.utf8.contains(where: { ASCII.isDigit($0) }) || word.plain.hasPrefix("(") { break }
            if word.plain == "|" || word.plain == "/" || word.plain.hasSuffix(":") { break }
            if index > 0, word.plain == "PO" || word.plain == "P.O.", !parts.isEmpty { break }
            parts.append(word.text)
            if word.text.hasSuffix(","), index + 1 < words.count, !LetterHead.isSuffix(words[index + 1].plain) { break }
            if word.text.hasSuffix("."), word.plain.utf8.count > 4 { break }
            if parts.count > 9 { return nil }
        }
        var text = parts.joined(separator: " ")
        while let last = text.last, ",;:-/| ".contains(last) { text.removeLast() }
        if text.last == ".", text.split(separator: " ").last?.count ?? 0 > 4 { text.removeLast() }
        let keys = parts.flatMap { labelWords(plainLetters($0)) }
        guard text.utf8.count >= 4, keys.contains(where: { $0.utf8.count >= 3 }) else { return nil }
        let first = parts.first?.unicodeScalars.first
        guard first?.properties.isUppercase == true else { return nil }
        // All its words belong to titles, or it reads like a sentence: no name.
        if !LetterHead.isTitled(text), keys.contains(where: { LetterHead.titleWords.contains($0) }) { return nil }
        let isOnlyTitle = keys.allSatisfy { key in
            LetterHead.titleWords.contains(key) || SummaryVocabulary.part(key).map { $0 != .insurance } == true
        }
        if isOnlyTitle { return nil }
        if !LetterHead.titleWords.isDisjoint(with: keys.prefix(3)), !LetterHead.isTitled(text) { return nil }
        return text
    }

    /// `MEDICAL BILL - URGENT CARE VISIT`: what stands behind a title may be the biller or go on with the title.
    private func followsTitle(_ words: [WordBox], _ name: String) -> Bool {
        guard words.first.map({ !name.hasPrefix($0.text) }) == true else { return false }
        let last = labelWords(plainLetters(name)).last ?? ""
        return !["HOSPITAL", "CENTER", "ASSOCIATES", "GROUP", "LLC", "INC", "PC", "CENTRE"].contains(last)
    }

    private func isTitleWord(_ word: WordBox) -> Bool {
        word.keys.contains { LetterHead.titleWords.contains($0) }
    }

    /// `P.C.`, `LLC`, `M.D.` behind a comma belong to the name.
    static func isSuffix(_ plain: String) -> Bool {
        let letters = plain.filter { $0 != "." && $0 != "," }
        return ["PC", "PA", "LLC", "LLP", "PLLC", "INC", "LTD", "MD", "DO", "DDS", "DPM", "LP", "NP", "CORP", "CO"]
            .contains(letters)
    }

    /// True when a word says that it is a hospital, a practice, a company.
    static func isTitled(_ name: String) -> Bool {
        let keys = labelWords(plainLetters(name))
        return keys.contains { LetterHead.houseWords.contains($0) } && !LetterHead.titleWords.contains(keys.last ?? "")
            && !(keys.first.map { ["EXPLANATION", "GOOD", "NOTICE", "YOUR", "THIS", "PATIENT"].contains($0) } ?? false)
    }

    private static let houseWords: Set<String> = Set(
        """
        HOSPITAL HOSPITALS MEDICAL HEALTH HEALTHCARE CLINIC CLINICS CENTER CENTERS CENTRE PHYSICIANS PHYSICIAN ASSOCIATES
        ASSOC LABORATORY LABORATORIES LABS LAB RADIOLOGY IMAGING GROUP LLC INC PC PA PLLC LLP CORP COMPANY SURGERY
        SURGICAL ANESTHESIA PATHOLOGY EMERGENCY AMBULANCE EMS ORTHOPEDIC ORTHOPEDICS DENTAL PHARMACY THERAPY PARTNERS
        BUREAU RECOVERY COLLECTIONS SERVICES SYSTEM CARE MEDICINE PEDIATRICS CARDIOLOGY DERMATOLOGY ONCOLOGY UROLOGY
        INSURANCE MUTUAL INFIRMARY INSTITUTE FAMILY SPECIALISTS CLINICA CENTRO MEDICO BONE JOINT DOCTORS HOME EYE
        REHABILITATION DIAGNOSTICS DIAGNOSTIC UNIVERSITY MEMORIAL PRACTICE SUPPLY EQUIPMENT TRANSPORT HOSPICE
        SHIELD BLUECROSS AETNA CIGNA HUMANA KAISER ANTHEM UNITEDHEALTHCARE ASSURANCE
        """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))

    /// True for a word that stands in titles of papers, such as `Statement`.
    static func isTitleWord(_ word: String) -> Bool {
        labelWords(plainLetters(word)).allSatisfy { titleWords.contains($0) }
    }

    private static let titleWords: Set<String> = Set(
        """
        STATEMENT STATEMENTS BILL BILLING INVOICE ITEMIZED ITEMIZATION DETAIL DETAILS SUMMARY NOTICE EXPLANATION BENEFITS
        ESTIMATE CLAIM FORM SUMMONS COMPLAINT PAGE PATIENT ACCOUNT CHARGE CHARGES RECEIPT LETTER DECISION OFFER ESTADO
        CUENTA FACTURA DETALLADO SUPERBILL COURT DISTRICT PREPARED DEAR RIGHTS PROTECTIONS GUARANTOR PAYMENT DATE
        QUESTIONS IMPORTANT RESUMEN AVISO COMBINED PROCESSING SIGNATURE SIGNED FIRMA
        """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))
}
