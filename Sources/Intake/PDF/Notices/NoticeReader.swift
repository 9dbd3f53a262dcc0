import CaseModel

/// Reads a letter that is neither a bill nor a claim: who writes for whom, about which account, by when.
struct NoticeReader {
    let paper: PaperText
    let tokens: [[Token]]
    let fields: PaperFields
    let paragraphs: [Paragraph]

    func notice(_ kind: PaperKind) -> Notice {
        let text = NoticeText(paragraphs: paragraphs)
        var notice = Notice()
        notice.at = paper.lines.first { !$0.isEmpty }.map { paper.place($0) }
        notice.from = sender(kind, text)
        notice.creditor = creditor(kind, text, from: notice.from)
        notice.account =
            fields.text(.account) ?? fields.text(.visit)
            ?? text.number(behind: ["ACCOUNT", "ACCT", "CUENTA", "VISIT"])
        // A court's number is the case's and not the account's.
        if notice.account == nil, kind != .courtPapers {
            notice.account = fields.text(.reference) ?? text.number(behind: ["FILE", "REFERENCE", "REFERENCIA"])
        }
        notice.patient = fields.text(.patient) ?? text.name(behind: [["DEAR"]])
        notice.datedOn = fields.day(.letterDate) ?? fields.day(.statementDate) ?? BillDates.alone(paper, tokens)
        notice.replyBy = replyBy(kind, text)
        notice.amount = NoticeAmounts.best(kind, paper, tokens, paragraphs)
        if kind == .validationNotice { notice.itemizationDate = itemizationDate }
        return notice
    }

    private var head: String? {
        LetterHead(paper: paper, tokens: tokens).name(passingOver: fields).map(\.name)
    }

    private func sender(_ kind: PaperKind, _ text: NoticeText) -> String? {
        if kind == .courtPapers { return party("PLAINTIFF") }
        return head ?? text.name(before: ["IS", "A", "DEBT", "COLLECTOR"])
    }

    /// The name before `Plaintiff` on its line, or on the line above.
    private func party(_ word: String) -> String? {
        for (index, line) in paper.lines.enumerated().prefix(80) {
            guard let at = line.words.firstIndex(where: { $0.keys.first == word }) else { continue }
            let words = at > 0 ? Array(line.words[..<at]) : index > 0 ? paper.lines[index - 1].words : []
            let name = words.map(\.text).joined(separator: " ")
            let trimmed = String(name.reversed().drop { ",:; ".contains($0) }.reversed())
            if trimmed.utf8.count >= 3 { return trimmed }
        }
        return nil
    }

    private func creditor(_ kind: PaperKind, _ text: NoticeText, from: String?) -> String? {
        switch kind {
        case .denialLetter, .surpriseBillNotice: return fields.text(.provider)
        case .assistanceDecision, .collectionActionNotice, .estimate: return nil
        default: break
        }
        if let named = fields.text(.creditor) { return named }
        if let named = text.name(behind: NoticeReader.creditorPhrases) { return named }
        // `Re: Tarn Anesthesia Group.`, or a line of its own.
        for paragraph in paragraphs {
            if let name = PaperNames.house(paragraph.words.map(\.box)), !isSame(name, from) { return name }
        }
        return nil
    }

    private static let creditorPhrases: [[String]] = [
        ["OWE", "TO"], ["OWED", "TO"], ["ON", "BEHALF", "OF"], ["ACCOUNT", "AT"], ["ACCOUNT", "WITH"],
        ["SERVICES", "OF"], ["CREDITOR"], ["ORIGINAL", "CREDITOR"], ["DEBT", "TO"], ["DEBE", "A"],
    ]

    /// The short and the long form of a company's name are the same.
    private func isSame(_ name: String, _ other: String?) -> Bool {
        guard let other else { return false }
        let (a, b) = (labelWords(plainLetters(name)), labelWords(plainLetters(other)))
        return a.starts(with: b) || b.starts(with: a)
    }

    private func replyBy(_ kind: PaperKind, _ text: NoticeText) -> Day? {
        if let day = fields.day(.replyBy) { return day }
        let words: Set<String>
        switch kind {
        case .validationNotice: words = ["DISPUTE", "DISPUTAR", "DISPUTES"]
        case .assistanceDecision: words = ["DISAGREE", "APPEAL", "WRITE", "REPLY"]
        case .courtPapers: words = ["ANSWER", "APPEAR"]
        case .settlementOffer: words = ["OFFER", "REACHES", "PAY", "PAYMENT", "ACCEPT"]
        case .denialLetter: words = ["APPEAL", "APPEALS"]
        case .estimate, .surpriseBillNotice: return nil
        default: words = ["APPLICATION", "PAYMENT", "APPLY", "PAY", "REPLY"]
        }
        return text.day(behind: ["BY", "BEFORE", "UNTIL", "THROUGH", "ANTES"], near: words)
    }

    /// The day from which a collector counts: `As of January 2, 2026, you owed`, `Owed on April 30, 2026`.
    private var itemizationDate: Day? {
        for (index, line) in paper.lines.enumerated().prefix(400) {
            guard tokens[index].contains(where: { $0.amount != nil }),
                let day = tokens[index].compactMap({ $0.date?.day }).first
            else { continue }
            let keys = Set(line.keys(line.words.indices))
            if !keys.isDisjoint(with: ["OWED", "OWE", "DEBIA", "BALANCE", "ITEMIZATION", "CHARGED"]) { return day }
        }
        return nil
    }
}
