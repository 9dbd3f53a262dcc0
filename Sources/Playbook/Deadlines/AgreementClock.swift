import CaseModel

/// The pay days of agreements. Payments count towards the earliest pay day first.
enum AgreementClock {
    static func run(_ clocks: inout Clocks) {
        let facts = clocks.facts
        guard let agreement = facts.agreement else { return }
        for payDay in facts.payDays(of: agreement) {
            var deadline = Deadline.set(
                "agreement:\(agreement.id)", clock: "payDay", DeadlineWords.payDay, due: payDay.day,
                anchor: "agreement", on: agreement.agreedOn, consequence: DeadlineWords.payDayConsequence,
                state: payDay.isPaid ? .met : Done.no.state(due: payDay.day, today: facts.today))
            deadline.about = agreement.id.text
            clocks.add(deadline)
        }
    }
}

/// One day on which an agreement asks for money.
struct PayDay: Equatable, Sendable {
    var day: Day
    var amount: Money?
    var isPaid: Bool
}

extension AccountFacts {
    /// The pay days of an agreement, the earliest first. Money paid since the agreement fills them in their order; it
    /// counts whenever it was paid, so that one paid late is paid.
    func payDays(of agreement: Agreement) -> [PayDay] {
        var days = agreement.instalments.compactMap { part in part.on.map { ($0, part.amount) } }
        if days.isEmpty, let payBy = agreement.payBy { days = [(payBy, agreement.amount)] }
        days.sort { $0.0 < $1.0 }
        let paid = paidSince(agreement)
        let total = paid.compactMap(\.amount).total()
        var asked = Money.zero
        return days.enumerated().map { index, part in
            asked += part.1 ?? .zero
            let isPaid = part.1 == nil ? paid.count > index : total >= asked
            return PayDay(day: part.0, amount: part.1, isPaid: isPaid && !paid.isEmpty)
        }
    }

    /// True when all that an agreement asks for was paid.
    func isFulfilled(_ agreement: Agreement) -> Bool {
        switch agreement.kind {
        case .writeOff: return true
        case .lumpSum, .plan, .assistance: break
        }
        let paid = paidSince(agreement)
        if let amount = agreement.amount { return paid.compactMap(\.amount).total() >= amount && amount >= .zero }
        let days = payDays(of: agreement)
        return !days.isEmpty && days.allSatisfy(\.isPaid)
    }

    /// The payments made under an agreement; those without a day may be.
    private func paidSince(_ agreement: Agreement) -> [Payment] {
        payments.filter { payment in
            guard let on = payment.on, let agreed = agreement.agreedOn else { return true }
            return on >= agreed
        }
    }
}
