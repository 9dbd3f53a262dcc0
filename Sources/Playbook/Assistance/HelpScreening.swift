import CaseModel
import Rulebook

/// A way in which somebody else may carry a part of a bill.
public enum HelpWay: String, Choice {
    case stateFree, stateDiscount, hospitalPolicy, hospitalProgram, medicaid, marketplace
}

/// How a household stands to one way. Nobody is ever told "no": above a limit a hospital may still help.
public enum HelpChance: String, Choice {
    /// The law of the state says so at this income.
    case withinLaw
    /// A rule or a policy may reach this household.
    case mayHelp
    /// Above what the law names, or where no law is known: asking is still open.
    case ask
    /// Income, size or state is not known.
    case needsAnswer
}

/// One way, with how the household stands to it.
public struct HelpLine: Record, JSONCoded {
    public var way: HelpWay = .hospitalPolicy
    public var chance: HelpChance = .ask
    /// The limit in percent of the poverty guideline, where a law names one.
    public var upTo: Int?
    public var because = ""
    public var rule: Rule.ID?
    /// Where a state's law stands; a state's column has no rule of its own.
    public var citation: String?
    public var checkFirst: Bool?
    public var kept = Kept()

    public init() {}

    public static let shape: [Field<HelpLine>] = [
        .required("way", \.way), .required("chance", \.chance), .field("upTo", \.upTo),
        .required("because", \.because), .field("rule", \.rule), .field("citation", \.citation),
        .field("checkFirst", \.checkFirst),
    ]
}

/// What three answers say about money help: a range of ways, never a refusal.
public struct HelpScreening: Record, JSONCoded {
    public var size: Int?
    public var income: Money?
    public var state: String?
    public var hospital: HospitalKind?
    public var measure: IncomeMeasure?
    /// The guideline of this size of household, in dollars a year.
    public var guideline: Money?
    public var lines: [HelpLine] = []
    /// Said before any public program is asked.
    public var first = ""
    public var kept = Kept()

    public init() {}

    public static let shape: [Field<HelpScreening>] = [
        .nullable("size", \.size), .nullable("income", \.income), .nullable("state", \.state),
        .nullable("hospital", \.hospital), .field("measure", \.measure), .field("guideline", \.guideline),
        .required("first", \.first), .always("lines", \.lines),
    ]
}

/// Screens a household for money help from its size, its income and the state of the care.
public enum HelpScreen {
    public static func screening(
        size: Int?, income: Money?, state: String?, hospital: HospitalKind?, rulebook: Rulebook, today: Day
    ) -> HelpScreening {
        var household = Household()
        household.size = size
        household.annualIncome = income
        household.state = state
        var file = CaseFile()
        file.household = household
        let law = Law(rulebook: rulebook, today: today, for: file)
        let measure = IncomeMeasure(household, law: law)
        var screening = HelpScreening()
        screening.size = size
        screening.income = income
        screening.state = state
        screening.hospital = hospital
        screening.measure = measure
        screening.guideline = measure?.guideline
        screening.first = ScreeningWords.immigration
        screening.lines =
            stateLines(law.state(state)?.charityCare, measure, today) + [hospitalLine(hospital, law)]
            + publicLines(measure, law)
        return screening
    }

    private static func stateLines(
        _ column: StateRules.CharityCare?, _ measure: IncomeMeasure?, _ today: Day
    ) -> [HelpLine] {
        guard let column, column.status == .law, column.from.map({ $0 <= today }) ?? true else { return [] }
        let isDoubtful = column.confidence != .seen
        return [(HelpWay.stateFree, column.freeUpToPercent), (.stateDiscount, column.discountUpToPercent)]
            .compactMap { way, limit in
                guard let limit else { return nil }
                var line = HelpLine()
                line.way = way
                line.upTo = limit
                line.citation = column.basis.cite
                line.checkFirst = isDoubtful ? true : nil
                guard let measure else {
                    line.chance = .needsAnswer
                    line.because = ScreeningWords.needsAnswer
                    return line
                }
                let isWithin = measure.isAtMost(limit)
                line.chance = isWithin ? .withinLaw : .ask
                line.because = isWithin ? ScreeningWords.within(way, limit) : ScreeningWords.above(limit)
                return line
            }
    }

    private static func hospitalLine(_ kind: HospitalKind?, _ law: Law) -> HelpLine {
        var line = HelpLine()
        line.rule = .assistancePolicy
        line.checkFirst = law.isCheckFirst(.assistancePolicy) ? true : nil
        switch kind {
        case .nonprofit:
            line.way = .hospitalPolicy
            line.chance = .mayHelp
            line.because = ScreeningWords.nonprofit
        case .government:
            line.way = .hospitalPolicy
            line.chance = .mayHelp
            line.because = ScreeningWords.government
        case .forProfit:
            line.way = .hospitalProgram
            line.chance = .ask
            line.because = ScreeningWords.forProfit
        case .notHospital:
            line.way = .hospitalProgram
            line.chance = .ask
            line.rule = nil
            line.checkFirst = nil
            line.because = ScreeningWords.noHospital
        case nil:
            line.way = .hospitalPolicy
            line.chance = .needsAnswer
            line.because = ScreeningWords.kindUnknown
        }
        return line
    }

    private static func publicLines(_ measure: IncomeMeasure?, _ law: Law) -> [HelpLine] {
        var medicaid = HelpLine()
        medicaid.way = .medicaid
        medicaid.rule = .medicaid
        medicaid.checkFirst = law.isCheckFirst(.medicaid) ? true : nil
        let limit = law.count("medicaidQuestionUpTo", of: .screeningRule)
        if let measure, let limit {
            medicaid.chance = measure.isAtMost(limit) ? .mayHelp : .ask
            medicaid.because = measure.isAtMost(limit) ? ScreeningWords.medicaid : ScreeningWords.medicaidAbove
        } else {
            medicaid.chance = .needsAnswer
            medicaid.because = ScreeningWords.medicaidAbove
        }
        var marketplace = HelpLine()
        marketplace.way = .marketplace
        marketplace.chance = .mayHelp
        marketplace.because = ScreeningWords.marketplace
        marketplace.rule = .marketplaceEnrollment
        marketplace.checkFirst = law.isCheckFirst(.marketplaceEnrollment) ? true : nil
        return [medicaid, marketplace]
    }
}
