import CaseModel
import Casework
import Playbook
import Rulebook
import TestSupport
import Testing

/// Which questions are asked, and what becomes of the answers.
struct InterviewTests {
    private func bills(_ count: Int) async throws -> Desk {
        let desk = try TestDesk.empty()
        let files = (0..<count).map { index in
            InventedBill(
                "Biller \(index) Group", number: "ACC-10\(index)", dated: "2026-09-01", balance: "\(index + 1)0.00"
            )
            .file("bill-\(index).csv")
        }
        _ = try await desk.add(files, confirms: true)
        return desk
    }

    // MARK: The first minutes

    @Test func `The first questions come in their order, and only while they are open`() async throws {
        let desk = try await bills(1)
        func first() throws -> [String] {
            let outlook = try desk.outlook()
            return Interview.firstMinutes(outlook.file, outlook.plan).map(\.key)
        }
        #expect(try first() == ["A1.liability", "coverage", "A1.pursuit", "householdState"])
        #expect(try desk.questions().prefix(2).map(\.key) == ["A1.liability", "homeSafety"])
        _ = try desk.answer("A1.liability", "mineSigned")
        _ = try desk.answer("homeSafety", "safe")
        #expect(try first() == ["coverage", "A1.pursuit", "householdState"])
        #expect(try desk.questions().first?.day == .on("2026-07-18"))
        _ = try desk.answer("coverage", "marketplace")
        #expect(
            try first() == ["A1.planPaper", "A1.pursuit", "householdState"], "With a plan there is a plan's paper.")
        _ = try desk.answer("A1.planPaper", "notYet")
        _ = try desk.answer("A1.pursuit", "none")
        _ = try desk.answer("householdState", "WI")
        #expect(try first().isEmpty)
    }

    @Test func `Nothing is asked before there is a bill`() throws {
        #expect(try TestDesk.empty().outlook().plan.accounts.isEmpty)
        let outlook = try TestDesk.empty().outlook()
        #expect(Interview.firstMinutes(outlook.file, outlook.plan).isEmpty)
    }

    @Test func `Eleven bills are not asked about one by one`() async throws {
        let desk = try await bills(11)
        _ = try desk.answer("coverage", "marketplace")
        _ = try desk.answer("A1.planPaper", "notYet")
        _ = try desk.answer("A4.pursuit", "none")
        let accounts = try desk.state().file.accounts
        #expect(accounts.allSatisfy { $0.planPaper == .notYet && $0.pursuit == Pursuit.none })
        #expect(try desk.questions().filter { $0.topic == .planPaper || $0.topic == .pursuit }.isEmpty)
    }

    @Test func `"I do not know" counts for all bills, and "a collector wrote" for the one`() async throws {
        let desk = try await bills(3)
        _ = try desk.answer("A2.pursuit", "collector")
        #expect(try desk.state().file.accounts.map(\.pursuit) == [nil, .collector, nil])
        _ = try desk.answer("A1.pursuit", "unknown")
        #expect(try desk.state().file.accounts.map(\.pursuit) == [.unknown, .collector, .unknown])
        _ = try desk.answer("coverage", "job")
        _ = try desk.answer("A3.planPaper", "here")
        #expect(try desk.state().file.accounts.map(\.planPaper) == [nil, nil, .here])
        _ = try desk.answer("A3.pursuit", "court")
        #expect(try desk.state().file.accounts.map(\.suit?.state) == [nil, nil, .served])
    }

    @Test func `What a later answer takes back goes, and what a paper said stays`() async throws {
        let desk = try await bills(1)
        let before = try desk.state().file.accounts.first
        _ = try desk.answer("A1.pursuit", "collector")
        #expect(try desk.state().file.accounts.first?.holder?.isCollector == true)
        _ = try desk.answer("A1.pursuit", "court")
        _ = try desk.answer("A1.pursuit", "none")
        let after = try #require(try desk.state().file.accounts.first)
        #expect(after.suit == nil)
        #expect(after.statements == before?.statements)
        let demo = try await TestDesk.withDemoCase()
        _ = try demo.answer("A2.pursuit", "none")
        #expect(try demo.state().file.accounts.first { $0.id == "A2" }?.holder?.isCollector == true)
    }

    // MARK: Every question

    @Test(arguments: AskedCase.all)
    func `An answer settles its question`(_ asked: AskedCase) async throws {
        let desk = try await Desk.on(asked.file())
        try #require(
            try desk.outlook().plan.missingFacts.contains { $0.key == asked.key }, "The case does not raise it.")
        let entry = try desk.answer(asked.key, asked.answer)
        #expect(entry != nil)
        let left = try desk.outlook().plan.missingFacts.map(\.key)
        #expect(!left.contains(asked.key), "\(left)")
    }

    @Test(arguments: AskedCase.all)
    func `"I do not know" leaves its question open, and nothing waits for it`(_ asked: AskedCase) async throws {
        let desk = try await Desk.on(asked.file())
        let before = try desk.state().file
        _ = try desk.answer(asked.key, "unknown")
        let outlook = try desk.outlook()
        let missing = outlook.plan.missingFacts.first { $0.key == asked.key }
        #expect(missing?.decides != true)
        #expect(outlook.plan.next.map { $0.step != .answerQuestion || $0.title != missing?.ask } ?? true)
        let questions = try desk.questions()
        if let place = questions.firstIndex(where: { $0.key == asked.key }) {
            #expect(!questions[place...].contains { $0.decides }, "It is not asked first again.")
        }
        #expect(Known.lost(from: before, to: outlook.file).isEmpty)
    }

    @Test func `Every question of the plan that a person can answer stands in the table`() {
        // These are papers to add or letters to read, or are not raised by a plan.
        let others: Set<Question> = [
            .firstBill, .statement, .claim, .rule, .coveragePart, .holdUntil, .agreementPayDay, .canPay, .difference,
        ]
        let known = Set(AskedCase.all.map(\.question)).union(others)
        #expect(Set(Question.allCases).subtracting(known).isEmpty)
    }

    @Test func `What could be paid is asked once for all bills`() async throws {
        let desk = try await bills(2)
        _ = try desk.answer("A1.canPay", "150.00")
        #expect(try desk.state().file.answers?.canPayOnce == .of("150.00"))
    }

    @Test func `An answer can be changed at any time`() async throws {
        for asked in AskedCase.all {
            let desk = try await Desk.on(asked.file())
            _ = try desk.answer(asked.key, asked.answer)
            let other: String? =
                switch asked.question {
                case .coverage: "medicaid"
                case .householdState: "MN"
                case .allBills, .firstStatement, .emergency, .noticeAndConsent: asked.answer == "yes" ? "no" : "yes"
                case .finalDecision: "yes"
                case .balance, .income: "12.00"
                case .householdSize: "5"
                case .hospitalKind: "forProfit"
                case .network, .facilityNetwork: asked.answer == "inNetwork" ? "outOfNetwork" : "inNetwork"
                case .coverageKind: "marketplace"
                case .liability: "notMine"
                case .homeSafety: "notSafe"
                case .lifeEvent: "divorce"
                case .accident: "auto"
                case .visitKind: "surgery"
                case .careToCome: "dismissalSaid"
                case .lifeEventDay: nil
                default: "2026-11-20"
                }
            if let other { #expect(try desk.answer(asked.key, other) != nil, "\(asked.key) = \(other)") }
        }
    }

    @Test func `A day of care that was wrong moves the visit and does not make it longer`() async throws {
        let desk = try await Desk.on(AskedCase.oneBill())
        _ = try desk.answer("A1.careDay", "2026-07-10")
        #expect(try desk.state().file.episodes.map { [$0.from, $0.to] } == [[.on("2026-07-10"), .on("2026-07-10")]])
        _ = try desk.answer("A1.careDay", "2026-07-20")
        #expect(try desk.state().file.episodes.map { [$0.from, $0.to] } == [[.on("2026-07-20"), .on("2026-07-20")]])
    }

    @Test func `Insurance that a paper named gets its kind, and no second plan appears`() async throws {
        var file = AskedCase.oneBill()
        AskedCase.covered(nil, &file)
        AskedCase.claim(.paid, &file)
        let desk = try await Desk.on(file)
        _ = try desk.answer("coverage", "medicare")
        #expect(try desk.state().file.coverages.map(\.kind) == [.medicare])
        _ = try desk.answer("A1.coverageKind", "employerSelfFunded")
        _ = try desk.answer("coverage", "job")
        _ = try desk.answer("coverage", "unknown")
        #expect(try desk.state().file.coverages.map(\.kind) == [.employerSelfFunded], "Nothing known is lost.")
        _ = try CaseFile.reading(Array(try desk.state().caseFile.canonicalText.utf8))
    }

    // MARK: Wrong answers

    @Test(arguments: [
        ("coverage", "dragon", ValueProblem.notAChoice), ("householdState", "ZZ", .notAState),
        ("income", "much", .notAnAmount), ("householdSize", "0", .notANumber), ("householdSize", "two", .notANumber),
        ("A1.careDay", "soon", .notADay), ("A1.emergency", "perhaps", .notAChoice),
        ("A1.statement", "here", .notAChoice),
    ])
    func `A value that cannot be the answer is refused by name`(_ key: String, _ text: String, _ problem: ValueProblem)
        async throws
    {
        let desk = try await bills(1)
        let head = try desk.store.head()
        #expect(throws: CaseworkError.badValue(field: key, problem: problem)) { try desk.answer(key, text) }
        #expect(throws: CaseworkError.needed(field: key)) { try desk.answer(key, "  ") }
        #expect(try desk.store.head() == head)
    }

    @Test(arguments: [
        "A9.emergency", "emergency", "A1.income", "A1.dragon", "dragon", "", ".", "A1.", "planPaper", "A1.planPaper.x",
    ])
    func `A question that nobody asks has no answer`(_ key: String) async throws {
        let desk = try await bills(1)
        #expect(try desk.asking(named: key) == nil)
        #expect(throws: CaseworkError.noQuestion(key: key)) { try desk.answer(key, "unknown") }
    }

    // MARK: Random interviews

    @Test(arguments: 0..<25)
    func `A random interview loses nothing that was known, and ends`(_ seed: Int) async throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let asked = try #require(AskedCase.all.randomElement(using: &random))
        let desk =
            switch seed % 3 {
            case 0: try await TestDesk.withDemoCase()
            case 1: try await bills(Int.random(in: 1...4, using: &random))
            default: try await Desk.on(asked.file())
            }
        var counts: [String: Int] = [:]
        for _ in 0..<200 {
            let open = try desk.questions().filter { $0.input != .lookUp && $0.input != .paper }
            let unknown = Set(try desk.state().file.answers?.dontKnow ?? [])
            guard let asking = open.first(where: { !unknown.contains($0.key) }) else { break }
            counts[asking.key, default: 0] += 1
            let before = try desk.state().file
            let answer = RandomAnswer.to(asking, rulebook: desk.rulebook.states, &random)
            _ = try desk.answer(asking.key, answer)
            let lost = Known.lost(from: before, to: try desk.state().file)
            #expect(lost.isEmpty, "\(asking.key) = \(answer) lost \(lost)")
        }
        #expect(counts.values.allSatisfy { $0 <= 2 }, "\(counts.filter { $0.value > 2 })")
    }

    // MARK: What cannot be

    @Test(arguments: ["A1.careDay", "A1.statementDate", "A1.statementReceivedOn"])
    func `What has happened has not happened tomorrow`(_ key: String) async throws {
        let desk = try await bills(1)
        #expect(throws: CaseworkError.badValue(field: key, problem: .inTheFuture)) {
            try desk.answer(key, "2026-11-25")
        }
        _ = try desk.answer(key, "2026-11-24")
    }

    @Test(arguments: ["income", "canPay"])
    func `Nobody has less than nothing`(_ key: String) async throws {
        let desk = try await bills(1)
        let asked = key == "canPay" ? try desk.asking(named: "A1.canPay")?.key ?? key : key
        #expect(throws: CaseworkError.badValue(field: asked, problem: .notAnAmount)) { try desk.answer(asked, "-5") }
    }

    @Test func `A number in the id of another file does not run out`() async throws {
        let desk = try TestDesk.empty()
        let text = #"{"schema":"reprieve.case/1","accounts":[{"id":"A9223372036854775807","biller":"Clinic"}]}"#
        _ = try await desk.add([IncomingFile(name: "case.json", bytes: Array(text.utf8))])
        let bill = InventedBill("Larkmeadow Hospital", number: "LCH-26-071841", balance: "40.00")
        _ = try await desk.add([bill.file()], confirms: true)
        #expect(try desk.state().file.accounts.map(\.id) == ["A9223372036854775807", "A1"])
    }

    @Test func `A value that a person corrects is theirs, and no longer the paper's`() async throws {
        let desk = try await bills(1)
        let typed = "typed:\(TestDesk.day.iso)"
        #expect(try desk.state().caseFile.sources["/accounts/0/biller"]?.hasPrefix("P1") == true)
        _ = try desk.set("A1.biller", "Biller 0 Group")
        #expect(try desk.state().caseFile.sources["/accounts/0/biller"] != typed, "Nothing was changed.")
        _ = try desk.set("A1.biller", "My Own Name")
        _ = try desk.answer("A1.balance", "8.00")
        #expect(try desk.state().caseFile.sources["/accounts/0/biller"] == typed)
        #expect(try desk.state().caseFile.sources["/accounts/0/statements/0/balance"] == typed)
    }
}

/// What a case knows.
enum Known {
    /// The pointers at which a value was known before and none is now.
    static func lost(from before: CaseFile, to after: CaseFile) -> [String] {
        let left = Set(values(after.json, ""))
        // A plan of which nobody knew the kind may get one; a list of questions may get shorter.
        return values(before.json, "").filter { !left.contains($0) && !$0.hasPrefix("/answers/dontKnow") }
    }

    private static func values(_ json: JSONValue, _ path: String) -> [String] {
        switch json {
        case .object(let members): members.flatMap { values($0.value, "\(path)/\($0.key)") }
        case .array(let elements): elements.enumerated().flatMap { values($1, "\(path)/\($0)") }
        case .null: []
        case .string, .number, .bool: [path]
        }
    }
}

enum RandomAnswer {
    static func to(_ asking: Asking, rulebook states: [String], _ random: inout SeededGenerator) -> String {
        if Int.random(in: 0..<4, using: &random) == 0 { return "unknown" }
        let number = Int.random(in: 1...28, using: &random)
        return switch asking.input {
        case .choice(let words): words.randomElement(using: &random) ?? "unknown"
        case .yesNo: Bool.random(using: &random) ? "yes" : "no"
        case .day:
            // No later than the day of the desk: some days have to lie behind it.
            number < 10 ? "2026-10-0\(number)" : "2026-1\(number % 2)-\(min(number, 24))"
        case .money: "\(number * 100).00"
        case .count: String(number % 9 + 1)
        case .state: states.randomElement(using: &random) ?? "WI"
        case .paper, .lookUp: "unknown"
        }
    }
}
