/// Counts the syllables of a word well enough to measure how hard a text is to read.
enum Syllables {
    static func count(_ word: String, in language: Language) -> Int {
        let letters = word.lowercased().filter(\.isLetter)
        guard !letters.isEmpty else { return 1 }
        return max(1, language == .english ? english(letters) : spanish(letters))
    }

    /// Groups of vowels, less a silent ending.
    private static func english(_ word: String) -> Int {
        var count = 0
        var wasVowel = false
        for letter in word {
            let isVowel = "aeiouyáéíóúü".contains(letter)
            if isVowel, !wasVowel { count += 1 }
            wasVowel = isVowel
        }
        let isSilent =
            (word.hasSuffix("e") && !word.hasSuffix("le"))
            || (word.hasSuffix("ed") && !word.hasSuffix("ted") && !word.hasSuffix("ded"))
            || (word.hasSuffix("es")
                && !["ses", "zes", "ces", "ges", "xes", "shes", "ches"].contains(where: word.hasSuffix))
        return isSilent && count > 1 ? count - 1 : count
    }

    /// Groups of vowels; two open vowels, or a stressed closed one beside another, belong to two syllables.
    private static func spanish(_ word: String) -> Int {
        let open: Set<Character> = ["a", "e", "o", "á", "é", "ó"]
        let stressed: Set<Character> = ["í", "ú"]
        let closed: Set<Character> = ["i", "u", "ü", "y"]
        let letters = Array(word)
        var count = 0
        var before: Character?
        for (index, letter) in letters.enumerated() {
            let isVowel = open.contains(letter) || stressed.contains(letter) || closed.contains(letter)
            // The u of gue, gui, que, qui is silent; y is a vowel only at the end of a word.
            let isSilent =
                (letter == "u" && index > 0 && "gq".contains(letters[index - 1]) && index + 1 < letters.count
                    && "eiéí".contains(letters[index + 1])) || (letter == "y" && index + 1 < letters.count)
            guard isVowel, !isSilent else {
                before = nil
                continue
            }
            guard let last = before else {
                count += 1
                before = letter
                continue
            }
            if open.contains(letter) && open.contains(last) || stressed.contains(letter) || stressed.contains(last) {
                count += 1
            }
            before = letter
        }
        return count
    }
}
