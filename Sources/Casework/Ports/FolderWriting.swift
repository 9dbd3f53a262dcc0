/// A file of an export, by its path in the folder.
public struct ExportedFile: Sendable {
    public var path: String
    public var bytes: [UInt8]

    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}

/// Why a folder could not be written.
public enum FolderError: Error, Equatable, Sendable {
    /// There is something in it already.
    case notEmpty(path: String)
    case cannotWrite(path: String)
}

/// Writes folders of files where a person finds them.
public protocol FolderWriting: Sendable {
    /// The folder in which a person looks for what a program saved, such as their Downloads.
    var usualPlace: String { get }

    /// Writes the files into a folder that is not there yet; a number is added to its name where one is.
    ///
    /// - Returns: the folder that was written.
    func write(_ files: [ExportedFile], toFreshFolder folder: String) throws(FolderError) -> String

    /// The path of a file in the usual place that is not there yet; a number is added to its name where one is.
    func freshFile(_ name: String, ending: String) -> String

    /// Puts bytes into a private file for as long as they are needed.
    func keepForAMoment(_ bytes: [UInt8]) throws(FolderError) -> String
    func forget(_ path: String)
}
