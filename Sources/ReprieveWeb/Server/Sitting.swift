import CaseModel
import Casework
import Correspondence
import HTTPTypes
import Hummingbird
import Playbook

/// One request of a person: their desk, what follows from its facts, and how the page speaks.
struct Sitting: Sendable {
    let app: AppParts
    let request: Request
    let desk: Desk
    let outlook: Outlook
    let speech: Speech
    let isSample: Bool

    var state: CaseState { outlook.state }
    var file: CaseFile { outlook.file }
    var today: Day { outlook.plan.today }
    var language: Language { speech.language }

    /// The page's own address, for forms that lead back to it.
    var path: String { request.uri.path }

    func query(_ name: String) -> String? {
        request.uri.queryParameters.get(name)
    }

    func queries(_ name: String) -> [String] {
        request.uri.queryParameters.getAll(name)
    }

    /// The words of a page by their key.
    func words(_ key: String, _ values: [String: String] = [:]) -> String { speech(key, values) }

    // MARK: Answers

    /// A page inside the frame.
    func page(
        _ template: TemplateName, title: String, nav: NavItem?, _ fields: Fields, errors: [FormProblem] = []
    ) -> Response {
        var all = fields
        // A browser keeps the name of a tab in its history: it names no person, office or illness.
        all["tab"] = title
        all["title"] = fields["title"] ?? title
        all["token"] = app.session.formToken
        all["path"] = path
        all["seen"] = state.head.sequence
        all["nav"] = nav.map { [$0.rawValue: true] } ?? [:]
        all["theme"] = state.settings.theme as Any
        all["hides"] = state.settings.hidesAmounts ?? false
        all["isSample"] = isSample
        all["otherLanguage"] = language == .english ? "es" : "en"
        all["flash"] = flash as Any
        all["hasErrors"] = !errors.isEmpty
        let labels = fields.fieldLabels
        all["errors"] = errors.map { problem -> Fields in
            let text = problem.text(in: speech)
            let label = problem.field.flatMap { labels[$0] }
            return [
                "field": problem.field as Any,
                "text": label.map { words("error.named", ["label": $0, "text": text]) } ?? text,
            ]
        }
        let html = app.renderer.html(template, all, in: language)
        return .page(html, status: errors.isEmpty ? .ok : .unprocessableContent)
    }

    /// The page of a paper that is asked for: the first one, unless the address says another that a paper can have.
    var pageOfPaper: Int { min(max(query("page").flatMap { Int($0) } ?? 1, 1), 500) }

    /// Refuses a form that was filled in before somebody else changed the same record.
    func refuse(_ form: FormValues, ifChanged key: RecordKey) throws(CaseworkError) {
        guard let seen = Int(form["seen"]), seen >= 0, seen < state.head.sequence else { return }
        let later = try desk.journal(limit: state.head.sequence - seen)
        if later.contains(where: { $0.changes.contains { $0.key == key } }) { throw .store(.changedSince(key)) }
    }

    /// After a change: back to a page, with what was done and how it is undone.
    func done(_ path: String, _ entry: JournalEntry?) -> Response {
        guard let entry else { return .see(path) }
        let parts = path.split(separator: "#", maxSplits: 1).map(String.init)
        let mark = path.contains("?") ? "&" : "?"
        return .see("\(parts[0])\(mark)done=\(entry.sequence)" + (parts.count > 1 ? "#\(parts[1])" : ""))
    }

    /// What was just done; nothing when the entry is no longer the newest.
    private var flash: Fields? {
        guard let number = query("done").flatMap({ Int($0) }), let entry = try? desk.store.entry(number) else {
            return nil
        }
        var fields: Fields = ["text": words("done.\(entry.command.rawValue)")]
        if entry.undoes == nil, number == state.head.sequence { fields["undo"] = number }
        return fields
    }
}

/// The five words of the navigation.
enum NavItem: String {
    case today, visits, papers, letters, settings
}

/// What is wrong with a form, and in which field.
struct FormProblem: Equatable {
    var field: String?
    /// A key of the words.
    var key: String
    var values: [String: String] = [:]

    func text(in speech: Speech) -> String { speech(key, values) }

    /// A use case's error as something to show in the form.
    init(_ error: CaseworkError, field: String? = nil) {
        switch error {
        case .badValue(let name, let problem): self.init(field: field ?? name, key: "error.\(problem.rawValue)")
        case .needed(let name): self.init(field: field ?? name, key: "error.needed")
        case .laterChanges(let entries):
            self.init(key: "error.laterChanges", values: ["count": String(entries.count)])
        case .nothingToUndo: self.init(key: "error.nothingToUndo")
        case .store(.changedSince): self.init(key: "error.changedSince")
        case .store(.busy): self.init(key: "error.busy")
        case .store(.full): self.init(key: "error.full")
        case .store: self.init(key: "error.store")
        case .wrongPaperState: self.init(key: "error.wrongPaperState")
        case .noDocument: self.init(key: "error.noDocument")
        case .noLetter: self.init(key: "error.noLetter")
        case .unproved: self.init(key: "error.unproved")
        case .badCase: self.init(key: "error.badCase")
        case .unknown, .noQuestion: self.init(key: "error.unknown")
        }
    }

    init(field: String? = nil, key: String, values: [String: String] = [:]) {
        self.field = field
        self.key = key
        self.values = values
    }
}
