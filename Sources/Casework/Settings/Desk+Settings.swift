import CaseModel

extension Desk {
    /// Changes how the program looks and speaks.
    public func changeSettings(
        _ edit: (inout SettingsRecord) -> Void
    ) throws(CaseworkError) -> JournalEntry? {
        try change(.changeSettings) { (state) throws(CaseworkError) in
            edit(&state.settings)
            if let language = state.settings.language, state.file.household?.language != language {
                state.editHousehold { $0.language = language }
            }
        }
    }

    /// Changes values of records that no question asks for: names, addresses, phones.
    ///
    /// - Parameter field: `sender.name`, `sender.address`, `sender.phone`, or `A1.address`, `A1.phone`, `A1.number`,
    ///   `A1.biller`. An empty text changes nothing: blank never erases.
    public func set(_ field: String, _ text: String) throws(CaseworkError) -> JournalEntry? {
        try change(.editRecord) { (state) throws(CaseworkError) in
            try FieldEdit.apply(field, text, &state)
        }
    }

    /// Changes several values in one entry of the journal.
    public func set(_ values: [(field: String, text: String)]) throws(CaseworkError) -> JournalEntry? {
        try change(.editRecord) { (state) throws(CaseworkError) in
            for value in values { try FieldEdit.apply(value.field, value.text, &state) }
        }
    }
}

/// Values of people and accounts that are typed when a letter needs them.
enum FieldEdit {
    static func apply(_ field: String, _ text: String, _ state: inout CaseState) throws(CaseworkError) {
        let parts = field.split(separator: ".", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { throw .unknown(id: field) }
        if text.allSatisfy(\.isWhitespace) { return }
        if parts[0] == "sender" {
            try sender(parts[1], text, field, &state)
            return
        }
        guard let index = state.index(of: Identifier(parts[0])) else { throw .unknown(id: field) }
        switch parts[1] {
        case "address": state.file.accounts[index].address = try TypedValue.lines(text, field: field)
        case "phone": state.file.accounts[index].phone = try TypedValue.line(text, field: field, limit: 40)
        case "number": state.file.accounts[index].number = try TypedValue.line(text, field: field, limit: 60)
        case "biller": state.file.accounts[index].biller = try TypedValue.line(text, field: field, limit: 120)
        default: throw .unknown(id: field)
        }
    }

    private static func sender(
        _ key: String, _ text: String, _ field: String, _ state: inout CaseState
    ) throws(CaseworkError) {
        let known = state.file.people.firstIndex { $0.isGuarantor == true } ?? state.file.people.indices.first
        let index: Int
        if let known {
            index = known
        } else {
            var ids = NewIdentifiers(state)
            var person = Person()
            person.id = ids.next(.person)
            person.isPatient = true
            person.isGuarantor = true
            state.file.people.append(person)
            index = state.file.people.count - 1
        }
        switch key {
        case "name": state.file.people[index].name = try TypedValue.line(text, field: field, limit: 80)
        case "address": state.file.people[index].address = try TypedValue.lines(text, field: field)
        case "phone": state.file.people[index].phone = try TypedValue.line(text, field: field, limit: 40)
        default: throw .unknown(id: field)
        }
    }
}
