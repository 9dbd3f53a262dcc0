import CaseModel
import Casework
import Correspondence
import Playbook

/// Papers of the store: `reprieve.papers/1`.
struct PaperList: Record, JSONCoded {
    var schema = "reprieve.papers/1"
    var papers: [PaperRecord] = []
    var kept = Kept()

    static let shape: [Field<PaperList>] = [.required("schema", \.schema), .always("papers", \.papers)]

    /// - Parameter isTrash: true for what is in the trash, false for the rest.
    static func answer(_ session: Session, isTrash: Bool) throws(CaseworkError) {
        var list = PaperList()
        list.papers = try session.desk.state().papers.filter { ($0.trashedOn != nil) == isTrash }
        session.answer(list) { page in
            if list.papers.isEmpty { page.line(session.words(isTrash ? "list.noTrash" : "list.noPapers")) }
            page.table(
                list.papers.map { paper in
                    [
                        paper.id.text, session.words("paper.\(paper.kind.rawValue)"),
                        session.words(isTrash ? "paperState.trash" : "paperState.\(paper.state.rawValue)"),
                        paper.addedOn.map { session.speech.day($0) } ?? "", paper.name,
                    ]
                }, indent: 0)
        }
    }
}

/// The visits: `reprieve.visits/1`.
struct VisitList: Record, JSONCoded {
    struct Row: Record, JSONCoded {
        var id: Episode.ID = ""
        var title: String?
        var from: Day?
        var to: Day?
        var accounts: [Account.ID] = []
        var openTotal: Money?
        var kept = Kept()

        static let shape: [Field<Row>] = [
            .required("id", \.id), .field("title", \.title), .nullable("from", \.from), .nullable("to", \.to),
            .always("accounts", \.accounts), .nullable("openTotal", \.openTotal),
        ]
    }

    var schema = "reprieve.visits/1"
    var visits: [Row] = []
    /// The fingerprint of the rules it was worked out with.
    var rulebook = ""
    var kept = Kept()

    static let shape: [Field<VisitList>] = [
        .required("schema", \.schema), .always("visits", \.visits), .required("rulebook", \.rulebook),
    ]

    static func answer(_ session: Session) throws(CaseworkError) {
        let outlook = try session.desk.outlook()
        var list = VisitList()
        list.rulebook = outlook.plan.rulebook
        list.visits = outlook.file.episodes.map { visit in
            var row = Row()
            row.id = visit.id
            row.title = visit.title
            row.from = visit.from
            row.to = visit.to
            row.accounts = outlook.file.accounts.filter { $0.episode == visit.id }.map(\.id)
            row.openTotal = outlook.plan.episodes.first { $0.id == visit.id }?.openTotal
            return row
        }
        session.answer(list) { page in
            if list.visits.isEmpty { page.line(session.words("list.noVisits")) }
            page.table(
                outlook.file.episodes.enumerated().map { index, visit in
                    [
                        visit.id.text, visit.shownTitle(session.speech),
                        list.visits[index].openTotal?.display ?? "",
                        list.visits[index].accounts.map(\.text).joined(separator: ", "),
                    ]
                }, right: [2], indent: 0)
        }
    }
}

/// The accounts: `reprieve.accounts/1`. Their rows are those of `reprieve.status/1`.
struct AccountList: Record, JSONCoded {
    var schema = "reprieve.accounts/1"
    var accounts: [StatusAnswer.Bill] = []
    /// The fingerprint of the rules it was worked out with.
    var rulebook = ""
    var kept = Kept()

    static let shape: [Field<AccountList>] = [
        .required("schema", \.schema), .always("accounts", \.accounts), .required("rulebook", \.rulebook),
    ]

    static func answer(_ session: Session) throws(CaseworkError) {
        let outlook = try session.desk.outlook()
        var list = AccountList()
        list.rulebook = outlook.plan.rulebook
        list.accounts = outlook.file.accounts.map { StatusAnswer.Bill($0, outlook.plan(of: $0.id)) }
        session.answer(list) { page in
            if list.accounts.isEmpty { page.line(session.words("list.noAccounts")) }
            page.table(
                outlook.file.accounts.enumerated().map { index, account in
                    let row = list.accounts[index]
                    return [
                        row.id.text, account.shownName(session.speech), session.language.name(of: row.phase),
                        row.asked?.display ?? "",
                        row.due.map { session.words("list.due", ["day": session.speech.day($0)]) } ?? "",
                    ]
                }, right: [3], indent: 0)
        }
    }
}

/// The letters that were made: `reprieve.letters/1`. The texts stand in `letter show`.
struct LetterList: Record, JSONCoded {
    struct Row: Record, JSONCoded {
        var id: LetterRecord.ID = ""
        var kind = ""
        var account: Account.ID?
        var language = ""
        var madeOn: Day?
        var sentOn: Day?
        var sentBy: String?
        var respondBy: Day?
        /// The rules that are not what they were when the letter was made.
        var changedRules: [String] = []
        /// The rulebook that it was made with.
        var rulebook: String?
        var kept = Kept()

        static let shape: [Field<Row>] = [
            .required("id", \.id), .required("kind", \.kind), .nullable("account", \.account),
            .required("language", \.language), .nullable("madeOn", \.madeOn), .nullable("sentOn", \.sentOn),
            .nullable("sentBy", \.sentBy), .nullable("respondBy", \.respondBy),
            .always("changedRules", \.changedRules), .nullable("rulebook", \.rulebook),
        ]

        init() {}

        init(_ letter: LetterRecord, _ notices: [RuleNotice]) {
            changedRules = notices.map(\.rule.text)
            rulebook = letter.rulebook
            id = letter.id
            kind = letter.kind
            account = letter.account
            language = letter.language
            madeOn = letter.madeOn
            sentOn = letter.sentOn
            sentBy = letter.sentBy
            respondBy = letter.respondBy
        }
    }

    var schema = "reprieve.letters/1"
    var letters: [Row] = []
    var kept = Kept()

    static let shape: [Field<LetterList>] = [.required("schema", \.schema), .always("letters", \.letters)]

    static func answer(_ session: Session) throws(CaseworkError) {
        var list = LetterList()
        list.letters = try session.desk.state().letters.map { Row($0, session.desk.ruleNotices(of: $0)) }
        session.answer(list) { page in
            if list.letters.isEmpty { page.line(session.words("list.noLetters")) }
            page.table(
                list.letters.map { row in
                    let made = row.madeOn.map { session.words("letter.madeOn", ["day": session.speech.day($0)]) }
                    let sent = row.sentOn.map { session.words("letter.sentOn", ["day": session.speech.day($0)]) }
                    let changed = row.changedRules.isEmpty ? "" : session.words("letter.rulesChanged")
                    return [row.id.text, row.kind, row.account?.text ?? "", sent ?? made ?? "", changed]
                }, indent: 0)
        }
    }
}
