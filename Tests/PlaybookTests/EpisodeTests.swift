import CaseModel
import Testing

@testable import Playbook

struct EpisodeTests {
    private func episode(_ change: (inout CaseFile) -> Void) -> EpisodePlan? {
        Cases.hospital(change).plan().episodes.first
    }

    @Test func `an emergency brings its doctors, a picture and a test`() {
        #expect(
            episode { $0.episodes[0].emergency = true }?.stillExpected == [
                .emergencyPhysician, .radiology, .laboratory,
            ])
        #expect(Story.emergencyVisit.plan.episodes.first?.stillExpected == [.radiology, .laboratory])
    }

    @Test func `a stay and an operation bring theirs`() {
        #expect(
            episode { $0.episodes[0].to = day("2026-03-05") }?.stillExpected == [.radiology, .laboratory, .consultant])
        let operation = episode { file in
            var line = ChargeLine()
            line.revenueCode = "0360"
            file.accounts[0].statements[0].lines = [line]
        }
        #expect(operation?.stillExpected == [.anesthesia, .pathology, .surgeon])
    }

    @Test func `nothing is expected once the person says so, or for a plain visit`() {
        #expect(episode { _ in }?.stillExpected == [])
        let told = episode { file in
            file.episodes[0].emergency = true
            var answers = Answers()
            answers.allExpectedBillsSeen = true
            file.answers = answers
        }
        #expect(told?.stillExpected == [])
    }

    @Test func `a later statement is never new debt`() {
        let total = episode { file in
            var later = file.accounts[0].statements[0]
            later.id = "S2"
            later.date = day("2026-09-05")
            later.balance = money("1100.00")
            file.accounts[0].statements.insert(later, at: 0)
        }?.openTotal
        #expect(total == money("1100.00"))
    }

    @Test func `payments after the statement come off, earlier and future ones do not`() {
        let total = episode { file in
            file.payments = [("2026-08-20", "10.00"), ("2026-08-21", "100.00"), ("2026-09-16", "1000.00")].map {
                var payment = Payment()
                payment.account = "A1"
                payment.on = day($0.0)
                payment.amount = money($0.1)
                return payment
            }
        }?.openTotal
        #expect(total == money("1100.00"))
    }

    @Test func `an unknown amount is absent and never zero`() throws {
        let plan = Cases.hospital { $0.accounts[0].statements[0].balance = nil }.plan()
        #expect(plan.episodes.first?.openTotal == nil)
        #expect(plan.json["episodes"]?[0]?["openTotal"] == nil)
        #expect(Story.closed.plan.episodes.first?.openTotal == .zero)
    }

    @Test func `a collector's amount counts only where no bill gives one`() {
        let file = Cases.collector { file in
            file.accounts[0].holder?.validationNotice?.amount = money("1350.00")
        }
        #expect(file.plan().episodes.first?.openTotal == money("1200.00"))
        #expect(file.plan().account().warnings.contains { $0.contains("$1,350.00") })
        let bare = Cases.collector { $0.accounts[0].statements = [] }
        #expect(bare.plan().episodes.first?.openTotal == money("1200.00"))
    }

    // MARK: One request for all bills

    private func visit(_ change: (inout CaseFile) -> Void = { _ in }) -> CaseFile {
        Cases.hospital { file in
            var doctors = file.accounts[0]
            doctors.id = "A2"
            doctors.biller = "Sample Physicians"
            doctors.role = .emergencyPhysician
            doctors.hospitalKind = .notHospital
            doctors.statements[0].id = "S2"
            doctors.statements[0].balance = money("300.00")
            var laboratory = doctors
            laboratory.id = "A3"
            laboratory.biller = "Sample Laboratory"
            laboratory.role = .laboratory
            laboratory.statements[0].id = "S3"
            file.accounts += [doctors, laboratory]
            change(&file)
        }
    }

    @Test func `a letter names its own office's bills and the whole burden, others only when ticked`() throws {
        let together = try #require(visit().plan().episodes.first?.together)
        #expect(together.map(\.biller) == ["Sample Hospital", "Sample Physicians", "Sample Laboratory"])
        #expect(together.map(\.accounts) == [["A1"], ["A2"], ["A3"]])
        #expect(together.allSatisfy { $0.burden == money("1800.00") })
        #expect(together.flatMap(\.others).allSatisfy { !$0.isNamed })
        let ticked = visit { $0.accounts[0].namedTogether = ["A2"] }
        let named = ticked.plan().episodes.first?.together.first?.others.filter(\.isNamed).map(\.account)
        #expect(named == ["A2"])
    }

    @Test func `a laboratory is a sensitive kind of bill`() throws {
        let others = try #require(visit().plan().episodes.first?.together.first?.others)
        #expect(others.map(\.isSensitive) == [false, true])
    }

    @Test func `all is settled only when every bill is closed and every expected one seen or ruled out`() throws {
        func closed(_ file: inout CaseFile) {
            file.accounts = [file.accounts[0]]
            file.accounts[0].statements[0].balance = .zero
            file.accounts[0].statements[0].itemized = true
            file.accounts[0].statements[0].checkedOn = day("2026-09-01")
            file.requests = [.sent(.zeroBalance, on: "2026-09-02", answeredOn: "2026-09-10")]
            file.assistance = [.decided("denied")]
            file.episodes[0].emergency = true
        }
        let waiting = try #require(visit(closed).plan().episodes.first)
        #expect(!waiting.allSettled && waiting.unsettled.count == 1)
        let ruledOut = visit { file in
            closed(&file)
            file.episodes[0].ruledOut = [.emergencyPhysician, .radiology, .laboratory]
        }
        #expect(try #require(ruledOut.plan().episodes.first).allSettled)
    }
}
