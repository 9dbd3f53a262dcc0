public import BillAudit
public import CaseModel
public import Rulebook

/// Why there is no answer at all about a letter.
public enum LetterError: Error, Equatable, Sendable {
    /// The case has no such account.
    case noSuchAccount(Account.ID)
    /// The rulebook lacks a number that the letter rests on.
    case rulebookLacks(parameter: String, rule: Rule.ID)
}

/// Writes letters. A pure function: the same case, rulebook, templates and day give the same letter.
public enum LetterWriter {
    /// Writes a letter about an account, or says what is missing or why it does not fit.
    ///
    /// - Parameters:
    ///   - findings: what the audit of the case found.
    ///   - ticked: the ids of the findings that the person wants to ask about; nil for all. Five at most go into one
    ///     letter, fewer where they would not fit its page; the rest is named in `notAsked`.
    ///   - language: Spanish adds a copy to read on a page of its own; the letter that is sent is English.
    public static func write(
        _ kind: LetterKind, account id: Account.ID, in file: CaseFile, findings: [Finding], ticked: Set<String>? = nil,
        rulebook: Rulebook, today: Day, language: Language = .english, templates: LetterTemplates
    ) throws(LetterError) -> Letter {
        guard let index = file.accounts.firstIndex(where: { $0.id == id }) else { throw .noSuchAccount(id) }
        let facts = LetterFacts(file, account: index)
        let rules = LetterRules(rulebook: rulebook, today: today)
        var letter = Letter()
        letter.kind = kind
        letter.account = id
        letter.lang = language
        letter.rulebook = rulebook.fingerprint
        if let held = HoldingBack.whyItDoesNotFit(facts, in: language) {
            letter.state = .held
            letter.held = [held]
            return letter
        }
        let asked = LineQuestionsInputs.askable(findings, about: facts.account, ticked: ticked)
        letter.missing = missing(kind, facts, asked, in: language)
        guard letter.missing.isEmpty else { return letter }
        var group = try group(kind, facts, rules, asked, asked)
        if kind == .lineQuestions {
            let count = try mostThatFit(asked, facts, rules, templates)
            letter.questions = asked.prefix(count).map(\.id)
            letter.notAsked = asked.dropFirst(count).map(\.id)
            group = try self.group(kind, facts, rules, Array(asked.prefix(count)), asked)
        }
        if kind == .itemizedBill, !group.has(.lawCitation) {
            let holder = facts.account.holder?.kind ?? .provider
            let why = rules.whyNot(LetterRules.access, for: holder) ?? ""
            letter.held = [.init(LetterRules.access, because: why)]
        }
        let languages: [Language] = language == .english ? [.english] : [.english, language]
        letter.pages = languages.map {
            LetterPage(language: $0, blocks: templates.filled(kind.rawValue, group, $0))
        }
        letter.values = letter.pages.flatMap(\.values)
        letter.text = PlainLetter.text(letter.pages)
        letter.state = .ready
        return letter
    }

    private static func missing(
        _ kind: LetterKind, _ facts: LetterFacts, _ asked: [Finding], in language: Language
    ) -> [Letter.MissingValue] {
        var missing = facts.missing(in: language)
        if kind == .lineQuestions, asked.isEmpty {
            missing.append(.init("questions", at: "/findings", label: FieldWords.questions(in: language)))
        }
        if !EnvelopeFit(facts.recipientLines).fits { missing.append(EnvelopeFit.tooLong(facts, in: language)) }
        return missing
    }

    /// How many questions go into a letter of one page: five, or fewer where they are long.
    private static func mostThatFit(
        _ asked: [Finding], _ facts: LetterFacts, _ rules: LetterRules, _ templates: LetterTemplates
    ) throws(LetterError) -> Int {
        var count = min(asked.count, LineQuestionsInputs.mostQuestions)
        while count > 1 {
            let group = try group(.lineQuestions, facts, rules, Array(asked.prefix(count)), asked)
            let blocks = templates.filled(LetterKind.lineQuestions.rawValue, group, .english)
            if PrintDensity(LetterPage(language: .english, blocks: blocks)) != nil { break }
            count -= 1
        }
        return count
    }

    private static func group(
        _ kind: LetterKind, _ facts: LetterFacts, _ rules: LetterRules, _ asked: [Finding], _ all: [Finding]
    ) throws(LetterError) -> SlotGroup {
        switch kind {
        case .itemizedBill:
            if let inputs = ItemizedBillInputs(facts, rules: rules) { return inputs.group }
        case .hold:
            if let inputs = HoldInputs(facts, rules: rules, findings: all) { return inputs.group }
            throw .rulebookLacks(parameter: LetterRules.holdAnswer, rule: LetterRules.waiting)
        case .lineQuestions:
            if let inputs = LineQuestionsInputs(facts, rules: rules, findings: asked) { return inputs.group }
        }
        throw .rulebookLacks(parameter: LetterRules.requestAnswer, rule: LetterRules.waiting)
    }
}

/// Accounts for which a letter to the billing office is the wrong thing to send.
enum HoldingBack {
    static func whyItDoesNotFit(_ facts: LetterFacts, in language: Language) -> Letter.HeldBack? {
        if let suit = facts.account.suit, suit.state != .threatened {
            return .init(nil, because: court(in: language))
        }
        if facts.account.holder?.isCollector == true {
            return .init(LetterRules.dispute, because: collector(in: language))
        }
        return nil
    }

    private static func court(in language: Language) -> String {
        switch language {
        case .english: "Court papers came for this account. Get legal help before you write."
        case .spanish: "Llegaron papeles de una corte para esta cuenta. Busque ayuda legal antes de escribir."
        }
    }

    private static func collector(in language: Language) -> String {
        switch language {
        case .english: "A collector holds this account. First ask the collector to prove it."
        case .spanish:
            "Un cobrador de deudas tiene esta cuenta. Primero pídale que la compruebe."
        }
    }
}
