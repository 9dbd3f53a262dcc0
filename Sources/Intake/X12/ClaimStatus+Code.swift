import CaseModel

extension DraftClaim {
    /// Which of several payers this one was, from the claim status code (835: CLP02).
    static func order(ofStatusCode code: String) -> String? {
        switch code {
        case "1", "19": "primary"
        case "2", "20": "secondary"
        case "3", "21": "tertiary"
        default: nil
        }
    }

    /// Where the claim stands, from its status code and its amounts.
    ///
    /// 1, 2, 3 and their forwarded forms 19, 20, 21 say only that the claim was processed. It counts as denied when
    /// nothing was paid, something was refused and no cost share was set; else as paid, be it with nothing, because
    /// all of it went to the deductible. A predetermination (25) prices care that was not billed yet, and 23 hands
    /// the claim on to another payer: in both cases no decision was made, so the claim is pending. 5, 10, 13 and 15
    /// to 17 are the waiting states of version 4010.
    func status(ofCode code: String, adjustments: [Adjustment]) -> ClaimStatus? {
        switch code {
        case "1", "2", "3", "19", "20", "21":
            guard let planPaid else { return nil }
            return planPaid == .zero && !denials.isEmpty && !adjustments.haveCostShare ? .denied : .paid
        case "4": return .denied
        case "22": return .reversed
        case "5", "10", "13", "15", "16", "17", "23", "25": return .pending
        default: return nil
        }
    }
}
