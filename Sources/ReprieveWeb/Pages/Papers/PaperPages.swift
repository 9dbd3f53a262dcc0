import CaseModel
import Casework
import Correspondence
import Hummingbird

/// Where is that paper?
enum PaperPages {
    static func list(_ sitting: Sitting, _: WebApp.Context) async throws -> Response {
        let here = sitting.state.papers.filter { $0.trashedOn == nil }
        let trash = sitting.state.papers.filter { $0.trashedOn != nil }
        return sitting.page(
            .papers, title: sitting.words("nav.papers"), nav: .papers,
            [
                "q": "",
                "papers": ReprieveWeb.list(
                    here.map { paper in
                        [
                            "href": "/papers/\(paper.id.text)", "name": paper.name,
                            "kind": "\(paper.id.text) · \(sitting.language.name(of: paper.kind))",
                            "state": sitting.words("paper.state.\(paper.state.rawValue)"),
                            "tone": PaperPages.tone(of: paper.state),
                        ]
                    }),
                "trash": ReprieveWeb.list(
                    trash.map { paper in
                        [
                            "id": paper.id.text, "name": paper.name,
                            "label": sitting.words("papers.restoreNamed", ["name": paper.name]),
                        ]
                    }),
            ])
    }

    private static func tone(of state: PaperState) -> String {
        switch state {
        case .confirmed: "good"
        case .notRead, .draft: "wait"
        case .setAside: ""
        }
    }

    static func show(_ sitting: Sitting, _ context: WebApp.Context) async throws -> Response {
        let paper = try paper(sitting, context)
        let words = sitting.speech
        let page = sitting.pageOfPaper
        let isInTrash = paper.trashedOn != nil
        let accounts = paper.about.filter { $0.kind == .account }.compactMap {
            sitting.outlook.account(Account.ID($0.id))
        }
        let problem = [paper.problem, paper.fix].compactMap { $0 }.joined(separator: " ")
        return sitting.page(
            .paper, title: "\(words("record.kind.paper")) \(paper.id.text)", nav: .papers,
            [
                "id": paper.id.text, "name": paper.name,
                "line": words("paper.state.\(paper.state.rawValue)"),
                "problem": (problem.isEmpty || paper.state == .confirmed ? nil : sitting.said(problem)) as Any,
                "picture": try await PagePictures.fields(paper, page: page, values: [], sitting) as Any,
                "facts": facts(paper, sitting),
                "links": ReprieveWeb.list(
                    accounts.map { ["href": "/accounts/\($0.id.text)", "label": sitting.name(of: $0)] }),
                "toReview": !isInTrash && paper.state != .confirmed, "canTrash": !isInTrash,
            ])
    }

    private static func facts(_ paper: PaperRecord, _ sitting: Sitting) -> [Fields] {
        let words = sitting.speech
        return [
            ["label": words("paper.kind"), "value": sitting.language.name(of: paper.kind)],
            ["label": words("paper.added"), "value": paper.addedOn.map { words.day($0) } ?? ""],
            [
                "label": words("paper.size"),
                "value": words("paper.kilobytes", ["count": String(max(1, paper.bytes / 1000))]),
            ],
            [
                "label": words("paper.kept"),
                "value": words("paper.keptAs", ["digest": String(paper.sha256.prefix(12))]),
            ],
        ]
    }

    static func paper(_ sitting: Sitting, _ context: WebApp.Context) throws -> PaperRecord {
        let id = PaperRecord.ID(try context.parameters.require("id"))
        guard let paper = sitting.state.papers.first(where: { $0.id == id }) else {
            throw CaseworkError.unknown(id: id.text)
        }
        return paper
    }

    /// A page as a picture: uploads reach a browser only like this, or as a download.
    static func picture(_ sitting: Sitting, _ context: WebApp.Context) async throws -> Response {
        let paper = try paper(sitting, context)
        guard PagePictures.canShow(paper.format) else { throw HTTPError(.notFound) }
        let page = sitting.pageOfPaper
        let key = "\(paper.sha256)/\(page)"
        if let known = sitting.app.pictures.picture(key) { return .bytes(known.bytes, type: known.mediaType) }
        let (_, bytes) = try sitting.desk.original(of: paper.id)
        do {
            let picture = try await sitting.desk.tools.picture(of: bytes, format: paper.format, page: page)
            sitting.app.pictures.keep(picture, as: key)
            return .bytes(picture.bytes, type: picture.mediaType)
        } catch {
            throw HTTPError(.notFound)
        }
    }

    /// The original, to be saved: never shown in the browser.
    static func original(_ sitting: Sitting, _ context: WebApp.Context) async throws -> Response {
        let paper = try paper(sitting, context)
        let (_, bytes) = try sitting.desk.original(of: paper.id)
        return .bytes(bytes, type: "application/octet-stream", savedAs: paper.name)
    }

    static func trash(_ sitting: Sitting, _ context: WebApp.Context, _: FormValues) async throws -> Response {
        sitting.done("/papers", try sitting.desk.trash(try paper(sitting, context).id))
    }

    static func restore(_ sitting: Sitting, _ context: WebApp.Context, _: FormValues) async throws -> Response {
        sitting.done("/papers", try sitting.desk.restore(try paper(sitting, context).id))
    }
}
