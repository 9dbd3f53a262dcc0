import CaseModel

/// A draft as a person reads it.
enum DraftText {
    /// More lines than this are counted, not listed.
    private static let shownLines = 12

    static func render(_ draft: Draft, on page: Page) -> String {
        var page = page
        for file in draft.files {
            page.heading("\(file.file): \(kind(file.kind))\(file.kind == .notSure ? "" : surety(file.confidence))")
            for statement in file.statements { write(statement, on: &page) }
            for claim in file.claims { write(claim, on: &page) }
            for notice in file.notices { write(notice, on: &page) }
            if let total = file.paymentTotal { page.line("The plan paid \(total.display) in all.", indent: 2) }
            if file.balances == true { page.line("Every amount in it adds up.", indent: 2) }
            for issue in file.issues {
                let mark = issue.severity == .error ? "Cannot be read" : "Please check"
                let place = issue.at.map { " (\($0.text))" } ?? ""
                page.line("\(mark)\(place): \(issue.what) \(issue.fix ?? "")", indent: 2, hanging: 2)
            }
        }
        return page.text
    }

    private static func write(_ statement: DraftStatement, on page: inout Page) {
        page.line(
            [
                statement.biller, statement.account.map { "account \($0)" }, statement.role?.plainName,
                statement.statementDate.map { "dated \($0.display)" }, statement.dueDate.map { "due \($0.display)" },
            ]
            .compactMap { $0 }.joined(separator: ", "), indent: 2, hanging: 2)
        let rows = statement.lines.prefix(shownLines).map { line in
            [
                line.dateOfService?.iso ?? "", line.revenueCode ?? "",
                ([line.code ?? ""] + line.modifiers).joined(separator: "-"), line.description ?? "",
                line.units?.text ?? "", line.charge.display,
            ]
        }
        page.table(rows, right: [4, 5], indent: 4)
        if statement.lines.count > shownLines {
            page.line("… and \(statement.lines.count - shownLines) more lines.", indent: 4)
        }
        let stated = statement.stated
        let sums: [(String, Money?)] = [
            ("Total charges", stated.totalCharges), ("Plan paid", stated.insurancePaid),
            ("Taken off", stated.adjustments), ("You paid", stated.patientPaid), ("Paid", stated.otherPaid),
            ("Earlier balance", stated.previousBalance), ("They ask for", stated.balance),
        ]
        page.table(sums.compactMap { name, amount in amount.map { [name, $0.display] } }, right: [1], indent: 4)
    }

    private static func write(_ claim: DraftClaim, on page: inout Page) {
        page.line(
            [
                "Claim \(claim.claimNumber ?? "without a number")", claim.account.map { "account \($0)" },
                claim.status?.plainName, claim.processedOn.map { "decided \($0.display)" },
            ]
            .compactMap { $0 }.joined(separator: ", "), indent: 2, hanging: 2)
        let contractual = claim.allAdjustments.filter { $0.group == .contractual }.map(\.amount).total()
        let rows: [(String, Money?)] = [
            ("Charged", claim.billed), ("Plan's discount", contractual == .zero ? nil : contractual),
            ("Plan paid", claim.planPaid),
            ("Your share", claim.patientResponsibility?.total ?? claim.patientShare),
        ]
        page.table(rows.compactMap { name, amount in amount.map { [name, $0.display] } }, right: [1], indent: 4)
    }

    private static func write(_ notice: Notice, on page: inout Page) {
        let parts = [
            notice.from.map { "From \($0)" }, notice.creditor.map { "for \($0)" },
            notice.amount.map { "about \($0.display)" }, notice.replyBy.map { "reply by \($0.display)" },
        ]
        page.line(parts.compactMap { $0 }.joined(separator: ", "), indent: 2, hanging: 2)
    }

    private static func surety(_ confidence: Confidence) -> String {
        switch confidence {
        case .sure: ""
        case .likely: " (please check)"
        case .notSure: " (not sure)"
        }
    }

    static func kind(_ kind: PaperKind) -> String {
        switch kind {
        case .itemizedBill: "a bill with a list of charges"
        case .statement: "a bill without a list of charges"
        case .claimForm: "a claim form"
        case .remittance: "the plan's answer to the office (835)"
        case .explanationOfBenefits: "a paper from your plan (EOB). It is not a bill"
        case .medicareSummaryNotice: "a Medicare summary notice. It is not a bill"
        case .blueButton: "a Medicare Blue Button file"
        case .fhir: "a file from your plan (FHIR)"
        case .validationNotice: "a collector's first notice"
        case .estimate: "an estimate"
        case .surpriseBillNotice: "a notice about surprise bills"
        case .denialLetter: "a letter that says no to a claim"
        case .assistanceDecision: "an answer about money help"
        case .collectionActionNotice: "a notice of planned collection steps"
        case .settlementOffer: "an offer to settle"
        case .courtPapers: "court papers. Get legal help now. Do not wait"
        case .notAMedicalPaper: "not a medical paper"
        case .notSure: "a paper we are not sure about"
        }
    }
}

extension ClaimStatus {
    /// In plain words.
    var plainName: String {
        switch self {
        case .pending: "still being decided"
        case .paid: "paid"
        case .denied: "not paid"
        case .partlyPaid: "partly paid"
        case .reversed: "taken back"
        case .corrected: "corrected"
        }
    }
}

extension Role {
    /// In plain words.
    var plainName: String {
        switch self {
        case .facility: "hospital"
        case .emergencyPhysician: "emergency doctors"
        case .radiology: "radiology"
        case .anesthesia: "anesthesia"
        case .pathology: "pathology"
        case .laboratory: "laboratory"
        case .consultant: "specialist"
        case .surgeon: "surgeon"
        case .ambulance: "ambulance"
        case .equipment: "equipment"
        case .pharmacy: "pharmacy"
        case .office: "doctor's office"
        }
    }
}
