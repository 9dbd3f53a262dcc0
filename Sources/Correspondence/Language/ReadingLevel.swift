/// How hard a text is to read.
///
/// English: the grade of Flesch and Kincaid (1975); lower is easier. Spanish: the INFLESZ scale of Barrio Cantalejo
/// (2007) over Szigriszt's formula; higher is easier, and 65 is where "fairly easy" begins.
struct ReadingLevel: Equatable, Sendable {
    var sentences = 0
    var words = 0
    var syllables = 0

    /// Adds the sentences of a text.
    ///
    /// - Parameter text: words as they are read; each filled-in value stands as one short word, for a date or an account
    ///   number says nothing about how the text is written.
    mutating func add(_ text: String, in language: Language) {
        for sentence in Sentences.split(text) {
            let found = Sentences.words(of: sentence)
            guard !found.isEmpty else { continue }
            sentences += 1
            words += found.count
            syllables += found.map { Syllables.count($0, in: language) }.reduce(0, +)
        }
    }

    var grade: Double {
        guard sentences > 0, words > 0 else { return 0 }
        return 0.39 * Double(words) / Double(sentences) + 11.8 * Double(syllables) / Double(words) - 15.59
    }

    var inflesz: Double {
        guard sentences > 0, words > 0 else { return 100 }
        return 206.835 - 62.3 * Double(syllables) / Double(words) - Double(words) / Double(sentences)
    }

    /// True when most adults can read it without effort.
    func isEasy(in language: Language) -> Bool {
        switch language {
        case .english: grade <= 8
        case .spanish: inflesz >= 65
        }
    }
}

/// Splits text into sentences and words.
enum Sentences {
    /// The most words that a sentence may have.
    static let longest = 25

    /// A sentence ends at a full stop, a question mark, a colon or a semicolon that blanks follow.
    static func split(_ text: String) -> [String] {
        var sentences: [String] = []
        var current = ""
        let characters = Array(text)
        for (index, character) in characters.enumerated() {
            current.append(character)
            guard ".?!:;".contains(character), index + 1 == characters.count || characters[index + 1] == " " else {
                continue
            }
            sentences.append(current)
            current = ""
        }
        if current.contains(where: \.isLetter) { sentences.append(current) }
        return sentences
    }

    static func words(of sentence: String) -> [String] {
        sentence.split(separator: " ").map(String.init).filter { $0.contains { $0.isLetter || $0.isNumber } }
    }
}
