import CaseModel
import Casework
import Playbook

/// Where each bill is: `reprieve.status/1`.
struct StatusAnswer: Record, JSONCoded {
    struct Bill: Record, JSONCoded {
        var id: Account.ID = ""
        var biller: String?
        var number: String?
        var visit: Episode.ID?
        var phase: Phase = .stabilize
        var asked: Money?
        var due: Day?
        var tracks: [Track] = []
        var warnings: [String] = []
        var kept = Kept()

        static let shape: [Field<Bill>] = [
            .required("id", \.id), .nullable("biller", \.biller), .nullable("number", \.number),
            .nullable("visit", \.visit), .required("phase", \.phase), .nullable("asked", \.asked),
            .nullable("due", \.due), .always("tracks", \.tracks), .always("warnings", \.warnings),
        ]
    }

    var schema = "reprieve.status/1"
    var today = Day(number: 0)
    var accounts: [Bill] = []
    /// Papers that wait for a person to look at them.
    var toCheck: [PaperRecord.ID] = []
    /// The newest entry of the journal.
    var entry: Int?
    /// The fingerprint of the rules it was worked out with.
    var rulebook = ""
    var kept = Kept()

    static let shape: [Field<StatusAnswer>] = [
        .required("schema", \.schema), .required("today", \.today), .always("accounts", \.accounts),
        .always("toCheck", \.toCheck), .nullable("entry", \.entry), .required("rulebook", \.rulebook),
    ]

    init() {}

    init(_ outlook: Outlook, only id: Account.ID?, last: JournalEntry?) {
        today = outlook.plan.today
        accounts = outlook.file.accounts.filter { id == nil || $0.id == id }.map { Bill($0, outlook.plan(of: $0.id)) }
        toCheck = Desk.inbox(outlook.state).map(\.id)
        entry = last?.sequence
        rulebook = outlook.plan.rulebook
    }
}

extension StatusAnswer.Bill {
    init(_ account: Account, _ plan: AccountPlan?) {
        id = account.id
        biller = account.biller
        number = account.number
        visit = account.episode
        phase = plan?.phase ?? .stabilize
        asked = plan?.openBalance
        due = plan?.dueDate
        tracks = plan?.tracks ?? []
        warnings = plan?.warnings ?? []
    }
}
