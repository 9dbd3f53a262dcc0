import CaseModel

/// Reads the text of a PDF: bills, explanations of benefits and letters.
public enum PDFReader {
    /// Reads a paper by where its words stand. No input makes it fail: what cannot be read is left out and said.
    ///
    /// - Parameters:
    ///   - words: the word boxes that `pdftotext -tsv` wrote, or `tesseract … tsv`.
    ///   - file: the file's name as places print it.
    /// - Returns: what was read, with its places; the digest of the file is the caller's to fill in.
    public static func read(words: [UInt8], file: String) -> DraftFile {
        let paper = PaperText(words, file: file)
        var draft = DraftFile()
        draft.file = file
        if paper.isCut {
            draft.issues.append(ImportIssue(.error, at: nil, PDFWords.tooLong, fix: PDFWords.splitPaper))
        }
        guard paper.lines.contains(where: { !$0.isEmpty }) else {
            draft.issues.append(ImportIssue(.warning, at: nil, PDFWords.noText, fix: PDFWords.scanFix))
            return draft
        }
        PaperReading(paper).fill(&draft)
        return draft
    }
}

/// One paper, read in every way, of which the kind chooses one.
private struct PaperReading {
    let paper: PaperText
    let tokens: [[Token]]
    let fields: PaperFields
    let paragraphs: [Paragraph]
    let bill: BillReader
    let benefits: BenefitsReader?
    let kind: PaperKind
    let confidence: Confidence

    init(_ text: PaperText) {
        paragraphs = Paragraphs.read(text.lines)
        let scores = KindScores(text, paragraphs)
        let isForm = scores.candidates.first?.kind == .claimForm
        paper = isForm ? FormBoxes.joined(text) : text
        tokens = paper.lines.map { TokenReader.tokens($0) }
        // On a claim form only the table of services is one; its other boxes hold one value each.
        let headings = HeadingFinder(lines: paper.lines, tokens: tokens).headings().filter { !isForm || $0.has(.code) }
        fields = FieldFinder(lines: paper.lines, tokens: tokens, headings: headings).fields()
        bill = BillReader(paper, tokens, headings, fields, isForm: isForm)
        let mayBeBenefits = scores.candidates.contains {
            $0.kind == .explanationOfBenefits || $0.kind == .medicareSummaryNotice
        }
        benefits = mayBeBenefits ? BenefitsReader(paper, tokens, fields, bill) : nil
        let notices = NoticeReader(paper: paper, tokens: tokens, fields: fields, paragraphs: paragraphs)
        let judge = KindJudge(
            scores: scores, bill: bill, benefits: benefits, notice: { notices.notice($0) }, fields: fields)
        (kind, confidence) = judge.judge()
    }

    func fill(_ draft: inout DraftFile) {
        draft.kind = kind
        draft.confidence = paper.isScanned && confidence == .sure ? .likely : confidence
        switch kind {
        case .itemizedBill, .statement:
            draft.statements = bill.statements
            draft.summaryRows = bill.wholePaper
            draft.issues += bill.issues
            if bill.differs, draft.confidence == .sure { draft.confidence = .likely }
        case .claimForm:
            draft.statements = bill.statements.prefix(1).map { withoutBalance($0) }
            draft.issues += bill.issues
            if bill.differs, draft.confidence == .sure { draft.confidence = .likely }
        case .explanationOfBenefits, .medicareSummaryNotice:
            draft.claims = benefits?.drafts(kind) ?? []
        case .denialLetter:
            draft.notices = [notice]
            draft.claims = [deniedClaim]
        case .notSure:
            draft.issues.append(ImportIssue(.warning, at: nil, PDFWords.notKnown, fix: PDFWords.chooseKind))
        case .validationNotice, .estimate, .surpriseBillNotice, .assistanceDecision, .collectionActionNotice,
            .settlementOffer, .courtPapers:
            draft.notices = [notice]
        case .notAMedicalPaper, .remittance, .blueButton, .fhir: break
        }
    }

    private var notice: Notice {
        NoticeReader(paper: paper, tokens: tokens, fields: fields, paragraphs: paragraphs).notice(kind)
    }

    /// A claim form asks the plan and not the patient: of its sums only the total of the charges is used.
    private func withoutBalance(_ statement: DraftStatement) -> DraftStatement {
        var statement = statement
        var stated = StatedTotals()
        stated.totalCharges = statement.stated.totalCharges
        statement.stated = stated
        statement.summaryRows = statement.summaryRows.filter { $0.kind == .total }
        statement.statementDate = fields.day(.statementDate)
        statement.sure["statementDate"] = nil
        return statement
    }

    /// What a letter that refuses payment says of the claim itself.
    private var deniedClaim: DraftClaim {
        let notice = notice
        var claim = DraftClaim()
        claim.at = notice.at
        claim.payer = notice.from
        claim.provider = notice.creditor
        claim.patient = notice.patient
        claim.account = fields.text(.account)
        claim.memberId = fields.text(.memberId)
        claim.status = .denied
        claim.claimNumber = fields.text(.claimNumber)
        claim.processedOn = fields.day(.processedDate)
        claim.dateOfService = fields.day(.serviceDate)
        claim.billed = notice.amount
        return claim
    }
}
