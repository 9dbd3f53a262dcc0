/// Turns the words of a scanned page level. A sheet that lay crooked by one degree drops a line's end by more than
/// the line is high.
enum Straightening {
    /// Slopes that are tried: up to two degrees either way.
    private static let steepest = 0.035
    private static let step = 0.001

    /// The page with level lines; pages whose text was in the file are level already.
    static func level(_ page: WordPage) -> WordPage {
        guard page.words.contains(where: { $0.confidence < 100 }), page.words.count > 10 else { return page }
        let height = usualHeight(page.words)
        guard height > 0 else { return page }
        var best = (slope: 0.0, score: 1.05 * sharpness(page.words, slope: 0, bin: height / 4))
        var slope = -steepest
        while slope <= steepest {
            let score = sharpness(page.words, slope: slope, bin: height / 4)
            if score > best.score { best = (slope, score) }
            slope += step
        }
        guard best.slope != 0 else { return page }
        var level = page
        level.words = page.words.map { $0.moved(down: -best.slope * $0.left) }
        return level
    }

    static func usualHeight(_ words: [WordBox]) -> Double {
        let heights = words.map(\.height).sorted()
        return heights.isEmpty ? 0 : heights[heights.count / 2]
    }

    /// High when the middles of the words fall on few levels.
    private static func sharpness(_ words: [WordBox], slope: Double, bin: Double) -> Double {
        var levels: [Int: Double] = [:]
        for word in words {
            let level = (word.middle - slope * word.left) / bin
            // Each word counts for the two levels it lies between, so that the edge of a level does not matter.
            let low = level.rounded(.down)
            levels[Int(low), default: 0] += (1 - (level - low)) * word.width
            levels[Int(low) + 1, default: 0] += (level - low) * word.width
        }
        return levels.values.reduce(0) { $0 + $1 * $1 }
    }
}
