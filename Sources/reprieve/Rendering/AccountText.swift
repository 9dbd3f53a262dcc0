import CaseModel
import Casework
import Correspondence

/// What is known of an account, with where it was read.
enum AccountText {
    static func write(_ account: Account, of outlook: Outlook, _ speech: Speech, on page: inout Page) {
        page.heading("\(account.id.text)  \(account.shownName(speech))")
        let current = account.currentStatement
        let unknown = speech("value.notOnPaper")
        let rows: [(String, String?)] = [
            ("account", account.number), ("role", account.role.map { speech.language.name(of: $0) }),
            ("address", account.address.isEmpty ? nil : account.address.joined(separator: ", ")),
            ("phone", account.phone),
            ("statementDate", current?.date.map { speech.day($0) }),
            ("dueDate", current?.dueDate.map { speech.day($0) }),
            ("totalCharges", current?.totalCharges?.display), ("balance", current?.balance?.display),
            ("holder", account.holder.map { $0.name ?? speech.language.name(of: $0.kind) }),
        ]
        for (key, value) in rows where value != nil || ["account", "balance", "dueDate"].contains(key) {
            page.labelled(speech("value.\(key)"), value ?? unknown, indent: 2, column: 26)
        }
        if let lines = current?.lines.count, lines > 0 {
            page.line(
                speech("account.lines", ["count": String(lines), "command": "reprieve review \(account.id.text)"]),
                indent: 2)
        }
    }
}
