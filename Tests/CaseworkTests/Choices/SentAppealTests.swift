import CaseModel
import Playbook
import TestSupport
import Testing

@testable import Casework

/// An appeal that was sent in a person's own words is an appeal of the case: its step waits, and does not come again.
struct SentAppealTests {
    private func desk(_ kind: CoverageKind, appeals: [Appeal] = []) throws -> Desk {
        let desk = try TestDesk.empty()
        let file = #"""
            {"schema":"reprieve.case/1","coverages":[{"id":"I1","kind":"\#(kind.rawValue)","from":"2026-01-01"}],
             "episodes":[{"id":"V1","from":"2026-08-01","emergency":false}],
             "accounts":[{"id":"A1","episode":"V1","biller":"Elm Clinic","role":"consultant","hospitalKind":"notHospital",
              "network":"inNetwork","liability":{"answer":"mine"},
              "statements":[{"id":"S1","date":"2026-10-01","itemized":true,"checkedOn":"2026-10-05","balance":"900.00"}]}],
             "claims":[{"id":"K1","account":"A1","coverage":"I1","status":"denied","processedOn":"2026-10-20",
              "receivedOn":"2026-10-24","denials":[{"group":"PR","carc":"50","amount":"900.00"}]}]}
            """#
        let read = try CaseFile.reading(Array(file.utf8)).file
        _ = try desk.change(.editRecord) { (state) throws(CaseworkError) in
            state.file = read
            state.file.appeals = appeals
        }
        return desk
    }

    private func sent(_ kind: RequestKind) -> LoggedCall {
        var call = LoggedCall(account: "A1", on: TestDesk.day)
        call.by = "mail"
        call.department = "insurer"
        call.asks = [kind]
        return call
    }

    @Test(arguments: [
        (CoverageKind.employerSelfFunded, AppealLevel.internal), (.medicare, .redetermination),
        (.medicareAdvantage, .internal),
    ])
    func `the first appeal is at the level of the plan`(_ kind: CoverageKind, _ level: AppealLevel) throws {
        let desk = try desk(kind)
        #expect(try desk.outlook().plan(of: "A1")?.steps.first { $0.step == .appealInternal }?.state == .canStart)
        _ = try desk.log(sent(.appeal))
        let appeal = try #require(try desk.state().file.appeals.first)
        #expect(appeal.claim == "K1" && appeal.level == level && appeal.sentOn == TestDesk.day)
        #expect(try desk.state().file.requests.isEmpty)
        #expect(try desk.outlook().plan(of: "A1")?.steps.first { $0.step == .appealInternal }?.state == .waiting)
    }

    @Test func `after a lost appeal the review from outside is one of its own`() throws {
        var lost = Appeal()
        lost.id = "E1"
        lost.claim = "K1"
        lost.level = .internal
        lost.sentOn = .on("2026-10-26")
        lost.decidedOn = .on("2026-11-10")
        lost.outcome = .upheld
        lost.final = true
        let desk = try desk(.employerSelfFunded, appeals: [lost])
        _ = try desk.log(sent(.externalReview))
        let appeal = try #require(try desk.state().file.appeals.last)
        #expect(appeal.level == .external && appeal.claim == "K1" && appeal.id != "E1")
    }

    @Test func `where nothing waits for an appeal it is kept as what was asked for`() throws {
        let desk = try desk(.employerSelfFunded)
        _ = try desk.log(sent(.appeal))
        _ = try desk.log(sent(.appeal))
        #expect(try desk.state().file.appeals.count == 1)
        #expect(try desk.state().file.requests.map(\.kind) == [.appeal])
    }
}
