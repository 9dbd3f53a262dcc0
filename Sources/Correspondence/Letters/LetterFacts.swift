import CaseModel

/// What a case says that any letter about one account needs, with where each part stands in the case.
struct LetterFacts: Sendable {
    let file: CaseFile
    let accountIndex: Int
    let account: Account
    /// The newest statement.
    let statementIndex: Int?
    let episodeIndex: Int?
    /// Who writes: the guarantor, else the patient, else the first person of the case.
    let senderIndex: Int?
    /// The patient, where it is clear who that is.
    let patientIndex: Int?

    init(_ file: CaseFile, account index: Int) {
        self.file = file
        accountIndex = index
        account = file.accounts[index]
        statementIndex = account.currentStatement.flatMap { current in
            file.accounts[index].statements.lastIndex { $0 == current }
        }
        episodeIndex = account.episode.flatMap { id in file.episodes.firstIndex { $0.id == id } }
        let people = file.people
        senderIndex = file.knownSigner
        let patients = people.indices.filter { people[$0].isPatient == true }
        patientIndex = patients.count == 1 ? patients.first : (patients.isEmpty ? senderIndex : nil)
    }

    var pointer: String { "/accounts/\(accountIndex)" }
    var statement: Statement? { statementIndex.map { account.statements[$0] } }
    var statementPointer: String? { statementIndex.map { "\(pointer)/statements/\($0)" } }
    var sender: Person? { senderIndex.map { file.people[$0] } }

    /// A vendor that bills for the provider gets the letter where its address is known.
    var usesVendor: Bool {
        guard let holder = account.holder, holder.kind == .vendor else { return false }
        return holder.name != nil && !holder.address.isEmpty
    }

    /// Claims of the account that no later claim replaces, with their places in the case.
    var claims: [(index: Int, claim: Claim)] {
        let replaced = Set(file.claims.compactMap(\.replaces))
        return file.claims.enumerated().filter { $0.element.account == account.id && !replaced.contains($0.element.id) }
            .map { (index: $0.offset, claim: $0.element) }
    }

    // MARK: What every letter holds

    /// Sender, recipient, day, account and bill: what the head and the first sentence of a letter need.
    func basics(today: Day) -> SlotGroup {
        var group = SlotGroup()
        if let index = senderIndex {
            let sender = file.people[index]
            group.add(.senderName, sender.name, .pointer("/people/\(index)/name"))
            group.lists["senderAddress"] = lines(sender.address, .senderAddress, at: "/people/\(index)/address")
            group.add(.senderPhone, sender.phone, .pointer("/people/\(index)/phone"))
        }
        let recipient = usesVendor ? "\(pointer)/holder" : pointer
        let name = usesVendor ? account.holder?.name : account.biller
        group.add(.recipientName, name, .pointer(usesVendor ? "\(recipient)/name" : "\(recipient)/biller"))
        group.lists["recipientAddress"] = lines(
            (usesVendor ? account.holder?.address : account.address) ?? [], .recipientAddress,
            at: "\(recipient)/address")
        group.add(.today, today, .today)
        group.add(.accountNumber, account.number, .pointer("\(pointer)/number"))
        addCare(to: &group)
        addBill(to: &group)
        return group
    }

    private func addCare(to group: inout SlotGroup) {
        if let index = patientIndex {
            group.add(.patientName, file.people[index].name, .pointer("/people/\(index)/name"))
        }
        if let index = episodeIndex {
            let episode = file.episodes[index]
            group.add(.careFrom, episode.from, .pointer("/episodes/\(index)/from"))
            if let last = episode.to, last != episode.from {
                group.add(.careUntil, last, .pointer("/episodes/\(index)/to"))
            }
        }
    }

    private func addBill(to group: inout SlotGroup) {
        guard let statement, let pointer = statementPointer else { return }
        group.add(.billDate, statement.date, .pointer("\(pointer)/date"))
        group.add(.billBalance, statement.balance, .pointer("\(pointer)/balance"))
        group.add(.billDue, statement.dueDate, .pointer("\(pointer)/dueDate"))
    }

    private func lines(_ lines: [String], _ name: SlotName, at pointer: String) -> [SlotGroup] {
        lines.enumerated().compactMap { index, line in
            var group = SlotGroup()
            group.add(name, line, .pointer("\(pointer)/\(index)"))
            return group.slots.isEmpty ? nil : group
        }
    }

    /// What no letter can do without and the case does not say.
    func missing(in language: Language) -> [Letter.MissingValue] {
        let person = "/people/\(senderIndex ?? 0)"
        let group = basics(today: Day(number: 0))
        var missing: [Letter.MissingValue] = []
        func need(_ field: LetterField, _ isThere: Bool, _ pointer: String) {
            guard !isThere else { return }
            missing.append(
                .init(field.rawValue, at: pointer, label: FieldWords.label(field, in: language)))
        }
        need(.senderName, group.has(.senderName), "\(person)/name")
        need(.senderAddress, group.lists["senderAddress"]?.isEmpty == false, "\(person)/address")
        need(.recipientName, group.has(.recipientName), "\(pointer)/biller")
        need(.recipientAddress, group.lists["recipientAddress"]?.isEmpty == false, "\(pointer)/address")
        // The office finds the account by its number; without one, by the patient and the day of care.
        if !group.has(.accountNumber), !group.has(.careFrom) || !group.has(.patientName) {
            need(.accountNumber, false, "\(pointer)/number")
            need(.careFrom, group.has(.careFrom), "/episodes/\(episodeIndex ?? file.episodes.count)/from")
        }
        return missing
    }
}

/// What the values are called that a letter may have to ask for.
enum FieldWords {
    static func label(_ field: LetterField, in language: Language) -> String {
        switch (field, language) {
        case (.senderName, .english): "Your name"
        case (.senderName, .spanish): "Su nombre"
        case (.senderAddress, .english): "Your mailing address"
        case (.senderAddress, .spanish): "Su dirección postal"
        case (.senderPhone, .english): "Your phone number"
        case (.senderPhone, .spanish): "Su número de teléfono"
        case (.recipientName, .english): "The name of the office that sent the bill"
        case (.recipientName, .spanish): "El nombre de la oficina que envió la factura"
        case (.recipientAddress, .english): "The mailing address of the office, as the bill prints it"
        case (.recipientAddress, .spanish): "La dirección postal de la oficina, como está en la factura"
        case (.accountNumber, .english): "The account number on the bill, or the day of care"
        case (.accountNumber, .spanish): "El número de cuenta de la factura, o el día de la atención"
        case (.careFrom, .english): "The day of care, where the bill has no account number"
        case (.careFrom, .spanish): "El día de la atención, si la factura no tiene número de cuenta"
        }
    }

    static func questions(in language: Language) -> String {
        switch language {
        case .english: "At least one question about this bill, ticked in the bill review"
        case .spanish: "Al menos una pregunta sobre esta factura, marcada en la revisión"
        }
    }
}
