public import BillAudit
public import CaseModel

/// Makes call cards. A pure function, as `LetterWriter` is.
public enum CallWriter {
    /// So many charges are named in one call: with the closing line that makes the three lines of a card.
    static let mostCharges = 2

    /// The cards for a call to the office that sent a bill.
    ///
    /// - Parameters:
    ///   - asks: what the plan opens; cards for other things are left out.
    ///   - findings: what the audit found; those with `ticked` ids, or all, are asked about.
    public static func billingOffice(
        account id: Account.ID, in file: CaseFile, asks: Set<CallAsk>, findings: [Finding] = [],
        ticked: Set<String>? = nil, language: Language = .english, templates: LetterTemplates
    ) throws(LetterError) -> CallCards {
        guard let index = file.accounts.firstIndex(where: { $0.id == id }) else { throw .noSuchAccount(id) }
        let facts = LetterFacts(file, account: index)
        var call = CallCards()
        call.account = id
        call.lang = language
        let asked = LineQuestionsInputs.askable(findings, about: facts.account, ticked: ticked)
        let inputs = BillingOfficeInputs(facts, asks: asks, findings: asked)
        guard inputs.group.has(.accountNumber) || inputs.group.has(.patientName) else {
            let field = LetterField.accountNumber
            call.missing = [
                .init(
                    field.rawValue, at: "\(facts.pointer)/number", label: FieldWords.label(field, in: language))
            ]
            return call
        }
        call.questions = inputs.charges.map(\.finding)
        call.blocks = CallFlow.resolved(templates.filled(LetterTemplates.callName, inputs.group, language))
        call.values = call.blocks.flatMap(\.values)
        call.cards = CallFlow.cards(call.blocks)
        call.text = PlainCall.text(call)
        call.state = .ready
        return call
    }
}

/// What the cards for a billing office need.
struct BillingOfficeInputs: Sendable {
    var group: SlotGroup
    /// One charge line of a finding each, with the finding's id.
    var charges: [(finding: String, slots: SlotGroup)]

    init(_ facts: LetterFacts, asks: Set<CallAsk>, findings: [Finding]) {
        // The day of a call is not on its cards.
        group = facts.basics(today: Day(number: 0))
        group.slots.removeAll { $0.name == .today }
        group.lists = [:]
        group.add(.billerPhone, facts.account.phone, .pointer("\(facts.pointer)/phone"))
        if let coverage = facts.claims.last?.claim.coverage,
            let index = facts.file.coverages.firstIndex(where: { $0.id == coverage })
        {
            group.add(.planName, facts.file.coverages[index].payer, .pointer("/coverages/\(index)/payer"))
        }
        group.set("asksList", if: asks.contains(.listOfCharges))
        group.set("asksHold", if: asks.contains(.hold))
        group.set("asksClaim", if: asks.contains(.claimSent))
        group.set("asksQuestions", if: asks.contains(.lineQuestions))
        group.set("asksHelp", if: asks.contains(.moneyHelp))
        charges = findings.compactMap { finding in
            guard let found = QuestionLines(finding, facts).all.first else { return nil }
            var slots = SlotGroup()
            slots.add(.lineCode, found.line.code, .pointer("\(found.pointer)/code"))
            slots.add(.lineDate, found.line.dateOfService, .pointer("\(found.pointer)/dateOfService"))
            slots.add(.lineCharge, found.line.charge, .pointer("\(found.pointer)/charge"))
            return (finding.id, slots)
        }
        charges = Array(charges.prefix(CallWriter.mostCharges))
        if asks.contains(.lineQuestions) {
            group.lists["questions"] = charges.map(\.slots)
            group.set("balanceOnly", if: charges.isEmpty)
        } else {
            charges = []
        }
    }
}

/// How cards follow each other.
enum CallFlow {
    /// The target of a choice that leads to the card after this one.
    private static let next = "next"

    /// Choices that lead to the next card get its id: cards that are not asked for were left out.
    static func resolved(_ blocks: [LetterBlock]) -> [LetterBlock] {
        let ids = blocks.filter { $0.role == .card }.compactMap(\.argument)
        var blocks = blocks
        var current = -1
        for index in blocks.indices {
            if blocks[index].role == .card { current += 1 }
            guard blocks[index].role == .choice, blocks[index].argument == next else { continue }
            blocks[index].argument = ids.indices.contains(current + 1) ? ids[current + 1] : nil
        }
        return blocks
    }

    static func cards(_ blocks: [LetterBlock]) -> [CallCard] {
        var cards: [CallCard] = []
        for block in blocks {
            if block.role == .card {
                var card = CallCard()
                card.id = block.argument ?? ""
                card.title = block.text
                cards.append(card)
                continue
            }
            guard !cards.isEmpty else { continue }
            add(block, to: &cards[cards.count - 1])
        }
        return cards
    }

    private static func add(_ block: LetterBlock, to card: inout CallCard) {
        switch block.role {
        case .say:
            var line = CallLine()
            line.text = block.text
            line.lang = block.argument.flatMap(Language.init(rawValue:)) ?? .english
            card.say.append(line)
        case .meaning:
            if !card.say.isEmpty { card.say[card.say.count - 1].meaning = block.text }
        case .note: card.notes.append(block.text)
        case .listen: card.listenFor.append(block.text)
        case .write: card.writeDown.append(block.text)
        case .choice:
            var choice = CallChoice()
            choice.label = block.text
            choice.next = block.argument ?? ""
            card.choices.append(choice)
        case .banner, .sender, .date, .recipient, .subject, .reference, .greeting, .paragraph, .item, .closing,
            .signatureLine, .signature, .enclosed, .card:
            break
        }
    }
}
