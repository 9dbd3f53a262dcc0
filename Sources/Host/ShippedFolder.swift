#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// The data that ships beside the program: the rulebook and the sample case. It is looked for from where the program
/// stands, so that both can be moved together; `Bundle.module` would end the program when it is missing.
public struct ShippedFolder: Sendable {
    public let path: String

    public init(path: String) { self.path = path }

    /// Looks beside the program, then where an installer puts data; nil when it is in none of these places.
    public static func find() -> ShippedFolder? {
        candidates().first { DiskFile.isFolder($0) }.map(ShippedFolder.init)
    }

    /// The folders that are looked at, in order.
    public static func candidates() -> [String] {
        guard let program = programPath() else { return [] }
        let folder = program.split(separator: "/").dropLast().map { "/\($0)" }.joined()
        return [
            "\(folder)/Reprieve_Host.resources/Shipped",
            "\(folder)/Reprieve_Host.bundle/Shipped",
            "\(folder)/Reprieve_Host.bundle/Contents/Resources/Shipped",
            "\(folder)/../share/reprieve/Shipped",
        ]
    }

    /// The program's own path with links resolved.
    static func programPath() -> String? {
        #if canImport(Darwin)
            var size: UInt32 = 0
            _NSGetExecutablePath(nil, &size)
            var buffer = [CChar](repeating: 0, count: Int(size) + 1)
            guard _NSGetExecutablePath(&buffer, &size) == 0 else { return nil }
            let path = String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        #else
            let path = "/proc/self/exe"
        #endif
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    /// The bytes of one shipped file, by its path in the folder; nil when it is not there.
    public func bytes(_ name: String) -> [UInt8]? { try? DiskFile.read("\(path)/\(name)") }

    /// The bytes of one of the rulebook's files, by its path in the rulebook.
    public func rulebookBytes(_ name: String) -> [UInt8]? { bytes("rulebook/\(name)") }
}
