import CaseModel
import Correspondence

/// The words of an exported folder, in the person's language.
public struct ExportWords: Sendable {
    public var title: String
    public var lead: String
    public var papers: String
    public var accounts: String
    public var asked: String
    public var letters: String
    public var language: Language

    public init(
        title: String, lead: String, papers: String, accounts: String, asked: String, letters: String,
        language: Language
    ) {
        self.title = title
        self.lead = lead
        self.papers = papers
        self.accounts = accounts
        self.asked = asked
        self.letters = letters
        self.language = language
    }
}

extension Desk {
    /// Everything in an open form: the originals, the case as JSON, the journal, tables as CSV, the letters, and a page
    /// to read it by. Any other program can go on from there.
    public func export(words: ExportWords) throws(CaseworkError) -> [ExportedFile] {
        let state = try state()
        let file = state.caseFile
        var files = [ExportedFile(path: "case.json", bytes: Array(file.canonicalText.utf8))]
        let journal = try journal().reversed().map { $0.json.compactText + "\n" }.joined()
        files.append(ExportedFile(path: "journal.jsonl", bytes: Array(journal.utf8)))
        files.append(ExportedFile(path: "accounts.csv", bytes: Array(ExportTables.accounts(file).utf8)))
        files.append(ExportedFile(path: "charges.csv", bytes: Array(ExportTables.charges(file).utf8)))
        var names: [(paper: PaperRecord, path: String)] = []
        for paper in state.papers {
            let path = "papers/\(paper.id.text)-\(ExportTables.safeName(paper.name))"
            let bytes: [UInt8]?
            do { bytes = try store.original(paper.sha256) } catch { throw .store(error) }
            if let bytes {
                files.append(ExportedFile(path: path, bytes: bytes))
                names.append((paper, path))
            }
        }
        for letter in state.letters {
            files.append(
                ExportedFile(path: "letters/\(letter.id.text)-\(letter.kind).txt", bytes: Array(letter.text.utf8)))
        }
        let page = ExportTables.index(file, names, state.letters, words)
        files.append(ExportedFile(path: "index.html", bytes: Array(page.utf8)))
        return files
    }
}

/// The tables and the page of an export.
enum ExportTables {
    static func accounts(_ file: CaseFile) -> String {
        var rows = [["id", "biller", "number", "visit", "statement_date", "due_date", "total_charges", "balance"]]
        for account in file.accounts {
            let current = account.currentStatement
            rows.append([
                account.id.text, account.biller ?? "", account.number ?? "", account.episode?.text ?? "",
                current?.date?.iso ?? "", current?.dueDate?.iso ?? "", current?.totalCharges?.exact ?? "",
                current?.balance?.exact ?? "",
            ])
        }
        return csv(rows)
    }

    static func charges(_ file: CaseFile) -> String {
        var rows = [
            [
                "account", "statement_date", "date_of_service", "revenue_code", "code", "modifiers", "description",
                "units", "charge", "place",
            ]
        ]
        for account in file.accounts {
            for statement in account.statements {
                for line in statement.lines {
                    rows.append([
                        account.number ?? account.id.text, statement.date?.iso ?? "", line.dateOfService?.iso ?? "",
                        line.revenueCode ?? "", line.code ?? "", line.modifiers.joined(separator: " "),
                        line.description ?? "", line.units?.text ?? "", line.charge.exact, line.at?.text ?? "",
                    ])
                }
            }
        }
        return csv(rows)
    }

    /// RFC 4180. A cell that a spreadsheet would run as a formula starts with an apostrophe.
    private static func csv(_ rows: [[String]]) -> String {
        rows.map { row in
            row.map { cell in
                var text = cell
                if let first = text.first, "=+@\t\r".contains(first) || (first == "-" && Double(text) == nil) {
                    text = "'" + text
                }
                guard text.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return text }
                return "\"" + text.replacing("\"", with: "\"\"") + "\""
            }.joined(separator: ",") + "\r\n"
        }.joined()
    }

    /// A file name that every system takes, without a step up to another folder in it.
    static func safeName(_ name: String) -> String {
        let kept = name.map { $0.isASCII && ($0.isLetter || $0.isNumber || "._-".contains($0)) ? $0 : "_" }
        return String(String(kept).replacing("..", with: "_").suffix(120))
    }

    static func index(
        _ file: CaseFile, _ papers: [(paper: PaperRecord, path: String)], _ letters: [LetterRecord],
        _ words: ExportWords
    ) -> String {
        var html =
            "<!doctype html>\n<html lang=\"\(words.language.rawValue)\"><meta charset=\"utf-8\"><title>\(escaped(words.title))</title>\n"
            + "<h1>\(escaped(words.title))</h1><p>\(escaped(words.lead))</p>\n<h2>\(escaped(words.accounts))</h2><ul>\n"
        for account in file.accounts {
            let asked = account.currentStatement?.balance?.display ?? ""
            html +=
                "<li>\(escaped(account.biller ?? account.id.text)) \(escaped(account.number ?? "")) \(escaped(words.asked)) \(asked)</li>\n"
        }
        html += "</ul><h2>\(escaped(words.papers))</h2><ul>\n"
        for (paper, path) in papers {
            html += "<li><a href=\"\(escaped(path))\" download>\(escaped(paper.name))</a></li>\n"
        }
        html += "</ul><h2>\(escaped(words.letters))</h2><ul>\n"
        for letter in letters {
            let path = "letters/\(letter.id.text)-\(letter.kind).txt"
            html += "<li><a href=\"\(escaped(path))\">\(escaped(letter.id.text)) \(escaped(letter.kind))</a></li>\n"
        }
        return html + "</ul>\n<p><a href=\"case.json\">case.json</a> <a href=\"journal.jsonl\">journal.jsonl</a> "
            + "<a href=\"accounts.csv\">accounts.csv</a> <a href=\"charges.csv\">charges.csv</a></p></html>\n"
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;")
    }
}
