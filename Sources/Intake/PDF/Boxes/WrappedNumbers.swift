/// Joins a date or an amount that a narrow cell broke in two: `07/19/202` over `2`, `$1,200.0` over `0`.
enum WrappedNumbers {
    static func joined(_ page: WordPage) -> WordPage {
        let broken = page.words.indices.filter { missingDigits(page.words[$0].plain) != nil }
        guard !broken.isEmpty else { return page }
        // Only short digit words can be the rest; they are looked up by the band of the page they stand in.
        let band = 40.0
        var tails: [Int: [Int]] = [:]
        for (index, word) in page.words.enumerated() where word.plain.utf8.count <= 2 && isDigits(word.plain) {
            tails[bandNumber(word.top, band), default: []].append(index)
        }
        var words = page.words
        var taken: Set<Int> = []
        for index in broken {
            let head = page.words[index]
            guard let missing = missingDigits(head.plain) else { continue }
            let number = bandNumber(head.top, band)
            let near = (tails[number] ?? []) + (tails[number + 1] ?? [])
            let tail = near.prefix(200).first { tail in
                let word = page.words[tail]
                let down = word.top - head.top
                return !taken.contains(tail) && word.plain.utf8.count == missing && down > 0.6 * head.height
                    && down < 1.5 * head.height && word.left >= head.left - 1 && word.right <= head.right + 1
            }
            guard let tail else { continue }
            taken.insert(tail)
            // A cell of two lines is set in the middle of its row, so the whole number belongs halfway between.
            let rest = page.words[tail]
            words[index] = head.saying(head.text + rest.text).moved(down: (rest.middle - head.middle) / 2)
        }
        var page = page
        page.words = words.indices.filter { !taken.contains($0) }.map { words[$0] }
        return page
    }

    private static func bandNumber(_ top: Double, _ band: Double) -> Int { Int((top / band).rounded(.down)) }

    /// How many digits the end of a date or an amount lacks; nil for a word that is whole or is neither.
    private static func missingDigits(_ plain: String) -> Int? {
        let bytes = Array(plain.utf8)
        guard bytes.count >= 4, let last = bytes.last, last >= 0x30, last <= 0x39 else { return nil }
        let parts = plain.split(separator: "/", omittingEmptySubsequences: false)
        if parts.count == 3, parts.allSatisfy({ isDigits(String($0)) }), (1...2).contains(parts[0].count),
            (1...2).contains(parts[1].count), parts[2].count == 3
        {
            return 1
        }
        let halves = plain.split(separator: ".", omittingEmptySubsequences: false)
        if plain.hasPrefix("$"), halves.count == 2, halves[1].count == 1, isDigits(String(halves[1])) { return 1 }
        return nil
    }

    private static func isDigits(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
    }
}
