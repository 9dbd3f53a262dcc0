import HTTPTypes
import Hummingbird

/// Refuses requests that name another host, whatever their method: a page elsewhere that made its own name point to
/// this computer gets nothing.
struct HostGuard<Context: RequestContext>: RouterMiddleware {
    let port: @Sendable () -> Int
    let refusal: @Sendable () -> Response

    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        let port = port()
        let allowed = ["127.0.0.1:\(port)", "localhost:\(port)", "[::1]:\(port)"]
        guard let host = request.head.authority, allowed.contains(host.lowercased()) else { return refusal() }
        return try await next(request, context)
    }
}

/// Refuses changes that do not come from our own pages: another Origin, another site, or a body that no form of ours
/// sends. The token that each form carries is checked where the form is read.
struct OriginGuard<Context: RequestContext>: RouterMiddleware {
    let port: @Sendable () -> Int
    let refusal: @Sendable () -> Response

    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        switch request.method {
        case .get, .head: return try await next(request, context)
        case .post: break
        default: return refusal()
        }
        let site = HTTPField.Name("Sec-Fetch-Site").flatMap { request.headers[$0] }
        if let site { guard site == "same-origin" || site == "none" else { return refusal() } }
        if let origin = request.headers[.origin]?.lowercased() {
            let port = port()
            let own = ["http://127.0.0.1:\(port)", "http://localhost:\(port)", "http://[::1]:\(port)"]
            // Our pages send no referrer, and then browsers name no origin either; they still say which site it was.
            guard own.contains(origin) || (origin == "null" && site == "same-origin") else { return refusal() }
        }
        let type = request.headers[.contentType]?.lowercased() ?? ""
        guard type.hasPrefix("application/x-www-form-urlencoded") || type.hasPrefix("multipart/form-data") else {
            return refusal()
        }
        return try await next(request, context)
    }
}

/// Lets only a browser in that came with the launch address.
struct SessionGuard<Context: RequestContext>: RouterMiddleware {
    let session: Session
    let refusal: @Sendable () -> Response

    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        if request.uri.path == LaunchAddress.path { return try await next(request, context) }
        guard session.isSignedIn(request) else { return refusal() }
        return try await next(request, context)
    }
}

/// The headers of every answer: nothing from elsewhere, nothing kept, nothing framed.
struct SafetyHeaders<Context: RequestContext>: RouterMiddleware {
    static var policy: String {
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
            + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
    }

    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        var response: Response
        do {
            response = try await next(request, context)
        } catch let error as any HTTPResponseError {
            response = try error.response(from: request, context: context)
        }
        Self.add(to: &response)
        return response
    }

    static func add(to response: inout Response) {
        func set(_ name: String, _ value: String) {
            if let name = HTTPField.Name(name), response.headers[name] == nil { response.headers[name] = value }
        }
        set("Content-Security-Policy", policy)
        set("Cache-Control", "no-store")
        set("Referrer-Policy", "no-referrer")
        set("X-Content-Type-Options", "nosniff")
        set("X-Frame-Options", "DENY")
        set("Cross-Origin-Opener-Policy", "same-origin")
        set("Cross-Origin-Resource-Policy", "same-origin")
        set("Permissions-Policy", "camera=(), microphone=(), geolocation=()")
    }
}
