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
        let today = today
        return try change(.editRecord) { (state) throws(CaseworkError) in
            try FieldEdit.apply(field, text, today: today, &state)
        }
    }

    /// Changes several values in one entry of the journal.
    public func set(_ values: [(field: String, text: String)]) throws(CaseworkError) -> JournalEntry? {
        let today = today
        return try change(.editRecord) { (state) throws(CaseworkError) in
            for value in values { try FieldEdit.apply(value.field, value.text, today: today, &state) }
        }
    }
}
