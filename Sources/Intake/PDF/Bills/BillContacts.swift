import Scan

/// Where letters about a bill go and where its patient lives, as the paper prints it.
struct BillContacts {
    private(set) var billerAddress: [String] = []
    private(set) var billerPhone: String?
    private(set) var patientAddress: [String] = []
    private(set) var patientState: String?

    /// So many lines from the top belong to a letterhead.
    private static let headLines = 12

    init(_ paper: PaperText, biller: String?, patient: String?) {
        let addresses = PostalAddresses(paper).all
        let patientWords = BillContacts.words(patient)
        let home = addresses.first { address in
            let words = BillContacts.words(address.name)
            return words.count >= 2 && (words.isSubset(of: patientWords) || patientWords.isSubset(of: words))
                && !patientWords.isEmpty
        }
        if let home {
            patientAddress = home.lines
            patientState = home.state
        }
        let billerWords = BillContacts.words(biller)
        let office = addresses.first { address in
            guard !address.isForPayments, address != home else { return false }
            let words = BillContacts.words(address.name)
            if !billerWords.isEmpty, !words.isEmpty, billerWords.isSubset(of: words) || words.isSubset(of: billerWords)
            {
                return true
            }
            // A block with a person's name is theirs, wherever it stands.
            return address.line < BillContacts.headLines && BillContacts.isOffice(address.name)
                && paper.lines[..<address.line].contains { line in
                    !billerWords.isEmpty && billerWords.isSubset(of: BillContacts.words(line.text))
                }
        }
        billerAddress = office?.lines ?? []
        billerPhone = phone(paper, near: office?.line)
    }

    /// True for no name, a house, or a department of one.
    private static func isOffice(_ name: String?) -> Bool {
        guard let name, !name.isEmpty else { return true }
        return LetterHead.isTitled(name) || !words(name).isDisjoint(with: departments)
    }

    private static let departments: Set<String> = [
        "OFFICE", "ACCOUNTS", "BILLING", "DEPARTMENT", "DEPT", "PATIENT", "SERVICES", "FACTURACION", "OFICINA",
    ]

    /// The phone beside or under the office's address, else one behind a question.
    private func phone(_ paper: PaperText, near line: Int?) -> String? {
        if let line {
            for index in line..<min(line + 3, paper.lines.count) {
                if let phone = PrintedPhone.first(in: paper.lines[index].text) { return phone }
            }
        }
        let asked = paper.lines.first { line in
            let text = line.text.uppercased()
            return ["QUESTION", "CALL US", "CUSTOMER SERVICE", "BILLING OFFICE", "PREGUNTAS"].contains {
                text.contains($0)
            }
                && PrintedPhone.first(in: line.text) != nil
        }
        return asked.flatMap { PrintedPhone.first(in: $0.text) }
    }

    private static func words(_ text: String?) -> Set<String> {
        Set(
            (text ?? "").uppercased().split { !$0.isLetter && !$0.isNumber }.map(String.init).filter {
                $0.utf8.count > 1
            })
    }
}

/// Phone numbers as US papers print them: `(541) 555-0170`, `541-555-0170`, `541.555.0170`.
enum PrintedPhone {
    /// The first in a text, as `541-555-0170`.
    static func first(in text: String) -> String? {
        let bytes = Array(text.utf8)
        for start in bytes.indices where start == 0 || !ASCII.isDigit(bytes[start - 1]) {
            if let phone = phone(bytes, at: start) { return phone }
        }
        return nil
    }

    private static func phone(_ bytes: [UInt8], at start: Int) -> String? {
        var digits: [UInt8] = []
        var index = start
        if index < bytes.count, bytes[index] == UInt8(ascii: "(") { index += 1 }
        for size in [3, 3, 4] {
            guard index + size <= bytes.count, bytes[index..<index + size].allSatisfy(ASCII.isDigit) else { return nil }
            digits += bytes[index..<index + size]
            index += size
            if size == 4 { break }
            let gap = bytes[index...].prefix { ") -.".utf8.contains($0) }.count
            guard (1...2).contains(gap) else { return nil }
            index += gap
        }
        guard index >= bytes.count || !ASCII.isDigit(bytes[index]), digits[0] >= UInt8(ascii: "2") else { return nil }
        func part(_ range: Range<Int>) -> String { String(decoding: digits[range], as: UTF8.self) }
        return "\(part(0..<3))-\(part(3..<6))-\(part(6..<10))"
    }
}
