import Casework
import Host

/// Folders of this computer.
struct LiveFolders: FolderWriting {
    var usualPlace: String {
        let home = StandardStreams.environment("HOME") ?? "."
        let downloads = StandardStreams.environment("XDG_DOWNLOAD_DIR") ?? "\(home)/Downloads"
        return DiskFile.isFolder(downloads) ? downloads : home
    }

    func write(_ files: [ExportedFile], toFreshFolder folder: String) throws(FolderError) -> String {
        let target = LiveFolders.free(folder)
        try write(files, to: target)
        return target
    }

    func freshFile(_ name: String, ending: String) -> String {
        LiveFolders.free("\(usualPlace)/\(name)", ending: ".\(ending)")
    }

    /// A path where nothing is yet: a number is added where something is.
    private static func free(_ start: String, ending: String = "") -> String {
        var path = start + ending
        var number = 2
        while PrivateFolder.kind(of: path) != nil {
            path = "\(start)-\(number)\(ending)"
            number += 1
        }
        return path
    }

    /// Writes a folder that is not there yet. It is filled beside its place and moved there, so it appears whole.
    func write(_ files: [ExportedFile], to target: String) throws(FolderError) {
        guard PrivateFolder.kind(of: target) == nil else { throw .notEmpty(path: target) }
        let beside = "\(target).\(SecureRandom.hex(4)).unfinished"
        do {
            try PrivateFolder.make(beside)
            for file in files {
                let path = "\(beside)/\(file.path)"
                try PrivateFolder.make(PrivateFolder.parent(of: path))
                var writer = try FileWriter(path)
                try writer.write(file.bytes)
                try writer.finish()
            }
            try PrivateFolder.move(beside, to: target)
        } catch {
            remove(files, from: beside)
            throw .cannotWrite(path: target)
        }
    }

    /// Takes back what was written of a folder that could not be finished.
    private func remove(_ files: [ExportedFile], from folder: String) {
        for file in files { PrivateFolder.removeFile("\(folder)/\(file.path)") }
        for parent in Set(files.map { PrivateFolder.parent(of: "\(folder)/\($0.path)") }) {
            PrivateFolder.removeEmpty(parent)
        }
        PrivateFolder.removeEmpty(folder)
    }

    func keepForAMoment(_ bytes: [UInt8]) throws(FolderError) -> String {
        let path = "\(PrivateFolder.temporary)/reprieve-\(SecureRandom.hex(16))"
        do {
            var writer = try FileWriter(path)
            try writer.write(bytes)
            try writer.finish()
        } catch {
            throw .cannotWrite(path: path)
        }
        return path
    }

    func forget(_ path: String) { PrivateFolder.removeFile(path) }
}
