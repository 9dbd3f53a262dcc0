import CaseModel
import Casework
import HTTPTypes
import Hummingbird
import Synchronization

/// Which address leads to which page.
struct Routes: Sendable {
    let parts: AppParts

    typealias Show = @Sendable (Sitting, WebApp.Context) async throws -> Response
    typealias Take = @Sendable (Sitting, WebApp.Context, FormValues) async throws -> Response

    func add(to router: Router<WebApp.Context>) {
        let parts = parts
        router.get("/start") { request, _ in try Entering.start(request, parts) }
        get(router, "/", TodayPage.show)
        get(router, "/add", AddPage.show)
        post(router, "/add", AddPage.take)
        post(router, "/add/typed", AddPage.takeTyped)
        post(router, "/add/paste", AddPage.takePasted)
        get(router, "/questions", QuestionPage.first)
        get(router, "/questions/:key", QuestionPage.show)
        post(router, "/questions/:key", QuestionPage.take)
        get(router, "/visits", VisitPages.list)
        get(router, "/visits/:id", VisitPages.show)
        get(router, "/visits/:id/timeline", TimelinePage.show)
        get(router, "/timeline", TimelinePage.show)
        post(router, "/notes", TimelinePage.note)
        get(router, "/accounts/:id", AccountPage.show)
        get(router, "/accounts/:id/charges", ChargesPage.show)
        post(router, "/accounts/:id/charges", ChargesPage.take)
        get(router, "/accounts/:id/findings", FindingsPage.show)
        get(router, "/accounts/:id/payment", PaymentPage.show)
        post(router, "/accounts/:id/payment", PaymentPage.take)
        get(router, "/accounts/:id/log", CallPage.log)
        post(router, "/accounts/:id/log", CallPage.take)
        get(router, "/accounts/:id/edit", EditPage.show)
        post(router, "/accounts/:id/edit", EditPage.take)
        get(router, "/calls/:id/:card", CallPage.show)
        get(router, "/calls/:id/:card/pdf", CallPage.pdf)
        post(router, "/requests/:id/answered", AccountPage.answered)
        get(router, "/letters", LetterPages.list)
        get(router, "/letters/new/:kind/:account", LetterPages.new)
        post(router, "/letters/new/:kind/:account", LetterPages.make)
        get(router, "/letters/:id", LetterPages.show)
        get(router, "/letters/:id/pdf", LetterPages.pdf)
        get(router, "/letters/:id/save", LetterPages.save)
        get(router, "/letters/:id/text", LetterPages.text)
        post(router, "/letters/:id/sent", LetterPages.sent)
        get(router, "/papers", PaperPages.list)
        get(router, "/papers/:id", PaperPages.show)
        get(router, "/papers/:id/picture", PaperPages.picture)
        get(router, "/papers/:id/original", PaperPages.original)
        get(router, "/papers/:id/review", ReviewPage.show)
        post(router, "/papers/:id/review", ReviewPage.take)
        post(router, "/papers/:id/aside", ReviewPage.setAside)
        post(router, "/papers/:id/trash", PaperPages.trash)
        post(router, "/papers/:id/restore", PaperPages.restore)
        get(router, "/search", SearchPage.show)
        get(router, "/rules", RulesPage.show)
        get(router, "/rules/:id", RulePage.show)
        get(router, "/help", HelpPage.show)
        get(router, "/how", HowPage.show)
        get(router, "/next-time", NextTimePage.show)
        get(router, "/deadlines", DeadlinesPage.show)
        post(router, "/choices/put-off", ChoiceForms.putOff)
        post(router, "/choices/energy", ChoiceForms.energy)
        post(router, "/accounts/:id/stop", ChoiceForms.stop)
        post(router, "/accounts/:id/go-on", ChoiceForms.goOn)
        post(router, "/accounts/:id/waiver", ChoiceForms.waive)
        post(router, "/accounts/:id/together", ChoiceForms.together)
        post(router, "/accounts/:id/office", ChoiceForms.office)
        post(router, "/visits/:id/ruled-out", ChoiceForms.ruleOut)
        get(router, "/settings", SettingsPage.show)
        get(router, "/settings/case.json", SettingsPage.caseFile)
        post(router, "/settings/language", SettingsPage.language)
        post(router, "/settings/theme", SettingsPage.theme)
        post(router, "/settings/amounts", SettingsPage.amounts)
        post(router, "/settings/backup", SettingsPage.backup)
        post(router, "/settings/restore", SettingsPage.restore)
        post(router, "/settings/export", SettingsPage.export)
        post(router, "/settings/verify", SettingsPage.verify)
        post(router, "/settings/lock", SettingsPage.lock)
        post(router, "/settings/erase", SettingsPage.erase)
        post(router, "/undo", UndoForm.take)
        post(router, "/sample", Entering.openSample)
        post(router, "/sample/leave", Entering.leaveSample)
        for name in StaticFile.names {
            router.get("/static/\(name)") { _, _ in try StaticFile.response(name, parts.ports.shipped) }
        }
    }

    private func get(_ router: Router<WebApp.Context>, _ path: RouterPath, _ show: @escaping Show) {
        let parts = parts
        router.get(path) { request, context in try await show(try parts.sitting(request), context) }
    }

    /// A form: read once, and only taken when it carries the token of this launch.
    private func post(_ router: Router<WebApp.Context>, _ path: RouterPath, _ take: @escaping Take) {
        let parts = parts
        router.post(path) { request, context in
            let form = try await FormValues.reading(request)
            guard parts.session.isOwnForm(form["token"]) else { throw HTTPError(.forbidden) }
            return try await take(try parts.sitting(request), context, form)
        }
    }
}

/// The stylesheet, the script and the icon.
enum StaticFile {
    static let names = ["reprieve.css", "app.js", "icon.svg"]

    static func response(_ name: String, _ shipped: (String) -> [UInt8]?) throws -> Response {
        guard let bytes = shipped("web/\(name)") else { throw HTTPError(.notFound) }
        let type =
            name.hasSuffix(".css")
            ? "text/css; charset=utf-8" : name.hasSuffix(".js") ? "text/javascript; charset=utf-8" : "image/svg+xml"
        var response = Response.bytes(bytes, type: type)
        response.headers[.cacheControl] = "max-age=300"
        return response
    }
}

/// Coming in, and going to the sample and back.
enum Entering {
    static func start(_ request: Request, _ parts: AppParts) throws -> Response {
        let token = request.uri.queryParameters.get("token") ?? ""
        if parts.session.isSignedIn(request) { return .see("/") }
        guard parts.session.redeem(token) else { return Refusals(parts).notSignedIn }
        var response = Response.see("/")
        response.headers.append(HTTPField(name: .setCookie, value: parts.session.cookie))
        if parts.beginsWithSample.withLock({ $0 }) {
            response.headers.append(
                HTTPField(name: .setCookie, value: "\(parts.sampleCookie)=1; HttpOnly; SameSite=Strict; Path=/"))
        }
        return response
    }

    static func openSample(_ sitting: Sitting, _: WebApp.Context, _: FormValues) async throws -> Response {
        try await sitting.app.openSample()
        var response = Response.see("/")
        response.headers[.setCookie] = "\(sitting.app.sampleCookie)=1; HttpOnly; SameSite=Strict; Path=/"
        return response
    }

    static func leaveSample(_ sitting: Sitting, _: WebApp.Context, _: FormValues) async throws -> Response {
        var response = Response.see("/")
        response.headers[.setCookie] = "\(sitting.app.sampleCookie)=; HttpOnly; SameSite=Strict; Path=/; Max-Age=0"
        return response
    }
}

/// Taking the last change back, from wherever it is offered.
enum UndoForm {
    static func take(_ sitting: Sitting, _: WebApp.Context, _ form: FormValues) async throws -> Response {
        // Without a number the desk would take the newest change back, which no button of ours asks for.
        guard let sequence = Int(form["entry"]) else { throw HTTPError(.badRequest) }
        return sitting.done(LocalPath.safe(form["back"]), try sitting.desk.undo(sequence))
    }
}

/// Addresses that a form hands back: only pages of ours.
enum LocalPath {
    static func safe(_ text: String) -> String {
        guard text.hasPrefix("/"), !text.hasPrefix("//"), !text.contains("\\"),
            text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
        else { return "/" }
        return text
    }
}
