import CaseModel
import Testing

@testable import Playbook

/// A case of invented people as it stands on one day.
struct Story: Sendable, CustomTestStringConvertible {
    var name: String
    var file: CaseFile
    var today = Cases.today
    var findings: [OpenQuestion] = []

    var testDescription: String { name }
    var plan: Plan { file.plan(on: today, findings: findings) }

    static let all: [Story] = [
        empty, newBill, emergencyVisit, inCollections, courtPapers, refusedClaim, aboveEstimate, payingAsAgreed,
        medicareAndQMB, readyToSettle, closed,
    ]

    static let empty = Story(name: "empty", file: CaseFile())

    /// One bill, and nothing else known.
    static let newBill = Story(
        name: "new-bill",
        file: {
            var statement = Statement()
            statement.id = "S1"
            statement.date = day("2026-09-01")
            statement.dueDate = day("2026-10-20")
            statement.balance = money("640.00")
            var account = Account()
            account.id = "A1"
            account.biller = "Lakeside Clinic"
            account.statements = [statement]
            var file = CaseFile()
            file.accounts = [account]
            return file
        }())

    /// Two bills of one emergency; the doctor is out of network and the plan has decided.
    static let emergencyVisit = Story(
        name: "emergency-visit",
        file: Cases.hospital { file in
            file.episodes[0].emergency = true
            file.episodes[0].facilityNetwork = .inNetwork
            var doctor = file.accounts[0]
            doctor.id = "A2"
            doctor.biller = "Sample Emergency Doctors"
            doctor.role = .emergencyPhysician
            doctor.hospitalKind = .notHospital
            doctor.network = .outOfNetwork
            doctor.statements[0].id = "S2"
            doctor.statements[0].balance = money("900.00")
            file.accounts.append(doctor)
            var claim = file.claims[0]
            claim.id = "K2"
            claim.account = "A2"
            claim.patientResponsibility?.deductible = money("150.00")
            file.claims.append(claim)
        })

    static let inCollections = Story(name: "in-collections", file: Cases.collector())

    static let courtPapers = Story(
        name: "court-papers",
        file: Cases.collector { file in
            var suit = Suit()
            suit.state = .served
            suit.servedOn = day("2026-09-10")
            suit.answerBy = day("2026-10-08")
            file.accounts[0].suit = suit
        })

    static let refusedClaim = Story(name: "refused-claim", file: Cases.refused())

    static let aboveEstimate = Story(name: "above-estimate", file: Cases.uninsured())

    static let payingAsAgreed = Story(
        name: "paying-as-agreed",
        file: Cases.ready { file in
            var agreement = Agreement()
            agreement.id = "G1"
            agreement.account = "A1"
            agreement.kind = .plan
            agreement.amount = money("600.00")
            agreement.agreedOn = day("2026-08-30")
            agreement.inWriting = true
            agreement.instalments = ["2026-09-01", "2026-09-20", "2026-11-01"].map {
                var part = Instalment()
                part.on = day($0)
                part.amount = money("200.00")
                return part
            }
            file.agreements = [agreement]
            var payment = Payment()
            payment.account = "A1"
            payment.on = day("2026-09-01")
            payment.amount = money("200.00")
            file.payments = [payment]
        })

    static let medicareAndQMB = Story(
        name: "medicare-and-qmb",
        file: Cases.hospital { file in
            file.coverages[0].kind = .medicare
            var qmb = Coverage()
            qmb.id = "I2"
            qmb.kind = .qmb
            qmb.order = "secondary"
            file.coverages.append(qmb)
        })

    static let readyToSettle = Story(
        name: "ready-to-settle", file: Cases.ready(),
        findings: [OpenQuestion(account: "A1", check: "office-visit-level", grade: .c)])

    static let closed = Story(
        name: "closed",
        file: Cases.ready { file in
            file.requests = [.sent(.zeroBalance, on: "2026-09-02", answeredOn: "2026-09-10")]
        })
}
