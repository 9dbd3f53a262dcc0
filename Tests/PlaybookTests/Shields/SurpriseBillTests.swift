import CaseModel
import Testing

@testable import Playbook

struct SurpriseBillTests {
    /// An emergency doctor's bill out of network, with the plan's decision.
    private func emergency(_ change: (inout CaseFile) -> Void = { _ in }) -> CaseFile {
        Cases.hospital { file in
            file.episodes[0].emergency = true
            file.accounts[0].role = .emergencyPhysician
            file.accounts[0].hospitalKind = .notHospital
            file.accounts[0].network = .outOfNetwork
            file.claims[0].patientResponsibility?.deductible = money("150.00")
            change(&file)
        }
    }

    /// A surgeon's bill out of network after planned care in a building in network.
    private func planned(_ change: (inout CaseFile) -> Void = { _ in }) -> CaseFile {
        Cases.hospital { file in
            file.episodes[0].facilityNetwork = .inNetwork
            file.accounts[0].role = .surgeon
            file.accounts[0].hospitalKind = .notHospital
            file.accounts[0].network = .outOfNetwork
            file.claims[0].patientResponsibility?.deductible = money("150.00")
            change(&file)
        }
    }

    // MARK: Emergency care

    @Test func `it applies when the bill is above the plan's share`() {
        let account = emergency().plan().account()
        #expect(account.right("R-003")?.status == .applies)
        #expect(account.right("R-001")?.status == .applies)
        #expect(account.step(.useProtection)?.state == .canStart)
        #expect(account.gate(.pay)?.because == [GateWords.protected.because])
    }

    struct Row: Sendable, CustomTestStringConvertible {
        var name: String
        var status: RightStatus?
        var change: @Sendable (inout CaseFile) -> Void
        var testDescription: String { name }
    }

    static let emergencyRows: [Row] = [
        Row(name: "no claim", status: .mayApply) { $0.claims = [] },
        Row(name: "share not exceeded", status: .mayApply) { $0.accounts[0].statements[0].balance = money("150.00") },
        Row(name: "network unknown", status: .mayApply) { $0.accounts[0].network = nil },
        Row(name: "coverage unknown", status: .mayApply) { file in
            file.coverages = []
            file.claims = []
        },
        Row(name: "kind of plan unknown", status: .mayApply) { $0.coverages[0].kind = nil },
        Row(name: "nobody said emergency", status: .mayApply) { $0.episodes[0].emergency = nil },
        Row(name: "in network", status: .doesNotApply) { $0.accounts[0].network = .inNetwork },
        Row(name: "no emergency", status: .doesNotApply) { $0.episodes[0].emergency = false },
        Row(name: "short-term plan", status: .doesNotApply) { $0.coverages[0].kind = .shortTerm },
        Row(name: "no insurance", status: .doesNotApply) { file in
            file.coverages[0].kind = CoverageKind.none
            file.claims = []
        },
        Row(name: "an ambulance", status: nil) { $0.accounts[0].role = .ambulance },
    ]

    @Test(arguments: emergencyRows)
    func `one fact decides about emergency care`(_ row: Row) {
        let right = emergency(row.change).plan().account().right("R-003")
        #expect(right?.status == row.status)
        #expect(right?.because.isEmpty != true)
    }

    @Test func `a protection that was answered no longer holds up the gates`() {
        let file = emergency { file in
            file.requests = [.sent(.correction, on: "2026-08-25", answeredOn: "2026-09-05")]
        }
        #expect(file.plan().account().gate(.pay)?.because != [GateWords.protected.because])
    }

    // MARK: Planned care in a building in network

    static let plannedRows: [Row] = [
        Row(name: "nobody knows of a paper", status: .mayApply) { _ in },
        Row(name: "an anesthetist needs no paper", status: .applies) { $0.accounts[0].role = .anesthesia },
        Row(name: "not signed", status: .applies) { $0.accounts[0].noticeAndConsent = .times(signed: false) },
        Row(name: "in time", status: .doesNotApply) { $0.accounts[0].noticeAndConsent = .times() },
        Row(name: "an anesthetist's paper has no effect", status: .applies) { file in
            file.accounts[0].role = .anesthesia
            file.accounts[0].noticeAndConsent = .times()
        },
        Row(name: "building outside", status: .doesNotApply) { $0.episodes[0].facilityNetwork = .outOfNetwork },
        Row(name: "an office", status: .doesNotApply) { $0.accounts[0].role = .office },
        Row(name: "the building itself", status: .doesNotApply) { $0.accounts[0].role = .facility },
        Row(name: "health sharing", status: .doesNotApply) { $0.coverages[0].kind = .healthSharing },
        Row(name: "in network", status: nil) { $0.accounts[0].network = .inNetwork },
        Row(name: "building unknown", status: .mayApply) { file in
            file.accounts[0].role = .radiology
            file.episodes[0].facilityNetwork = nil
        },
    ]

    @Test(arguments: plannedRows)
    func `one fact decides about planned care`(_ row: Row) {
        #expect(planned(row.change).plan().account().right("R-005")?.status == row.status)
    }

    @Test func `the paper and the kind of care are rights of their own`() {
        let surgeon = planned { $0.accounts[0].noticeAndConsent = .times(signed: false) }.plan().account()
        #expect(surgeon.right("R-006")?.status == .applies)
        #expect(surgeon.right("R-007") == nil)
        let reader = planned { $0.accounts[0].role = .radiology }.plan().account()
        #expect(reader.right("R-007")?.status == .applies)
    }
}

extension NoticeAndConsent {
    /// An appointment made ten days ahead, a notice four days ahead, and a signature.
    static func times(
        appointment: String? = "2026-02-21T09:00", notice: String? = "2026-02-27T09:00",
        service: String? = "2026-03-03T09:00", signed: Bool? = true
    ) -> NoticeAndConsent {
        var paper = NoticeAndConsent()
        paper.appointmentAt = appointment.flatMap(LocalTime.init)
        paper.noticeAt = notice.flatMap(LocalTime.init)
        paper.serviceAt = service.flatMap(LocalTime.init)
        paper.signed = signed
        return paper
    }
}

struct ConsentTestTests {
    static let rows: [(NoticeAndConsent, ConsentTest.Verdict)] = [
        (.times(), .valid),
        (.times(signed: false), .void(.notSigned)),
        (.times(signed: nil), .unknown),
        (.times(notice: nil), .unknown),
        (.times(service: nil), .unknown),
        // Exactly 72 hours, and a minute less.
        (.times(notice: "2026-02-28T09:00"), .valid),
        (.times(notice: "2026-02-28T09:01"), .void(.tooLate)),
        (.times(notice: "2026-03-03T10:00"), .void(.afterService)),
        // On short notice: the paper belongs to the day of the appointment.
        (.times(appointment: "2026-03-01T10:00", notice: "2026-03-01T10:05"), .valid),
        (.times(appointment: "2026-03-01T10:00", notice: "2026-03-02T10:00"), .void(.notOnAppointmentDay)),
        // On the day itself: three hours.
        (.times(appointment: "2026-03-03T05:00", notice: "2026-03-03T06:00"), .valid),
        (.times(appointment: "2026-03-03T05:00", notice: "2026-03-03T06:01"), .void(.tooLate)),
        (.times(appointment: nil, notice: "2026-03-02T09:00"), .unknown),
        (.times(appointment: nil, notice: "2026-02-20T09:00"), .valid),
        (.times(appointment: "2026-03-04T05:00", notice: "2026-03-02T09:00"), .unknown),
    ]

    @Test(arguments: rows.indices)
    func `the hours decide whether a paper counts`(_ index: Int) {
        let law = Law(rulebook: FixtureRulebook.standard, today: Cases.today, for: CaseFile())
        #expect(ConsentTest.verdict(Self.rows[index].0, law: law) == Self.rows[index].1)
    }

    @Test func `without the hours nothing is decided`() {
        let law = Law(rulebook: FixtureRulebook().without("R-006").rulebook, today: Cases.today, for: CaseFile())
        #expect(ConsentTest.verdict(.times(notice: "2026-03-01T09:00"), law: law) == .unknown)
        #expect(ConsentTest.verdict(nil, law: law) == .unknown)
    }
}
