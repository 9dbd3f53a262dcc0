import BillAudit
import CaseModel
import Rulebook

/// Where each value of a letter about one account may come from. Two true values that stand in each other's place are
/// found here or in the text: a due date has one place in the case, and a charge belongs to the line of its code.
struct SlotPlaces: Sendable {
    private let file: CaseFile
    private let account: Int
    private let statement: Int?
    private let episode: Int?
    private let sender: Int?
    private let patient: Int?
    /// Nil for a call card.
    private let kind: LetterKind?
    /// The findings that the points of the letter ask about, in order.
    private let asked: [Finding]

    init?(_ file: CaseFile, account id: Account.ID, kind: LetterKind?, asked: [Finding]) {
        guard let index = file.accounts.firstIndex(where: { $0.id == id }) else { return nil }
        self.file = file
        account = index
        self.kind = kind
        self.asked = asked
        var newest: (day: Int, index: Int)?
        for (offset, statement) in file.accounts[index].statements.enumerated() {
            let day = statement.date?.number ?? .min
            if newest.map({ day >= $0.day }) ?? true { newest = (day, offset) }
        }
        statement = newest?.index
        episode = file.accounts[index].episode.flatMap { id in file.episodes.firstIndex { $0.id == id } }
        let guarantors = file.people.indices.filter { file.people[$0].isGuarantor == true }
        let patients = file.people.indices.filter { file.people[$0].isPatient == true }
        sender = guarantors.first ?? patients.first ?? file.people.indices.first
        patient = patients.count > 1 ? nil : patients.first ?? sender
    }

    private var base: String { "/accounts/\(account)" }

    /// The finding that a point of the letter asks about.
    func finding(of item: Int) -> Finding? { asked.indices.contains(item - 1) ? asked[item - 1] : nil }

    /// True when a value of that name may come from that source.
    ///
    /// - Parameter item: the number of the point that the value stands in, 0 for none.
    func allow(_ name: SlotName, _ source: SlotSource, item: Int) -> Bool {
        switch source {
        case .pointer(let pointer): allow(name, pointer: pointer, item: item)
        case .sum(let pointer):
            switch name {
            case .billSum: matches(pointer, "\(base)/statements/*/lines")
            case .claimShare: isClaim(pointer, "patientResponsibility")
            default: false
            }
        case .rule(let id, let parameter): allow(name, rule: id, parameter, item: item)
        case .table(let table):
            name == .tableChecked
                && (finding(of: item)?.check == .panelAndComponents && table == "panels"
                    || finding(of: item)?.check == .globalAndComponent && table == "globalComponents")
        case .today: name == .today
        case .finding(let id, let part):
            finding(of: item)?.id == id
                && (name == .questionCode && part == "codes/0" || name == .questionAmount && part == "amount"
                    || name == .questionTimes && part == "lines")
        }
    }

    private func allow(_ name: SlotName, rule: Rule.ID, _ parameter: String?, item: Int) -> Bool {
        switch name {
        case .replyBy: rule == "P-001" && parameter == (kind == .hold ? "holdAnswer" : "requestAnswer")
        case .lawCitation: kind == .itemizedBill && rule == "R-071" && parameter == nil
        case .ruleCitation: parameter == nil && finding(of: item)?.citations.first?.rule == rule.text
        case .ruleChecked: parameter == "checkedOn" && finding(of: item)?.citations.first?.rule == rule.text
        default: false
        }
    }

    private func allow(_ name: SlotName, pointer: String, item: Int) -> Bool {
        switch name {
        case .senderName: pointer == sender.map { "/people/\($0)/name" }
        case .senderPhone: pointer == sender.map { "/people/\($0)/phone" }
        case .senderAddress: senderAddress.contains(pointer)
        case .recipientName: pointer == "\(recipient.base)/\(recipient.key)"
        case .recipientAddress: recipientAddress.contains(pointer)
        case .patientName: pointer == patient.map { "/people/\($0)/name" }
        case .accountNumber: pointer == "\(base)/number"
        case .billerName: pointer == "\(base)/biller"
        case .billerPhone: pointer == "\(base)/phone"
        case .careFrom, .stayFrom: pointer == episode.map { "/episodes/\($0)/from" }
        case .careUntil: pointer == episode.map { "/episodes/\($0)/to" }
        case .stayUntil:
            pointer
                == episode.map { index in
                    "/episodes/\(index)/\(file.episodes[index].dischargedOn == nil ? "to" : "dischargedOn")"
                }
        case .billDate: pointer == statement.map { "\(base)/statements/\($0)/date" }
        case .billBalance: pointer == statement.map { "\(base)/statements/\($0)/balance" }
        case .billDue: pointer == statement.map { "\(base)/statements/\($0)/dueDate" }
        case .billTotal: matches(pointer, "\(base)/statements/*/totalCharges")
        case .planName: isPlan(pointer)
        case .claimNumber: isClaim(pointer, "claimNumber")
        case .claimDecided: isClaim(pointer, "processedOn")
        case .listAsked: isOpenRequest(pointer, .itemizedBill)
        case .questionsAsked: isOpenRequest(pointer, .correction)
        case .lineDate: isLine(pointer, "dateOfService", item: item)
        case .lineCode: isLine(pointer, "code", item: item)
        case .lineRevenue: isLine(pointer, "revenueCode", item: item)
        case .lineCharge, .reversalCharge: isLine(pointer, "charge", item: item)
        case .billSum, .today, .replyBy, .lawCitation, .claimShare, .questionCode, .questionAmount, .questionTimes,
            .ruleCitation, .ruleChecked, .tableChecked:
            false
        }
    }

    // MARK: Addresses

    /// The places of the lines of an address, in order.
    var senderAddress: [String] {
        guard let sender else { return [] }
        return places(of: file.people[sender].address, "/people/\(sender)/address")
    }

    var recipientAddress: [String] {
        let holder = file.accounts[account].holder
        let isVendor = recipient.key == "name"
        return places(
            of: isVendor ? holder?.address ?? [] : file.accounts[account].address, "\(recipient.base)/address")
    }

    private func places(of lines: [String], _ pointer: String) -> [String] {
        lines.indices.filter { !LetterSpelling.oneLine(lines[$0]).isEmpty }.map { "\(pointer)/\($0)" }
    }

    private var recipient: (base: String, key: String) {
        guard let holder = file.accounts[account].holder, holder.kind == .vendor, holder.name != nil,
            !holder.address.isEmpty
        else { return (base, "biller") }
        return ("\(base)/holder", "name")
    }

    /// The due date that must be said wherever the bill is spoken of.
    var dueDate: Day? { statement.flatMap { file.accounts[account].statements[$0].dueDate } }

    // MARK: Records

    private func index(_ pointer: String, after prefix: String, key: String) -> Int? {
        guard pointer.hasPrefix(prefix), pointer.hasSuffix("/\(key)") else { return nil }
        return Int(pointer.dropFirst(prefix.count).dropLast(key.count + 1))
    }

    private func isClaim(_ pointer: String, _ key: String) -> Bool {
        guard let index = index(pointer, after: "/claims/", key: key), file.claims.indices.contains(index) else {
            return false
        }
        return file.claims[index].account == file.accounts[account].id
    }

    private func isPlan(_ pointer: String) -> Bool {
        guard let index = index(pointer, after: "/coverages/", key: "payer"), file.coverages.indices.contains(index)
        else { return false }
        return file.claims.contains { claim in
            claim.account == file.accounts[account].id && claim.coverage == file.coverages[index].id
                && (kind == nil || claim.status?.isFinal == false)
        }
    }

    private func isOpenRequest(_ pointer: String, _ wanted: RequestKind) -> Bool {
        guard let index = index(pointer, after: "/requests/", key: "sentOn"), file.requests.indices.contains(index)
        else { return false }
        let request = file.requests[index]
        return request.account == file.accounts[account].id && request.kind == wanted && request.answeredOn == nil
    }

    /// A line of a statement of the account that the finding of the point names.
    private func isLine(_ pointer: String, _ key: String, item: Int) -> Bool {
        guard matches(pointer, "\(base)/statements/*/lines/*/\(key)") else { return false }
        let linePointer = String(pointer.dropLast(key.count + 1))
        let parts = linePointer.split(separator: "/").compactMap { Int($0) }
        let statements = file.accounts[account].statements
        guard parts.count == 3, statements.indices.contains(parts[1]),
            statements[parts[1]].lines.indices.contains(parts[2])
        else { return false }
        let line = statements[parts[1]].lines[parts[2]]
        let place =
            line.at?.text ?? file.sources[linePointer] ?? "\(AuditPapers.caseName):\(linePointer)"
        if kind == nil { return asked.contains { $0.lines.contains(Place(place)) } }
        return finding(of: item)?.lines.contains(Place(place)) ?? false
    }

    /// True when a pointer is a pattern in which `*` stands for a position.
    private func matches(_ pointer: String, _ pattern: String) -> Bool {
        let left = pointer.split(separator: "/")
        let right = pattern.split(separator: "/")
        return left.count == right.count && zip(left, right).allSatisfy { $1 == "*" ? Int($0) != nil : $0 == $1 }
    }
}
