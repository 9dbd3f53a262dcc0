/// How a command ends. The numbers are part of the contract; those from 64 on are the system's own (sysexits).
enum ExitStatus: Int32 {
    case done = 0
    /// An answer or a value is needed and nobody can be asked.
    case needsAnswer = 3
    /// All went well and there are open items; only with `--fail-on`.
    case openItems = 4
    case usage = 64
    /// A file cannot be read as what it claims to be.
    case badData = 65
    case noInput = 66
    case ourBug = 70
    case cannotWrite = 73
    /// The records are in use, or were changed meanwhile.
    case busy = 75
}

/// Why a command stops: what happened, where, and what to do. Nothing was changed.
struct Failure: Error {
    var status: ExitStatus
    /// What happened, in one sentence.
    var what: String
    /// A place in a file.
    var place: String?
    /// What to do.
    var fix: String?

    init(_ status: ExitStatus, _ what: String, at place: String? = nil, fix: String? = nil) {
        self.status = status
        self.what = what
        self.place = place
        self.fix = fix
    }

    /// What standard error shows.
    var text: String {
        var text = "reprieve: "
        if let place { text += "\(place): " }
        text += what
        if let fix { text += " \(fix)" }
        return text + " Nothing was changed.\n"
    }
}
