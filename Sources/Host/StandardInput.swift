#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// What a person types, or another program hands over.
public enum StandardInput {
    public static var isTerminal: Bool { isatty(STDIN_FILENO) == 1 }

    /// All that another program hands over.
    ///
    /// - Parameter megabytes: the most that is taken, in millions of bytes.
    public static func readAll(largest megabytes: Int = DiskFile.largestPaper) throws(FileError) -> [UInt8] {
        guard let file = Descriptor(copying: STDIN_FILENO) else { throw .cannotRead(path: "standard input") }
        return try DiskFile.readAll(file, path: "standard input", expected: 0, limit: megabytes * 1_000_000)
    }

    /// One line as it was typed, without its end; nil when there is nothing more.
    public static func line() -> String? { readLine(strippingNewline: true) }

    /// One line that does not show on the screen while it is typed; nil when there is nothing more, no terminal, or the
    /// person pressed Ctrl-C in it.
    public static func secretLine() -> [UInt8]? {
        var shown = termios()
        guard tcgetattr(STDIN_FILENO, &shown) == 0 else { return nil }
        var hidden = shown
        // Signals are off meanwhile: a program that ended here would leave a terminal that shows nothing.
        hidden.c_lflag &= ~tcflag_t(ECHO | ISIG)
        guard tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden) == 0 else { return nil }
        defer { tcsetattr(STDIN_FILENO, TCSAFLUSH, &shown) }
        let interrupt: UInt8 = 3
        let line = readLine(strippingNewline: true).map { Array($0.utf8) }
        return line?.contains(interrupt) == true ? nil : line
    }
}
