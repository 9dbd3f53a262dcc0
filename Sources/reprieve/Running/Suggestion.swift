import ArgumentParser

/// A hint for a mistyped command. It suggests and never runs.
enum Suggestion {
    /// The text for standard error, or nil when the first argument is no mistyped command.
    static func forMistypedCommand(_ arguments: [String]) -> String? {
        guard let word = arguments.first, !word.hasPrefix("-") else { return nil }
        let names = commandNames()
        guard !names.contains(word) else { return nil }
        let near = names.map { ($0, distance(word.lowercased(), $0)) }.filter { $0.1 <= max(1, word.count / 2) }
        var text = "reprieve: There is no command \"\(word)\"."
        if let best = near.min(by: { ($0.1, $0.0) < ($1.1, $1.0) }) { text += " Did you mean \"\(best.0)\"?" }
        return text + " All commands: reprieve --help\n"
    }

    static func commandNames() -> [String] {
        Reprieve.configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
    }

    /// How many letters must be changed, added, left out or swapped with their neighbour.
    static func distance(_ left: String, _ right: String) -> Int {
        let a = Array(left)
        let b = Array(right)
        var beforeLast = [Int](repeating: 0, count: b.count + 1)
        var last = Array(0...b.count)
        for i in 0..<a.count {
            var row = [i + 1] + [Int](repeating: 0, count: b.count)
            for j in 0..<b.count {
                row[j + 1] = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
                    row[j + 1] = min(row[j + 1], beforeLast[j - 1] + 1)
                }
            }
            (beforeLast, last) = (last, row)
        }
        return last[b.count]
    }
}
