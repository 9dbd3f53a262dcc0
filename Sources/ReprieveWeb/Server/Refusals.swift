import CaseModel
import Casework
import Correspondence
import HTTPTypes
import Hummingbird

/// Pages for requests that are turned away. They say why and what to do, and hold nothing of the case.
struct Refusals: Sendable {
    private let parts: AppParts

    init(_ parts: AppParts) { self.parts = parts }

    /// The address names another host.
    var otherHost: Response { page("refusal.host", .forbidden) }
    /// A change that no page of ours sent.
    var notOurForm: Response { page("refusal.form", .forbidden) }
    /// A browser that did not come with the launch address.
    var notSignedIn: Response { page("refusal.session", .forbidden) }

    private func page(_ key: String, _ status: HTTPResponse.Status) -> Response {
        let english = parts.renderer.speech(.english)
        let spanish = parts.renderer.speech(.spanish)
        let fields: Fields = [
            "title": english?("\(key).title") ?? "", "text": english?("\(key).text") ?? "",
            "spanish": spanish?("\(key).text") ?? "",
        ]
        return .page(parts.renderer.html(.refusal, fields, in: .english), status: status)
    }
}

/// Turns errors of the use cases and of the server into pages in the person's language.
struct ErrorPages: RouterMiddleware {
    let parts: AppParts

    func handle(
        _ request: Request, context: WebApp.Context, next: (Request, WebApp.Context) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let error as CaseworkError {
            return page(request, FormProblem(error), status(of: error))
        } catch let error as any HTTPResponseError {
            switch error.status {
            case .notFound: return page(request, FormProblem(key: "error.notFound"), .notFound)
            case .forbidden: return Refusals(parts).notOurForm
            case .contentTooLarge: return page(request, FormProblem(key: "error.tooLarge"), .contentTooLarge)
            default: return page(request, FormProblem(key: "error.request"), .badRequest)
            }
        } catch {
            return page(request, FormProblem(key: "error.bug"), .internalServerError)
        }
    }

    private func status(of error: CaseworkError) -> HTTPResponse.Status {
        switch error {
        case .unknown, .noQuestion: .notFound
        case .store(.busy), .store(.changedSince), .laterChanges, .nothingToUndo, .wrongPaperState: .conflict
        case .store, .unproved: .internalServerError
        case .badValue, .needed, .badCase, .noDocument, .noLetter: .unprocessableContent
        }
    }

    private func page(_ request: Request, _ problem: FormProblem, _ status: HTTPResponse.Status) -> Response {
        guard let sitting = try? parts.sitting(request) else {
            // The records cannot be opened: a page that needs none of them.
            let speech = parts.renderer.speech(.english)
            let fields: Fields = [
                "title": speech?("error.title") ?? "", "text": speech?("error.store") ?? "",
                "spanish": parts.renderer.speech(.spanish)?("error.store") ?? "",
            ]
            return .page(parts.renderer.html(.refusal, fields, in: .english), status: status)
        }
        var response = sitting.page(
            .notice, title: sitting.words("error.title"), nav: nil,
            ["links": [["href": "/", "label": sitting.words("nav.today")]]], errors: [problem])
        response.status = status
        return response
    }
}
