import CaseModel

extension Money {
    /// The amount within what the contract can spell.
    var spellable: Money { min(max(self, -Money.largest), Money.largest) }
}

extension AccountFacts {
    /// What the account asks for: the newest statement, or the collector's notice where no statement gives an amount.
    var askedAmount: Money? { account.ofCurrentStatement { $0.balance } ?? account.holder?.validationNotice?.amount }

    /// What is open: what is asked for, less the payments made after the newest statement. A payment without a day may
    /// already be part of the statement and is not taken off again.
    ///
    /// What an agreement in writing calls payment in full is, once paid, the end of the balance.
    var openBalance: Money? {
        if isPaidInFull { return .zero }
        guard let asked = askedAmount else { return nil }
        guard !payments.isEmpty, let date = account.ofCurrentStatement({ $0.date }) else { return asked.spellable }
        let later = payments.filter { payment in payment.on.map { $0 > date && $0 <= today } ?? false }
        return (asked - later.compactMap(\.amount).total()).spellable
    }

    /// True when one payment was agreed in writing as payment in full, was made, and no later bill asks for more.
    private var isPaidInFull: Bool {
        guard let agreement, agreement.kind == .lumpSum, agreement.inWriting == true, agreement.paidInFull == true,
            isFulfilled(agreement)
        else { return false }
        return !isAskedForMoney(after: payments.compactMap(\.on).max() ?? agreement.payBy ?? .distant)
    }

    /// What was paid above the share that the plan's final decision leaves to the patient; nil where that is not known,
    /// or nothing was paid too much. A payment that the office does not have yet counts for nothing.
    var paidTooMuch: Money? {
        guard let share = claims.share(in: coverage) else { return nil }
        let paid = payments.filter { $0.confirmed != false }.compactMap(\.amount).total()
        return paid > share ? paid - share : nil
    }

    /// True when the newest bill itself shows money in the person's favor.
    var billShowsCredit: Bool { askedAmount?.isNegative ?? false }

    /// True when nothing is left to pay: nothing is open, or all that was agreed was paid.
    var isPaidOff: Bool { isNothingOpen || agreement.map { $0.inWriting == true && isFulfilled($0) } ?? false }

    /// True when nothing is asked for, or the office owes something back.
    var isNothingOpen: Bool { openBalance.map { $0 <= .zero } ?? false }

    /// True when the plan's final decision and the bill agree on what the patient is to pay.
    var billAgreesWithClaim: Bool {
        guard let share = claims.share(in: coverage), let asked = askedAmount, asked > .zero else { return false }
        return asked <= share
    }

    /// True when the bill asks for more than the plan's final decision leaves to the patient.
    var billExceedsClaim: Bool {
        guard let share = claims.share(in: coverage), let open = openBalance else { return false }
        return open > share
    }
}
