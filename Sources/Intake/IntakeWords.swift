import CaseModel

/// Every sentence that this module says to a person, in one place.
enum IntakeWords {
    // MARK: Whole files

    static let emptyFile = Words("This file is empty.", fix: "Save the paper again and add that file.")
    static let noDocument = Words(
        "This file holds no text, table or picture that can be read.",
        fix: "Check that it is the right file. Save the paper again as PDF or CSV.")
    static let tooLarge = Words(
        "This file is larger than 64 megabytes, so it was not read.", fix: "Add only the part that is about your bill.")
    static let picture = Words(
        "This is a picture. Its text is not read by this version.",
        fix: "You can type in the values, or ask the office for a PDF or a list of charges as CSV.")
    static let archive = Words(
        "This is a packed folder. What is in it was not read.", fix: "Unpack it and add the files in it.")
    static let officeFile = Words(
        "This is a word-processor or spreadsheet file. It is not read by this version.",
        fix: "Open it and save it as PDF. A table can also be saved as CSV.")
    static let webPage = Words(
        "This is a web page or a data file in XML. It is not read by this version.",
        fix: "Open the page and print it to a PDF.")
    static let plainText = Words(
        "This is plain text. It is not read by this version.",
        fix: "You can type in the values, or add the paper as PDF or CSV.")
    static let jsonNotReadYet = Words(
        "This is a data file in JSON. It is not read by this version.",
        fix: "You can type in the values, or add the paper as PDF, CSV or 835.")
    static let pdfToolMissing = Words("This PDF was not read, because the tool that finds its words is not here.")
    static let pdfCannotBeOpened = Words(
        "This PDF cannot be opened. It may be damaged or locked with a password.",
        fix: "Open it in a PDF viewer, print it to a new PDF, and add that file.")
    static let scannedPages = Words(
        "The pages of this PDF are pictures without text, as from a scanner.",
        fix: "You can type in the values, or ask the office for a PDF with text.")

    static func moreIssues(_ count: Int) -> Words {
        Words(
            count == 1 ? "One more thing like these was found." : "\(count) more things like these were found.",
            fix: "Check that this is the right file.")
    }

    // MARK: Tables

    static func missingColumns(_ names: [String]) -> Words {
        Words(
            "This table lacks columns of a bill: \(names.joined(separator: "; ")).",
            fix: "Put the column names on the first line, and name them so. Remove any line above them.")
    }

    static func tableOfSomethingElse(_ names: [String]) -> Words {
        Words(
            "This table does not look like a bill. A bill has the columns: \(names.joined(separator: "; ")).",
            fix: "If it is a bill, name its columns so on the first line.")
    }

    static func columnTwice(_ name: String) -> Words {
        Words("Two columns are named \(name). The first one was read.", fix: "Rename the other one.")
    }

    static let quoteNeverClosed = Words(
        "A quotation mark opens on this line and is never closed.",
        fix: "Close it, or remove it, and add the file again.")
    static let noRows = Words(
        "There are no rows under the column names.", fix: "Check that the whole list of charges was saved.")
    static let noCharge = Words(
        "This row has no charge, so it was left out.", fix: "Check the paper and type the amount.")
    static let mayBeASum = Words(
        "This row has no date, code or units. It was read as a charge, but it may be a sum.",
        fix: "Check the paper. Call a sum by one of the names for sums, such as \"total\" or \"balance due\".")

    static func rowTooLong(_ count: Int) -> Words {
        Words(
            "This row has more fields than the \(count) columns that are named, so it was left out.",
            fix: "Put text that has a comma in it between quotation marks.")
    }

    static func name(of column: BillColumn) -> String {
        switch column {
        case .dateOfService: "date of service"
        case .throughDate: "through date"
        case .statementDate: "statement date"
        case .admissionDate: "admission date"
        case .dischargeDate: "discharge date"
        case .unitPrice: "unit price"
        default: column.rawValue
        }
    }

    static func notAnAmount(_ name: String, _ text: String) -> Words {
        Words("The \(name) \(quoted(text)) is not an amount.", fix: "Check the paper and type the amount.")
    }

    static func notADay(_ name: String, _ text: String) -> Words {
        Words("The \(name) \(quoted(text)) is not a day.", fix: "Write it as 2026-03-03 or 3/3/2026.")
    }

    static func notANumber(_ name: String, _ text: String) -> Words {
        Words(
            "The \(name) \(quoted(text)) is not a number with at most three decimals.",
            fix: "Check the paper and type the number.")
    }

    static func notARevenueCode(_ text: String) -> Words {
        Words("The revenue code \(quoted(text)) does not have four digits.", fix: "Check the paper and type the code.")
    }

    static func notACode(_ text: String) -> Words {
        Words(
            "The code \(quoted(text)) does not have the five characters of a CPT or HCPCS code, so it was left out.",
            fix: "Check the paper. A number from the hospital's own price list is not such a code.")
    }

    static func notATypeOfBill(_ text: String) -> Words {
        Words("The type of bill \(quoted(text)) does not have four characters.", fix: "Check the paper and type it.")
    }

    static func unknownRole(_ text: String) -> Words {
        Words(
            "The role \(quoted(text)) is not known.",
            fix: "Use one of: \(Role.allCases.map(\.rawValue).joined(separator: ", ")).")
    }

    static func severalRoles(_ first: Role, _ other: Role, account: String) -> Words {
        Words(
            "Account \(quoted(account)) has the roles \(first.rawValue) and \(other.rawValue). The first one was kept.",
            fix: "Check who sends this bill, and for what.")
    }

    // MARK: Pieces

    /// What a file says, short enough for one line.
    static func quoted(_ text: String) -> String {
        let limit = 40
        let line = String(text.prefix(limit).map { $0.isNewline ? " " : $0 })
        return text.count > limit ? "\"\(line)…\"" : "\"\(line)\""
    }
}
