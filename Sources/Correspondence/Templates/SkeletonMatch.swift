import CaseModel

/// Lays a text over a template's skeleton: every word of the template and every value, in order and in its place, or no
/// match at all.
struct SkeletonMatch: Equatable, Sendable {
    /// Where a value stands in the collapsed text, as bytes.
    struct Place: Equatable, Sendable {
        var range: Range<Int>
        /// The number of the point of a list that it stands in, counted over the page from 1; 0 outside of lists.
        var item: Int
        var role: BlockRole?
    }

    /// One for each value, in order.
    var places: [Place]
    /// The words of the text that are not values and not numbers of points.
    var words: String
    /// How many points the text has.
    var items: Int

    /// How far a text follows the template when it does not follow it to the end.
    struct Mismatch: Error, Equatable, Sendable {
        /// The words where text and template part.
        var near: String
    }

    /// - Parameters:
    ///   - text: the whole text of a page.
    ///   - values: the values in the order in which they stand.
    ///   - numbersItems: true when points of lists carry their number, as on a page.
    init(
        _ skeleton: Skeleton, text: String, values: [LetterValue], numbersItems: Bool
    ) throws(Mismatch) {
        let collapsed = Array(LetterBlockText.collapsed(text).utf8)
        let found = values.map { (name: $0.slot, text: Array(LetterBlockText.collapsed($0.text).utf8)) }
        var matcher = Matcher(text: collapsed, values: found, numbersItems: numbersItems)
        guard let end = matcher.match(skeleton.tokens) else {
            let from = max(0, min(matcher.furthest, collapsed.count) - 20)
            let near = collapsed[from..<min(collapsed.count, from + 60)]
            throw Mismatch(near: String(decoding: near, as: UTF8.self))
        }
        places = end.places
        items = end.items
        var kept: [UInt8] = []
        var position = 0
        for range in (end.places.map(\.range) + end.numbers).sorted(by: { $0.lowerBound < $1.lowerBound }) {
            kept += collapsed[position..<max(position, range.lowerBound)]
            // A value leaves a mark, so that the words on its two sides are not read as one.
            kept.append(UInt8(ascii: "|"))
            position = range.upperBound
        }
        kept += collapsed[position...]
        words = String(decoding: kept, as: UTF8.self)
    }
}

private struct Matcher {
    struct State {
        var position = 0
        var value = 0
        /// The number of the last point of the list that is open.
        var ordinal = 0
        var items = 0
        var role: BlockRole?
        var places: [SkeletonMatch.Place] = []
        var numbers: [Range<Int>] = []

        /// Two states that agree in this can only go on in the same way.
        struct Key: Hashable {
            var position: Int
            var value: Int
            var ordinal: Int
            var items: Int
            var role: BlockRole?
        }

        var key: Key { Key(position: position, value: value, ordinal: ordinal, items: items, role: role) }
    }

    let text: [UInt8]
    let values: [(name: String, text: [UInt8])]
    let numbersItems: Bool
    private(set) var furthest = 0

    init(text: [UInt8], values: [(name: String, text: [UInt8])], numbersItems: Bool) {
        self.text = text
        self.values = values
        self.numbersItems = numbersItems
    }

    private static let blank = UInt8(ascii: " ")

    /// The end of a text that follows the whole template; nil when none does.
    mutating func match(_ tokens: [Skeleton.Token]) -> State? {
        run(tokens, from: [State()]).first { $0.position == text.count && $0.value == values.count }
    }

    /// All ways to follow some tokens: parts may be left out, so there can be several for a while.
    private mutating func run(_ tokens: [Skeleton.Token], from states: [State]) -> [State] {
        var states = states
        for token in tokens {
            // Mostly there is only one way.
            states = states.count == 1 ? step(token, states[0]) : merged(states.flatMap { step(token, $0) })
            guard !states.isEmpty else { return [] }
            for state in states where state.position > furthest { furthest = state.position }
        }
        return states
    }

    private func merged(_ states: [State]) -> [State] {
        var seen: Set<State.Key> = []
        return states.filter { seen.insert($0.key).inserted }
    }

    private mutating func step(_ token: Skeleton.Token, _ state: State) -> [State] {
        switch token {
        case .words(let words):
            var state = state
            return take(words, &state) ? [state] : []
        case .space:
            if state.position == 0 || state.position == text.count { return [state] }
            if text[state.position - 1] == Self.blank { return [state] }
            guard text[state.position] == Self.blank else { return [] }
            var state = state
            state.position += 1
            return [state]
        case .slot(let name): return slot(name, state).map { [$0] } ?? []
        case .block(let role): return begin(role, state).map { [$0] } ?? []
        case .section(let inside, let repeats):
            var reached = run(inside, from: [state]).filter { $0.position > state.position }
            var found = reached
            while repeats, !reached.isEmpty {
                let before = reached.map(\.position).min() ?? 0
                reached = run(inside, from: reached).filter { $0.position > before }
                found = reached + found
            }
            return found + [state]
        }
    }

    private func slot(_ name: String, _ state: State) -> State? {
        guard values.indices.contains(state.value), values[state.value].name == name else { return nil }
        var state = state
        let start = state.position
        guard !values[state.value].text.isEmpty, take(values[state.value].text, &state) else { return nil }
        state.value += 1
        let item = state.role == .item ? state.items : 0
        state.places.append(.init(range: start..<state.position, item: item, role: state.role))
        return state
    }

    private func begin(_ role: BlockRole, _ state: State) -> State? {
        var state = state
        state.role = role
        guard role == .item else {
            state.ordinal = 0
            return state
        }
        state.ordinal += 1
        state.items += 1
        guard numbersItems else { return state }
        let start = state.position
        guard take(Array("\(state.ordinal).".utf8), &state) else { return nil }
        state.numbers.append(start..<state.position)
        return state
    }

    private func take(_ bytes: [UInt8], _ state: inout State) -> Bool {
        let end = state.position + bytes.count
        guard end <= text.count, text[state.position..<end].elementsEqual(bytes) else { return false }
        state.position = end
        return true
    }
}
