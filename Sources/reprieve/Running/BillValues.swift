import CaseModel
import Casework

/// A value of a bill that `review --set` can correct, by its key.
enum BillValue: String, CaseIterable {
    case biller, number, patient, care, date, due, total, balance

    /// The key of its label.
    var label: String {
        switch self {
        case .biller: "biller"
        case .number: "account"
        case .patient: "patient"
        case .care: "dateOfService"
        case .date: "statementDate"
        case .due: "dueDate"
        case .total: "totalCharges"
        case .balance: "balance"
        }
    }

    /// The value as a person reads it; nil when it is not known.
    func shown(_ bill: ReviewedBill, _ speech: Speech) -> String? {
        switch self {
        case .biller: bill.biller
        case .number: bill.number
        case .patient: bill.patient
        case .care: bill.careDay.map { speech.day($0) }
        case .date: bill.statementDate.map { speech.day($0) }
        case .due: bill.dueDate.map { speech.day($0) }
        case .total: bill.totalCharges?.display
        case .balance: bill.balance?.display
        }
    }

    /// Reads a typed text into the bill. An empty one changes nothing: blank never erases.
    func put(_ text: String, into bill: inout ReviewedBill) throws(CaseworkError) {
        if text.allSatisfy(\.isWhitespace) { return }
        switch self {
        case .biller: bill.biller = try TypedValue.line(text, field: rawValue, limit: 120)
        case .number: bill.number = try TypedValue.line(text, field: rawValue, limit: 60)
        case .patient: bill.patient = try TypedValue.line(text, field: rawValue, limit: 80)
        case .care: bill.careDay = try TypedValue.day(text, field: rawValue)
        case .date: bill.statementDate = try TypedValue.day(text, field: rawValue)
        case .due: bill.dueDate = try TypedValue.day(text, field: rawValue)
        case .total: bill.totalCharges = try TypedValue.money(text, field: rawValue)
        case .balance: bill.balance = try TypedValue.money(text, field: rawValue)
        }
    }
}

/// The values of `review --set`: `due=2026-12-18`, or `2.due=…` for the second bill of a paper.
enum BillValues {
    static func applied(_ pairs: [String], to bills: [ReviewedBill]) throws -> [ReviewedBill] {
        var bills = bills
        for pair in try NamedValue.list(pairs) {
            var key = pair.key
            var index = 0
            if let dot = key.firstIndex(of: "."), let number = Int(key[..<dot]) {
                index = number - 1
                key = String(key[key.index(after: dot)...])
            }
            guard let value = BillValue(rawValue: key) else {
                throw Failure(
                    .usage, "There is no value \"\(pair.key)\" on a bill.",
                    fix: "Known: \(BillValue.allCases.map(\.rawValue).joined(separator: ", ")).")
            }
            guard bills.indices.contains(index) else {
                throw Failure(.usage, "The paper has \(bills.count == 1 ? "one bill" : "\(bills.count) bills").")
            }
            try value.put(pair.text, into: &bills[index])
        }
        return bills
    }
}

extension NamedValue {
    /// The values of `--set key=value`.
    static func list(_ pairs: [String]) throws(Failure) -> [NamedValue] {
        var values: [NamedValue] = []
        for pair in pairs {
            guard let equals = pair.firstIndex(of: "="), equals > pair.startIndex else {
                throw Failure(.usage, "\"\(pair)\" is not a key and a value.", fix: "Write it as --set key=value.")
            }
            values.append(NamedValue(key: String(pair[..<equals]), text: String(pair[pair.index(after: equals)...])))
        }
        return values
    }
}
