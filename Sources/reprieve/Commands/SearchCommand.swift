import ArgumentParser
import CaseModel
import Casework

/// `reprieve search TEXT`
struct SearchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search", abstract: "Find words, amounts and account numbers in everything that is kept.")

    @Argument(help: "What to look for.")
    var text: [String]

    @OptionGroup var options: DeskOptions

    func run() throws {
        let session = try options.reading()
        let hits = try session.desk.search(text.joined(separator: " "))
        session.answer(SearchAnswer(hits)) { page in
            if hits.isEmpty { page.line(session.words("search.none")) }
            for hit in hits {
                page.labelled(
                    hit.key.id, "\(session.words("kind.\(hit.key.kind.rawValue)")): \(hit.excerpt)", column: 6)
            }
        }
    }
}

/// What a search found, the best hit first: `reprieve.search/1`.
struct SearchAnswer: Record, JSONCoded {
    struct Row: Record, JSONCoded {
        var record = RecordKey(.extra)
        var excerpt = ""
        var kept = Kept()

        static let shape: [Field<Row>] = [.required("record", \.record), .required("excerpt", \.excerpt)]
    }

    var schema = "reprieve.search/1"
    var hits: [Row] = []
    var kept = Kept()

    static let shape: [Field<SearchAnswer>] = [.required("schema", \.schema), .always("hits", \.hits)]

    init() {}

    init(_ hits: [SearchHit]) {
        self.hits = hits.map { hit in
            var row = Row()
            row.record = hit.key
            row.excerpt = hit.excerpt
            return row
        }
    }
}
