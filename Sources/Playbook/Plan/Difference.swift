import CaseModel

/// Two papers or offices that do not say the same. Both are kept; one question settles it.
public struct Difference: Record, JSONCoded {
    public var about: SayingTopic = .balance
    public var says: [Side] = []
    /// The question that settles it.
    public var ask = ""
    public var kept = Kept()

    public init() {}

    init(_ about: SayingTopic, _ says: [Side], ask: String) {
        self.about = about
        self.says = says
        self.ask = ask
    }

    public static let shape: [Field<Difference>] = [
        .required("about", \.about), .always("says", \.says), .required("ask", \.ask),
    ]

    /// What one of them says.
    public struct Side: Record, JSONCoded {
        /// The paper or the office, in words.
        public var source = ""
        /// The name of the person or office, where it was written down.
        public var who: String?
        public var on: Day?
        /// As the case writes it: an amount, a day, `inNetwork`.
        public var value = ""
        public var kept = Kept()

        public init() {}

        init(_ source: String, who: String? = nil, on: Day? = nil, _ value: String) {
            self.source = source
            self.who = who
            self.on = on
            self.value = value
        }

        public static let shape: [Field<Side>] = [
            .required("source", \.source), .field("who", \.who), .field("on", \.on), .required("value", \.value),
        ]
    }
}
