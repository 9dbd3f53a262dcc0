import CaseModel

/// Words that several checks use. All sentences of the audit stand in this folder, so that they can be translated.
enum CommonWords {
    /// `account H-884120`, or by its biller where no number is printed.
    static func name(of account: AuditedAccount) -> String {
        if let number = Spelling.quoted(account.number) { return "account \(number)" }
        if let biller = Spelling.quoted(account.biller) { return "the account of \(biller)" }
        return "this account"
    }

    // MARK: Why a change cannot be told

    static func claimNotHere(_ account: AuditedAccount) -> String { "The claim for \(name(of: account)) is not here." }
    static let noLineAmounts = "the claim has no line amounts"
    static let claimNotDecided = "The plan has not decided the claim yet."
    static let noCodeToFind = "The line has no code or date by which to find it on the claim."
    static let correctedFirst = "The corrected paper must be seen first."
    static let listFirst = "The list of charges must be seen first."

    /// Why the sum of all changes cannot be told.
    static func total(waitingForLineAmounts count: Int) -> String {
        let verb = count == 1 ? "finding depends" : "findings depend"
        return "\(spelled(count)) \(verb) on line amounts that the claim does not show"
    }

    static func total(unknown count: Int) -> String {
        count == 1
            ? "For one finding the change cannot be told yet."
            : "For \(spelled(count)) findings the change cannot be told yet."
    }

    static func spelled(_ count: Int) -> String {
        let words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
        return words.indices.contains(count) ? words[count] : String(count)
    }

    static func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

    static func list(_ parts: [String]) -> String {
        guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
        return parts.dropLast().joined(separator: ", ") + " and " + last
    }

    // MARK: What is needed

    static func needsBenefits(_ account: AuditedAccount) -> String {
        "The explanation of benefits for \(name(of: account))."
    }

    static func needsList(_ account: AuditedAccount) -> String { "The list of charges for \(name(of: account))." }

    static func needsCodes(_ account: AuditedAccount) -> String {
        "A list of charges with codes for \(name(of: account))."
    }

    static func needsDates(_ account: AuditedAccount) -> String {
        "The day of service of each charge on \(name(of: account))."
    }

    static func needsBalance(_ account: AuditedAccount) -> String {
        "A statement of \(name(of: account)) that says what you are asked to pay."
    }

    static func needsCorrected(_ account: AuditedAccount) -> String {
        "A corrected statement of \(name(of: account)): the totals do not tie, so a line may be missing."
    }

    static func needsCorrectedBenefits(_ account: AuditedAccount) -> String {
        "A corrected explanation of benefits for \(name(of: account)): its amounts do not add up."
    }

    static func needsBill(for claim: PayerClaim) -> String {
        let name = Spelling.quoted(claim.claimNumber).map { "claim \($0)" } ?? "the claim at \(claim.place)"
        guard let number = Spelling.quoted(claim.accountNumber) else {
            return "The bill for \(name). No bill here belongs to it."
        }
        return "The bill for \(name). Its account, \(number), is on no bill here."
    }

    static func needsBills(_ count: Int) -> String {
        "The bills for \(count) claims that belong to no bill here. Some may be other people's."
    }

    // MARK: Doubt

    static let misread = "A number may have been read wrongly from the paper. Look at the paper first."

    /// A line in a sentence: its code and its words as printed.
    static func line(_ line: BillLine) -> String {
        let words = Spelling.quoted(line.line.description)
        switch (line.code, words) {
        case (let code?, let words?): return "\(code) (\(words))"
        case (let code?, nil): return code
        case (nil, let words?): return words
        case (nil, nil): return line.revenueCode.map { "revenue code \($0)" } ?? "the charge of \(line.charge.display)"
        }
    }

    static func day(_ day: Day?) -> String { day.map { " on \($0.display)" } ?? "" }
}
