import CaseModel

/// A date as a paper prints it.
enum PrintedDate: Equatable, Sendable {
    case day(Day)
    /// `04/22`: the year stands elsewhere on the paper.
    case monthAndDay(Int, Int)
    /// From a first to a last day.
    case span(Day, Day)

    /// The day, when the paper names exactly one.
    var day: Day? {
        switch self {
        case .day(let day): day
        case .span(let first, let last): first == last ? first : nil
        case .monthAndDay: nil
        }
    }
}

/// What one or a few words of a line are by their look.
struct Token: Sendable {
    enum Kind: Equatable, Sendable {
        /// An amount with cents or with a currency mark.
        case amount(Money, marked: Bool)
        /// Starts like an amount and is none: cut off, or with a letter in it.
        case brokenAmount
        case date(PrintedDate)
        /// A number without a currency mark and without exactly two decimals.
        case number(Quantity)
        /// `14:05`
        case time
        case text
    }

    var kind: Kind
    var words: Range<Int>
    var left: Double
    var right: Double
    /// The plain text of a token of one word.
    var plain: String?

    var amount: Money? {
        if case .amount(let amount, _) = kind { amount } else { nil }
    }

    var date: PrintedDate? {
        if case .date(let date) = kind { date } else { nil }
    }

    var number: Quantity? {
        if case .number(let number) = kind { number } else { nil }
    }

    var isText: Bool { kind == .text }
}
