import CaseModel

/// Whether an address fits the window of a #10 envelope, and how small it must be printed.
///
/// The part of the window that shows after a tri-fold is 3.425 by 0.667 inches (from x 0.95 to 4.375, y 2.50 to 3.167).
/// Mail machines read capitals down to 8 points.
struct EnvelopeFit: Equatable, Sendable {
    enum Size: String, CaseIterable, Sendable {
        case standard, small, smallest

        /// Points of the letters and of a line, and how many capitals of a sans serif of usual width one line takes.
        var measure: (points: Double, line: Double, characters: Int, lines: Int) {
            switch self {
            case .standard: (11, 12, 30, 4)
            case .small: (9, 9.6, 37, 5)
            case .smallest: (8, 8, 42, 6)
            }
        }
    }

    /// Nil when the address fits in no size.
    let size: Size?

    var fits: Bool { size != nil }

    /// - Parameter lines: the name and the address as they are printed, in capitals.
    init(_ lines: [String]) {
        size = Size.allCases.first { size in
            let measure = size.measure
            let counts = lines.map { Self.rows(of: $0, width: measure.characters) }
            return !counts.contains(nil) && counts.compactMap { $0 }.reduce(0, +) <= measure.lines
        }
    }

    /// How many rows a line takes when it wraps between words; nil when a word is too long for a row.
    private static func rows(of line: String, width: Int) -> Int? {
        var rows = 1
        var used = 0
        for word in line.split(separator: " ") {
            guard word.count <= width else { return nil }
            let needed = used == 0 ? word.count : used + 1 + word.count
            if needed <= width {
                used = needed
            } else {
                rows += 1
                used = word.count
            }
        }
        return rows
    }

    static func tooLong(_ facts: LetterFacts, in language: Language) -> Letter.MissingValue {
        let label =
            switch language {
            case .english: "A shorter mailing address of the office: this one does not fit the window of an envelope"
            case .spanish: "Una dirección más corta de la oficina: esta no cabe en la ventana de un sobre"
            }
        return .init(LetterField.recipientAddress.rawValue, at: "\(facts.pointer)/address", label: label)
    }
}

extension LetterFacts {
    /// The lines in the window.
    var recipientLines: [String] {
        let group = basics(today: Day(number: 0))
        let slots =
            group.slots.filter { $0.name == .recipientName } + (group.lists["recipientAddress"] ?? []).flatMap(\.slots)
        return slots.map { $0.spelled(in: .english) }
    }
}
