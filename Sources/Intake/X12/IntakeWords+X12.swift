import CaseModel

/// What is said of remittances and other X12 files.
extension IntakeWords {
    // MARK: Whole files

    static let textBeforeX12 = Words("There is other text before the data. It was passed over.")
    static let envelopeCutShort = Words(
        "The envelope that opens this file is cut short.", fix: "Ask for the file again, or copy it again.")
    static let cutOff = Words(
        "This file is cut off here. What comes after it is missing.",
        fix: "Ask for the file again, or copy it again. Nothing was taken from it.")
    static let emptyEnvelope = Words(
        "This data file holds an envelope with no paper in it.", fix: "Check that it is the right file.")
    static let noClaims = Words(
        "This payment notice (835) has no claims in it.", fix: "Check that it is the right file.")
    static let noLastSegment = Words(
        "The end mark of this part (SE) is missing. What stands before the next part was read.",
        fix: "Compare it with the paper from your plan.")
    static let noEnvelopeEnd = Words(
        "The end mark of the file (IEA) is missing, so claims may be missing too.",
        fix: "Compare it with the paper from your plan.")

    static func setNotReadYet(_ sets: [String]) -> Words {
        guard sets.contains("837") else {
            return Words(
                "This data file is of kind \(sets.joined(separator: ", ")). It is not read by this version.",
                fix: "A payment notice from a plan is of kind 835.")
        }
        return Words(
            "This is a claim form as it was sent to a plan (837). It is not read by this version.",
            fix: "Add the plan's answer to it (835), or type in the values.")
    }

    static func wrongCount(_ name: String, stated: String, found: Int, of parts: String) -> Words {
        Words(
            "The end mark \(name) says \(quoted(stated)) \(parts); \(found) were found. Something may be missing.",
            fix: "Compare it with the paper from your plan.")
    }

    static func wrongNumber(_ name: String, stated: String, opened: String) -> Words {
        Words(
            "The end mark \(name) has the number \(quoted(stated)), but what it ends has \(quoted(opened)).",
            fix: "Compare it with the paper from your plan.")
    }

    // MARK: Values

    static func amountMissing(_ name: String) -> Words {
        Words("The \(name) is missing.", fix: "Look it up on the paper from your plan and type it.")
    }

    static func notAnX12Day(_ text: String) -> Words {
        Words("The date \(quoted(text)) is not a day.", fix: "Look it up on the paper from your plan and type it.")
    }

    static func unknownGroup(_ text: String) -> Words {
        Words(
            "The adjustment group \(quoted(text)) is not known. It was read as \"other\" (OA).",
            fix: "Ask the plan who is to pay this amount.")
    }

    static func unknownStatus(_ text: String) -> Words {
        Words("The claim status \(quoted(text)) is not known.", fix: "Ask the plan where this claim stands.")
    }

    // MARK: Sums

    private static let compare = "Compare it with the paper from your plan, and ask the plan about the difference."

    static func claimDoesNotBalance(_ balance: Balance) -> Words {
        Words("The amounts of this claim do not add up. \(sentence(balance))", fix: compare)
    }

    static func lineDoesNotBalance(_ balance: Balance) -> Words {
        Words("The amounts of this line do not add up. \(sentence(balance))", fix: compare)
    }

    private static func sentence(_ balance: Balance) -> String {
        let sum = balance.paid + balance.adjustments
        return "Billed is \(balance.billed.display). Paid \(balance.paid.display) and adjustments "
            + "\(balance.adjustments.display) make \(sum.display). The difference is \(balance.difference.display)."
    }

    static func linesDoNotTie(billed: Money, sum: Money) -> Words {
        Words(
            "The lines of this claim add up to \(sum.display), but the claim was billed \(billed.display). "
                + "The difference is \((billed - sum).display).", fix: compare)
    }

    static func shareDoesNotTie(stated: Money, sum: Money) -> Words {
        Words(
            "The patient's share is given as \(stated.display), but its parts add up to \(sum.display).", fix: compare)
    }

    static func paymentDoesNotTie(total: Money, sum: Money) -> Words {
        Words(
            "The payment is \(total.display), but the claims less the provider adjustments make \(sum.display). "
                + "The difference is \((total - sum).display).", fix: compare)
    }
}
