/// Writes a plain PDF: fixed-width text, one table row a line. Just enough of the format for a bill.
enum PDFSample {
    static func bytes(of bill: SampleBill, linesPerPage: Int) -> [UInt8] {
        let pages = stride(from: 0, to: bill.lines.count, by: linesPerPage).map { start in
            bill.lines[start..<min(start + linesPerPage, bill.lines.count)]
        }
        var objects = ["<< /Type /Catalog /Pages 2 0 R >>", ""]
        objects.append("<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>")
        var kids: [String] = []
        for (index, lines) in pages.enumerated() {
            let content = self.content(lines, bill: bill, page: index + 1, isLast: index + 1 == pages.count)
            objects.append("<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream")
            objects.append(
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents \(objects.count) 0 R "
                    + "/Resources << /Font << /F1 3 0 R >> >> >>")
            kids.append("\(objects.count) 0 R")
        }
        objects[1] = "<< /Type /Pages /Kids [\(kids.joined(separator: " "))] /Count \(kids.count) >>"

        var file = "%PDF-1.4\n"
        var offsets: [Int] = []
        for (index, object) in objects.enumerated() {
            offsets.append(file.utf8.count)
            file += "\(index + 1) 0 obj\n\(object)\nendobj\n"
        }
        let start = file.utf8.count
        file += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
        for offset in offsets {
            let digits = String(offset)
            file += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
        }
        file += "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n"
        return Array(file.utf8)
    }

    private static func content(_ lines: ArraySlice<SampleBill.Line>, bill: SampleBill, page: Int, isLast: Bool)
        -> String
    {
        var rows = ["Bench Hospital", "Itemized statement", "Account number: B-100", ""]
        rows.append(row("Date", "Rev", "Code", "Description", "Units", "Charge"))
        for line in lines {
            let parts = line.day.split(separator: "-")
            rows.append(
                row(
                    "\(parts[1])/\(parts[2])/\(parts[0])", line.revenueCode, line.code, line.description,
                    String(line.units), "$" + SampleBill.dollars(line.cents)))
        }
        if isLast { rows += ["", row("", "", "", "TOTAL CHARGES", "", "$" + SampleBill.dollars(bill.totalCents))] }
        rows += ["", "Page \(page)"]
        return "BT /F1 9 Tf 40 750 Td 14 TL\n" + rows.map { "(\($0)) Tj T*" }.joined(separator: "\n") + "\nET"
    }

    private static func row(_ cells: String...) -> String {
        let widths = [12, 6, 8, 34, 6, 14]
        return zip(cells, widths).enumerated().map { index, pair in
            let blanks = String(repeating: " ", count: max(0, pair.1 - pair.0.count))
            return index < 4 ? pair.0 + blanks : blanks + pair.0
        }.joined()
    }
}
