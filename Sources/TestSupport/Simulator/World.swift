import CaseModel

/// One history: the facts as the person has them, how things really are, and what others still have in store.
struct World: Sendable {
    var random: SeededGenerator
    var today: Day
    var truth: Truth
    /// The facts: all that a planner is given, with the findings.
    var file = CaseFile()
    var findings: [FindingSeen] = []
    let manner: Manner
    var offices: [Account.ID: Temper] = [:]
    var collectors: [Account.ID: Temper] = [:]
    var plan: Temper
    private(set) var matters: [Matter] = []
    /// What is still to come, by day and then in the order in which it was arranged.
    private var coming: [(day: Day, order: Int, what: Happening)] = []
    private var arranged = 0
    private var numbers: [String: Int] = [:]
    private var counts: [String: Int] = [:]
    /// What happened, for the reader of a failure.
    private(set) var trace: [String] = []

    init(seed: UInt64) {
        random = SeededGenerator(seed: seed)
        let start = Day(year: 2026, month: 1, day: 5) ?? Day(number: 0)
        let today = start.adding(days: Int.random(in: 0...500, using: &random))
        self.today = today
        manner = Manner.allCases.randomElement(using: &random) ?? .follows
        plan = Temper(&random)
        truth = Beginning.truth(today: today, &random)
        Beginning.fill(&self)
    }

    // MARK: Chance

    mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

    mutating func days(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

    mutating func pick<Value>(_ first: Value, _ others: Value...) -> Value {
        let index = Int.random(in: 0...others.count, using: &random)
        return index == 0 ? first : others[index - 1]
    }

    // MARK: Names and counts

    mutating func id<Noun>(_ prefix: String, _: Noun.Type = Noun.self) -> Identifier<Noun> {
        Identifier("\(prefix)\(count("id \(prefix)"))")
    }

    /// How often this was counted, with this time.
    @discardableResult
    mutating func count(_ key: String) -> Int {
        counts[key, default: 0] += 1
        return counts[key] ?? 1
    }

    mutating func note(_ text: String) { trace.append("\(today.iso) \(text)") }

    // MARK: Time

    mutating func arrange(_ what: Happening, in days: Int) {
        arranged += 1
        let new = (day: today.adding(days: max(1, days)), order: arranged, what: what)
        let place = coming.firstIndex { $0.day > new.day } ?? coming.endIndex
        coming.insert(new, at: place)
    }

    var nextDay: Day? { coming.first?.day }

    /// Lets everything happen that is due by today, and says whether anything did.
    mutating func happen() -> Bool {
        var happened = false
        while let first = coming.first, first.day <= today {
            coming.removeFirst()
            happened = true
            note("· \(first.what)")
            switch first.what {
            case .answer(let id): answer(id)
            case .list, .bill, .collectionNotice, .collectionAction, .placed: BillingOffice.act(first.what, &self)
            case .claim, .secondClaim: Insurer.act(first.what, &self)
            case .validationNotice, .suit, .courtDecides, .creditReport, .creditAnswer:
                Collector.act(first.what, &self)
            case .look: break
            }
        }
        return happened
    }

    // MARK: What was asked

    /// Puts a question to somebody, who answers in their own time.
    mutating func ask(_ thing: Matter.Thing, _ account: Account.ID, of whom: Matter.Asked) {
        var matter = Matter(id: matters.count, account: account, thing: thing, whom: whom)
        let temper = temper(whom, account)
        if temper.silences == 0 {
            matter.isComing = true
            arrange(.answer(matter.id), in: temper.answerDays)
        }
        matters.append(matter)
    }

    /// Asks again for everything on an account that has no answer. In the end everybody answers.
    mutating func push(_ account: Account.ID, by strength: Int) {
        for index in matters.indices where matters[index].account == account && !matters[index].isAnswered {
            guard !matters[index].isComing else { continue }
            matters[index].pushes += strength
            guard matters[index].pushes >= temper(matters[index].whom, account).silences else { continue }
            matters[index].isComing = true
            arrange(.answer(matters[index].id), in: days(2...12))
        }
    }

    private mutating func answer(_ id: Matter.ID) {
        guard matters.indices.contains(id), !matters[id].isAnswered else { return }
        matters[id].isAnswered = true
        switch matters[id].whom {
        case .office: BillingOffice.answer(matters[id], &self)
        case .plan: Insurer.answer(matters[id], &self)
        case .collector: Collector.answer(matters[id], &self)
        }
    }

    func temper(_ whom: Matter.Asked, _ account: Account.ID) -> Temper {
        switch whom {
        case .office: offices[account] ?? plan
        case .collector: collectors[account] ?? plan
        case .plan: plan
        }
    }

    /// True while somebody still refuses what they are asked for; nobody refuses for ever.
    mutating func refuses(_ matter: Matter, _ what: String) -> Bool {
        count("\(what) \(matter.account)") <= temper(matter.whom, matter.account).refusals
    }

    // MARK: Facts

    func account(_ id: Account.ID) -> Account? { file.accounts.first { $0.id == id } }

    func facts(_ id: Account.ID) -> RawFacts? { RawFacts(file, id, today: today) }

    mutating func edit(_ id: Account.ID, _ change: (inout Account) -> Void) {
        guard let index = file.accounts.firstIndex(where: { $0.id == id }) else { return }
        change(&file.accounts[index])
    }

    mutating func editTruth(_ id: Account.ID, _ change: (inout Truth.Bill) -> Void) {
        guard var bill = truth.bills[id] else { return }
        change(&bill)
        truth.bills[id] = bill
    }

    func owed(_ id: Account.ID) -> Money { truth.bills[id]?.owed ?? .zero }

    mutating func editRequest(_ id: Request.ID, _ change: (inout Request) -> Void) {
        guard let index = file.requests.firstIndex(where: { $0.id == id }) else { return }
        change(&file.requests[index])
    }

    mutating func markAnswered(_ id: Request.ID, _ answer: String) {
        let today = today
        editRequest(id) { request in
            request.answeredOn = today
            request.answer = answer
        }
    }

    /// True when nothing is left to pay and the office knows it, or the person has stopped.
    func isOver(_ id: Account.ID) -> Bool { owed(id) <= .zero || account(id)?.stop?.kind == .closed }
}
