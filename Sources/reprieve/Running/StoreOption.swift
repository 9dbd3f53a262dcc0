import ArgumentParser
import Host

/// Where the household's records are.
struct StoreOption: ParsableArguments {
    @Option(
        help: ArgumentHelp("The folder of the records, instead of REPRIEVE_HOME.", valueName: "folder"),
        completion: .directory)
    var store: String?

    var folder: String { StoreOption.folder(given: store) }

    /// The given folder, else `REPRIEVE_HOME`, else the system's place for data of programs.
    static func folder(given store: String?) -> String {
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

    /// The folder, when a store can be in it.
    func checkedFolder() throws(Failure) -> String {
        let folder = folder
        guard PrivateFolder.kind(of: folder) == nil || DiskFile.isFolder(folder) else {
            throw Failure(
                .badSettings, "The records are kept in a folder, and this is a file.", at: folder,
                fix: "Name a folder with --store or REPRIEVE_HOME.")
        }
        return folder
    }
}
