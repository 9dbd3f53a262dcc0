import CaseModel
import TestSupport

/// A bill made up by chance, with the same for the same seed, and set by chance: columns in any order, with and
/// without headings, amounts and dates in any spelling, descriptions that run over.
struct RandomBill {
    enum Column: CaseIterable { case date, code, revenue, modifier, description, units, price, charge, payment, note }

    struct Line {
        var date: Day?
        var code: String?
        var revenue: String?
        var modifiers: [String] = []
        var description = ""
        var units: Quantity?
        var price: Money?
        var charge: Money = .zero
    }

    private(set) var lines: [Line] = []
    private(set) var total: Money = .zero
    private(set) var insurance: Money = .zero
    private(set) var adjustment: Money = .zero
    private(set) var bytes: [UInt8] = []
    /// What was chosen, for the report of a failure.
    private(set) var layout = ""
    let account: String
    var balance: Money { total - insurance - adjustment }

    private var random: SeededGenerator
    private var builder: PageBuilder
    private var columns: [Column] = []
    private var hasHeading = true
    private var isGlued = false
    private var widths: [Column: Double] = [:]
    private var lefts: [Column: Double] = [:]
    private var titles: [Column: String] = [:]
    private var aligns: [Column: PageBuilder.Align] = [:]
    private var dateStyle = 0
    private var amountStyle = 0
    private var y = 30.0

    private static let services: [(String, String?)] = [
        ("ER visit level 4", "99284"), ("Blood draw", "36415"), ("Chest X-ray 2 views", "71046"),
        ("Metabolic panel full", "80053"), ("Ketorolac 15 mg", "J1885"), ("Room and bed, medical", nil),
        ("Aspirin 81 mg chew tab", nil), ("CT head without dye", "70450"), ("Therapy exercise, 15 minutes", "97110"),
        ("Saline 1000 ml", "J7030"), ("Arm sling", "A4565"), ("Suture set", nil), ("Observation per hour", "G0378"),
        ("Heart tracing with reading", "93000"), ("Oxygen, per hour", nil),
    ]

    private static let headings: [Column: [String]] = [
        .date: ["Date", "Date of Service", "DOS", "Service Date", "Svc Date", "Fecha"],
        .code: ["Code", "CPT/HCPCS", "HCPCS", "Procedure Code", "Código"],
        .revenue: ["Rev", "Rev Code", "Revenue Code", "REV CD"], .modifier: ["Mod", "Modifier"],
        .description: ["Description", "Service", "DESCRIPTION", "Descripción", "Description of Service"],
        .units: ["Qty", "Units", "Quantity", "Cant."], .price: ["Unit Price", "Rate", "Price"],
        .charge: ["Charge", "Charges", "Total Charges", "Billed Charge", "Importe"],
        .payment: ["Payments", "Ins Paid"], .note: ["Remark", "Notes"],
    ]

    init(seed: UInt64) {
        random = SeededGenerator(seed: seed)
        account = "HM-77\(seed)"
        builder = PageBuilder(isTypewriter: random.chance(0.3), size: random.pick([8, 9, 10]))
        choose()
        invent()
        set()
        bytes = builder.bytes
    }

    private mutating func choose() {
        columns = [.description, .charge]
        if random.chance(0.8) { columns.append(.date) }
        if random.chance(0.9) { columns.append(.code) }
        if random.chance(0.5) { columns.append(.revenue) }
        if random.chance(0.3), columns.contains(.code) { columns.append(.modifier) }
        if random.chance(0.6) { columns.append(.units) }
        if random.chance(0.3), columns.contains(.units) { columns.append(.price) }
        if random.chance(0.15) { columns.append(.payment) }
        if random.chance(0.12) { columns.append(.note) }
        columns.shuffle(using: &random)
        hasHeading = random.chance(0.85)
        if !hasHeading {
            // Without headings, papers keep to the usual order and put the charge last.
            let usual: [Column] = [.date, .revenue, .code, .description, .units, .charge]
            columns = usual.filter { columns.contains($0) || $0 == .code }
        }
        isGlued = !columns.contains(.modifier) && random.chance(0.3)
        dateStyle = Int.random(in: 0..<(hasHeading ? 7 : 4), using: &random)
        amountStyle = Int.random(in: 0..<5, using: &random)
        let least: [Column: Double] = [
            .date: 70, .code: 58, .revenue: 40, .modifier: 32, .description: 165, .units: 38, .price: 62, .charge: 78,
            .payment: 66, .note: 50,
        ]
        let gap = random.pick([10.0, 12, 14])
        var x = 20.0
        for column in columns {
            titles[column] = random.pick(RandomBill.headings[column] ?? [])
            let wide = max(least[column] ?? 50, hasHeading ? builder.width(of: titles[column] ?? "") + 6 : 0)
            widths[column] = wide * (builder.isTypewriter ? 1.2 : 1)
            lefts[column] = x
            x += (widths[column] ?? 0) + gap
            switch column {
            case .charge, .price, .payment: aligns[column] = random.pick([.right, .right, .left])
            case .units: aligns[column] = random.pick(PageBuilder.Align.allCases)
            default: aligns[column] = .left
            }
        }
        builder.width = max(612, x + 20)
        layout =
            "\(columns) heading \(hasHeading) typewriter \(builder.isTypewriter) date \(dateStyle) "
            + "amount \(amountStyle)"
    }

    private mutating func invent() {
        for _ in 0..<Int.random(in: 1...14, using: &random) {
            let (description, code) = random.pick(RandomBill.services)
            var line = Line(description: description)
            if random.chance(0.2) {
                line.description += random.pick([" with extra long text that goes on", " at bedside"])
            }
            if columns.contains(.code) { line.code = code }
            if columns.contains(.revenue) { line.revenue = random.pick(["0450", "0300", "0250", "0636"]) }
            if columns.contains(.date) {
                line.date = Day(
                    year: 2026, month: Int.random(in: 1...5, using: &random),
                    day: Int.random(in: 1...28, using: &random))
            }
            if line.code != nil, isGlued || columns.contains(.modifier), random.chance(0.5) {
                line.modifiers = [random.pick(["25", "LT", "RT", "59", "GP"])]
            }
            let price = Money(cents: Int64.random(in: 50...150_000, using: &random) * 2)
            line.charge = price
            if columns.contains(.units) {
                line.units = Quantity(random.pick(["1", "1", "2", "4", "10", "2.5"]))
                if columns.contains(.price) {
                    line.price = price
                    line.charge = line.units?.times(price) ?? price
                } else if random.chance(0.06) {
                    line.charge = -price
                }
            }
            lines.append(line)
        }
        total = lines.map(\.charge).total()
        insurance = Money(cents: Int64.random(in: 0...Int64(total.cents.magnitude / 2), using: &random))
        adjustment = Money(cents: Int64.random(in: 0...Int64(total.cents.magnitude / 4), using: &random))
    }
}

// MARK: Setting

extension RandomBill {
    private var lineHeight: Double { builder.size * 1.2 }

    private mutating func set() {
        builder.put("Harrowdale Memorial Hospital", x: 20, y: y)
        builder.put("PO Box 880, Harrowdale NE 68999 (402) 555-0193", x: 20, y: y + lineHeight)
        builder.put("Account Number: \(account)", x: 20, y: y + 3 * lineHeight)
        builder.put("Statement Date: 06/24/2026", x: 320, y: y + 3 * lineHeight)
        builder.put("Patient: Emeric Stoyanov", x: 20, y: y + 4 * lineHeight)
        y += 7 * lineHeight
        if hasHeading {
            setHeading()
        } else {
            builder.put("Itemized charges", x: 20, y: y)
            y += 1.5 * lineHeight
        }
        let pitch = random.pick([1.4, 1.6, 2.0, 2.6]) * builder.size
        // Cells set in the middle of their row are for tables with headings.
        let isMiddle = hasHeading && random.chance(0.4)
        for (number, line) in lines.enumerated() { set(line, number, pitch: pitch, isMiddle: isMiddle) }
        y += random.pick([0, 4, 14])
        let labels = random.pick([
            ["Total charges", "Insurance payments", "Adjustments", "Amount due"],
            ["TOTAL CHARGES", "INSURANCE PAYMENT", "CONTRACTUAL ADJUSTMENT", "BALANCE DUE"],
            ["Total", "Paid by insurance", "Plan discount", "Please pay"],
            ["Total de cargos", "Pago del seguro", "Ajustes", "Saldo a pagar"],
            ["Total Charges:", "Insurance Paid:", "Insurance Discount:", "You Owe:"],
        ])
        let isSigned = random.chance(0.7)
        for (label, amount) in zip(
            labels, [total, isSigned ? -insurance : insurance, isSigned ? -adjustment : adjustment, balance])
        {
            if y > 770 { turnPage() }
            let right = (lefts[.charge] ?? 0) + (widths[.charge] ?? 0)
            builder.put(label, x: right > 330 ? 20 : 250, y: y)
            builder.put(spell(amount), x: 0, y: y, in: right > 330 ? right : 500, .right)
            y += 1.2 * lineHeight
        }
        if random.chance(0.4), y < 720 {
            builder.put("Please detach and return with your payment", x: 20, y: y + 30)
            builder.put("Account Number: \(account)", x: 20, y: y + 45)
            builder.put("\(labels[3]) \(balance.display)".replacing("−", with: "-"), x: 320, y: y + 45)
        }
    }

    private mutating func turnPage() {
        builder.turnPage()
        y = 40
        builder.put("Harrowdale Memorial Hospital", x: 20, y: 20)
    }

    private mutating func setHeading() {
        for column in columns {
            builder.put(
                titles[column] ?? "", x: lefts[column] ?? 0, y: y, in: widths[column] ?? 0, aligns[column] ?? .left)
        }
        y += lineHeight + 4
    }

    private mutating func set(_ line: Line, _ number: Int, pitch: Double, isMiddle: Bool) {
        let texts = builder.wrapped(line.description, in: widths[.description] ?? 160)
        let height = max(pitch, Double(texts.count) * lineHeight + pitch - lineHeight + (texts.count > 1 ? 2 : 0))
        if y + height > 750 {
            builder.put("Page \(builder.page) of 9. Continued on next page", x: 20, y: 775)
            turnPage()
            if hasHeading { setHeading() }
        }
        let middle = isMiddle ? Double(texts.count - 1) * lineHeight / 2 : 0
        for column in columns {
            if column == .description {
                for (index, text) in texts.enumerated() {
                    builder.put(text, x: lefts[column] ?? 0, y: y + Double(index) * lineHeight)
                }
            } else if let text = cell(line, column) {
                builder.put(
                    text, x: lefts[column] ?? 0, y: y + middle, in: widths[column] ?? 0, aligns[column] ?? .left)
            }
        }
        y += height
    }

    private mutating func cell(_ line: Line, _ column: Column) -> String? {
        switch column {
        case .description: line.description
        case .date: line.date.map { spell($0) }
        case .code: line.code.map { isGlued ? ([$0] + line.modifiers).joined(separator: "-") : $0 }
        case .revenue: line.revenue
        case .modifier: line.modifiers.first
        case .units: line.units?.text
        case .price: line.price.map { spell($0) }
        case .charge: spell(line.charge)
        case .payment: random.chance(0.5) ? "0.00" : "-12.34"
        case .note: random.chance(0.7) ? random.pick(["ok", "chk"]) : nil
        }
    }

    private func spell(_ day: Day) -> String {
        let (year, month, date) = day.parts
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        switch dateStyle {
        case 0: return "\(two(month))/\(two(date))/\(year)"
        case 1: return "\(month)/\(date)/\(year)"
        case 2: return day.iso
        case 3: return "\(["Jan", "Feb", "Mar", "Apr", "May"][month - 1]) \(date), \(year)"
        case 4: return "\(two(month))-\(two(date))-\(year)"
        case 5: return "\(two(month))\(two(date))\(year % 100)"
        default: return "\(two(month))/\(two(date))"
        }
    }

    private mutating func spell(_ amount: Money) -> String {
        var text = String(amount.magnitude.display.dropFirst())
        switch amountStyle == 4 ? Int.random(in: 0..<3, using: &random) : amountStyle {
        case 0: text = "$\(text)"
        case 1: text = "USD \(text)"
        case 3: text = "$ \(text)"
        default: break
        }
        guard amount.isNegative else { return text }
        return random.pick(["-\(text)", "(\(text))", "\(text)-", "\(text) CR"])
    }
}
