import CaseModel
import Rulebook
import TestSupport
import Testing

@testable import Playbook

/// Could the bill be enforced? Each point with yes, no or ask, and never surer than the papers.
struct EnforcementTests {
    struct Row: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var point: EnforcePoint
        var answer: YesNoAsk
        var file: CaseFile
        var today = Cases.today
    }

    private static func signed(_ answer: LiabilityAnswer, _ papers: [SignedPaper]) -> CaseFile {
        Cases.hospital { file in
            var liability = Liability()
            liability.answer = answer
            liability.signed = papers
            file.accounts[0].liability = liability
        }
    }

    private static func outside(_ role: Role, emergency: Bool, _ consent: NoticeAndConsent? = nil) -> CaseFile {
        Cases.hospital { file in
            file.accounts[0].role = role
            file.accounts[0].hospitalKind = .notHospital
            file.accounts[0].network = .outOfNetwork
            file.accounts[0].noticeAndConsent = consent
            file.episodes[0].facilityNetwork = .inNetwork
            file.episodes[0].emergency = emergency
        }
    }

    private static func denied(_ code: String) -> CaseFile {
        Cases.hospital { file in
            file.claims[0].status = .denied
            file.claims[0].denials = [Adjustment(.contractual, code, money("1200.00"))]
        }
    }

    static let rows: [Row] = [
        Row(testDescription: "nobody was asked", point: .liableAndSigned, answer: .ask, file: Cases.hospital()),
        Row(testDescription: "not mine", point: .liableAndSigned, answer: .no, file: signed(.notMine, [])),
        Row(testDescription: "unsure", point: .liableAndSigned, answer: .ask, file: signed(.unsure, [])),
        Row(
            testDescription: "mine, nothing signed", point: .liableAndSigned, answer: .ask,
            file: signed(.mine, [.nothing])),
        Row(
            testDescription: "mine and signed", point: .liableAndSigned, answer: .yes,
            file: signed(.mine, [.responsibilityForm])),
        Row(testDescription: "in the network", point: .noticeOrEstimate, answer: .yes, file: Cases.hospital()),
        Row(
            testDescription: "network unknown", point: .noticeOrEstimate, answer: .ask,
            file: Cases.hospital { $0.accounts[0].network = nil }),
        Row(
            testDescription: "no paper counts in an emergency", point: .noticeOrEstimate, answer: .no,
            file: outside(.consultant, emergency: true)),
        Row(
            testDescription: "no paper counts for anesthesia", point: .noticeOrEstimate, answer: .no,
            file: outside(.anesthesia, emergency: false)),
        Row(
            testDescription: "a surgeon outside without a paper", point: .noticeOrEstimate, answer: .ask,
            file: outside(.surgeon, emergency: false)),
        Row(
            testDescription: "uninsured with an estimate", point: .noticeOrEstimate, answer: .yes,
            file: Cases.uninsured()),
        Row(
            testDescription: "uninsured without one", point: .noticeOrEstimate, answer: .ask,
            file: Cases.uninsured { $0.accounts[0].goodFaithEstimate = nil }),
        Row(
            testDescription: "an emergency needs no estimate", point: .noticeOrEstimate, answer: .yes,
            file: Cases.uninsured { file in
                file.accounts[0].goodFaithEstimate = nil
                file.episodes[0].emergency = true
            }),
        Row(testDescription: "the plan took the claim", point: .billedInTime, answer: .yes, file: Cases.hospital()),
        Row(testDescription: "refused as late (29)", point: .billedInTime, answer: .no, file: denied("29")),
        Row(
            testDescription: "no claim", point: .billedInTime, answer: .ask, file: Cases.hospital { $0.claims = [] }),
        Row(testDescription: "help not looked at", point: .helpScreenedFirst, answer: .ask, file: Cases.hospital()),
        Row(testDescription: "help decided", point: .helpScreenedFirst, answer: .yes, file: Cases.ready()),
        Row(
            testDescription: "help applied for", point: .helpScreenedFirst, answer: .no,
            file: Cases.hospital { file in
                var application = Assistance()
                application.id = "N1"
                application.account = "A1"
                application.appliedOn = day("2026-09-10")
                file.assistance = [application]
            }),
        Row(testDescription: "no hospital", point: .helpScreenedFirst, answer: .yes, file: Cases.collector()),
        Row(testDescription: "the time still runs", point: .limitationPeriod, answer: .yes, file: Cases.hospital()),
        Row(
            testDescription: "no state is known", point: .limitationPeriod, answer: .ask,
            file: Cases.hospital { file in
                file.household?.state = nil
                file.episodes[0].state = nil
            }),
        Row(
            testDescription: "the time may be over", point: .limitationPeriod, answer: .no, file: Cases.hospital(),
            today: day("2046-09-15")),
        Row(testDescription: "the office owns it", point: .ownership, answer: .yes, file: Cases.hospital()),
        Row(testDescription: "a collector, unproved", point: .ownership, answer: .ask, file: Cases.collector()),
        Row(
            testDescription: "a collector that proved it", point: .ownership, answer: .yes,
            file: Cases.collector { $0.requests = [.sent(.validation, on: "2026-09-09", answeredOn: "2026-09-14")] }),
    ]

    private static let rulebook = Result { try ShippedRulebook.load() }

    @Test(arguments: rows)
    func `each point says yes, no or ask with its rule`(_ row: Row) throws {
        let points = row.file.plan(on: row.today, by: try Self.rulebook.get()).account().enforceable
        let point = try #require(points.first { $0.point == row.point })
        #expect(point.answer == row.answer)
        #expect(!point.because.isEmpty && point.rule != nil)
        #expect(points.map(\.point) == EnforcePoint.allCases)
    }

    @Test func `a bill on which nothing is open needs no list`() {
        let paid = Cases.hospital { $0.accounts[0].statements[0].balance = .zero }
        #expect(paid.plan().account().enforceable.isEmpty)
    }
}
