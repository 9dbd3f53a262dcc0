import CaseModel
import Casework
import Playbook

/// The one next step, and what is due: `reprieve.next/1`.
struct NextAnswer: Record, JSONCoded {
    var schema = "reprieve.next/1"
    var today = Day(number: 0)
    /// Nil when every account is closed.
    var next: NextStep?
    /// The last day of the span that was asked about.
    var until: Day?
    /// What is due in the span, the soonest first; nil when nobody asked.
    var items: [DueItem]?
    /// The fingerprint of the rules it was worked out with.
    var rulebook = ""
    var kept = Kept()

    static let shape: [Field<NextAnswer>] = [
        .required("schema", \.schema), .required("today", \.today), .nullable("next", \.next), .field("until", \.until),
        .field("items", \.itemList), .required("rulebook", \.rulebook),
    ]

    init() {}

    init(_ outlook: Outlook, within days: Int?) {
        today = outlook.plan.today
        next = outlook.plan.next
        rulebook = outlook.plan.rulebook
        until = days.map { outlook.plan.today.adding(days: $0) }
        items = until.map { DueItem.all(outlook, until: $0) }
    }

    private var itemList: DueItems? {
        get { items.map(DueItems.init) }
        set { items = newValue?.items }
    }
}

/// A list that can be absent.
private struct DueItems: JSONCoded {
    var items: [DueItem]

    static func read(_ json: JSONValue, at pointer: String, _ reader: inout RecordReader) -> DueItems? {
        DueItems(items: json.elements.enumerated().compactMap { DueItem.read($1, at: "\(pointer)/\($0)", &reader) })
    }

    var json: JSONValue { .array(items.map(\.json)) }
}

/// Something that is due.
struct DueItem: Record, JSONCoded {
    /// The day to act by: the working day on or before the last day that counts.
    var due = Day(number: 0)
    var title = ""
    var account: Account.ID = ""
    /// The rule or the fact it comes from, such as `R-083` or `bill:A2`.
    var id = ""
    /// The last day that counts, as the law or the paper says.
    var last: Day?
    /// Who has to act.
    var whose: Whose = .you
    var kept = Kept()

    static let shape: [Field<DueItem>] = [
        .required("due", \.due), .required("title", \.title), .required("account", \.account), .required("id", \.id),
        .field("last", \.last), .required("whose", \.whose),
    ]

    /// What is due on open accounts: deadlines that have not passed, and the due dates that bills print.
    ///
    /// - Parameter until: the last day to look at; nil for all.
    static func all(_ outlook: Outlook, until: Day?) -> [DueItem] {
        let today = outlook.plan.today
        var items: [DueItem] = []
        for account in outlook.plan.accounts where account.phase != .closed {
            items += account.deadlines.filter { $0.state == .open && $0.due >= today }.map { deadline in
                var item = DueItem()
                item.due = max(deadline.safe, today)
                item.title = deadline.title
                item.account = account.id
                item.id = deadline.id
                item.last = deadline.due
                item.whose = deadline.whose
                return item
            }
            if let due = account.dueDate, due >= today, account.openBalance.map({ $0 > .zero }) ?? true {
                var item = DueItem()
                item.due = due
                item.title = "The bill is due"
                item.account = account.id
                item.id = "bill:\(account.id.text)"
                items.append(item)
            }
        }
        return items.filter { item in until.map { item.due <= $0 } ?? true }.enumerated().sorted { left, right in
            (left.element.due, left.offset) < (right.element.due, right.offset)
        }.map(\.element)
    }
}
