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
            if !file.hasSuffix("/\(state.state).yaml") {
                note(
                    file, "/state", "The file is not named for its state.", fix: "Rename the file, or correct the code."
                )
            }
            if !expected.contains(state.state) {
                note(file, "/state", "This state is not known here.", fix: "Use the two letters of a state, or DC.")
            }
            if !seen.insert(state.state).inserted {
                note(file, "/state", "The state stands twice.", fix: "Keep one of the two files.")
            }
            checkColumns(state, file)
        }
        for code in expected where !seen.contains(code) {
            note("states/\(code).yaml", "", "The state is missing.", fix: "Add its file.")
        }
    }

    private mutating func checkColumns(_ state: StateRules, _ file: String) {
        for column in StateRules.Column.allCases { check(state[column], column, state, file) }
        for key in state.spanish.keys.sorted() {
            let isNote = StateRules.Column(rawValue: key).map { state[$0].note != nil } ?? false
            if !isNote, key != StateRules.interestScope || state.interestCap.scope == nil {
                note(file, "/es/\(key)", "There is no such text in English.", fix: "Remove it, or correct the key.")
            }
        }
        for (path, english, spanish) in state.texts {
            guard let spanish else {
                note(file, "/es/\(path)", "The Spanish is missing.", fix: "Translate the English text.")
                continue
            }
            if spanish.numbers.sorted() != english.numbers.sorted() {
                note(
                    file, "/es/\(path)", "The numbers are not those of the English text.",
                    fix: "Say the same in both languages.")
            }
        }
        let times = state.limitation
        let longest = times.longestYears ?? .max
        for years in [times.writtenYears, times.openYears, times.medicalYears].compactMap({ $0 }) where years > longest
        {
            note(
                file, "/limitation/longestYears", "A time of \(years) years is longer than the longest.",
                fix: "Correct one of the two.")
        }
        if times.status == .law, times.longestYears == nil {
            note(file, "/limitation/longestYears", "The longest time is missing.", fix: "Give longestYears.")
        }
        for column in [StateRules.Column.partPayment, .writtenAcknowledgment] {
            guard let restart = state[column] as? StateRules.Restart, restart.status == .notChecked else { continue }
            if restart.restartsBeforeExpiry != .unclear, restart.note == nil {
                note(
                    file, "/\(column.rawValue)/note",
                    "Nobody read this state's law, so a note must say where the answer is from.", fix: "Add the note.")
            }
        }
        let itemized = state.itemizedBill
        if (itemized.days == nil) != (itemized.unit == nil) || (itemized.days == nil) != (itemized.anchor == nil) {
            note(
                file, "/itemizedBill", "A time has days, a unit and an anchor, or none of them.",
                fix: "Give all three, or set all to null.")
        }
    }

    /// What every column must say of its source.
    private mutating func check(
        _ column: any StateColumn, _ name: StateRules.Column, _ state: StateRules, _ file: String
    ) {
        let place = "/\(name.rawValue)"
        switch column.status {
        case .law:
            if column.cite == nil, column.note == nil {
                note(
                    file, place, "A column with law needs a citation or a note on why there is none.",
                    fix: "Add one of them.")
            }
            if column.source == .notLookedFor {
                note(file, "\(place)/source", "The law's source is missing.", fix: "Say where the answer is from.")
            }
        case .noLaw:
            if column.note == nil {
                note(file, "\(place)/note", "A note must say where no law was found.", fix: "Add the note.")
            }
            if column.source == .notLookedFor {
                note(file, "\(place)/source", "The source is missing.", fix: "Say where the answer is from.")
            }
        case .notChecked: break
        }
        if column.follows == .none {
            note(
                file, "\(place)/follows", "Whose state decides must be said.",
                fix: "Set follows to patient, provider, plan or both.")
        }
        let isRead = column.readOn != nil
        if column.source.isOfficial != isRead {
            note(
                file, "\(place)/readOn", "An official source was read on a day, and only an official source.",
                fix: "Correct readOn or source.")
        }
        if (column.confidence == .seen) != isRead {
            note(
                file, "\(place)/confidence", "What was read is seen, and only that.",
                fix: "Correct readOn or confidence.")
        }
        if isRead, column.href == nil || column.quote == nil {
            note(file, place, "A text that was read needs its address and a quote.", fix: "Add href and quote.")
        }
        if let quote = column.quote {
            let words = quote.split(whereSeparator: \.isWhitespace).count
            if words > RuleHealth.longestQuote || !isRead {
                note(
                    file, "\(place)/quote", "A quote has at most \(RuleHealth.longestQuote) words of a text read.",
                    fix: "Shorten it, or say in readOn when it was read.")
            }
        }
        if let href = column.href, !href.hasPrefix("https://") {
            note(file, "\(place)/href", "An address is needed.", fix: "Write it with https:// in front.")
        }
        if let readOn = column.readOn, readOn > state.checkedOn {
            note(
                file, "\(place)/readOn", "The text was read after the state was last checked.",
                fix: "Set checkedOn to the later day.")
        }
    }
}
