import CaseModel
import Casework
import Correspondence
import Hummingbird

/// What happened, in order? And below it, every change that was made, with its undo.
enum TimelinePage {
    /// So many changes are listed; the whole journal is in the export.
    private static let mostChanges = 50

    static func show(_ sitting: Sitting, _ context: WebApp.Context) async throws -> Response {
        let id = context.parameters.get("id").map { Episode.ID($0) }
        if let id, !sitting.file.episodes.contains(where: { $0.id == id }) { throw CaseworkError.unknown(id: id.text) }
        let words = sitting.speech
        let events = Timeline.events(sitting.outlook, visit: id)
        let visit = sitting.file.episodes.first { $0.id == id }
        return sitting.page(
            .timeline, title: words("timeline.title"), nav: .visits,
            [
                "title": visit.map { words("timeline.of", ["visit": sitting.title(of: $0)]) }
                    ?? words("timeline.title"),
                "events": list(events.map { event($0, sitting) }), "changes": try changes(sitting),
            ])
    }

    static func note(_ sitting: Sitting, _: WebApp.Context, _ form: FormValues) async throws -> Response {
        sitting.done(LocalPath.safe(form["back"]), try sitting.desk.note(form["note"]))
    }

    private static func event(_ event: TimelineEvent, _ sitting: Sitting) -> Fields {
        let words = sitting.speech
        var what = event.what ?? ""
        switch event.kind {
        case .requestSent, .requestAnswered, .answerDue:
            what = event.what.flatMap(RequestKind.init(rawValue:)).map { sitting.language.name(of: $0) } ?? what
        case .letterMade, .letterSent: what = words("letter.title.\(what)")
        case .deadline: what = words.say(what).text
        default: break
        }
        let link = event.key.map { RecordLinks.link($0, sitting).href }
        return [
            "day": event.day.map { words.day($0) } ?? words("when"),
            "what": words("event.\(event.kind.rawValue)", ["what": what]), "href": link as Any,
            "amount": event.amount?.display as Any,
            "detail": event.account.map { sitting.name(of: $0) } as Any,
            "next": event.day.map { $0 > sitting.today } ?? false,
        ]
    }

    private static func changes(_ sitting: Sitting) throws -> [Fields] {
        let journal = try sitting.desk.journal(limit: mostChanges)
        let undone = journal.undone
        return journal.map { entry in
            let what = sitting.words("done.\(entry.command.rawValue)")
            let day = Day(iso: String(entry.at.prefix(10)))
            let names = entry.changes.filter { $0.key.kind == .paper }.compactMap { change in
                (change.after ?? change.before)?.value.json["name"]?.text
            }
            let canUndo = entry.undoes == nil && !undone.contains(entry.sequence)
            return [
                "at": day.map { sitting.speech.day($0) } ?? entry.at,
                "what": undone.contains(entry.sequence) ? sitting.words("done.wasUndone", ["what": what]) : what,
                "names": names.isEmpty ? nil as String? as Any : names.joined(separator: ", "),
                "undo": (canUndo ? entry.sequence : nil) as Any,
                "label": sitting.words("undo.named", ["what": what]),
            ]
        }
    }
}
