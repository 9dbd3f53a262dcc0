import CaseModel

/// What one line of a paper, or a few that belong together, say of one service.
struct BillRow: Sendable {
    /// An amount and the column it stands in, where there is a heading.
    struct Price: Sendable {
        var amount: Money
        var role: ColumnRole?
        /// Which of the table's places for amounts.
        var place: Int?
        var isMarked = false
    }

    var date: PrintedDate?
    var throughDate: Day?
    var time: String?
    var revenueCode: String?
    var code: String?
    var modifiers: [String] = []
    var description: [String] = []
    var units: Quantity?
    var prices: [Price] = []
    var npi: String?
    var placeOfService: String?
    var diagnoses: [String] = []
    var account: String?
    var patient: String?
    var claimNumber: String?
    var remarks: [String] = []
    /// A code stands in the column of codes that is no service code, such as a chargemaster number.
    var hasOtherCode = false
    /// An amount of the row is cut off.
    var isBroken = false
    /// Where the description stands, for lines that continue it.
    var descriptionLeft: Double?
    var descriptionRight: Double?

    var isCoded: Bool { code != nil || revenueCode != nil }
    var text: String { description.joined(separator: " ") }

    /// Takes over what another line of the same row says and this one does not.
    mutating func add(_ other: BillRow, above: Bool) {
        date = date ?? other.date
        throughDate = throughDate ?? other.throughDate
        time = time ?? other.time
        revenueCode = revenueCode ?? other.revenueCode
        if code == nil {
            code = other.code
            modifiers += other.modifiers
        } else if other.code == nil {
            modifiers += other.modifiers.filter { !modifiers.contains($0) }
        }
        description = above ? other.description + description : description + other.description
        units = units ?? other.units
        npi = npi ?? other.npi
        placeOfService = placeOfService ?? other.placeOfService
        diagnoses += other.diagnoses
        account = account ?? other.account
        patient = patient ?? other.patient
        claimNumber = claimNumber ?? other.claimNumber
        remarks += other.remarks
        descriptionLeft = descriptionLeft ?? other.descriptionLeft
        descriptionRight = descriptionRight ?? other.descriptionRight
    }
}
