import CaseModel
import TestSupport
import Testing

@testable import Casework

/// Which account and visit a paper is filed under, and what of it is new.
struct FilingTests {
    /// What is the same in two cases whatever their ids and the order of their records.
    struct Gist: Equatable {
        var accounts: [String]
        var visits: [String]
        var claims: [String]
        var people: [String]
        var coverages: [String]

        init(_ file: CaseFile) {
            func visit(_ id: Episode.ID?) -> String {
                let visit = file.episodes.first { $0.id == id }
                return "\(visit?.from?.iso ?? "-")..\(visit?.to?.iso ?? "-")"
            }
            accounts = file.accounts.map { account in
                let current = account.currentStatement
                return [
                    PlainName.of(account.biller), account.number ?? "-", account.role?.rawValue ?? "-",
                    visit(account.episode),
                    "\(account.statements.count)", current?.balance?.exact ?? "-", "\(current?.lines.count ?? 0)",
                    account.holder?.name ?? "-", account.holder?.validationNotice?.disputeBy?.iso ?? "-",
                ].joined(separator: " | ")
            }.sorted()
            visits = file.episodes.map { visit($0.id) }.sorted()
            claims = file.claims.map { claim in
                let account = file.accounts.first { $0.id == claim.account }
                return [
                    claim.claimNumber ?? "-", account?.number ?? "-", claim.billed?.exact ?? "-",
                    claim.planPaid?.exact ?? "-",
                    file.coverages.first { $0.id == claim.coverage }?.payer ?? "-",
                ].joined(separator: " | ")
            }.sorted()
            people = file.people.map { PlainName.of($0.name).split(separator: " ").sorted().joined(separator: " ") }
                .sorted()
            coverages = file.coverages.map { "\($0.payer ?? "-") \($0.memberId ?? "-")" }.sorted()
        }
    }

    enum PlainName {
        static func of(_ text: String?) -> String { (text ?? "-").uppercased().filter { $0.isLetter || $0 == " " } }
    }

    private func filed(_ files: [IncomingFile]) async throws -> CaseFile {
        let desk = try TestDesk.empty()
        for file in files { _ = try await desk.add([file], confirms: true) }
        for paper in Desk.inbox(try desk.state()) where paper.state == .draft { _ = try desk.confirm(paper.id) }
        return try desk.state().caseFile
    }

    /// The case after drafts were confirmed one after the other, without a store.
    private func filed(_ drafts: [DraftFile]) -> CaseFile {
        var state = CaseState()
        for (index, draft) in drafts.enumerated() {
            var paper = PaperRecord()
            paper.id = Identifier("P\(index + 1)")
            state.papers.append(paper)
            Confirming.confirm(paper.id, draft, bills: nil, today: TestDesk.day, &state)
        }
        return state.caseFile
    }

    // MARK: The sample

    @Test(.enabled(if: TestTools.canReadPDFs, "\(TestTools.note)"))
    func `Bill, plan's paper and collector's notice of one visit land on one account and one visit`() async throws {
        let file = try await filed(try DemoPapers.all())
        #expect(
            file.accounts.compactMap(\.number).sorted() == ["CB-30418", "KR0077421", "LCH-26-071841", "SL-5590217"])
        #expect(file.episodes.count == 1)
        #expect(file.people.count == 1)
        #expect(file.coverages.count == 1)
        let physicians = try #require(file.accounts.first { $0.number == "CB-30418" })
        #expect(physicians.statements.count == 1)
        #expect(physicians.holder?.validationNotice?.disputeBy == .on("2026-12-14"))
        #expect(physicians.pursuit == .collector)
        #expect(file.claims.filter { $0.account == physicians.id }.map(\.claimNumber) == ["PL-260811-2075"])
    }

    @Test(.enabled(if: TestTools.canReadPDFs, "\(TestTools.note)"))
    func `The sample's papers give the same case in whatever order they come`() async throws {
        var drafts: [DraftFile] = []
        for paper in try DemoPapers.all() {
            drafts.append(await PaperReader(tools: TestTools()).read(paper.name, paper.bytes))
        }
        let orders = Permutations.of(Array(drafts.indices))
        let wanted = Gist(filed(orders[0].map { drafts[$0] }))
        #expect(wanted.accounts.count == 4)
        var problems: [String] = []
        for order in orders {
            let found = Gist(filed(order.map { drafts[$0] }))
            guard found != wanted else { continue }
            for (left, right) in [
                (wanted.accounts, found.accounts), (wanted.visits, found.visits), (wanted.claims, found.claims),
                (wanted.people, found.people), (wanted.coverages, found.coverages),
            ] where left != right {
                let names = order.map { DemoPapers.names[$0] }
                problems.append(
                    "\(names): \(right.filter { !left.contains($0) }) for \(left.filter { !right.contains($0) })")
            }
        }
        #expect(problems.isEmpty, "\(problems.count) differences, such as \(problems.prefix(3))")
    }

    // MARK: Several prints of one account

    private let first = InventedBill(
        "Larkmeadow Hospital", number: "LCH-26-071841", dated: "2026-08-17", balance: "400.00")

    @Test func `A later statement becomes the newest, in either order, and is no second debt`() async throws {
        let later = InventedBill("Larkmeadow Hospital", number: "LCH 26 071841", dated: "2026-09-21", balance: "350.00")
        for files in [[first.file("a.csv"), later.file("b.csv")], [later.file("b.csv"), first.file("a.csv")]] {
            let file = try await filed(files)
            let account = try #require(file.accounts.first)
            #expect(file.accounts.count == 1)
            #expect(account.statements.count == 2)
            #expect(account.currentStatement?.balance == .of("350.00"))
        }
    }

    @Test func `A copy of the same print is not added twice`() async throws {
        var copy = first.file("scan.csv")
        copy.bytes += Array("\n".utf8)
        let file = try await filed([first.file(), copy])
        #expect(file.accounts.map(\.statements.count) == [1])
    }

    // MARK: What people bring

    @Test func `Eleven bills of one emergency visit are eleven accounts of one visit`() async throws {
        let billers: [(String, Role?)] = [
            ("Larkmeadow Community Hospital", .facility), ("Copper Birch Emergency Physicians", .emergencyPhysician),
            ("Kestrelwood Radiology Associates", .radiology), ("Silverthread Laboratory", .laboratory),
            ("Alder Anesthesia Group", .anesthesia), ("Pine Pathology", .pathology), ("Quill Surgical", .surgeon),
            ("Rowan Ambulance", .ambulance), ("Sable Medical Equipment", .equipment), ("Tansy Pharmacy", .pharmacy),
            ("Umber Consultants", .consultant),
        ]
        let files = billers.enumerated().map { index, biller in
            InventedBill(
                biller.0, number: "ACC-10\(index)", role: biller.1, on: index % 2 == 0 ? "2026-07-18" : "2026-07-19",
                balance: "10.00"
            ).file("bill-\(index).csv")
        }
        for order in [files, files.reversed()] {
            let file = try await filed(order)
            #expect(file.accounts.count == 11)
            #expect(file.episodes.count == 1)
            #expect(file.people.count == 1)
            #expect(file.episodes.first?.from == .on("2026-07-18"))
            #expect(file.episodes.first?.to == .on("2026-07-19"))
        }
    }

    @Test func `One biller with two accounts keeps them apart`() async throws {
        let other = InventedBill("Larkmeadow Hospital", number: "LCH-26-099999", dated: "2026-08-17", balance: "20.00")
        let file = try await filed([first.file("a.csv"), other.file("b.csv")])
        #expect(file.accounts.compactMap(\.number) == ["LCH-26-071841", "LCH-26-099999"])
        #expect(file.episodes.count == 1)
    }

    @Test func `Bills without account numbers are told apart by biller, role and visit`() async throws {
        let facility = InventedBill(
            "Riverbend Health", number: nil, role: .facility, dated: "2026-08-01", balance: "50.00")
        let reader = InventedBill(
            "Riverbend Health", number: nil, role: .radiology, dated: "2026-08-01", balance: "60.00")
        let again = InventedBill(
            "Riverbend Health", number: nil, role: .facility, dated: "2026-09-01", balance: "50.00")
        let file = try await filed([facility.file("a.csv"), reader.file("b.csv"), again.file("c.csv")])
        #expect(file.accounts.map(\.role) == [.facility, .radiology])
        #expect(file.accounts.map(\.statements.count) == [2, 1])
    }

    @Test func `Two visits a month apart at one hospital are two accounts of two visits`() async throws {
        for number in [nil, "1"] as [String?] {
            let july = InventedBill(
                "Riverbend Health", number: number.map { "JUL-000\($0)" }, on: "2026-07-18", balance: "5.00")
            let august = InventedBill(
                "Riverbend Health", number: number.map { "AUG-000\($0)" }, on: "2026-08-18", balance: "5.00")
            for files in [[july.file("a.csv"), august.file("b.csv")], [august.file("b.csv"), july.file("a.csv")]] {
                let file = try await filed(files)
                #expect(file.accounts.count == 2)
                #expect(file.episodes.compactMap(\.from).sorted() == [.on("2026-07-18"), .on("2026-08-18")])
            }
        }
    }

    @Test(arguments: [
        ("Larkmeadow Community Hospital", "LARKMEADOW COMM HOSP"),
        ("St. Mary's Medical Center", "SAINT MARYS MEDICAL CENTER"),
        ("Kestrelwood Radiology Associates", "KESTRELWOOD RADIOLOGY ASSOC PC"), ("The Pine Clinic, LLC", "PINE CLINIC"),
    ])
    func `A name that the plan spells in its own way is the same biller`(_ bill: String, _ plan: String) async throws {
        let paper = InventedBill(bill, number: "44", on: "2026-07-18", dated: "2026-08-17", balance: "400.00").file()
        let remittance = InventedRemittance(plan, [.init("44", number: "PL-1")]).file()
        for files in [[paper, remittance], [remittance, paper]] {
            let file = try await filed(files)
            #expect(file.accounts.count == 1)
            #expect(file.claims.first?.account == file.accounts.first?.id)
        }
    }

    @Test func `A long account number tells an account whatever the names; a short one does not`() async throws {
        func count(_ number: String) async throws -> Int {
            let paper = InventedBill("LMH Patient Services", number: number, balance: "400.00").file()
            let remittance = InventedRemittance("LARKMEADOW COMMUNITY", [.init(number, number: "PL-1")]).file()
            return try await filed([paper, remittance]).accounts.count
        }
        #expect(try await count("LCH-26-071841") == 1)
        #expect(try await count("1001") == 2)
    }

    @Test func `A bill gives its number to the account that a paper without one began`() async throws {
        let unnumbered = InventedBill("Riverbend Health", number: nil, dated: "2026-08-01", balance: "50.00")
        let numbered = InventedBill("Riverbend Health", number: "RB-7788", dated: "2026-09-01", balance: "50.00")
        for files in [
            [unnumbered.file("a.csv"), numbered.file("b.csv")], [numbered.file("b.csv"), unnumbered.file("a.csv")],
        ] {
            let file = try await filed(files)
            #expect(file.accounts.map(\.number) == ["RB-7788"])
            #expect(file.accounts.first?.statements.count == 2)
        }
    }

    @Test func `A visit reaches over all days of its papers, in any order`() async throws {
        let days = ["2026-07-16", "2026-07-17", "2026-07-18"]
        for order in Permutations.of(Array(days.indices)) {
            let files = order.map { index in
                InventedBill("Riverbend Health", number: "RB-7788-\(index)", on: days[index], balance: "5.00").file(
                    "\(index).csv")
            }
            let file = try await filed(files)
            // The first and the last day touch only through the day between them, which may come last.
            guard order.last != 1 else { continue }
            #expect(file.episodes.map { [$0.from, $0.to] } == [[.on("2026-07-16"), .on("2026-07-18")]], "\(order)")
        }
    }

    @Test func `Of a remittance with thousands of strangers only the claims of the case are filed`() async throws {
        let strangers = (0..<2500).map {
            InventedRemittance.PaidClaim("X\($0)-00000", number: "S-\($0)", billed: "1.00")
        }
        let mine = InventedRemittance.PaidClaim("LCH-26-071841", number: "PL-1")
        let file = try await filed([
            first.file(), InventedRemittance("LARKMEADOW HOSPITAL", strangers + [mine]).file(),
        ])
        #expect(file.accounts.count == 1)
        #expect(file.claims.map(\.claimNumber) == ["PL-1"])
        #expect(file.people.count == 1)
    }

    @Test(arguments: ["835", "csv"])
    func `Every invented paper can be filed, alone and after all others, and the case reads back`(_ kind: String)
        async throws
    {
        let all = try TestDesk.empty()
        let folder = "Tests/IntakeTests/Fixtures/\(kind)"
        for name in try Repository.names(folder) where name.hasSuffix(kind) {
            let file = IncomingFile(name: name, bytes: try Repository.bytes("\(folder)/\(name)"))
            for desk in [all, try TestDesk.empty()] {
                _ = try await desk.add([file])
                for paper in Desk.inbox(try desk.state()) where paper.state == .draft {
                    _ = try desk.confirm(paper.id)
                    let state = try desk.state()
                    #expect(throws: Never.self, "\(name)") {
                        try CaseFile.reading(Array(state.caseFile.canonicalText.utf8))
                    }
                    #expect(!state.caseFile.sources.values.contains { $0.contains(name) }, "\(name)")
                    _ = try desk.outlook()
                    _ = try desk.trash(paper.id)
                    _ = try CaseFile.reading(Array(try desk.state().caseFile.canonicalText.utf8))
                    _ = try desk.restore(paper.id)
                    #expect(try desk.state().caseFile == state.caseFile, "\(name)")
                }
            }
        }
        #expect(try all.verify().problems.isEmpty)
    }

    // MARK: Places

    @Test func `Places name papers by their short ids`() async throws {
        let file = try await filed([first.file("My bill: July.csv")])
        #expect(file.accounts.first?.statements.first?.lines.first?.at == Place("P1:2"))
        #expect(file.sources["/accounts/0/statements/0/balance"] == "P1:3")
        if TestTools.canReadPDFs {
            let demo = try await filed([try DemoPapers.paper("emergency-physicians.pdf")])
            #expect(demo.sources["/accounts/0/statements/0/balance"] == "P1:p1:15")
        }
    }
}

/// All orders of some things.
enum Permutations {
    static func of(_ items: [Int]) -> [[Int]] {
        guard let first = items.first else { return [[]] }
        return of(Array(items.dropFirst())).flatMap { rest in
            (0...rest.count).map { place in
                var order = rest
                order.insert(first, at: place)
                return order
            }
        }
    }
}
