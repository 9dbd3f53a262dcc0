import CaseModel

extension HealthCheck {
    /// The fifty states and the District of Columbia.
    static let stateCodes =
        "AK AL AR AZ CA CO CT DC DE FL GA HI IA ID IL IN KS KY LA MA MD ME MI MN MO MS MT NC ND NE NH NJ NM NV NY OH OK "
        + "OR PA RI SC SD TN TX UT VA VT WA WI WV WY"

    mutating func checkStates(_ states: [RulebookSource.Sourced<StateRules>]) {
        let expected = Self.stateCodes.split(separator: " ").map(String.init)
        var seen: Set<String> = []
        for sourced in states {
            let (file, state) = (sourced.file, sourced.value)
            if !file.hasSuffix("/\(state.state).yaml") { note(file, "/state", "The file is not named for its state.") }
            if !expected.contains(state.state) { note(file, "/state", "This state is not known here.") }
            if !seen.insert(state.state).inserted { note(file, "/state", "The state stands twice.") }
            checkColumns(state, file)
        }
        for code in expected where !seen.contains(code) {
            note("states/\(code).yaml", "", "The state is missing.")
        }
    }

    private mutating func checkColumns(_ state: StateRules, _ file: String) {
        let columns: [(String, StateRules.Status, String?, String?)] = [
            ("limitation", state.limitation.status, state.limitation.cite, state.limitation.note),
            ("partPayment", state.partPayment.status, state.partPayment.cite, state.partPayment.note),
            (
                "writtenAcknowledgment", state.writtenAcknowledgment.status, state.writtenAcknowledgment.cite,
                state.writtenAcknowledgment.note
            ),
            ("creditReporting", state.creditReporting.status, state.creditReporting.cite, state.creditReporting.note),
            ("charityCare", state.charityCare.status, state.charityCare.cite, state.charityCare.note),
            ("groundAmbulance", state.groundAmbulance.status, state.groundAmbulance.cite, state.groundAmbulance.note),
            ("interestCap", state.interestCap.status, state.interestCap.cite, state.interestCap.note),
        ]
        for (name, status, cite, note) in columns where status == .law && cite == nil && note == nil {
            self.note(file, "/\(name)", "A column with law needs a citation or a note on why there is none.")
        }
        let times = state.limitation
        let longest = times.longestYears ?? .max
        for years in [times.writtenYears, times.openYears, times.medicalYears].compactMap({ $0 }) where years > longest
        {
            note(file, "/limitation/longestYears", "A time of \(years) years is longer than the longest.")
        }
        if times.status == .law, times.longestYears == nil {
            note(file, "/limitation/longestYears", "The longest time is missing.")
        }
        let payment = state.partPayment
        if payment.status == .notChecked, payment.restartsBeforeExpiry != .unclear, payment.note == nil {
            note(
                file, "/partPayment/note", "Nobody read this state's law, so a note must say where the answer is from.")
        }
    }
}
