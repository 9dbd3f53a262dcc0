import CaseModel
import Rulebook

extension IncomeMeasure {
    /// Measures a household's income by the newest poverty guideline published by a day: hospitals ask for the
    /// year in which somebody applies. Without a state the guideline of the 48 states counts.
    ///
    /// Fails while income or size is unknown, or when no guideline is in the table.
    init?(_ household: Household, law: Law) {
        let table = law.rulebook.povertyGuidelines
        guard let income = household.annualIncome, let size = household.size, size > 0,
            let row = table.row(on: law.today, state: household.state)
        else { return nil }
        let line = row.guideline(size: size)
        guard line > .zero else { return nil }
        let tenths = row.tenthsOfPercent(income: max(.zero, income), size: size)
        guard let percent = Quantity("\(tenths / 10).\(tenths % 10)") else { return nil }
        percentOfGuideline = percent
        year = row.year
        guideline = line
        self.income = max(.zero, income)
    }

    /// Whether the income is at most so many percent of the guideline, to the cent.
    func isAtMost(_ percent: Int) -> Bool {
        guard let income else { return percentOfGuideline.thousandths <= percent * 1000 }
        return income.cents * 100 <= guideline.cents * Int64(percent)
    }
}
