public import CaseModel

extension Language {
    /// A day in words: `September 8, 2026`, `8 de septiembre de 2026`.
    ///
    /// - Parameter weekday: also names the day of the week: `Friday, December 4, 2026`, `viernes 4 de diciembre de 2026`.
    public func spell(_ day: Day, weekday: Bool = false) -> String {
        switch self {
        case .english:
            return weekday ? "\(Language.englishName(of: day.weekday)), \(day.display)" : day.display
        case .spanish:
            let parts = day.parts
            let words = "\(parts.day) de \(Language.spanishMonths[parts.month - 1]) de \(parts.year)"
            return weekday ? "\(Language.spanishName(of: day.weekday)) \(words)" : words
        }
    }

    /// The month of a day in three letters: `Nov`, `nov`.
    public func shortMonth(of day: Day) -> String {
        switch self {
        case .english: String(day.display.prefix(3))
        case .spanish: String(Language.spanishMonths[day.parts.month - 1].prefix(3))
        }
    }

    private static let spanishMonths = [
        "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre",
        "diciembre",
    ]

    private static func englishName(of weekday: Day.Weekday) -> String {
        switch weekday {
        case .sunday: "Sunday"
        case .monday: "Monday"
        case .tuesday: "Tuesday"
        case .wednesday: "Wednesday"
        case .thursday: "Thursday"
        case .friday: "Friday"
        case .saturday: "Saturday"
        }
    }

    private static func spanishName(of weekday: Day.Weekday) -> String {
        switch weekday {
        case .sunday: "domingo"
        case .monday: "lunes"
        case .tuesday: "martes"
        case .wednesday: "miércoles"
        case .thursday: "jueves"
        case .friday: "viernes"
        case .saturday: "sábado"
        }
    }
}
