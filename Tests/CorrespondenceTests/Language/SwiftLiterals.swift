/// The text literals of a Swift file, each cut where values stand in it. Literals joined by "+" are one. What is
/// written inside `\(…)` is collected, too.
struct SwiftLiterals {
    /// The pieces of each literal between its values.
    private(set) var texts: [[String]] = []
    private let characters: [Character]
    private var index = 0

    static func texts(of source: String) -> [[String]] {
        var scan = SwiftLiterals(source)
        scan.readCode(untilParenthesis: false)
        return scan.texts
    }

    private init(_ source: String) { characters = Array(source) }

    private var current: Character? { index < characters.count ? characters[index] : nil }

    private mutating func readCode(untilParenthesis: Bool) {
        var depth = 0
        while let character = current {
            if character == "/", index + 1 < characters.count, characters[index + 1] == "/" {
                while let next = current, !next.isNewline { _ = next; index += 1 }
                continue
            }
            if character == "\"" {
                readJoinedLiterals()
                continue
            }
            if character == "(" { depth += 1 }
            if character == ")" {
                if depth == 0, untilParenthesis {
                    index += 1
                    return
                }
                depth -= 1
            }
            index += 1
        }
    }

    private mutating func readJoinedLiterals() {
        var pieces = readLiteral()
        while let next = startOfJoinedLiteral() {
            index = next
            let more = readLiteral()
            pieces[pieces.count - 1] += more.first ?? ""
            pieces += more.dropFirst()
        }
        texts.append(pieces)
    }

    private func startOfJoinedLiteral() -> Int? {
        var place = index
        while place < characters.count, characters[place].isWhitespace { place += 1 }
        guard place < characters.count, characters[place] == "+" else { return nil }
        place += 1
        while place < characters.count, characters[place].isWhitespace { place += 1 }
        return place < characters.count && characters[place] == "\"" ? place : nil
    }

    private mutating func readLiteral() -> [String] {
        var pieces = [""]
        index += 1
        while let character = current {
            index += 1
            if character == "\"" { return pieces }
            guard character == "\\", let escaped = current else {
                pieces[pieces.count - 1].append(character)
                continue
            }
            index += 1
            if escaped == "(" {
                readCode(untilParenthesis: true)
                pieces.append("")
            } else {
                pieces[pieces.count - 1].append(escaped)
            }
        }
        return pieces
    }
}
