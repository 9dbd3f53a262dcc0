import Scan

/// Finds the names of hospitals, practices and companies in running text.
enum PaperNames {
    /// The name that begins at a word: capitalised words with the small words that names have inside, up to a comma,
    /// a full stop or a word that is none of these.
    static func read(_ words: [WordBox], at start: Int) -> (name: String, end: Int)? {
        var parts: [String] = []
        var index = start
        while index < words.count, parts.count < 9 {
            let word = words[index]
            guard let first = word.text.unicodeScalars.first else { break }
            let isName = first.properties.isUppercase && !word.plain.utf8.contains { ASCII.isDigit($0) }
            guard isName || (!parts.isEmpty && inside.contains(word.plain)) else { break }
            parts.append(word.text)
            index += 1
            if endsName(word) { break }
        }
        while let last = parts.last, inside.contains(plainLetters(last)) { parts.removeLast() }
        var text = parts.joined(separator: " ")
        while let last = text.last, ",;:".contains(last) { text.removeLast() }
        if text.last == ".", text.split(separator: " ").last.map({ $0.count > 4 }) == true { text.removeLast() }
        return text.utf8.count >= 3 ? (text, index) : nil
    }

    /// The first name in a run of words that says it is a hospital, a practice or a company.
    static func house(_ words: [WordBox]) -> String? {
        var index = 0
        while index < words.count {
            guard let (name, end) = read(words, at: index) else {
                index += 1
                continue
            }
            if LetterHead.isTitled(name), name.contains(" ") { return name }
            index = max(end, index + 1)
        }
        return nil
    }

    private static let inside: Set<String> = ["OF", "AND", "&", "THE", "DE", "DEL", "LA", "FOR", "Y", "LOS", "LAS"]

    private static func endsName(_ word: WordBox) -> Bool {
        guard let last = word.text.last else { return true }
        if ",;:)".contains(last) { return true }
        return last == "." && word.plain.utf8.count > 4
    }
}
