import CaseModel
import Scan

/// Values as X12 writes them.
enum X12Value {
    /// A day of eight digits, or the first day of a range.
    static func day(_ text: String) -> Day? {
        guard let day = Day(compact: String(text.prefix(8))), Printed.isPlausible(day) else { return nil }
        return day
    }

    /// A HCPCS, CPT, dental or HIPPS code, five characters.
    static func code(_ text: String) -> String? {
        let code = text.uppercased()
        return Printed.isAlphanumeric(code, count: 5) ? code : nil
    }

    /// A national provider identifier, ten digits.
    static func npi(_ text: String) -> String? {
        text.utf8.count == 10 && text.utf8.allSatisfy(ASCII.isDigit) ? text : nil
    }

    /// `Dana Example` from a last and a first name; an organisation has only the first of them.
    static func name(last: String, first: String) -> String? {
        let parts = [first, last].filter { !$0.isEmpty }
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }
}

extension X12Scanner {
    /// An element's text, nil when it is empty.
    func value(_ index: Int) -> String? {
        let text = text(index)
        return text.isEmpty ? nil : text
    }
}

extension X12Scanner {
    /// An amount that the segment must have; nil with a warning when it is missing or not an amount.
    func amount(_ index: Int, of name: String, file: String, _ issues: inout IssueList) -> Money? {
        let text = text(index)
        if let amount = try? Money(x12: text) { return amount }
        let words = text.isEmpty ? IntakeWords.amountMissing(name) : IntakeWords.notAnAmount(name, text)
        issues.warn(words, at: .segment(file, number))
        return nil
    }

    /// A number of units; nil with a warning when it is given and not a number.
    func units(_ index: Int, file: String, _ issues: inout IssueList) -> Quantity? {
        let text = text(index)
        guard !text.isEmpty else { return nil }
        if let units = Printed.units(text) { return units }
        issues.warn(IntakeWords.notANumber("number of units", text), at: .segment(file, number))
        return nil
    }
}
