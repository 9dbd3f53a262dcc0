import CaseModel
import Casework
import Correspondence
import HTTPTypes
import Hummingbird
import Synchronization

/// What all pages share while the app runs.
final class AppParts: Sendable {
    let ports: WebPorts
    let session: Session
    let renderer: Renderer
    private let memo = OutlookMemo()
    private let sampleMemo = OutlookMemo()
    private let sample = Mutex<Desk?>(nil)
    /// Pictures of pages that were made, so that turning back a page costs nothing.
    let pictures = PictureShelf()

    /// True when a browser that comes in sees the sample first.
    let beginsWithSample = Mutex(false)

    /// Marks a browser that looks at the sample.
    var sampleCookie: String { "\(session.cookieName)-sample" }

    init(_ ports: WebPorts) throws(Renderer.BrokenPart) {
        self.ports = ports
        renderer = try Renderer(shipped: ports.shipped)
        session = Session(random: ports.random)
    }

    /// The desk and the words for a request.
    func sitting(_ request: Request) throws -> Sitting {
        let sampleDesk = request.cookies[sampleCookie] == nil ? nil : sample.withLock { $0 }
        let desk = sampleDesk ?? ports.desk
        let outlook = try (sampleDesk == nil ? memo : sampleMemo).outlook(of: desk)
        let language = try language(outlook.state, request, isSample: sampleDesk != nil)
        guard let speech = renderer.speech(language) ?? renderer.speech(.english) else {
            throw HTTPError(.internalServerError)
        }
        return Sitting(
            app: self, request: request, desk: desk, outlook: outlook, speech: speech, isSample: sampleDesk != nil)
    }

    /// The language the person chose; before that, the browser's. The sample's household is nobody who reads the pages:
    /// there the language of the person's own records counts.
    private func language(_ state: CaseState, _ request: Request, isSample: Bool) throws -> Language {
        if let chosen = state.settings.language.flatMap(Language.init(rawValue:)) { return chosen }
        if isSample { return try language(memo.outlook(of: ports.desk).state, request, isSample: false) }
        if let known = state.file.household?.language.flatMap(Language.init(rawValue:)) { return known }
        let accepted = request.headers[.acceptLanguage]?.lowercased() ?? ""
        return accepted.hasPrefix("es") ? .spanish : .english
    }

    /// Opens the sample in a store of its own, once.
    func openSample() async throws {
        if sample.withLock({ $0 != nil }) { return }
        let desk = try await ports.sample()
        sample.withLock { $0 = desk }
    }
}

/// Pictures of pages, the newest few.
final class PictureShelf: Sendable {
    private static let most = 24
    private let shelf = Mutex<[(key: String, picture: PagePicture)]>([])

    func picture(_ key: String) -> PagePicture? { shelf.withLock { $0.first { $0.key == key }?.picture } }

    func keep(_ picture: PagePicture, as key: String) {
        shelf.withLock { shelf in
            shelf.removeAll { $0.key == key }
            shelf.append((key, picture))
            if shelf.count > PictureShelf.most { shelf.removeFirst() }
        }
    }
}
