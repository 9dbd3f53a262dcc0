/// How a command ends. The numbers are part of the contract; those from 64 on are the system's own (sysexits).
enum ExitStatus: Int32 {
    case done = 0
    case unexpected = 1
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
    case badSettings = 78
}

/// Why a command stops: what happened, where, and what to do.
struct Failure: Error {
    var status: ExitStatus
    /// What happened, in one sentence.
    var what: String
    /// A place in a file.
    var place: String?
    /// What to do.
    var fix: String?
    /// What became of the rest.
    var ending = "Nothing was changed."

    init(_ status: ExitStatus, _ what: String, at place: String? = nil, fix: String? = nil) {
        self.status = status
        self.what = what
        self.place = place
        self.fix = fix
    }

    /// What standard error shows. Names of files and words of papers may be in it.
    var text: String {
        var text = "reprieve: "
        if let place { text += "\(place): " }
        text += what
        for sentence in [fix, ending].compactMap({ $0 }) { text += (text.hasSuffix("\n") ? "" : " ") + sentence }
        return text.split(separator: "\n", omittingEmptySubsequences: false).map { Page.shown(String($0)) }
            .joined(separator: "\n") + "\n"
    }
}
