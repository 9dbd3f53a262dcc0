import CaseModel

/// When a paper was printed.
struct BillDates {
    /// The date of the paper, and whether a label says so.
    private(set) var statement: (day: Day, isSure: Bool)?
    /// The latest day on the paper that is no due date; years of short dates are counted back from it.
    private(set) var latest: Day?

    init(_ paper: PaperText, _ tokens: [[Token]], _ fields: PaperFields) {
        latest = tokens.lazy.flatMap { $0 }.compactMap { $0.date?.day }.max()
        if let day = fields.day(.statementDate) {
            statement = (day, true)
        } else if let day = BillDates.prepared(paper, tokens) {
            statement = (day, true)
        } else if let day = fields.day(.letterDate) {
            statement = (day, false)
        } else if let day = BillDates.alone(paper, tokens) {
            statement = (day, false)
        }
    }

    /// `Prepared for Rosalind Petrakis on Mar 31, 2026`
    private static func prepared(_ paper: PaperText, _ tokens: [[Token]]) -> Day? {
        for (index, line) in paper.lines.enumerated().prefix(20) {
            guard let day = tokens[index].compactMap({ $0.date?.day }).first else { continue }
            let keys = Set(line.keys(line.words.indices))
            if !keys.isDisjoint(with: ["PREPARED", "PRINTED", "ISSUED", "MAILED", "PREPARADO", "IMPRESO"]) {
                return day
            }
        }
        return nil
    }

    /// A date that is a line by itself near the top, as letters have.
    static func alone(_ paper: PaperText, _ tokens: [[Token]]) -> Day? {
        for index in paper.lines.indices.prefix(20) where tokens[index].count == 1 {
            if let day = tokens[index].first?.date?.day { return day }
        }
        return nil
    }
}
