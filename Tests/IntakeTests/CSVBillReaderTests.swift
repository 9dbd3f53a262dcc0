import CaseModel
import Testing

@testable import Intake

private func read(_ text: String, name: String = "bill.csv") -> DraftFile { Intake.read(Paper(name, text: text)) }

private func onlyStatement(_ text: String) throws -> DraftStatement {
    let draft = read(text)
    #expect(draft.statements.count == 1)
    return try #require(draft.statements.first)
}

private func onlyLine(_ columns: String, _ values: String) throws -> ChargeLine {
    let statement = try onlyStatement(
        "date_of_service,charge,description,\(columns)\n2026-03-03,1.00,THING,\(values)\n")
    return try #require(statement.lines.first)
}

struct BillReaderTests {
    @Test func `reads every column of the contract`() throws {
        let text = """
            account,biller,role,date_of_service,through_date,revenue_code,code,modifiers,description,units,charge,\
            rendering_npi,place_of_service,diagnosis_codes,line,unit_price,time,statement_date,claim_number,type_of_bill,\
            admission_date,discharge_date,patient
            A-1,Elm Hospital,facility,2026-03-03,3/4/2026,450,99284,25 59,ER VISIT,2,"$1,240.50",1003000126,2,\
            "S82.001A, W01",7,620.25,14:05,2026-04-02,C-9,131,2026-03-02,2026-03-05,Dana Example
            """
        let statement = try onlyStatement(text)
        #expect(statement.account == "A-1")
        #expect(statement.biller == "Elm Hospital")
        #expect(statement.role == .facility)
        #expect(statement.patient == "Dana Example")
        #expect(statement.statementDate?.iso == "2026-04-02")
        #expect(statement.admissionDate?.iso == "2026-03-02")
        #expect(statement.dischargeDate?.iso == "2026-03-05")
        #expect(statement.typeOfBill == "0131")
        #expect(statement.claimNumber == "C-9")
        let line = try #require(statement.lines.first)
        #expect(line.at?.text == "bill.csv:2")
        #expect(line.dateOfService?.iso == "2026-03-03")
        #expect(line.throughDate?.iso == "2026-03-04")
        #expect(line.revenueCode == "0450")
        #expect(line.code == "99284")
        #expect(line.modifiers == ["25", "59"])
        #expect(line.description == "ER VISIT")
        #expect(line.units == Quantity(2))
        #expect(line.charge.exact == "1240.50")
        #expect(line.renderingNpi == "1003000126")
        #expect(line.placeOfService == "02")
        #expect(line.diagnosisCodes == ["S82.001A", "W01"])
        #expect(line.unitPrice?.exact == "620.25")
        #expect(line.time == "14:05")
        #expect(line.claimNumber == "C-9")
        #expect(line.patient == "Dana Example")
        #expect(read(text).kind == .itemizedBill)
        #expect(read(text).confidence == .sure)
        #expect(read(text).issues.isEmpty)
    }

    @Test(arguments: [",", ";", "\t", "|"])
    func `finds the delimiter`(mark: String) throws {
        let rows = [["Charge", "Date-of-Service", "CODE"], ["12.00", "3/3/26", "99284"]]
        let statement = try onlyStatement(rows.map { $0.joined(separator: mark) }.joined(separator: "\r\n"))
        #expect(statement.lines.map(\.code) == ["99284"])
        #expect(statement.lines.map { $0.dateOfService?.iso } == ["2026-03-03"])
    }

    @Test func `reads spreadsheets saved as UTF-16`() throws {
        var bytes: [UInt8] = [0xFF, 0xFE]
        for unit in "Charge\tDate of service\tDescription\r\n5.00\t2026-03-03\tNiño\r\n".utf16 {
            bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)]
        }
        let draft = Intake.read(Paper("bill.txt", bytes))
        #expect(draft.statements.first?.lines.map(\.description) == ["Niño"])
        #expect(draft.kind == .statement)
    }

    @Test(arguments: [
        ("date_of_service,code", "charge"), ("charge,code", "date_of_service"),
        ("date_of_service,charge,units", "one of code, revenue_code, description"),
        ("Claim ID,Patient,Amount", "date_of_service; charge; one of code, revenue_code, description"),
        ("CPT Code,Charges,Session Date", "date_of_service; charge; one of code, revenue_code, description"),
    ])
    func `refuses a bill without a required column and names it`(header: String, missing: String) throws {
        let draft = read(header + "\n1,2,3\n")
        #expect(draft.kind == .itemizedBill)
        let issue = try #require(draft.issues.first)
        #expect(issue.severity == .error)
        #expect(issue.at?.text == "bill.csv:1")
        #expect(issue.what.contains(": \(missing)."))
        #expect(draft.statements.isEmpty)
    }

    @Test func `a quotation mark that never closes refuses the file`() {
        let draft = read("date_of_service,charge,code\n2026-03-03,5.00,99284\n2026-03-03,6.00,\"99285\n")
        #expect(draft.issues.map(\.severity) == [.error])
        #expect(draft.issues[0].at?.text == "bill.csv:3")
        #expect(draft.statements.isEmpty)
    }

    @Test func `a header without rows is no bill of nothing`() {
        let draft = read("date_of_service,charge,code\n\n,,\n")
        #expect(draft.kind == .notSure)
        #expect(draft.issues.map(\.severity) == [.warning])
        #expect(draft.issues[0].at?.text == "bill.csv:1")
    }

    @Test func `a column named twice is read once, with a warning`() throws {
        let draft = read("date_of_service,charge,code,Charge\n2026-03-03,5.00,99284,9.00\n")
        #expect(draft.statements.first?.lines.map(\.charge.exact) == ["5.00"])
        #expect(draft.issues.map(\.at?.text) == ["bill.csv:1"])
    }

    // MARK: Values that cannot be read

    @Test(arguments: ["l2.00", "12.345", "n/a", "12,50", "1.2.3", "$", "99999999999999", "(5", "five"])
    func `a row whose charge cannot be read is left out and named`(charge: String) throws {
        let draft = read("date_of_service,code,charge\n2026-03-03,99284,\"\(charge)\"\n2026-03-03,99285,7.00\n")
        #expect(draft.statements.first?.lines.map(\.code) == ["99285"])
        let issue = try #require(draft.issues.first)
        #expect(issue.severity == .warning)
        #expect(issue.at?.text == "bill.csv:2:c3")
        #expect(issue.what == "The charge \"\(charge)\" is not an amount.")
        #expect(issue.fix == "Check the paper and type the amount.")
        #expect(draft.confidence == .likely)
    }

    @Test func `a coded row without a charge is left out and named`() {
        let draft = read("date_of_service,code,charge\n2026-03-03,99284,\n2026-03-03,99285,7.00\n")
        #expect(draft.statements.first?.lines.count == 1)
        #expect(draft.issues.map(\.at?.text) == ["bill.csv:2:c3"])
    }

    @Test func `a bad date, code, number or price leaves the rest of the row`() throws {
        let header = "date_of_service,charge,code,revenue_code,units,unit_price,through_date,description\n"
        let draft = read(header + "13/45/2026,5.00,4500123,45A,two,x,2026-02-30,THING\n")
        let line = try #require(draft.statements.first?.lines.first)
        #expect(line.charge.exact == "5.00")
        #expect(line.description == "THING")
        #expect(line.dateOfService == nil && line.code == nil && line.revenueCode == nil && line.units == nil)
        #expect(line.unitPrice == nil && line.throughDate == nil)
        #expect(draft.issues.map(\.at?.text) == [1, 3, 4, 5, 6, 7].map { "bill.csv:2:c\($0)" })
        #expect(draft.issues.allSatisfy { $0.severity == .warning && $0.fix?.isEmpty == false })
        #expect(draft.kind == .statement)
    }

    @Test func `a row with more fields than columns is left out, for nothing is in its place`() {
        let draft = read(
            "date_of_service,description,charge\n2026-03-03,GLOVES, STERILE,12.00\n2026-03-03,TAPE,3.00,\n")
        #expect(draft.statements.first?.lines.map(\.description) == ["TAPE"])
        #expect(draft.issues.map(\.at?.text) == ["bill.csv:2"])
    }

    @Test func `a role that is not known is named once`() {
        let row = "A,hospital wing,2026-03-03,99284,5.00\n"
        let draft = read("account,role,date_of_service,code,charge\n" + row + row + row)
        #expect(draft.statements.first?.role == nil)
        #expect(draft.issues.map(\.at?.text) == ["bill.csv:2:c2"])
        #expect(draft.issues.first?.fix?.contains("emergency-physician") == true)
    }

    @Test func `an account with two roles keeps the first and says so`() {
        let draft = read("account,role,date_of_service,code,charge\nA,facility,,99284,5.00\nA,Pharmacy,,99285,5.00\n")
        #expect(draft.statements.map(\.role) == [.facility])
        #expect(draft.issues.map(\.at?.text) == ["bill.csv:3:c2"])
    }

    @Test func `a bad statement date is named once`() {
        let row = "A,sometime,2026-03-03,99284,5.00\n"
        let draft = read("account,statement_date,date_of_service,code,charge\n" + row + row)
        #expect(draft.statements.count == 1)
        #expect(draft.issues.map(\.at?.text) == ["bill.csv:2:c2"])
    }

    @Test func `headings and remarks without any amount are passed over`() {
        let draft = read("date_of_service,code,description,charge\n,,LABORATORY,\n2026-03-03,80053,PANEL,5.00\n")
        #expect(draft.statements.first?.lines.count == 1)
        #expect(draft.issues.isEmpty)
    }

    @Test func `a file in which everything is wrong gives a list that can be read`() {
        let rows = String(repeating: "2026-03-03,99284,x\n", count: 2000)
        let draft = read("date_of_service,code,charge\n" + rows)
        #expect(draft.issues.count == IssueList.limit + 1)
        #expect(draft.issues.last?.what.hasPrefix("1500 more") == true)
        #expect(draft.kind == .notSure)
    }

    // MARK: Spellings

    @Test(arguments: [
        ("99284-25", "", ["25"]), ("99284", "25-59", ["25", "59"]), ("99284", "25, rt", ["25", "RT"]),
        ("99284-25", "25 59", ["25", "59"]),
    ])
    func `modifiers are split wherever they stand`(code: String, modifiers: String, expected: [String]) throws {
        let line = try onlyLine("code,modifiers", "\(code),\"\(modifiers)\"")
        #expect(line.code == "99284")
        #expect(line.modifiers == expected)
    }

    @Test func `codes are upper case, and a number that a spreadsheet made of one is still it`() throws {
        #expect(try onlyLine("code", " j1885 ").code == "J1885")
        #expect(try onlyLine("code", "99284.0").code == "99284")
        #expect(try onlyLine("revenue_code", "450.0").revenueCode == "0450")
        #expect(try onlyLine("revenue_code", "0636").revenueCode == "0636")
        #expect(try onlyLine("units", "\"1,250\"").units == Quantity(1250))
        #expect(try onlyLine("units", "007").units?.text == "7")
        #expect(try onlyLine("units", ".5").units?.text == "0.5")
        #expect(try onlyLine("units", "-1").units == Quantity(-1))
    }

    @Test func `a time behind the date is kept`() throws {
        let draft = read("date_of_service,code,charge\n3/3/2026 14:05,99284,5.00\n2026-03-03T00:00:00,99284,5.00\n")
        let lines = try #require(draft.statements.first?.lines)
        #expect(lines.map(\.time) == ["14:05", nil])
        #expect(lines.map { $0.dateOfService?.iso } == ["2026-03-03", "2026-03-03"])
    }
}
