import BillAudit
import CaseModel
import Correspondence
import Playbook
import Rulebook

extension Desk {
    /// A letter as it would be today, or what it still needs. Nothing is kept.
    ///
    /// - Parameters:
    ///   - keys: the keys of the findings to ask about; nil for all.
    ///   - values: values that a person typed for it, by the keys of `LetterField`. They are not kept either.
    public func letter(
        _ kind: LetterKind, account: Account.ID, asking keys: [String]? = nil, language: Language,
        values: [String: String] = [:]
    ) throws(CaseworkError) -> Letter {
        try letter(kind, account: account, asking: keys, language: language, values: values, in: outlook())
    }

    func letter(
        _ kind: LetterKind, account: Account.ID, asking keys: [String]?, language: Language,
        values: [String: String], in outlook: Outlook
    ) throws(CaseworkError) -> Letter {
        let findings = outlook.findings(of: account)
        let ticked = keys.map { keys in Set(findings.filter { keys.contains($0.key) }.map(\.id)) }
        var file = outlook.file
        for field in LetterField.allCases {
            if let text = values[field.rawValue] { file = field.filled(text, in: file, for: account) }
        }
        return try letter(kind, account: account, in: file, findings: findings, ticked: ticked, language: language)
    }

    /// Writes a letter about an account of any case, and proves it: one that does not pass is not handed out.
    ///
    /// - Parameters:
    ///   - findings: what the audit of the case found about the account.
    ///   - ticked: the ids of the findings to ask about; nil for all.
    public func letter(
        _ kind: LetterKind, account: Account.ID, in file: CaseFile, findings: [Finding], ticked: Set<String>?,
        language: Language
    ) throws(CaseworkError) -> Letter {
        let letter: Letter
        do {
            letter = try LetterWriter.write(
                kind, account: account, in: file, findings: findings, ticked: ticked, rulebook: rulebook, today: today,
                language: language, templates: templates)
        } catch {
            switch error {
            case .noSuchAccount(let id): throw .unknown(id: id.text)
            case .rulebookLacks: throw .noLetter(kind: kind.rawValue)
            }
        }
        let verifier = LetterVerifier(
            file: file, findings: findings, rulebook: rulebook, today: today, templates: templates)
        try prove(kind.rawValue, verifier.problems(in: letter))
        return letter
    }

    /// Makes a letter and keeps it, with the values that were typed for it: they are facts of the case from then on.
    /// When something is still missing, nothing is kept.
    ///
    /// - Returns: the letter, and its record with the entry of the journal when it could be written.
    public func makeLetter(
        _ kind: LetterKind, account: Account.ID, asking keys: [String]? = nil, language: Language,
        values: [String: String] = [:]
    ) throws(CaseworkError) -> (letter: Letter, record: LetterRecord?, entry: JournalEntry?) {
        var made: LetterRecord?
        var written = Letter()
        let entry = try change(.makeLetter) { (current) throws(CaseworkError) in
            var state = current
            if let key = values.keys.first(where: { LetterField(rawValue: $0) == nil }) { throw .unknown(id: key) }
            // In the order of the letter: who signs comes before where they live.
            for field in LetterField.allCases {
                let key = field.rawValue
                guard let text = values[key], !text.allSatisfy(\.isWhitespace) else { continue }
                if field == .careFrom { _ = try TypedValue.day(text, field: key) }
                if field.hasLines { _ = try TypedValue.lines(text, field: key) }
                let known = state.file
                state.file = field.filled(text, in: known, for: account)
                state.noteTyped(field, for: account, changedSince: known, on: today)
            }
            let outlook = Outlook(state, rulebook: rulebook, today: today, workers: workers)
            written = try letter(kind, account: account, asking: keys, language: language, values: [:], in: outlook)
            guard written.state == .ready, let text = written.text else { return }
            var ids = NewIdentifiers(state)
            var record = LetterRecord()
            record.id = ids.next(.letter)
            record.kind = kind.rawValue
            record.account = account
            record.language = language.rawValue
            record.madeOn = today
            record.text = text
            record.page = HTMLLetter.text(written, templates: templates)
            record.digest = tools.digest(of: Array(text.utf8))
            record.rules = written.rules
            record.rulebook = rulebook.fingerprint
            record.ruleMarks = marks(of: written.rules)
            record.respondBy = written.replyBy
            state.letters.append(record)
            made = record
            current = state
        }
        return (written, made, entry)
    }

    /// Says that a letter went out: the request it makes begins to run.
    public func markSent(
        _ id: LetterRecord.ID, on day: Day, by way: String, proof: String?
    ) throws(CaseworkError) -> JournalEntry? {
        guard Desk.waysOfSending.contains(way) else { throw .badValue(field: "by", problem: .notAChoice) }
        guard day <= today else { throw .badValue(field: "on", problem: .inTheFuture) }
        return try change(.sendLetter) { (state) throws(CaseworkError) in
            guard let index = state.letters.firstIndex(where: { $0.id == id }) else { throw .unknown(id: id.text) }
            var letter = state.letters[index]
            letter.sentOn = day
            letter.sentBy = way
            // A day that is corrected takes no proof back.
            letter.proof = proof ?? letter.proof
            var ids = NewIdentifiers(state)
            if letter.request == nil, let kind = LetterKind(rawValue: letter.kind) {
                var request = Request()
                request.id = ids.next(.request)
                request.account = letter.account
                request.kind = kind.request
                request.sentOn = day
                request.by = way
                request.proof = proof == nil ? nil : true
                request.respondBy = letter.respondBy
                state.file.requests.append(request)
                letter.request = request.id
            } else if let place = state.file.requests.firstIndex(where: { $0.id == letter.request }) {
                state.file.requests[place].sentOn = day
                state.file.requests[place].by = way
                if proof != nil { state.file.requests[place].proof = true }
            }
            state.letters[index] = letter
        }
    }

    /// The ways in which a letter can go out.
    public static let waysOfSending = ["mail", "certifiedMail", "fax", "portal", "email", "inPerson"]

    /// The cards for a call to the office that sent a bill, with what the plan has to ask for now.
    public func callCards(_ account: Account.ID, language: Language) throws(CaseworkError) -> CallCards {
        let outlook = try outlook()
        guard let plan = outlook.plan(of: account) else { throw .unknown(id: account.text) }
        let findings = outlook.findings(of: account)
        var cards: CallCards
        do {
            cards = try CallWriter.billingOffice(
                account: account, in: outlook.file, asks: Desk.asks(plan, findings), findings: findings,
                language: language, templates: templates)
        } catch {
            throw .noLetter(kind: CallKind.billingOffice.rawValue)
        }
        let verifier = LetterVerifier(
            file: outlook.file, findings: findings, rulebook: rulebook, today: today, templates: templates)
        try prove(CallKind.billingOffice.rawValue, verifier.problems(in: cards))
        cards.rulebook = rulebook.fingerprint
        return cards
    }

    /// What did not pass is not handed out.
    private func prove(_ kind: String, _ problems: [LetterProblem]) throws(CaseworkError) {
        guard problems.isEmpty else {
            throw .unproved(kind: kind, problems: problems.map { "\($0.kind.rawValue): \($0.what)" })
        }
    }

    /// What a call can ask for: what the plan has open now.
    static func asks(_ plan: AccountPlan, _ findings: [Finding]) -> Set<CallAsk> {
        var asks: Set<CallAsk> = []
        func isOpen(_ name: StepName) -> Bool {
            plan.steps.contains { $0.step == name && ($0.state == .canStart || $0.state == .overdue) }
        }
        if isOpen(.requestItemizedBill) { asks.insert(.listOfCharges) }
        if isOpen(.askHold) { asks.insert(.hold) }
        if isOpen(.checkClaim) || isOpen(.fileClaim) { asks.insert(.claimSent) }
        if !findings.filter({ $0.check != .notItemized }).isEmpty { asks.insert(.lineQuestions) }
        if isOpen(.screenAssistance) || isOpen(.applyAssistance) { asks.insert(.moneyHelp) }
        return asks.isEmpty ? [.hold] : asks
    }
}

extension CaseState {
    /// Says of a value that was typed for a letter that it is the person's own.
    fileprivate mutating func noteTyped(
        _ field: LetterField, for id: Account.ID, changedSince known: CaseFile, on day: Day
    ) {
        let people = zip(file.people.indices, file.people).filter { !known.people.contains($0.1) }.map(\.0)
        let person = people.last.map { RecordKey(.person, file.people[$0].id.text) }
        let isOther = file.accounts.first { $0.id == id } != known.accounts.first { $0.id == id }
        let account = isOther ? RecordKey(.account, id.text) : nil
        let place: (path: String, key: RecordKey?) =
            switch field {
            case .senderName: ("/name", person)
            case .senderAddress: ("/address", person)
            case .senderPhone: ("/phone", person)
            case .recipientName: ("/biller", account)
            case .recipientAddress: ("/address", account)
            case .accountNumber: ("/number", account)
            case .careFrom: ("", nil)
            }
        if let key = place.key { typed(place.path, of: key, on: day) }
    }
}

extension LetterKind {
    /// The request that a letter makes.
    var request: RequestKind {
        switch self {
        case .itemizedBill: .itemizedBill
        case .hold: .hold
        case .lineQuestions: .correction
        }
    }
}
