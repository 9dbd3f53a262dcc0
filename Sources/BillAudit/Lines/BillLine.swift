import CaseModel

/// A charge line of a bill that stands, with its codes in one spelling.
struct BillLine: Sendable {
    typealias ID = Int
    /// The position in the list of all audited lines.
    let id: ID
    /// The account's position.
    let account: Int
    let place: Place
    let line: ChargeLine
    let code: String?
    /// In alphabetical order, each once.
    let modifiers: [String]
    let revenueCode: String?

    init(_ line: ChargeLine, id: ID, account: Int, place: Place) {
        self.id = id
        self.account = account
        self.place = place
        self.line = line
        code = Spelling.code(line.code)
        modifiers = Set(line.modifiers.compactMap { Spelling.code($0) }).sorted()
        revenueCode = Spelling.revenueCode(line.revenueCode)
    }

    var date: Day? { line.dateOfService }
    var charge: Money { line.charge }
    /// The time of day as printed, blanks dropped.
    var time: String? { Spelling.code(line.time) }
    var npi: String? { Spelling.code(line.renderingNpi) }

    func has(_ modifier: String) -> Bool { modifiers.contains(modifier) }

    /// What the service is, as exactly as the paper says: its code, or else revenue code and words.
    var service: Service {
        if let code { return Service(code: code, revenueCode: nil, words: []) }
        return Service(code: nil, revenueCode: revenueCode, words: Spelling.words(line.description))
    }

    /// A service as a paper names it. A code that is not printed is never inferred.
    struct Service: Hashable, Sendable {
        var code: String?
        var revenueCode: String?
        var words: [String]
    }

    /// Two lines with the same identity charge for the same thing on the same day.
    var identity: Identity {
        Identity(
            date: date, through: line.throughDate == date ? nil : line.throughDate, service: service,
            modifiers: modifiers, units: line.units, charge: charge, patient: Spelling.person(line.patient))
    }

    struct Identity: Hashable, Sendable {
        var date: Day?
        var through: Day?
        var service: Service
        var modifiers: [String]
        var units: Quantity?
        var charge: Money
        var patient: Set<String>?
    }

    /// Orders by what is printed and not by where it stands, so that the order of the paper decides nothing.
    static func byContent(_ left: BillLine, _ right: BillLine) -> Bool {
        if left.date != right.date { return (left.date?.number ?? .min) < (right.date?.number ?? .min) }
        if left.code != right.code { return (left.code ?? "") < (right.code ?? "") }
        if left.charge != right.charge { return left.charge < right.charge }
        if left.modifiers != right.modifiers { return left.modifiers.lexicographicallyPrecedes(right.modifiers) }
        if left.revenueCode != right.revenueCode { return (left.revenueCode ?? "") < (right.revenueCode ?? "") }
        let descriptions = (left.line.description ?? "", right.line.description ?? "")
        if descriptions.0 != descriptions.1 { return descriptions.0 < descriptions.1 }
        let units = (left.line.units?.thousandths ?? .min, right.line.units?.thousandths ?? .min)
        if units.0 != units.1 { return units.0 < units.1 }
        if left.time != right.time { return (left.time ?? "") < (right.time ?? "") }
        if left.npi != right.npi { return (left.npi ?? "") < (right.npi ?? "") }
        return left.place < right.place
    }
}
