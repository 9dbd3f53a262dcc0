import CaseModel
import Rulebook

/// Which rules are for the accounts of a case, and why: everything that the rulebook knows, asked for each of them.
public struct CaseRules: Sendable {
    /// One rule with what it says of each account.
    public struct Asked: Sendable {
        public var rule: Rule
        public var standing: Standing
        /// In the order of the case.
        public var fits: [(account: Account.ID, fit: RuleFit)]

        /// The best of the accounts: a rule that is for one of them is for the case.
        public var status: RuleFit.Status {
            RuleFit.Status.allCases.first { status in fits.contains { $0.fit.status == status } } ?? .doesNotApply
        }

        /// The accounts for which it is so.
        public func accounts(_ status: RuleFit.Status) -> [Account.ID] {
            fits.filter { $0.fit.status == status }.map(\.account)
        }

        /// What decides, of the accounts with the best answer: each thing once, in the order in which a rule asks.
        public var because: [RuleFit.Point] { points(\.because) }

        /// What nobody has said yet and would change the answer.
        public var missing: [RuleFit.Point] { points(\.missing) }

        private func points(_ path: KeyPath<RuleFit, [RuleFit.Point]>) -> [RuleFit.Point] {
            var seen: Set<RuleFit.Point> = []
            let best = status
            return fits.filter { $0.fit.status == best }.flatMap { $0.fit[keyPath: path] }
                .filter { seen.insert($0).inserted }
        }
    }

    /// Every rule about bills, in the order of their ids. How the product works is no part of it.
    public var rules: [Asked]
    /// What the states say, for each account, column by column.
    public var states: [(account: Account.ID, fits: [StateFit])]

    /// - Parameter account: only this one; nil for all of the case.
    public init(_ file: CaseFile, account: Account.ID? = nil, rulebook: Rulebook, today: Day) {
        let law = Law(rulebook: rulebook, today: today, for: file)
        let index = CaseIndex(file, questions: [])
        let accounts = file.accounts.filter { account == nil || $0.id == account }
        let situations = accounts.map { ($0.id, index.facts(of: $0, law: law).situation) }
        rules = rulebook.rules.filter { $0.kind != .product || $0.topic != "product" }.map { rule in
            Asked(
                rule: rule, standing: rule.standing(on: today, reviewLimit: rulebook.reviewLimit),
                fits: situations.map { (account: $0.0, fit: rule.fit($0.1, on: today)) })
        }
        states = situations.map { id, situation in
            (id, rulebook.answers(for: situation))
        }
    }

    /// The rules with an answer, in the order of their ids.
    public func rules(_ status: RuleFit.Status) -> [Asked] { rules.filter { $0.status == status } }
}
