import CaseModel
import Casework

/// The values of a bill as fields of a form, and back.
enum BillForm {
    /// The six facts of a bill, and the day it is dated.
    static func fields(
        _ bill: ReviewedBill, prefix: String, _ words: Speech, sure: [String: String] = [:]
    ) -> [FormField] {
        var fields: [FormField] = [
            .text("\(prefix)biller", words("bill.biller"), bill.biller),
            .text("\(prefix)patient", words("bill.patient"), bill.patient),
            .day("\(prefix)care", words("bill.care"), bill.careDay),
            .money("\(prefix)balance", words("bill.balance"), bill.balance),
            .day("\(prefix)due", words("bill.due"), bill.dueDate),
            .text("\(prefix)number", words("bill.number"), bill.number),
            .day("\(prefix)date", words("bill.date"), bill.statementDate),
        ]
        // What letters need is shown where the paper says it, and asked for when a letter needs it.
        if !bill.billerAddress.isEmpty {
            fields.append(
                .area("\(prefix)address", words("account.address"), bill.billerAddress.joined(separator: "\n")))
        }
        if let phone = bill.billerPhone { fields.append(.text("\(prefix)phone", words("account.phone"), phone)) }
        if !bill.patientAddress.isEmpty {
            fields.append(.area("\(prefix)home", words("bill.home"), bill.patientAddress.joined(separator: "\n")))
        }
        let doubts = [
            "account": "number", "biller": "biller", "patient": "patient", "dueDate": "due", "statementDate": "date",
        ]
        for (key, name) in doubts where sure[key] != nil && sure[key] != "sure" {
            if let index = fields.firstIndex(where: { $0.name == prefix + name }) {
                fields[index].unsure = words("review.unsure")
            }
        }
        return fields.map { field in
            var field = field
            field.mark = field.name
            return field
        }
    }

    /// What was typed. Blank leaves a value open.
    static func bill(_ form: FormValues, prefix: String, _ problems: inout [FormProblem]) -> ReviewedBill {
        var bill = ReviewedBill()
        func take<Value>(_ name: String, _ read: (String) throws(CaseworkError) -> Value?) -> Value? {
            guard let text = form.given("\(prefix)\(name)") else { return nil }
            do { return try read(text) } catch {
                problems.append(FormProblem(error))
                return nil
            }
        }
        func line(_ name: String) -> String? {
            take(name) { (text) throws(CaseworkError) in try TypedValue.line(text, field: "\(prefix)\(name)") }
        }
        func day(_ name: String) -> Day? {
            take(name) { (text) throws(CaseworkError) in try TypedValue.day(text, field: "\(prefix)\(name)") }
        }
        bill.biller = line("biller")
        bill.patient = line("patient")
        bill.number = line("number")
        bill.careDay = day("care")
        bill.dueDate = day("due")
        bill.statementDate = day("date")
        bill.billerAddress =
            take("address") { (text) throws(CaseworkError) in
                try TypedValue.lines(text, field: "\(prefix)address")
            } ?? []
        bill.billerPhone = line("phone")
        bill.patientAddress =
            take("home") { (text) throws(CaseworkError) in
                try TypedValue.lines(text, field: "\(prefix)home")
            } ?? []
        bill.balance = take("balance") { (text) throws(CaseworkError) in
            try TypedValue.money(text, field: "\(prefix)balance")
        }
        return bill
    }
}
