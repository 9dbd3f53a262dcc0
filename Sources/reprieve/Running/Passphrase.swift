import ArgumentParser
import Host

/// The passphrase of a backup. It never stands in an argument or in the environment, where others could see it.
struct PassphraseOption: ParsableArguments {
    @Option(
        name: .customLong("passphrase-file"),
        help: ArgumentHelp("Read the passphrase from the first line of a file.", valueName: "file"), completion: .file()
    )
    var file: String?

    /// - Parameter isNew: true to have it typed twice, since nobody can open the backup without it.
    func passphrase(isNew: Bool, _ output: OutputOptions) throws(Failure) -> [UInt8] {
        if let file { return try firstLine(of: file) }
        let prompter = Prompter(output: output)
        guard prompter.canAsk else {
            throw .needsAnswer(
                "The backup has a passphrase, and nobody can be asked for it.",
                fix: "Give it with --passphrase-file FILE.")
        }
        let first = try typed("Passphrase: ")
        guard isNew else { return first }
        guard try typed("The same again: ") == first else {
            throw Failure(.needsAnswer, "The two passphrases are not the same.", fix: "Try again.")
        }
        return first
    }

    private func typed(_ question: String) throws(Failure) -> [UInt8] {
        StandardStreams.writeError(question)
        defer { StandardStreams.writeError("\n") }
        guard let line = StandardInput.secretLine(), !line.isEmpty else {
            throw .needsAnswer("A passphrase is needed.", fix: "Choose one that you can find again.")
        }
        return line
    }

    private func firstLine(of file: String) throws(Failure) -> [UInt8] {
        let bytes: [UInt8]
        do { bytes = try DiskFile.read(file, largest: 1) } catch { throw Failure(reading: error) }
        let line = bytes.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
        guard !line.isEmpty else {
            throw Failure(
                .badData, "The first line of this file is empty.", at: file, fix: "Write the passphrase there.")
        }
        return Array(line)
    }
}
