import CaseModel

/// How much of the law the rulebook knows, how well, and what nobody has looked for: `reprieve.rulesCoverage/1`.
public struct RuleCoverage: Record, JSONCoded {
    public var schema = "reprieve.rulesCoverage/1"
    public var today = Day(number: 0)
    public var rulebook = ""
    public var topics: [Topic] = []
    public var clocks: [Clock] = []
    public var columns: [Column] = []
    public var kept = Kept()

    public init() {}

    public static let shape: [Field<RuleCoverage>] = [
        .required("schema", \.schema), .required("today", \.today), .required("rulebook", \.rulebook),
        .always("topics", \.topics), .always("clocks", \.clocks), .always("columns", \.columns),
    ]

    /// The rules about one thing.
    public struct Topic: Record, JSONCoded {
        public var topic = ""
        public var rules = 0
        /// Rules of law whose official text was read.
        public var seen = 0
        public var secondary = 0
        public var generalKnowledge = 0
        /// Rules that must be checked first today.
        public var checkFirst = 0
        public var kept = Kept()

        public init() {}

        public static let shape: [Field<Topic>] = [
            .required("topic", \.topic), .required("rules", \.rules), .required("seen", \.seen),
            .required("secondary", \.secondary), .required("generalKnowledge", \.generalKnowledge),
            .required("checkFirst", \.checkFirst),
        ]
    }

    /// One clock of the table of deadlines.
    public struct Clock: Record, JSONCoded {
        public var clock = ""
        public var title = ""
        public var whose: RuleDeadline.Actor = .you
        public var rules: [Rule.ID] = []
        public var kept = Kept()

        public init() {}

        public static let shape: [Field<Clock>] = [
            .required("clock", \.clock), .required("title", \.title), .required("whose", \.whose),
            .always("rules", \.rules),
        ]
    }

    /// One column of the table of states, counted over all states.
    public struct Column: Record, JSONCoded {
        public var column: StateRules.Column = .limitation
        public var law = 0
        public var noLaw = 0
        public var notChecked = 0
        /// States whose text was read.
        public var seen = 0
        public var kept = Kept()

        public init() {}

        public static let shape: [Field<Column>] = [
            .required("column", \.column), .required("law", \.law), .required("noLaw", \.noLaw),
            .required("notChecked", \.notChecked), .required("seen", \.seen),
        ]
    }

    public init(_ rulebook: Rulebook, today: Day) {
        self.today = today
        self.rulebook = rulebook.fingerprint
        let byTopic = Dictionary(grouping: rulebook.rules, by: \.topic)
        topics = byTopic.keys.sorted().map { name in
            let rules = byTopic[name] ?? []
            let law = rules.filter { $0.kind == .law }
            var topic = Topic()
            topic.topic = name
            topic.rules = rules.count
            topic.seen = law.count { $0.confidence == .seen }
            topic.secondary = law.count { $0.confidence == .secondary }
            topic.generalKnowledge = law.count { $0.confidence == .generalKnowledge }
            topic.checkFirst = law.count { !$0.standing(on: today, reviewLimit: rulebook.reviewLimit).isCurrent }
            return topic
        }
        let ids = Set(rulebook.rules.flatMap { $0.deadlines.map(\.clock) })
        clocks = ids.sorted().map { id in
            let found = rulebook.clocks(id)
            var clock = Clock()
            clock.clock = id
            clock.title = found.first?.deadline.title ?? ""
            clock.whose = found.first?.deadline.whose ?? .you
            clock.rules = found.map(\.rule.id)
            return clock
        }
        let states = rulebook.states.compactMap(rulebook.state)
        columns = StateRules.Column.allCases.map { name in
            let answers = states.map { $0[name] }
            var column = Column()
            column.column = name
            column.law = answers.count { $0.status == .law }
            column.noLaw = answers.count { $0.status == .noLaw }
            column.notChecked = answers.count { $0.status == .notChecked }
            column.seen = answers.count { $0.readOn != nil }
            return column
        }
    }
}
