/// A few lines taken as one heading: what stands above each other is one column's heading.
struct HeadingStack {
    private struct Piece {
        var keys: [String]
        var left: Double
        var right: Double
        /// Which line of the heading, from above.
        var line = 0
    }

    private struct Pile {
        var pieces: [Piece]
        var left: Double
        var right: Double
    }

    private(set) var columns: [TableColumn] = []
    private var lineCount: Int
    private var dropped = 0

    /// - Parameter byWord: takes each word by itself, for headings whose narrow cells stand close together.
    init(_ lines: [TextLine], byWord: Bool) {
        lineCount = lines.count
        var piles: [Pile] = []
        for (number, line) in lines.enumerated().reversed() {
            let below = piles
            for var piece in HeadingStack.pieces(line, byWord: byWord) {
                piece.line = number
                let under = below.indices.filter {
                    min(below[$0].right, piece.right) - max(below[$0].left, piece.left) > 0.3
                        * min(below[$0].right - below[$0].left, piece.right - piece.left)
                }
                if under.count > 1 {
                    // A heading over several columns says nothing about any one of them.
                    dropped += 1
                } else if let pile = under.first {
                    piles[pile].pieces.append(piece)
                    piles[pile].left = min(piles[pile].left, piece.left)
                    piles[pile].right = max(piles[pile].right, piece.right)
                } else {
                    piles.append(Pile(pieces: [piece], left: piece.left, right: piece.right))
                }
            }
        }
        columns = piles.map { pile in
            let keys = HeadingStack.inReadingOrder(pile.pieces)
            return TableColumn(
                role: HeadingStack.role(keys) ?? .other, left: pile.left, right: pile.right,
                title: keys.joined())
        }
        joined = piles.count { pile in
            Set(pile.pieces.map(\.line)).count > 1 && HeadingStack.role(HeadingStack.inReadingOrder(pile.pieces)) != nil
        }
        isByWord = byWord
        unknown = piles.count { HeadingStack.role(HeadingStack.inReadingOrder($0.pieces)) == nil }
    }

    private var unknown = 0
    /// How many known headings take more than one line.
    private var joined = 0
    private var isByWord = false

    /// How much the lines look like a heading; nil when they are none.
    var score: Double? {
        let known = columns.count - unknown
        let money = columns.filter(\.role.isMoney)
        let plain = columns.count { !$0.role.isMoney && $0.role != .other }
        let hasPrice = money.contains {
            $0.role.mayBeCharge || $0.role == .allowed || $0.role == .patientShare || $0.role == .insurancePayment
        }
        // Single words beside each other are known words too easily.
        if isByWord, joined < 2 { return nil }
        guard known >= 2, unknown <= known, hasPrice || known >= 4, !money.isEmpty, plain >= 1 || money.count >= 4
        else { return nil }
        return Double(known) + 0.2 * Double(money.count) - 0.7 * Double(unknown) - 0.3 * Double(dropped) - 0.1
            * Double(lineCount)
    }

    private static func pieces(_ line: TextLine, byWord: Bool) -> [Piece] {
        if byWord { return line.words.map { Piece(keys: $0.keys, left: $0.left, right: $0.right) } }
        return line.cells.flatMap { cell -> [Piece] in
            let keys = line.keys(cell)
            if role(keys) == nil, let parts = phrases(line, in: cell) { return parts }
            return [Piece(keys: keys, left: line.left(of: cell), right: line.right(of: cell))]
        }
    }

    /// A cell that is several headings side by side; nil when some of its words are none.
    private static func phrases(_ line: TextLine, in cell: Range<Int>) -> [Piece]? {
        var parts: [Piece] = []
        var start = cell.lowerBound
        // The words of one heading stand closer together than two headings do.
        let gaps = cell.dropFirst().map { line.words[$0].left - line.words[$0 - 1].right }
        let widest = 1.5 * max(gaps.min() ?? 0, 0) + 0.15 * line.letter
        while start < cell.upperBound {
            var longest = start + 1
            while longest < min(cell.upperBound, start + ColumnHeadings.longestPhrase),
                line.words[longest].left - line.words[longest - 1].right <= widest
            { longest += 1 }
            let end = stride(from: longest, to: start, by: -1).first { role(line.keys(start..<$0)) != nil }
            guard let end else { return nil }
            parts.append(
                Piece(
                    keys: line.keys(start..<end), left: line.left(of: start..<end), right: line.right(of: start..<end)))
            start = end
        }
        return parts.count > 1 ? parts : nil
    }

    private static func inReadingOrder(_ pieces: [Piece]) -> [String] {
        pieces.sorted { ($0.line, $0.left) < ($1.line, $1.left) }.flatMap(\.keys)
    }

    /// The role of a heading, with or without the item number that claim forms print before it.
    private static func role(_ keys: [String]) -> ColumnRole? {
        if let role = ColumnHeadings.role(keys.joined()) { return role }
        guard let first = keys.first, keys.count > 1 else { return nil }
        let digits = first.prefix { $0.isNumber }
        let rest = first.dropFirst(digits.utf8.count)
        guard digits.utf8.count <= 2, rest.utf8.count <= 1 else { return nil }
        return ColumnHeadings.role(keys.dropFirst().joined())
    }
}
