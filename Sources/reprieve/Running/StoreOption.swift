import ArgumentParser
import Host

/// Where the household's records are.
struct StoreOption: ParsableArguments {
    @Option(help: ArgumentHelp("The folder of the records, instead of REPRIEVE_HOME.", valueName: "folder"))
    var store: String?

    /// The given folder, else `REPRIEVE_HOME`, else the system's place for data of programs.
    var folder: String {
        if let store, !store.isEmpty { return store }
        if let home = StandardStreams.environment("REPRIEVE_HOME") { return home }
        let home = StandardStreams.environment("HOME") ?? "."
        #if os(macOS)
            return "\(home)/Library/Application Support/Reprieve"
        #else
            if let data = StandardStreams.environment("XDG_DATA_HOME") { return "\(data)/reprieve" }
            return "\(home)/.local/share/reprieve"
        #endif
    }
}
