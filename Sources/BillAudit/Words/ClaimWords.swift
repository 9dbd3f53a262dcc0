import CaseModel

/// What the checks that lay bill and claim side by side say.
enum ClaimWords {
    static let history = "The explanation of benefits and the account history."

    static func billExceedsClaim(_ sums: Reconciliation, excess: Money, late: Money, outOfNetwork: Bool) -> FindingWords
    {
        var saw =
            "The bill asks for \((sums.balance ?? .zero).display). The plan says your share is "
            + "\(sums.share.display)"
        if sums.patientPaid != .zero { saw += ", of which \(sums.patientPaid.display) is paid" }
        saw += ". "
        if sums.previousBalance != .zero {
            saw += "Leaving out the earlier balance of \(sums.previousBalance.display), the bill asks for "
        } else {
            saw += "The bill asks for "
        }
        saw += "\(excess.display) more."
        if let taken = sums.adjustmentsOnBill, taken < sums.contractual {
            saw += " The plan's discount is \(sums.contractual.display); the bill took off \(taken.display)."
        }
        if let paid = sums.insurancePaidOnBill, paid < sums.planPaid {
            saw += " The plan paid \(sums.planPaid.display); the bill shows \(paid.display)."
        }
        if late != .zero {
            saw +=
                " The plan refused \(late.display) because the claim came late, and marked it as the provider's."
        }
        if sums.unclaimed != .zero {
            saw += " Charges of \(sums.unclaimed.display) on the bill are on no claim here."
        }
        var couldBeRight = [
            "The plan may have changed its decision since.", "You may have agreed in writing to pay more.",
        ]
        if sums.unclaimed != .zero { couldBeRight.insert("Some charges may be on another claim.", at: 0) }
        if sums.previousBalance != .zero {
            couldBeRight.append("A payment may have gone to the earlier balance first.")
        }
        if outOfNetwork {
            couldBeRight.insert(
                "The biller is not in the plan's network. It may bill more, unless a law protects you.", at: 0)
        }
        let ask =
            outOfNetwork
            ? "Why is this more than the share that my plan states? Does a law against surprise bills apply here?"
            : late == excess
                ? "Please take off what my plan refused because the claim came late, or tell me why it is on my bill."
                : "Please change the balance to the share that my plan states, or show what makes up the rest."
        return FindingWords(saw: saw, couldBeRight: couldBeRight, settledBy: [history], ask: ask)
    }

    static let outOfNetworkChange =
        "The biller is not in the plan's network. Whether it may bill more depends on the law that protects this care."

    static func contractual(_ amount: Money, reasons: [String], outOfNetwork: Bool) -> FindingWords {
        var couldBeRight = ["Charges that no claim here shows may be part of the balance."]
        if outOfNetwork { couldBeRight.insert("The biller is not in the plan's network.", at: 0) }
        let codes = reasons.isEmpty ? "" : " (\(reasons.joined(separator: ", ")))"
        return FindingWords(
            saw:
                "The plan marked amounts as the provider's to bear\(codes). Of these, \(amount.display) is still in "
                + "the balance.",
            couldBeRight: couldBeRight, settledBy: [history],
            ask:
                "Please take off the amounts that my plan marked as yours to bear, or tell me why I am billed for them."
        )
    }

    static func discountTooSmall(taken: Money, contractual: Money, outOfNetwork: Bool) -> FindingWords {
        var couldBeRight = ["A part of the discount may be taken off on a later bill."]
        if outOfNetwork { couldBeRight.insert("The biller is not in the plan's network.", at: 0) }
        return FindingWords(
            saw: "The plan's discount is \(contractual.display). The bill took off \(taken.display), which is "
                + "\((contractual - taken).display) less.",
            couldBeRight: couldBeRight, settledBy: [history],
            ask: "Please take off the whole discount of my plan, or tell me why the bill takes off less.")
    }

    // MARK: Late claims

    static func late(_ amount: Money, medicare: String?, outOfNetwork: Bool) -> FindingWords {
        var couldBeRight = ["You may have given your insurance details late."]
        if outOfNetwork { couldBeRight.insert("The biller is not in the plan's network.", at: 0) }
        var saw =
            "The plan refused \(amount.display) because the claim came late, and marked it as the provider's to "
            + "bear. It is still in the balance."
        if let medicare { saw += " \(medicare)" }
        return FindingWords(
            saw: saw, couldBeRight: couldBeRight,
            settledBy: ["The day on which the claim was sent, and the plan's time limit."],
            ask: "When was the claim sent to my plan? Please take off what was refused because it came late.")
    }

    static func medicareInTime(_ decided: Day, _ end: Day) -> String {
        "Medicare decided on \(decided.display), before its time limit ended on \(end.display). The claim cannot have "
            + "come too late."
    }

    static func medicareLimit(_ end: Day) -> String { "Medicare's time limit ended on \(end.display)." }

    static func lateOnPatient(_ amount: Money, group: String) -> FindingWords {
        FindingWords(
            saw:
                "The plan refused \(amount.display) because the claim came late, and marked it \(group). So it may "
                + "have been put on you.",
            couldBeRight: ["You may have given your insurance details late.", "You may have sent the claim yourself."],
            settledBy: ["The day on which the claim was sent, by whom, and the plan's time limit."],
            ask: "Why was this amount put on me when the claim came late? When was the claim sent?")
    }

    static let lateNeedsAnswer = "Who bears the amount must be answered first."
    static let needsReasons = "The table of reason codes."

    // MARK: Open claims

    static func notDecided(_ balance: Money?, takenBack: Bool) -> FindingWords {
        let bill = balance.map { "The bill asks for \($0.display)" } ?? "There is a bill"
        return FindingWords(
            saw: takenBack
                ? "\(bill), but your plan took its decision back and has not decided again."
                : "\(bill), but your plan has not decided this claim yet.",
            couldBeRight: ["The plan may have decided since.", "The biller may ask for a copay in advance."],
            settledBy: ["The plan's decision on this claim."],
            ask: "Please wait for my plan's decision, and put the account on hold until then.")
    }

    static func noClaim(_ balance: Money?) -> FindingWords {
        let bill = balance.map { "The bill asks for \($0.display)" } ?? "There is a bill"
        return FindingWords(
            saw: "\(bill), but your plan told you that it has no claim for it.",
            couldBeRight: [
                "The claim may have gone to another plan.", "You may have chosen to pay for this yourself.",
            ],
            settledBy: ["The day on which a claim was sent, and to which plan."],
            ask: "Please send a claim to my plan, and put the account on hold until it has decided.")
    }

    static func needsDecision(_ account: AuditedAccount) -> String {
        "The plan's decision for \(CommonWords.name(of: account))."
    }

    static func needsShare(_ account: AuditedAccount) -> String {
        "A paper of the plan that says your share for \(CommonWords.name(of: account))."
    }

    static func needsOtherBenefits(_ account: AuditedAccount, _ days: [Day]) -> String {
        let named = days.prefix(3).map(\.display)
        let more = days.count > 3 ? " and more days" : ""
        return "The explanation of benefits for the care on \(CommonWords.list(Array(named)))\(more) of "
            + "\(CommonWords.name(of: account))."
    }
}
