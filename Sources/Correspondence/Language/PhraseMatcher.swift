import CaseModel

/// Lays the phrases of a phrasebook over one text.
struct PhraseMatcher {
    private let book: Phrasebook
    private let bytes: [UInt8]
    /// The places at which a phrase may end: the end of the text, and the ends of sentences in it.
    private let ends: [Int]

    init(_ text: String, in book: Phrasebook) {
        self.book = book
        let bytes = Array(text.utf8)
        var ends = bytes.indices.filter { index in
            bytes[index] == PhraseValue.blank && index > 0 && ".?!:…\")".utf8.contains(bytes[index - 1])
        }
        ends.append(bytes.count)
        self.bytes = bytes
        self.ends = ends
    }

    /// The best way to read the whole text, from its last phrase to its first; nil when some of it is not known.
    func reading() -> PhraseReading? {
        guard !bytes.isEmpty else { return nil }
        var best: [Int: PhraseReading] = [:]
        let starts = [0] + ends.dropLast().map { $0 + 1 }
        for start in starts.reversed() {
            for (end, reading) in phrases(at: start) {
                guard end < bytes.count else {
                    best[start] = PhraseReading.better(best[start], reading)
                    continue
                }
                guard let rest = best[end + 1] else { continue }
                let joined = PhraseReading(
                    text: "\(reading.text) \(rest.text)", kept: reading.kept + rest.kept,
                    phrases: reading.phrases + rest.phrases, rival: reading.rival ?? rest.rival)
                best[start] = PhraseReading.better(best[start], joined)
            }
        }
        return best[0]
    }

    /// The phrases that begin at a place and end where one may, each with its end.
    private func phrases(at start: Int) -> [(end: Int, reading: PhraseReading)] {
        var found: [(end: Int, reading: PhraseReading)] = []
        for end in ends where end > start {
            if let translation = book.plainTranslation(of: PhraseValue.text(bytes, start, end)) {
                found.append((end, PhraseReading(text: translation)))
            }
        }
        let wordEnd = bytes[start...].firstIndex(of: PhraseValue.blank) ?? bytes.count
        let candidates = book.candidates(for: PhraseValue.text(bytes, start, wordEnd))
        for pattern in candidates.begun + candidates.open {
            match(pattern, from: 0, at: start, values: []) { end, values in
                if ends.contains(end), let reading = render(pattern, values) { found.append((end, reading)) }
            }
        }
        return found
    }

    /// Matches the rest of a pattern from a place on, and hands over each end with the places of the values.
    private func match(
        _ pattern: PhrasePattern, from piece: Int, at place: Int, values: [Range<Int>],
        found: (Int, [Range<Int>]) -> Void
    ) {
        guard piece < pattern.source.count else { return found(place, values) }
        switch pattern.source[piece] {
        case .literal(let literal):
            guard bytes[place...].starts(with: literal) else { return }
            match(pattern, from: piece + 1, at: place + literal.count, values: values, found: found)
        case .hole(let index):
            guard place < bytes.count else { return }
            let kind = pattern.holes[index].kind
            guard !kind.endsByItself else {
                guard let end = PhraseValue.end(of: kind, in: bytes, at: place) else { return }
                return match(pattern, from: piece + 1, at: end, values: values + [place..<end], found: found)
            }
            // What a file holds between quotation marks may be nothing.
            for end in openEnds(pattern, after: piece, from: kind == .name ? place : place + 1) {
                match(pattern, from: piece + 1, at: end, values: values + [place..<end], found: found)
            }
        }
    }

    /// Where free text may end: before the literal that follows it, or where a phrase may end.
    private func openEnds(_ pattern: PhrasePattern, after piece: Int, from place: Int) -> [Int] {
        guard piece + 1 < pattern.source.count, case .literal(let literal) = pattern.source[piece + 1],
            let first = literal.first
        else { return ends.filter { $0 >= place } }
        guard place < bytes.count else { return [] }
        return (place..<bytes.count).filter { bytes[$0] == first && bytes[$0...].starts(with: literal) }
    }

    // MARK: The translation

    /// The translation with its values; nil when a value is not what its hole asks for.
    private func render(_ pattern: PhrasePattern, _ places: [Range<Int>]) -> PhraseReading? {
        var values: [PhraseReading] = []
        for (hole, place) in zip(pattern.holes, places) {
            guard let value = render(hole.kind, PhraseValue.text(bytes, place.lowerBound, place.upperBound)) else {
                return nil
            }
            values.append(value)
        }
        var result = PhraseReading(text: "", kept: values.flatMap(\.kept), rival: values.lazy.compactMap(\.rival).first)
        for piece in pattern.target {
            switch piece {
            case .literal(let literal): result.text += String(decoding: literal, as: UTF8.self)
            case .hole(let index): result.text += values[index].text
            }
        }
        return result
    }

    private func render(_ kind: PhraseHole.Kind, _ text: String) -> PhraseReading? {
        switch kind {
        case .day:
            guard let day = PhraseValue.day(Array(text.utf8), at: 0), day.end == text.utf8.count else { return nil }
            return PhraseReading(text: book.language.spell(day.day))
        case .money, .percent, .code: return PhraseReading(text: text)
        case .number: return PhraseReading(text: NumberWords.spanish(text) ?? text)
        case .name: return PhraseReading(text: text, kept: text.isEmpty ? [] : [text])
        case .line, .term: return book.reading(of: text) ?? PhraseReading(text: text, kept: [text])
        case .phrase: return book.reading(of: text)
        case .names: return series(text, splitsAtAnd: false)
        case .list: return series(text, splitsAtAnd: true)
        }
    }

    private func series(_ text: String, splitsAtAnd: Bool) -> PhraseReading? {
        let row = PhraseSeries.items(text, splitsAtAnd: splitsAtAnd)
        let items = row.items.compactMap { item -> PhraseReading? in
            if let day = render(.day, item) { return day }
            return item.isEmpty ? nil : render(.term, item)
        }
        guard items.count == row.items.count else { return nil }
        return PhraseReading(
            text: PhraseSeries.spanish(items.map(\.text), endsWithAnd: row.endsWithAnd), kept: items.flatMap(\.kept))
    }
}
