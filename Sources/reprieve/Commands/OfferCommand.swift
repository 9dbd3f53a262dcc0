import ArgumentParser
import CaseModel
import Casework
import Correspondence
import Playbook

/// `reprieve offer add|compare|plan`
struct OfferCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "offer", abstract: "Write offers down, lay their terms beside each other, and fit them to a sum.",
        discussion: """
            Nothing here is called fair, and no percentage is suggested.

            Examples:
              reprieve offer add A1 --by office --kind lumpSum --amount 900 --expires 2026-12-20 --who Sam --in-writing
              reprieve offer compare A1
              reprieve offer plan V1 --budget 1500 --reserve 300
            """,
        subcommands: [OfferAdd.self, OfferCompare.self, OfferPlan.self])
}

/// `reprieve offer add A1`
struct OfferAdd: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Write down an offer, theirs or yours. Earlier ones stay.")

    enum Side: String, CaseIterable, ExpressibleByArgument {
        case office, me
    }

    enum Kind: String, CaseIterable, ExpressibleByArgument {
        case lumpSum, plan, card, loan
    }

    @Argument(help: "The bill.", completion: .accounts)
    var account: String
    @Option(help: "Whose offer it is.")
    var by: Side = .office
    @Option(help: "What kind of terms.")
    var kind: Kind = .lumpSum
    @Option(help: ArgumentHelp("What is paid for the bill.", valueName: "amount"))
    var amount: String?
    @Option(help: "For how many months.")
    var months: Int?
    @Option(help: ArgumentHelp("How much each month.", valueName: "amount"))
    var monthly: String?
    @Option(help: ArgumentHelp("Interest in percent a year, such as 7.99.", valueName: "percent"))
    var interest: String?
    @Option(help: ArgumentHelp("A fee at the start.", valueName: "amount"))
    var fee: String?
    @Flag(name: .customLong("defers-interest"), help: "Interest waits, and is added if anything is left at the end.")
    var defersInterest = false
    @Option(help: ArgumentHelp("The last day of the offer.", valueName: "day"))
    var expires: String?
    @Option(help: "Who said it.")
    var who: String?
    @Option(help: "In what role they can agree to it, such as supervisor.")
    var authority: String?
    @Flag(name: .customLong("in-writing"), help: "It is in writing.")
    var inWriting = false
    @Option(help: ArgumentHelp("The day of the offer; today if not said.", valueName: "day"))
    var on: String?

    @OptionGroup var options: DeskOptions

    func validate() throws {
        guard amount != nil || (monthly != nil && months != nil) else {
            throw ValidationError("Say --amount, or --monthly with --months.")
        }
    }

    func run() throws {
        let session = try options.working()
        var offer = Offer()
        offer.account = try session.desk.outlook().known(account)
        offer.by = by == .me ? "patient" : "office"
        offer.kind = kind.rawValue
        offer.amount = try amount.map { (text) throws(CaseworkError) in try TypedValue.money(text, field: "amount") }
        offer.months = months
        offer.monthly = try monthly.map { (text) throws(CaseworkError) in try TypedValue.money(text, field: "monthly") }
        offer.interest = try interest.map { (text) throws(CaseworkError) in
            guard let percent = Quantity(text), percent.thousandths >= 0 else {
                throw .badValue(field: "interest", problem: .notANumber)
            }
            return percent
        }
        offer.fee = try fee.map { (text) throws(CaseworkError) in try TypedValue.money(text, field: "fee") }
        offer.defersInterest = defersInterest ? true : nil
        offer.expires = try expires.map { (text) throws(CaseworkError) in try TypedValue.day(text, field: "expires") }
        offer.who = try who.flatMap { (text) throws(CaseworkError) in try TypedValue.line(text, field: "who") }
        offer.authority = try authority.flatMap { (text) throws(CaseworkError) in
            try TypedValue.line(text, field: "authority")
        }
        offer.inWriting = inWriting
        offer.on = try on.map { (text) throws(CaseworkError) in try TypedValue.day(text, field: "on") }
        session.report(try session.desk.record(offer), session.words("offer.kept"))
    }
}

/// `reprieve offer compare A1`
struct OfferCompare: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare", abstract: "Lay the offers on a bill beside each other: what is paid when, and in all.",
        discussion: """
            --rate says what money that you keep longer is worth to you, in percent a year. At 0, which is the usual, \
            the worth today is the sum of the payments.
            """)

    @Argument(help: "The bill.", completion: .accounts)
    var account: String

    @Option(help: ArgumentHelp("Percent a year for money that is paid later.", valueName: "percent"))
    var rate = "0"

    @OptionGroup var options: DeskOptions

    func validate() throws {
        guard let rate = Quantity(rate), (0...100_000).contains(rate.thousandths) else {
            throw ValidationError("--rate takes a percentage from 0 to 100.")
        }
    }

    func run() throws {
        let session = try options.reading()
        let outlook = try session.desk.outlook()
        let id = try outlook.known(account)
        var answer = TermsAnswer()
        answer.today = outlook.plan.today
        answer.account = id
        answer.open = outlook.plan(of: id)?.openBalance
        answer.rate = Quantity(rate) ?? .zero
        answer.offers = outlook.terms(of: id, rate: answer.rate)
        answer.gate = outlook.plan(of: id)?.gates.first { $0.action == .lumpSum }
        answer.rulebook = outlook.plan.rulebook
        session.answer(answer) { TermsText(session: session, outlook: outlook).write(answer, on: &$0) }
        session.hints(undo: false, next: "reprieve offer add \(id.text)")
    }
}

/// Offers on one bill, laid beside each other: `reprieve.terms/1`.
struct TermsAnswer: Record, JSONCoded {
    var schema = "reprieve.terms/1"
    var today = Day(number: 0)
    var account: Account.ID = ""
    /// What is open on the bill.
    var open: Money?
    /// The rate for the worth today, percent a year.
    var rate = Quantity.zero
    /// In the order in which they were made.
    var offers: [TermsOutlook] = []
    /// Whether it is time for one payment, and what opens it.
    var gate: Gate?
    var rulebook = ""
    var kept = Kept()

    static let shape: [Field<TermsAnswer>] = [
        .required("schema", \.schema), .required("today", \.today), .required("account", \.account),
        .nullable("open", \.open), .required("rate", \.rate), .always("offers", \.offers), .field("gate", \.gate),
        .required("rulebook", \.rulebook),
    ]
}

/// `reprieve offer plan [V1] --budget 1500`
struct OfferPlan: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan", abstract: "See which offers fit into one sum of money, and what they would close.",
        discussion: """
            Only offers of offices for one payment count, while they stand. Closing one bill never waits for another: \
            this is a set, not an order.
            """)

    @Argument(help: "The bills of one visit only, such as V1.", completion: .visits)
    var visit: String?

    @Option(help: ArgumentHelp("What you can pay in all; what you said before if not given.", valueName: "amount"))
    var budget: String?

    @Option(help: ArgumentHelp("Kept for bills that are still expected.", valueName: "amount"))
    var reserve: String?

    @OptionGroup var options: DeskOptions

    func run() throws {
        let session = try options.reading()
        let outlook = try session.desk.outlook()
        let visit = visit.map { Episode.ID($0.uppercased()) }
        if let visit, !outlook.file.episodes.contains(where: { $0.id == visit }) {
            throw CaseworkError.unknown(id: visit.text)
        }
        let typed = try budget.map { (text) throws(CaseworkError) in try TypedValue.money(text, field: "budget") }
        guard let sum = typed ?? outlook.budget.once else {
            throw Failure(.needsAnswer, session.words("offer.noBudget"), fix: session.words("offer.noBudgetFix"))
        }
        let kept = try reserve.map { (text) throws(CaseworkError) in try TypedValue.money(text, field: "reserve") }
        let choice = outlook.coordinated(visit: visit, budget: sum, reserve: kept ?? .zero)
        let expected = outlook.plan.episodes.filter { visit == nil || $0.id == visit }.map(\.stillExpected.count)
        let answer = OfferPlanAnswer(
            outlook, choice, budget: sum, reserve: kept ?? .zero, expected: expected.reduce(0, +))
        session.answer(answer) { OfferPlanText(session: session, outlook: outlook).write(answer, on: &$0) }
    }
}

/// Which offers fit into a sum: `reprieve.offerPlan/1`.
struct OfferPlanAnswer: Record, JSONCoded {
    struct Row: Record, JSONCoded {
        var account: Account.ID = ""
        var offer: Offer.ID?
        var cost = Money.zero
        var closes = Money.zero
        /// False while the gate for one payment is closed: something comes before it.
        var isTime = true
        var kept = Kept()

        static let shape: [Field<Row>] = [
            .required("account", \.account), .field("offer", \.offer), .required("cost", \.cost),
            .required("closes", \.closes), .required("isTime", \.isTime),
        ]
    }

    var schema = "reprieve.offerPlan/1"
    var today = Day(number: 0)
    var budget = Money.zero
    var reserve = Money.zero
    /// Bills of the visits that have not come yet: the reserve is for them.
    var stillExpected = 0
    var chosen: [Row] = []
    var cost = Money.zero
    var closes = Money.zero
    /// True when no other set closes more for the money.
    var exact = true
    var rulebook = ""
    var kept = Kept()

    static let shape: [Field<OfferPlanAnswer>] = [
        .required("schema", \.schema), .required("today", \.today), .required("budget", \.budget),
        .required("reserve", \.reserve), .required("stillExpected", \.stillExpected), .always("chosen", \.chosen),
        .required("cost", \.cost), .required("closes", \.closes), .required("exact", \.exact),
        .required("rulebook", \.rulebook),
    ]

    init() {}

    init(_ outlook: Outlook, _ choice: CoordinatedChoice, budget: Money, reserve: Money, expected: Int) {
        today = outlook.plan.today
        self.budget = budget
        self.reserve = reserve
        stillExpected = expected
        chosen = choice.chosen.map { option in
            var row = Row()
            row.account = option.account
            row.offer = option.offer
            row.cost = option.cost
            row.closes = option.closes
            row.isTime = outlook.plan(of: option.account)?.gates.first { $0.action == .lumpSum }?.open ?? false
            return row
        }
        cost = choice.cost
        closes = choice.closes
        exact = choice.isExact
        rulebook = outlook.plan.rulebook
    }
}
