import CaseModel
import Rulebook

/// A small rulebook of our own, so that a test depends on no file that others still write.
enum Rules {
    static let day = Day(iso: "2026-09-15") ?? Day(number: 0)

    static let book = rulebook()

    /// - Parameters:
    ///   - codes: the code tables; nil leaves them out.
    ///   - rules: the rules as JSON.
    static func rulebook(codes: String? = codes(), rules: String = rules) -> Rulebook {
        let core = """
            {"schema":"reprieve.rulebook/1","fingerprint":"test-rules","reviewLimit":365,"rules":[\(rules)],
             "povertyGuidelines":{"checkedOn":"2026-01-20","confidence":"seen","rows":[]},"states":[]}
            """
        let files: [String: String?] = ["rules.json": core, "codes.json": codes]
        do {
            return try Rulebook { name in files[name].flatMap { $0 }.map { Array($0.utf8) } }
        } catch {
            preconditionFailure("The test's rulebook cannot be read: \(error)")
        }
    }

    static let rules = [
        rule("R-057", "What CO and PR mean", "Contractor guidance on group codes", confidence: "seen"),
        rule(
            "R-058", "Claim sent too late", "42 CFR 424.44(a)(1)", confidence: "secondary",
            parameters: #"{"medicareFilingLimit":{"value":1,"unit":"year","anchor":"serviceDate","confidence":"seen"}}"#
        ),
        rule("R-071", "Copies of your records", "45 CFR 164.524(a)(1)", confidence: "seen"),
    ].joined(separator: ",")

    static func rule(
        _ id: String, _ title: String, _ cite: String, confidence: String, parameters: String = "{}"
    ) -> String {
        """
        {"id":"\(id)","title":"\(title)","kind":"law","says":"Our words.","validFrom":"notChecked",
         "checkedOn":"2026-09-01","confidence":"\(confidence)","citations":[{"id":"a","text":"\(cite)"}],
         "scope":{"who":"Anyone.","coverage":"any","hospital":"any","holder":"any","role":"any","when":[],"state":"any",
                  "follows":"none"},"parameters":\(parameters)}
        """
    }

    /// - Parameters:
    ///   - panelsFrom: the first day for which the panels hold.
    ///   - panelsTo: the last day for which the panels hold, quoted, or `null`.
    static func codes(panelsFrom: String = "notChecked", panelsTo: String = "null") -> String {
        let source = #""source":{"text":"A public table."},"checkedOn":"2026-09-01","confidence":"secondary""#
        return """
            {"panels":{"table":"panels","title":"Panels",\(source),"validFrom":"\(panelsFrom)",
             "validTo":\(panelsTo),"rows":[
               {"panel":"80048","plain":"basic metabolic panel","contains":["80051"],
                "components":["82310","82374","82435","82565","82947","84132","84295","84520"]},
               {"panel":"80051","plain":"electrolytes","components":["82374","82435","84132","84295"],"contains":[]},
               {"panel":"80053","plain":"comprehensive metabolic panel","contains":["80048","80051"],
                "components":["82040","82247","82310","82374","82435","82565","82947","84075","84132","84155","84295",
                              "84450","84460","84520"]},
               {"panel":"80061","plain":"cholesterol panel","components":["82465","83718","84478"],"contains":[]}]},
             "globalComponents":{"table":"global-components","title":"Parts",\(source),"validFrom":"notChecked","rows":[
               {"from":"70015","to":"70559"},{"from":"71045","to":"71555"},{"from":"93303","to":"93312"}],"families":[
               {"global":"93000","technical":["93005"],"professional":["93010"],"plain":"heart tracing"}]},
             "adjustmentReasons":{"table":"adjustment-reasons","title":"Reasons",\(source),"rows":[\(reasons)]}}
            """
    }

    private static let reasons = [
        ("1", "deductible"), ("2", "coinsurance"), ("3", "copay"), ("18", "duplicate"), ("29", "timelyFiling"),
        ("45", "contractual"), ("23", "coordination"), ("96", "notCovered"), ("97", "bundled"), ("204", "notCovered"),
    ].map { #"{"code":"\#($0.0)","plain":"Our words.","family":"\#($0.1)","fixer":"provider"}"# }.joined(separator: ",")
}
