import Hummingbird

/// People who help, and what to do when it cannot wait. In the same place on every page.
enum HelpPage {
    static func show(_ sitting: Sitting, _: WebApp.Context) async throws -> Response {
        let parts = ["legal", "plan", "money", "outside", "credit", "unsafe", "limits"].map { part -> Fields in
            ["hid": part, "title": sitting.words("help.\(part).title"), "text": sitting.words("help.\(part).text")]
        }
        return sitting.page(.help, title: sitting.words("help.title"), nav: nil, ["parts": parts])
    }
}
