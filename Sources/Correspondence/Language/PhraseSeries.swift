/// Several things named in a row, such as "71046 (CHEST XRAY) and 36415".
enum PhraseSeries {
    /// The things of a row, in order, without what stands between them.
    ///
    /// - Parameter splitsAtAnd: whether "and" stands between the last two. A name as printed may have "and" in it, so
    ///   rows of those are only cut at commas.
    static func items(_ text: String, splitsAtAnd: Bool) -> (items: [String], endsWithAnd: Bool) {
        let bytes = Array(text.utf8)
        let comma = Array(", ".utf8)
        let and = Array(" and ".utf8)
        var items: [String] = []
        var endsWithAnd = false
        var depth = 0
        var start = 0
        var index = 0
        func cut(_ length: Int) {
            items.append(PhraseValue.text(bytes, start, index))
            index += length
            start = index
        }
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"): depth = max(0, depth - 1)
            default: break
            }
            if depth == 0, let day = PhraseValue.day(bytes, at: index), index == start {
                index = day.end
            } else if depth == 0, bytes[index...].starts(with: comma) {
                cut(comma.count)
            } else if depth == 0, splitsAtAnd, bytes[index...].starts(with: and) {
                cut(and.count)
                endsWithAnd = true
            } else {
                index += 1
            }
        }
        cut(0)
        return (items, endsWithAnd)
    }

    /// The row in Spanish. Before the sound of "i" the word for "and" is "e".
    static func spanish(_ items: [String], endsWithAnd: Bool) -> String {
        guard endsWithAnd, let last = items.last, items.count > 1 else { return items.joined(separator: ", ") }
        let start = last.lowercased().prefix(3)
        let soundsLikeI =
            (start.hasPrefix("i") && !start.hasPrefix("io")) || (start.hasPrefix("hi") && start != "hie")
        return items.dropLast().joined(separator: ", ") + (soundsLikeI ? " e " : " y ") + last
    }
}
