public import CaseModel
public import Playbook

extension Opener {
    /// A letter that a person writes in words of their own, and what it asks for: it is written down when it is sent.
    public var ownLetter: (department: String, ask: RequestKind?)? {
        switch self {
        case .claimCheckLetter: ("insurer", .claimReview)
        case .coverageNoticeLetter: ("frontLine", .coordination)
        case .protectionLetter: ("frontLine", .correction)
        case .estimateDisputeLetter: ("insurer", .externalDispute)
        case .externalReviewLetter: ("insurer", .externalReview)
        case .appealLetter: ("insurer", .appeal)
        case .assistanceFormLetter, .assistanceMissingLetter: ("financialAssistance", .assistanceApplication)
        case .stopCollectionLetter, .followUpLetter, .supervisorLetter, .optionsLetter, .offerLetter: ("frontLine", nil)
        case .collectionNoticeLetter, .collectionDisputeLetter: ("collector", .validation)
        case .agreementLetter: ("frontLine", .offerInWriting)
        case .zeroBalanceLetter: ("frontLine", .zeroBalance)
        case .creditDisputeLetter: ("creditBureau", nil)
        case .basisLetter: ("frontLine", .basis)
        case .correctedClaimLetter: ("frontLine", .correctedClaim)
        case .planDocumentsLetter: ("benefitsOffice", .planDocuments)
        case .accountReviewLetter: ("supervisor", .accountReview)
        case .moreTimeLetter: ("frontLine", .moreTime)
        case .confidentialMailLetter: ("insurer", .confidentialMail)
        case .coordinatedLetter: ("frontLine", .coordinatedReview)
        case .recallLetter: ("frontLine", .recall)
        case .itemizedBillLetter, .holdLetter, .lineQuestionsLetter, .billingOfficeCall, .assistanceOfficeCall,
            .planCall, .collectorCall, .legalHelpCall, .billReview, .paymentRecord, .answerRecord, .addPaper, .question,
            .creditReport, .courtHelp, .waitingList, .doctorCall, .employerCall, .outsideHelp, .lockRecords:
            nil
        }
    }
}
