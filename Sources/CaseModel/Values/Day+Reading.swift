extension Day {
    /// Reads `2026-03-03`, and nothing else.
    public init?(iso text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            let year = Day.digits(bytes[0..<4]), let month = Day.digits(bytes[5..<7]),
            let day = Day.digits(bytes[8..<10])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// Reads eight digits, `20260303`, as X12 writes a day.
    public init?(compact text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 8, let year = Day.digits(bytes[0..<4]), let month = Day.digits(bytes[4..<6]),
            let day = Day.digits(bytes[6..<8])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// Reads a day as US papers print it, month first: `3/3/2026`, `03/03/26`, `03-03-2026`, `Mar 3, 2026`,
    /// `March 3, 2026`, `3 Mar 2026`, also `2026-03-03`. A year of two digits is the one nearest below `pivot` + 1.
    ///
    /// - Parameter pivot: the latest year that two digits may mean.
    public init?(printed text: String, pivot: Int = 2049) {
        let words = text.split { " ,/-.".contains($0) }.map(String.init)
        guard words.count == 3 else { return nil }
        if words[0].utf8.count == 4, let year = Int(words[0]) {
            guard let month = Int(words[1]), let day = Int(words[2]) else { return nil }
            self.init(year: year, month: month, day: day)
            return
        }
        guard let year = Day.year(words[2], pivot: pivot) else { return nil }
        if let month = Day.month(named: words[0]) {
            guard let day = Day.shortNumber(words[1]) else { return nil }
            self.init(year: year, month: month, day: day)
        } else if let month = Day.month(named: words[1]) {
            guard let day = Day.shortNumber(words[0]) else { return nil }
            self.init(year: year, month: month, day: day)
        } else {
            guard let month = Day.shortNumber(words[0]), let day = Day.shortNumber(words[1]) else { return nil }
            self.init(year: year, month: month, day: day)
        }
    }

    private static func digits(_ bytes: ArraySlice<UInt8>) -> Int? {
        var value = 0
        for byte in bytes {
            guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
            value = value * 10 + Int(byte - UInt8(ascii: "0"))
        }
        return value
    }

    private static func shortNumber(_ text: String) -> Int? {
        (1...2).contains(text.utf8.count) ? digits(Array(text.utf8)[...]) : nil
    }

    private static func year(_ text: String, pivot: Int) -> Int? {
        // Only then are the digits read: a longer number need not fit.
        guard [2, 4].contains(text.utf8.count), let value = digits(Array(text.utf8)[...]) else { return nil }
        switch text.utf8.count {
        case 4: return value
        case 2:
            let century = pivot / 100 * 100
            return century + value <= pivot ? century + value : century - 100 + value
        default: return nil
        }
    }

    /// English and Spanish month names and their abbreviations of three letters or more.
    private static func month(named text: String) -> Int? {
        let word = text.lowercased()
        guard word.count >= 3 else { return nil }
        for names in [monthNames, spanishMonthNames] {
            if let index = names.firstIndex(where: { $0.lowercased().hasPrefix(word) }) { return index + 1 }
        }
        return word == "sept" ? 9 : nil
    }

    static let spanishMonthNames = [
        "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre",
        "diciembre",
    ]
}
