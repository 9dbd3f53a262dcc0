import CaseModel
import CaseStore
import Casework
import Host

/// The sample visit in a store of its own, in the system's folder for files that are soon gone. Nothing in it is the
/// person's, and nothing of theirs is in it.
enum SampleStore {
    static func desk(today: Day? = nil) async throws -> Desk {
        let folder: String
        do { folder = try PrivateFolder.makeNew("\(PrivateFolder.temporary)/reprieve-sample-") } catch {
            throw Failure(.cannotWrite, "The sample cannot be written.", fix: "Check the disk.")
        }
        let live = try LiveDesk(folder: folder, creates: true, today: today ?? DemoCommand.day)
        try await fill(live.desk)
        return live.desk
    }

    /// Takes the sample's papers and its case in.
    static func fill(_ desk: Desk) async throws {
        let folder = try RulebookLoader.shippedFolder().path + "/demo"
        var files: [IncomingFile] = []
        for name in ["case.json"] + DemoCommand.papers {
            files.append(IncomingFile(name: name, bytes: try DiskFile.read("\(folder)/\(name)")))
        }
        for file in files { _ = try await desk.add([file], confirms: true) }
    }
}
