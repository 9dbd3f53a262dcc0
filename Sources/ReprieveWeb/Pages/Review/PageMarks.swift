import CaseModel
import Casework

/// Finds values on a page: the run of words that spells a value gets an outline.
enum PageMarks {
    static func find(_ values: [FormField], on page: PageLayout.Page) -> [Fields] {
        let plain = page.words.map { PageMarks.plain($0.text) }
        return values.compactMap { field -> Fields? in
            for spelling in spellings(of: field) {
                let wanted = spelling.split(separator: " ").map { PageMarks.plain(String($0)) }.filter { !$0.isEmpty }
                // What is asked for stands below the charges that it may repeat.
                let isLast = field.mode == "decimal"
                guard !wanted.isEmpty, let start = run(wanted, in: plain, last: isLast) else { continue }
                let words = page.words[start..<(start + wanted.count)]
                let left = words.map(\.left).min() ?? 0
                let top = words.map(\.top).min() ?? 0
                let right = words.map { $0.left + $0.width }.max() ?? 0
                let bottom = words.map { $0.top + $0.height }.max() ?? 0
                func text(_ length: Double) -> String { String(Int(length.rounded())) }
                return [
                    "id": field.name, "x": text(left - 3), "y": text(top - 2), "w": text(right - left + 6),
                    "h": text(bottom - top + 4),
                ]
            }
            return nil
        }
    }

    /// The ways in which a paper may print a value.
    private static func spellings(of field: FormField) -> [String] {
        guard !field.value.isEmpty else { return [] }
        if field.type == "date", let day = Day(iso: field.value) {
            let (year, month, date) = day.parts
            func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
            return [
                "\(two(month))/\(two(date))/\(year)", "\(month)/\(date)/\(year)", day.display, day.iso,
                "\(two(month))/\(two(date))/\(two(year % 100))", "\(two(month))-\(two(date))-\(year)",
            ]
        }
        if field.mode == "decimal", let amount = try? Money(exact: field.value) {
            return [amount.display, amount.exact]
        }
        return [field.value]
    }

    private static func run(_ wanted: [String], in words: [String], last: Bool) -> Int? {
        guard words.count >= wanted.count else { return nil }
        func fits(_ start: Int) -> Bool { wanted.indices.allSatisfy { words[start + $0] == wanted[$0] } }
        let starts = 0...(words.count - wanted.count)
        return last ? starts.last(where: fits) : starts.first(where: fits)
    }

    /// Letters and digits only, so that a colon or a dollar sign does not matter.
    private static func plain(_ text: String) -> String {
        String(text.uppercased().filter { $0.isLetter || $0.isNumber || $0 == "." || $0 == "/" || $0 == "-" })
            .trimmingPunctuation()
    }
}

extension String {
    fileprivate func trimmingPunctuation() -> String {
        var text = self[...]
        while let last = text.last, ".-/".contains(last) { text = text.dropLast() }
        while let first = text.first, ".-/".contains(first) { text = text.dropFirst() }
        return String(text)
    }
}
