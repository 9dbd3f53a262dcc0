import Casework
import HTTPTypes
import Hummingbird
import Logging
import Synchronization

/// The local web app: pages over one household's desk, on this computer only.
public struct WebApp: Sendable {
    /// The context of a request; the app keeps nothing of its own in it.
    public typealias Context = BasicRequestContext

    private let parts: AppParts
    /// The port that the system gave, once the server runs.
    private let port: PortBox

    /// - Throws: the path of a part of the app that is missing or broken.
    public init(_ ports: WebPorts) throws(MissingPart) {
        do { parts = try AppParts(ports) } catch { throw MissingPart(path: error.path) }
        port = PortBox()
    }

    /// A part of the app that should have shipped with the program.
    public struct MissingPart: Error, Equatable, Sendable {
        public var path: String
    }

    /// Begins with the sample in every browser, until somebody leaves it.
    public func openSample() async throws {
        try await parts.openSample()
        parts.beginsWithSample.withLock { $0 = true }
    }

    /// The address that lets one browser in, once; nil before the server runs or after it was used.
    public var launchAddress: String? {
        guard let port = port.value, let token = parts.session.unusedLaunchToken else { return nil }
        return LaunchAddress.text(port: port, token: token)
    }

    /// Serves until it is told to stop.
    ///
    /// - Parameters:
    ///   - port: 0 lets the system choose a free one.
    ///   - ready: called once with the launch address.
    public func run(port wanted: Int, ready: @escaping @Sendable (String) async -> Void) async throws {
        var logger = Logger(label: "reprieve")
        // Paths name accounts: nothing of a request is logged.
        logger.logLevel = .critical
        let app = Application(
            responder: responder(),
            configuration: .init(address: .hostname("127.0.0.1", port: wanted), serverName: nil),
            onServerRunning: { channel in
                port.value = channel.localAddress?.port
                if let address = launchAddress { await ready(address) }
            }, logger: logger)
        try await app.runService()
    }

    /// Everything that answers a request, guards first.
    public func responder(port fixed: Int? = nil) -> some HTTPResponder<Context> {
        if let fixed { port.value = fixed }
        let router = Router(context: Context.self)
        let refusals = Refusals(parts)
        let port: @Sendable () -> Int = { self.port.value ?? 0 }
        router.add(middleware: SafetyHeaders())
        router.add(middleware: HostGuard(port: port) { refusals.otherHost })
        router.add(middleware: OriginGuard(port: port) { refusals.notOurForm })
        router.add(middleware: SessionGuard(session: parts.session) { refusals.notSignedIn })
        router.add(middleware: ErrorPages(parts: parts))
        Routes(parts: parts).add(to: router)
        return router.buildResponder()
    }
}

/// A number that is known once the server runs.
final class PortBox: Sendable {
    private let box = Mutex<Int?>(nil)

    var value: Int? {
        get { box.withLock { $0 } }
        set { box.withLock { $0 = newValue } }
    }
}
