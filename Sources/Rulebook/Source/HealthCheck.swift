import CaseModel

/// Looks for what makes a rulebook untrustworthy although every file can be read.
struct HealthCheck {
    private(set) var problems: [SourceProblem] = []

    init(_ source: RulebookSource) {
        if source.settings == nil { note("rulebook.yaml", "", "The settings of the rulebook are missing.") }
        if source.poverty == nil { note("poverty/guidelines.yaml", "", "The poverty guidelines are missing.") }
        checkRules(source.rules)
        checkStates(source.states)
        if let poverty = source.poverty { checkPoverty(poverty.value, poverty.file) }
        checkTables(source)
        checkRejected(source)
        checkTranslations(source)
    }

    mutating func note(_ file: String, _ path: String, _ what: String, fix: String? = nil) {
        problems.append(SourceProblem(file, path, what, fix: fix))
    }

    private mutating func checkRules(_ rules: [RulebookSource.Sourced<Rule>]) {
        var seen: [Rule.ID: String] = [:]
        for sourced in rules {
            let (file, rule) = (sourced.file, sourced.value)
            if let other = seen[rule.id] {
                note(file, "/id", "The rule \(rule.id) also stands in \(other).", fix: "Keep one of the two files.")
            }
            seen[rule.id] = file
            let check = RuleHealth(rule: rule, file: file)
            problems += check.problems
        }
    }

    private mutating func checkPoverty(_ guidelines: PovertyGuidelines, _ file: String) {
        if guidelines.citations.isEmpty { note(file, "/citations", "A citation is missing.") }
        var seen: Set<String> = []
        for (index, row) in guidelines.rows.enumerated() {
            let place = "/rows/\(index)"
            if !["48+DC", "AK", "HI"].contains(row.region) { note(file, place, "This region is not known here.") }
            if !seen.insert("\(row.year) \(row.region)").inserted { note(file, place, "This row stands twice.") }
            if row.base <= .zero || row.perPerson <= .zero { note(file, place, "An amount must be above zero.") }
        }
    }

    private mutating func checkTables(_ source: RulebookSource) {
        guard let panels = source.panels else { return note("codes/panels.yaml", "", "The table is missing.") }
        guard let components = source.globalComponents else {
            return note("codes/global-components.yaml", "", "The table is missing.")
        }
        guard let reasons = source.adjustmentReasons else {
            return note("codes/adjustment-reasons.yaml", "", "The table is missing.")
        }
        var seen: Set<String> = []
        for (index, row) in panels.value.rows.enumerated() {
            let place = "/rows/\(index)"
            if !seen.insert(row.panel).inserted { note(panels.file, place, "The panel \(row.panel) stands twice.") }
            if row.components.isEmpty { note(panels.file, place, "The panel \(row.panel) has no components.") }
            if Set(row.components).count != row.components.count { note(panels.file, place, "A code stands twice.") }
            for code in [row.panel] + row.components + row.contains where !code.isProcedureCode {
                note(panels.file, place, "\"\(code)\" is not a code of five characters.")
            }
            if row.components.contains(row.panel) { note(panels.file, place, "The panel contains itself.") }
        }
        for (index, row) in components.value.rows.enumerated() {
            if !row.from.isProcedureCode || !row.to.isProcedureCode || row.to < row.from {
                note(components.file, "/rows/\(index)", "This is not a range of codes.")
            }
        }
        for (index, family) in components.value.families.enumerated() {
            for code in [family.global] + family.technical + family.professional where !code.isProcedureCode {
                note(components.file, "/families/\(index)", "\"\(code)\" is not a code of five characters.")
            }
        }
        var codes: Set<String> = []
        for (index, row) in reasons.value.rows.enumerated() where !codes.insert(row.code).inserted {
            note(reasons.file, "/rows/\(index)", "The code \(row.code) stands twice.")
        }
    }
}

extension String {
    /// Five characters: digits, or a letter at one end, as HCPCS and CPT codes are.
    var isProcedureCode: Bool {
        let bytes = Array(utf8)
        guard bytes.count == 5 else { return false }
        func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
        func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
        return bytes[1..<4].allSatisfy(isDigit) && (isDigit(bytes[0]) || isLetter(bytes[0]))
            && (isDigit(bytes[4]) || (isLetter(bytes[4]) && isDigit(bytes[0])))
    }
}
