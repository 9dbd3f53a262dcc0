import CaseModel
import Rulebook

/// The rules the playbook asks for, by what they are about. Their words and numbers live in the rulebook.
extension Identifier where Noun == Rule {
    // No Surprises Act
    static let emergencyCostShare: Self = "R-001"
    static let noBalanceBill: Self = "R-003"
    static let inNetworkFacility: Self = "R-005"
    static let noticeAndConsent: Self = "R-006"
    static let neverWaivable: Self = "R-007"
    static let groundAmbulance: Self = "R-009"
    // Good faith estimate
    static let estimate: Self = "R-015"
    static let estimateDispute: Self = "R-016"
    // Hospital financial assistance
    static let assistancePolicy: Self = "R-021"
    static let notificationPeriod: Self = "R-024"
    static let collectionActionNotice: Self = "R-025"
    static let applicationPeriod: Self = "R-026"
    static let incompleteApplication: Self = "R-027"
    static let completeApplication: Self = "R-028"
    static let assistanceComplaint: Self = "R-031"
    // Appeals
    static let internalAppeal: Self = "R-041"
    static let planAppealAnswer: Self = "R-043"
    static let brokenAppealRules: Self = "R-044"
    static let lateClaim: Self = "R-058"
    static let externalReview: Self = "R-046"
    static let redetermination: Self = "R-050"
    static let medicareReconsideration: Self = "R-051"
    static let medicareHearing: Self = "R-052"
    static let medicareCouncil: Self = "R-053"
    static let advantageReconsideration: Self = "R-054"
    static let medicaidPlanAppeal: Self = "R-055"
    static let tricareAppeal: Self = "R-063"
    static let federalEmployeeAppeal: Self = "R-064"
    static let churchPlanAppeal: Self = "R-065"
    static let governmentPlanAppeal: Self = "R-066"
    static let indianHealthAppeal: Self = "R-067"
    static let veteransAppeal: Self = "R-068"
    static let unknownPlanAppeal: Self = "R-069"
    // Prices
    static let postedPrices: Self = "R-076"
    // Records
    static let recordsAccess: Self = "R-071"
    // Collections
    static let validationNotice: Self = "R-081"
    static let noticeContents: Self = "R-082"
    static let disputeWindow: Self = "R-083"
    static let timelyDispute: Self = "R-084"
    static let limitation: Self = "R-093"
    static let ownerOfDebt: Self = "R-097"
    static let partPayment: Self = "R-094"
    // Help outside, and who has to pay
    static let surpriseBillComplaint: Self = "R-013"
    static let stateOffices: Self = "R-122"
    static let medicareCounselors: Self = "R-123"
    static let laborAdvisers: Self = "R-124"
    static let ombudsman: Self = "R-125"
    static let federalOffices: Self = "R-129"
    static let whoMustPay: Self = "R-127"
    static let confidentialMail: Self = "R-126"
    static let planDocuments: Self = "R-128"
    // Ways into insurance
    static let continuation: Self = "R-144"
    static let jobPlanEnrollment: Self = "R-145"
    static let marketplaceEnrollment: Self = "R-146"
    static let newborn: Self = "R-147"
    static let crimeVictims: Self = "R-148"
    static let lien: Self = "R-149"
    // Other payers
    static let qmb: Self = "R-134"
    static let medicaid: Self = "R-135"
    static let veterans: Self = "R-136"
    static let otherParty: Self = "R-143"
    /// The rules name no federal one for TRICARE: asking it first is how the product does things.
    static let tricare: Self = "P-007"
    // How the product does things
    static let settlementPoints: Self = "R-171"
    static let paymentPlanPoints: Self = "R-172"
    static let waitingRule: Self = "P-001"
    static let nextStepRule: Self = "P-002"
    static let effortRule: Self = "P-003"
    static let screeningRule: Self = "P-004"
    static let closingRule: Self = "P-005"
    static let paymentRule: Self = "P-006"
    static let putOffRule: Self = "P-008"
    static let afterClosingRule: Self = "P-009"
    static let ladderRule: Self = "P-010"
    static let returningRule: Self = "P-011"
}
