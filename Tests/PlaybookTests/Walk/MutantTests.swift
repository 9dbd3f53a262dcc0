import CaseModel
import Rulebook
import TestSupport
import Testing

/// A walk that finds nothing says little as long as it would find nothing anyway: here is something to find.
struct MutantTests {
    /// A number of law in the rulebook, by what it counts from, and a wrong one.
    struct WrongNumber: Sendable, CustomTestStringConvertible {
        var event: String
        var unit: String
        var right: Int
        var wrong: Int

        init(_ event: String, _ right: Int, _ wrong: Int, _ unit: String = "calendarDay") {
            self.event = event
            self.unit = unit
            self.right = right
            self.wrong = wrong
        }

        var testDescription: String { "\(wrong) \(unit) from \(event)" }

        func rulebook() throws -> Rulebook {
            func words(_ number: Int) -> String { "\"value\":\(number),\"unit\":\"\(unit)\",\"anchor\":\"\(event)\"" }
            let (right, wrong) = (words(right), words(wrong))
            return try Rulebook { name in
                guard let bytes = try? Repository.bytes("Sources/Host/Shipped/rulebook/\(name)") else { return nil }
                guard name == "rules.json" else { return bytes }
                return Array(String(decoding: bytes, as: UTF8.self).replacing(right, with: wrong).utf8)
            }
        }
    }

    private static func isNoticed(_ plan: @escaping PlanMaker) -> Bool {
        (UInt64(1)...300).lazy.contains { !Walks([$0], plan: plan).faults.isEmpty }
    }

    @Test(arguments: [
        WrongNumber("denialReceived", 180, 181), WrongNumber("validationNoticeReceived", 30, 29),
        WrongNumber("validationNoticeSent", 5, 6, "businessDay"),
        WrongNumber("firstPostDischargeStatement", 240, 239), WrongNumber("firstPostDischargeStatement", 120, 90),
        WrongNumber("finalDenialReceived", 4, 5, "month"), WrongNumber("collectionActionNotice", 30, 31),
        WrongNumber("initialBillReceived", 120, 119), WrongNumber("medicareNoticeReceived", 120, 125),
        WrongNumber("planNoticeReceived", 60, 65),
    ])
    func `a wrong number of law is noticed`(_ number: WrongNumber) throws {
        #expect(Self.isNoticed(PlanSeen.maker(try number.rulebook())))
    }

    /// What is wrong with a planner.
    enum Fault: CaseIterable, Sendable {
        case gateToPay, gateToOffer, gateToClose, brake, nothing, onlyWaiting, court, dispute, appeal, money, closing

        func spoil(_ plan: PlanSeen) -> PlanSeen {
            var plan = plan
            for index in plan.accounts.indices {
                switch self {
                case .gateToPay: plan.accounts[index].gates["pay"]?.isOpen = true
                case .gateToOffer: plan.accounts[index].gates["offer"]?.isOpen = true
                case .gateToClose: plan.accounts[index].gates["close"]?.isOpen = true
                case .brake: plan.accounts[index].gates["pay"]?.brakes = []
                case .closing: plan.accounts[index].phase = "closed"
                case .court: plan.accounts[index].deadlines.removeAll { $0.clock == "answerBy" }
                case .nothing, .onlyWaiting, .dispute, .appeal, .money: break
                }
            }
            let skipped: [String] =
                switch self {
                case .dispute: ["disputeDebt"]
                case .appeal: ["appealInternal", "appealExternal"]
                case .money: ["applyAssistance"]
                default: []
                }
            if self == .nothing { plan.next = nil }
            if self == .onlyWaiting || skipped.contains(plan.next?.step ?? ""), let id = plan.next?.account {
                plan.next = StepSeen(account: id, step: "wait")
            }
            return plan
        }
    }

    @Test(arguments: Fault.allCases)
    func `a planner that is wrong is noticed`(_ fault: Fault) throws {
        let plan = PlanSeen.maker(try ShippedRulebook.load())
        #expect(Self.isNoticed { file, findings, day in fault.spoil(plan(file, findings, day)) })
    }

    @Test func `a planner that is not sure of itself is noticed`() throws {
        let plan = PlanSeen.maker(try ShippedRulebook.load())
        let turns = Turns()
        #expect(
            Self.isNoticed { file, findings, day in
                var seen = plan(file, findings, day)
                let turn = turns.next()
                seen.text = { "\(turn)" }
                return seen
            })
    }
}
