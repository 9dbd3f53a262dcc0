import CaseModel
import Casework

/// The picture of a page, with outlines where the values stand.
enum PagePictures {
    static func fields(
        _ paper: PaperRecord, page: Int, values: [FormField], _ sitting: Sitting
    ) async throws -> Fields? {
        guard PagePictures.canShow(paper.format) else { return nil }
        var size = (width: 850.0, height: 1100.0)
        var marks: [Fields] = []
        var pages = 1
        if paper.format == "pdf" {
            // What gives no words, not even none, such as a locked paper, gives no picture either.
            guard let layout = await layout(of: paper, sitting) else { return nil }
            pages = layout.pages.count
            if let sheet = layout.pages[at: page - 1] {
                size = (sheet.width, sheet.height)
                marks = PageMarks.find(values, on: sheet)
            }
        }
        func text(_ length: Double) -> String { String(Int(length.rounded())) }
        let label = sitting.words("paper.page", ["n": String(page), "count": String(pages), "name": paper.name])
        return [
            "href": "/papers/\(paper.id.text)/picture?page=\(page)", "width": text(size.width),
            "height": text(size.height), "label": label, "marks": marks,
            "caption": label,
            "pages": (pages > 1 ? Array(1...min(pages, 20)).filter { $0 != page } : []).map { number -> Fields in
                ["number": number, "label": sitting.words("paper.pageLink", ["n": String(number)])]
            },
        ]
    }

    /// What can be shown as a picture of a page, here or by the browser.
    static func canShow(_ format: String) -> Bool {
        ["pdf", "png", "jpeg", "gif", "webp", "bmp"].contains(format)
    }

    /// The words of a PDF; nil when the tool is not there or cannot read it.
    private static func layout(of paper: PaperRecord, _ sitting: Sitting) async -> PageLayout? {
        guard let (_, bytes) = try? sitting.desk.original(of: paper.id),
            let words = try? await sitting.desk.tools.words(of: bytes)
        else { return nil }
        return PageLayout(wordBoxes: words)
    }
}
