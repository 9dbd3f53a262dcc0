import HTTPTypes
import Hummingbird
import Synchronization

/// Who may use the app: whoever came in with the launch address. The token in it works once; from then on a cookie
/// does, which ends with the program.
final class Session: Sendable {
    /// Cookies do not know ports, so the name tells launches apart.
    let cookieName: String
    private let secret: String
    /// What every form carries: another program's page cannot know it.
    let formToken: String
    private let launchToken: Mutex<String?>

    /// - Parameter random: bytes that nobody can guess.
    init(random: (Int) -> [UInt8]) {
        secret = Session.hex(random(32))
        formToken = Session.hex(random(32))
        let launch = Session.hex(random(32))
        launchToken = Mutex(launch)
        cookieName = "reprieve-\(Session.hex(random(4)))"
    }

    /// The token of the launch address; nil once it was used.
    var unusedLaunchToken: String? { launchToken.withLock { $0 } }

    /// True for the one right token, once.
    func redeem(_ token: String) -> Bool {
        launchToken.withLock { known in
            guard let value = known, Session.isEqual(value, token) else { return false }
            known = nil
            return true
        }
    }

    /// A new launch address for a person who lost the first, such as after closing the browser.
    func renew(random: (Int) -> [UInt8]) -> String {
        let token = Session.hex(random(32))
        launchToken.withLock { $0 = token }
        return token
    }

    var cookie: String { "\(cookieName)=\(secret); HttpOnly; SameSite=Strict; Path=/" }

    func isSignedIn(_ request: Request) -> Bool {
        guard let value = request.cookies[cookieName]?.value else { return false }
        return Session.isEqual(value, secret)
    }

    func isOwnForm(_ token: String?) -> Bool { token.map { Session.isEqual($0, formToken) } ?? false }

    /// Takes the same time wherever the two differ.
    private static func isEqual(_ left: String, _ right: String) -> Bool {
        let a = Array(left.utf8)
        let b = Array(right.utf8)
        guard a.count == b.count else { return false }
        return zip(a, b).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }

    private static func hex(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
