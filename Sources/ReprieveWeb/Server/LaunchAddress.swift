/// The address that the program prints when it starts: it lets one browser in, once.
enum LaunchAddress {
    static let path = "/start"

    static func text(port: Int, token: String) -> String { "http://127.0.0.1:\(port)\(path)?token=\(token)" }
}
