import CaseModel

/// Something that happens on a day: a paper comes, an answer is given, a clock of somebody else's runs out.
enum Happening: Equatable, Sendable {
    case claimArrives(Account.ID, ClaimStatus)
    case requestAnswered(Request.ID, String)
    case holdGranted(Account.ID, days: Int)
    case holdRefused(Request.ID)
    case itemizedBill(Account.ID)
    case correctedBill(Account.ID, Money)
    case appealDecided(Appeal.ID, AppealOutcome)
    case assistanceDecided(Assistance.ID, String)
    case assistanceIncomplete(Assistance.ID)
    case offer(Account.ID, Money, inWriting: Bool)
    case agreement(Account.ID, Money, inWriting: Bool)
    case sold(Account.ID, DebtHolder)
    case noticeArrives(Account.ID)
    case sued(Account.ID)
    case creditReport(Account.ID)
    /// Nothing comes, and the case is looked at again.
    case look

    enum DebtHolder: Equatable, Sendable { case agency, buyer }
}

/// One history: the facts as the person has them, and what others still have in store.
struct World: Sendable {
    var random: SeededGenerator
    var file = CaseFile()
    var questions: [QuestionSeen] = []
    var today: Day
    let manner: Manner
    var offices: [Account.ID: Temper] = [:]
    var plan: Temper
    /// What is still to come, by day.
    private(set) var coming: [(day: Day, what: Happening)] = []
    /// How often a thing was asked of an office.
    var asked: [String: Int] = [:]
    /// What happened, for a reader of a failure.
    var trace: [String] = []
    private var numbers: [String: Int] = [:]

    init(seed: UInt64) {
        random = SeededGenerator(seed: seed)
        let start = Day(year: 2026, month: 1, day: 5) ?? Day(number: 0)
        today = start.adding(days: Int.random(in: 0...330, using: &random))
        manner = Manner.allCases.randomElement(using: &random) ?? .follows
        plan = Temper(&random)
        Beginning.fill(&self)
    }

    // MARK: Chance

    mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

    mutating func pick<Value>(_ values: [Value], or other: Value) -> Value {
        values.randomElement(using: &random) ?? other
    }

    mutating func days(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

    // MARK: Ids and time

    mutating func id<Noun>(_ prefix: String, _: Noun.Type = Noun.self) -> Identifier<Noun> {
        numbers[prefix, default: 0] += 1
        return Identifier("\(prefix)\(numbers[prefix] ?? 1)")
    }

    mutating func schedule(_ what: Happening, in days: Int) {
        let day = today.adding(days: max(0, days))
        coming.append((day, what))
        coming.sort { $0.day < $1.day }
    }

    /// The first day on which something comes.
    var nextDay: Day? { coming.first?.day }

    /// Lets everything happen that is due by today.
    mutating func happen() -> Bool {
        var happened = false
        while let first = coming.first, first.day <= today {
            coming.removeFirst()
            note("\(first.what)")
            Offices.happen(first.what, &self)
            happened = true
        }
        return happened
    }

    mutating func note(_ text: String) { trace.append("\(today.iso) \(text)") }

    // MARK: Facts

    mutating func edit(_ id: Account.ID, _ change: (inout Account) -> Void) {
        guard let index = file.accounts.firstIndex(where: { $0.id == id }) else { return }
        change(&file.accounts[index])
    }

    func account(_ id: Account.ID) -> Account? { file.accounts.first { $0.id == id } }

    func coverage() -> Coverage? { file.coverages.first { $0.kind != .some(.none) } }

    mutating func request(_ kind: RequestKind, _ account: Account.ID?, by: String, respondIn: Int = 30) -> Request.ID {
        var request = Request()
        request.id = id("R")
        request.account = account
        request.kind = kind
        request.sentOn = today
        request.by = by
        request.respondBy = today.adding(days: respondIn)
        file.requests.append(request)
        return request.id
    }

    mutating func contact(_ account: Account.ID?, by: String = "phone", _ department: String?, written: Bool = false) {
        var contact = Contact()
        contact.id = id("C")
        contact.account = account
        contact.on = today
        contact.by = by
        contact.department = department
        contact.confirmedInWriting = written
        file.contacts.append(contact)
    }

    /// How often this was asked, with this time.
    mutating func count(_ key: String) -> Int {
        asked[key, default: 0] += 1
        return asked[key] ?? 1
    }
}
