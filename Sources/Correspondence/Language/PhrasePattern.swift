/// One phrase of the core and how it is said in another language, both cut at their holes.
struct PhrasePattern: Sendable {
    enum Piece: Equatable, Sendable {
        case literal([UInt8])
        /// The index of a hole.
        case hole(Int)
    }

    /// The English phrase as the catalogue spells it.
    let english: String
    let holes: [PhraseHole]
    let source: [Piece]
    let target: [Piece]

    /// - Throws: where the phrase and its translation do not hold the same values, or cannot be told apart.
    init(_ english: String, _ translation: String) throws(PhrasebookError) {
        self.english = english
        let source = try PhrasePattern.cut(english, in: english)
        let target = try PhrasePattern.cut(translation, in: english)
        let holes = source.holes
        guard Set(holes.map(PhrasePattern.name)).count == holes.count else {
            throw .unusable(phrase: english, what: "Two holes have the same name; give each its own label.")
        }
        guard target.holes.map(PhrasePattern.name).sorted() == holes.map(PhrasePattern.name).sorted() else {
            throw .unusable(phrase: english, what: "The translation must have the same holes, each of them once.")
        }
        for (left, right) in zip(source.pieces, source.pieces.dropFirst()) {
            if case .hole = left, case .hole = right {
                throw .unusable(phrase: english, what: "Two holes touch; there must be text between them.")
            }
        }
        self.holes = holes
        self.source = source.pieces
        self.target = target.pieces.map { piece in
            guard case .hole(let index) = piece, let same = holes.firstIndex(of: target.holes[index]) else {
                return piece
            }
            return .hole(same)
        }
    }

    /// The first word, where the phrase begins with a whole one; phrases are found by it.
    var firstWord: String? {
        guard case .literal(let bytes) = source.first, let blank = bytes.firstIndex(of: UInt8(ascii: " ")), blank > 0
        else { return nil }
        return String(decoding: bytes[..<blank], as: UTF8.self)
    }

    private static func name(_ hole: PhraseHole) -> String { "\(hole.kind.rawValue):\(hole.label ?? "")" }

    private static func cut(
        _ text: String, in english: String
    ) throws(PhrasebookError) -> (pieces: [Piece], holes: [PhraseHole]) {
        var pieces: [Piece] = []
        var holes: [PhraseHole] = []
        var rest = text[...]
        while let open = rest.firstIndex(of: "{") {
            guard let close = rest[open...].firstIndex(of: "}") else {
                throw .unusable(phrase: english, what: "A hole is not closed with \"}\".")
            }
            let inner = rest[rest.index(after: open)..<close]
            guard let hole = PhraseHole(inner) else {
                let known = PhraseHole.Kind.allCases.map(\.rawValue).joined(separator: ", ")
                throw .unusable(phrase: english, what: "\"\(inner)\" is no kind of hole. Known: \(known).")
            }
            if open > rest.startIndex { pieces.append(.literal(Array(rest[..<open].utf8))) }
            pieces.append(.hole(holes.count))
            holes.append(hole)
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty { pieces.append(.literal(Array(rest.utf8))) }
        guard !pieces.isEmpty else { throw .unusable(phrase: english, what: "One of the two texts is empty.") }
        return (pieces, holes)
    }
}
