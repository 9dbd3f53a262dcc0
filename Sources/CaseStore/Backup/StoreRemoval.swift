import Host

/// Removes what a store put into its folder, by its known names. Links are not followed, and what the store did not
/// make stays.
struct StoreRemoval {
    let folder: StoreFolder

    /// - Returns: the paths of what is left in the folder, sorted; none when all of it is gone.
    func remove() -> [String] {
        for suffix in [""] + StoreFolder.besideDatabase { removeFile(folder.database + suffix) }
        removeFiles(in: folder.backups) { name in
            let isCopy = name.hasPrefix("before-v") && name.hasSuffix(".sqlite")
            return isCopy || name.contains(FileWriter.unfinished)
        }
        if PrivateFolder.kind(of: folder.originals) == .folder {
            for group in DiskFile.names(in: folder.originals) where group.utf8.count == 2 {
                removeFiles(in: "\(folder.originals)/\(group)") { name in
                    let digest = String(name.prefix { $0 != "." })
                    return Originals.isDigest(digest) && (digest == name || name.hasSuffix(FileWriter.unfinished))
                }
            }
            PrivateFolder.removeEmpty(folder.originals)
        }
        removeFile(folder.lock)
        if !PrivateFolder.removeEmpty(folder.path) {
            return DiskFile.names(in: folder.path).map { "\(folder.path)/\($0)" }
        }
        try? PrivateFolder.sync(PrivateFolder.parent(of: folder.path))
        return []
    }

    private func removeFile(_ path: String) {
        if PrivateFolder.kind(of: path) == .file { PrivateFolder.removeFile(path) }
    }

    private func removeFiles(in path: String, where isKnown: (String) -> Bool) {
        guard PrivateFolder.kind(of: path) == .folder else { return }
        for name in DiskFile.names(in: path) where isKnown(name) { removeFile("\(path)/\(name)") }
        PrivateFolder.removeEmpty(path)
    }
}
