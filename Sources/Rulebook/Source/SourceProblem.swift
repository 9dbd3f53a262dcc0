/// Something that is wrong in a source file of the rulebook.
public struct SourceProblem: Error, Equatable, Sendable, CustomStringConvertible {
    public var file: String
    /// A JSON pointer into the file.
    public var path: String
    /// The line of that place, where it is known; the first line is 1.
    public var line: Int?
    public var what: String
    /// What to do about it.
    public var fix: String?

    public init(_ file: String, _ path: String, _ what: String, fix: String? = nil) {
        self.file = file
        self.path = path
        self.what = what
        self.fix = fix
    }

    public var description: String {
        let place = [file, line.map { "\($0)" }].compactMap { $0 }.joined(separator: ":")
        return "\(place): \(path.isEmpty ? "" : "\(path): ")\(what)" + (fix.map { " \($0)" } ?? "")
    }
}

/// The lines on which the values of a YAML file stand, by JSON pointer.
struct SourceLines: Sendable {
    private var lines: [String: Int] = [:]

    mutating func note(_ pointer: String, _ line: Int?) { lines[pointer] = line }

    /// The line of a value; of a missing one the line of what should hold it.
    func line(of pointer: String) -> Int? {
        var rest = pointer[...]
        while true {
            if let line = lines[String(rest)] { return line }
            guard let slash = rest.lastIndex(of: "/") else { return lines[""] }
            rest = rest[..<slash]
        }
    }
}
