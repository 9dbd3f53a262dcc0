import CaseModel

/// How days, amounts and addresses are spelled in a letter.
enum LetterSpelling {
    /// `March 3, 2026`, `3 de marzo de 2026`.
    static func day(_ day: Day, in language: Language) -> String {
        switch language {
        case .english: return day.display
        case .spanish:
            let (year, month, number) = day.parts
            return "\(number) de \(spanishMonths[month - 1]) de \(year)"
        }
    }

    private static let spanishMonths = [
        "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre",
        "noviembre", "diciembre",
    ]

    /// A line for the window of an envelope as mail machines read it best: capitals, no punctuation but the hyphen,
    /// the number sign, the slash and the ampersand.
    static func envelopeLine(_ text: String) -> String {
        var line = ""
        for character in text.uppercased() {
            if character.isLetter || character.isNumber || "-#/&".contains(character) {
                line.append(character)
            } else if character == "." || character == "'" || character == "’" {
                // `P.O. Box` is read as `PO BOX`, `O'Neil` as `ONEIL`.
                continue
            } else if line.last != " ", !line.isEmpty {
                line.append(" ")
            }
        }
        while line.last == " " { line.removeLast() }
        return line
    }

    /// A value on one line: control characters and characters for private use are dropped, blanks collapse.
    static func oneLine(_ text: String) -> String {
        var line = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator, .spaceSeparator:
                if let last = line.last, last != " " { line.append(" ") }
            case .format, .privateUse, .surrogate, .unassigned: continue
            default: line.append(scalar)
            }
        }
        while line.last == " " { line.removeLast() }
        return String(line)
    }
}
