import CaseModel

/// What the checks of whole papers say.
enum DocumentWords {
    // MARK: Totals

    static func totals(_ problem: TotalsProblem) -> FindingWords {
        let stated = problem.stated.display
        let computed = problem.computed.display
        let apart = problem.difference.magnitude.display
        let couldBeRight = [
            "A row may stand on a page that is not here.",
            "A row that only repeats a sum may have been read as a charge.",
        ]
        let settledBy = ["A corrected statement, or the page that is missing."]
        switch problem.kind {
        case .line(let line, let units, let price):
            return FindingWords(
                saw: "\(units.text) units at \(price.display) make \(computed). The line of "
                    + "\(CommonWords.line(line)) says \(stated). They are \(apart) apart.",
                couldBeRight: ["A first or last unit may have another price.", "A set fee may be part of the charge."],
                settledBy: ["The price of one unit and the number of units."],
                ask: "Please show how this charge is made up, or correct it.")
        case .subtotal:
            return FindingWords(
                saw:
                    "A subtotal says \(stated). The charges that belong to it add up to \(computed). They are \(apart) "
                    + "apart.",
                couldBeRight: couldBeRight, settledBy: settledBy,
                ask: "Please send a corrected statement, or show which charges make up this subtotal.")
        case .total, .fileTotal:
            return FindingWords(
                saw: "The total says \(stated). The charges add up to \(computed). They are \(apart) apart.",
                couldBeRight: couldBeRight, settledBy: settledBy,
                ask: "Please send a corrected statement, or show which charges make up the total.")
        case .balance:
            return FindingWords(
                saw: "The balance says \(stated). The earlier balance, the charges, the payments and the adjustments "
                    + "lead to \(computed). They are \(apart) apart.",
                couldBeRight: ["A payment, a fee or an earlier balance may stand on a page that is not here."],
                settledBy: ["The account history with every payment and adjustment."],
                ask: "Please show how you come to this balance, or send a corrected statement.")
        case .claim:
            return FindingWords(
                saw: "The plan's own amounts do not add up: what was billed is \(apart) apart from what was paid and "
                    + "taken off.",
                couldBeRight: ["A part of the claim may stand on a page that is not here."],
                settledBy: ["A corrected explanation of benefits from the plan."],
                ask: "Please send me a corrected explanation of benefits for this claim.")
        }
    }

    static func needsRows(of file: String) -> String { "The rows of \(file) that could not be read." }

    // MARK: Itemization

    static let askForList =
        "Please send me an itemized bill with the day, code, units and charge of each service, and the claim form as "
        + "it was sent to the plan."

    static func noLines(_ sum: Money?) -> FindingWords {
        FindingWords(
            saw: sum.map { "The bill asks for one sum of \($0.display) and lists no charges." }
                ?? "The bill lists no charges.",
            couldBeRight: ["A list may have come on another paper."], settledBy: ["The itemized bill."], ask: askForList
        )
    }

    static func lumps(_ lines: [BillLine], all: Bool) -> FindingWords {
        let names = lines.prefix(3).map { Spelling.quoted($0.line.description) ?? "a row without words" }
        let more = lines.count > 3 ? " and \(lines.count - 3) more" : ""
        let sum = lines.map(\.charge).total().display
        return FindingWords(
            saw: (all ? "Every charge is one sum for a whole department: " : "Some charges are one sum each: ")
                + "\(names.joined(separator: ", "))\(more), \(sum) together, without codes.",
            couldBeRight: ["Bills of a hospital stay often show departments only."],
            settledBy: ["The itemized bill."], ask: askForList)
    }

    static func departmentsOnly(_ count: Int) -> FindingWords {
        FindingWords(
            saw: "The \(count) charges have hospital department codes but no service codes.",
            couldBeRight: ["Bills of a hospital stay often show department codes only."],
            settledBy: ["The itemized bill with a code for each service."], ask: askForList)
    }

    static func wordsOnly(_ count: Int) -> FindingWords {
        FindingWords(
            saw: count == 1 ? "The charge has words but no code." : "The \(count) charges have words but no codes.",
            couldBeRight: ["A short bill may leave out the codes."],
            settledBy: ["The itemized bill with a code for each service."], ask: askForList)
    }

    // MARK: Repeats

    static func carriedTwice(_ previous: Money, count: Int, of day: Day?) -> FindingWords {
        FindingWords(
            saw: "The bill carries \(previous.display) forward from the statement before"
                + (day.map { " of \($0.display)" } ?? "")
                + ", and lists the same \(count == 1 ? "charge" : "\(count) charges") again.",
            couldBeRight: ["The list may be there for the record only.", "A later line may take the amount back."],
            settledBy: ["The account history and one confirmed balance."],
            ask: "Please confirm one balance for this care. Are these charges counted once only?")
    }

    static func onTwoAccounts(_ count: Int, all: Bool, other: String, samePatient: Bool) -> FindingWords {
        var couldBeRight = ["The account may have got a new number."]
        if !samePatient { couldBeRight.append("The bills may be for two people.") }
        if !all { couldBeRight.append("There may have been two visits on that day.") }
        let charges = count == 1 ? "One charge" : "\(count) charges"
        return FindingWords(
            saw:
                "\(charges) of this account \(count == 1 ? "stands" : "stand") with the same day, code, units and "
                + "amount on \(other) of the same biller.",
            couldBeRight: couldBeRight, settledBy: ["The history of both accounts and one confirmed balance."],
            ask: "Is this care billed on two accounts? Please confirm one balance and close the other account.")
    }
}
