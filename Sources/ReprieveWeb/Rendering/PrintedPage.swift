import Casework
import Hummingbird

/// A page for paper as a PDF. Without the tool for it, a page says how it is installed and what can be done instead.
enum PrintedPage {
    /// - Parameters:
    ///   - saved: true to have it saved, false to have it shown.
    ///   - back: the page it belongs to.
    ///   - text: where the same stands as plain text.
    static func response(
        _ html: String, named name: String, saved: Bool, back: String, text: String? = nil, _ sitting: Sitting
    ) async -> Response {
        do {
            let bytes = try await sitting.app.ports.printing.pdf(of: html)
            if saved { return .bytes(bytes, type: "application/pdf", savedAs: name) }
            var response = Response.bytes(bytes, type: "application/pdf")
            response.headers[.contentDisposition] = "inline; filename=\"\(name)\""
            return response
        } catch {
            let install: String? = if case .missing(_, let line) = error { line } else { nil }
            let links: [Fields] = [
                text.map { ["href": $0, "label": sitting.words("letter.text")] },
                ["href": back, "label": sitting.words("letter.back"), "plain": text != nil],
            ].compactMap { $0 }
            return sitting.page(
                .notice, title: sitting.words("letter.noPDF.title"), nav: .letters,
                [
                    "paragraphs": [["text": sitting.words("letter.noPDF.text")]], "code": install as Any,
                    "links": links,
                ])
        }
    }
}
