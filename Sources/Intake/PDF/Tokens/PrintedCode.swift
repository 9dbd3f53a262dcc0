import Scan

/// A service code as printed, with the modifiers that hang on it.
struct PrintedCode: Equatable, Sendable {
    /// HCPCS or CPT, five characters.
    var code: String
    var modifiers: [String] = []

    /// Reads `99284`, `99284-25`, `(99284)`, `CPT99284`, `97810/Acupuncture`; in a column of codes also `9928425`.
    init?(_ plain: String, inColumn: Bool = false) {
        var text = plain[...]
        while let first = text.first, "([#".contains(first) { text.removeFirst() }
        while let last = text.last, ")],;:.*".contains(last) { text.removeLast() }
        for prefix in ["CPT-4", "CPT4", "CPT", "HCPCS"] where text.hasPrefix(prefix) && text.utf8.count > 7 {
            text = text.dropFirst(prefix.utf8.count).drop { ":#-".contains($0) }
            break
        }
        let head = text.prefix(5)
        guard PrintedCode.isCode(head) else { return nil }
        code = String(head)
        var rest = text.dropFirst(5)
        guard let mark = rest.first else { return }
        switch mark {
        case "/" where rest.utf8.count > 2 && !PrintedCode.isModifier(rest.dropFirst()): return
        case "-", "/", ",", ":":
            let parts = rest.dropFirst().split(whereSeparator: { "-/,:".contains($0) })
            guard !parts.isEmpty, parts.allSatisfy({ PrintedCode.isModifier($0) }) else { return nil }
            modifiers = parts.map(String.init)
        default:
            guard inColumn, rest.utf8.count % 2 == 0, rest.utf8.count <= 8 else { return nil }
            while !rest.isEmpty {
                guard PrintedCode.isModifier(rest.prefix(2)) else { return nil }
                modifiers.append(String(rest.prefix(2)))
                rest = rest.dropFirst(2)
            }
        }
    }

    /// Five digits, a letter and four digits, or four digits and one of the letters that CPT and its laboratory
    /// lists end with.
    static func isCode(_ text: some StringProtocol) -> Bool {
        let bytes = Array(text.utf8)
        guard bytes.count == 5, bytes[1...3].allSatisfy({ ASCII.isDigit($0) }) else { return false }
        let (first, last) = (bytes[0], bytes[4])
        if ASCII.isDigit(first), ASCII.isDigit(last) { return text >= "00100" }
        if ASCII.isDigit(first) { return "FTUMA".utf8.contains(last) }
        return first >= UInt8(ascii: "A") && first <= UInt8(ascii: "Z") && ASCII.isDigit(last)
    }

    /// Two characters, digits or capitals.
    static func isModifier(_ text: some StringProtocol) -> Bool {
        text.utf8.count == 2
            && text.utf8.allSatisfy {
                ASCII.isDigit($0) || ($0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z"))
            }
    }

    /// A modifier that may be believed where no heading says so.
    static func isKnownModifier(_ text: some StringProtocol) -> Bool { knownModifiers.contains(String(text)) }

    /// CPT and HCPCS modifiers in use; the codes alone.
    private static let knownModifiers = Set(
        """
        22 23 24 25 26 27 32 33 47 50 51 52 53 54 55 56 57 58 59 62 63 66 73 74 76 77 78 79 80 81 82 90 91 92 93 95 96
        97 99 1P 2P 3P 8P AA AD AE AF AG AH AI AJ AM AR AS AT AY BL CA CB CC CG CO CQ CR CS CT DA E1 E2 E3 E4 EA EB EC
        EJ EM ER ET F1 F2 F3 F4 F5 F6 F7 F8 F9 FA FB FC FS FT FX FY G0 G6 G7 GA GC GE GG GH GN GO GP GQ GS GT GU GV GW
        GX GY GZ HA HB HC HD HE HF HG HH HM HN HO HP HQ J1 J2 J3 JA JB JC JD JG JW JZ K0 K1 K2 K3 K4 KH KI KJ KX L1 LC
        LD LM LS LT M2 MS N1 N2 N3 NB NU P1 P2 P3 P4 P5 P6 PA PB PC PI PN PO PS PT Q0 Q1 Q3 Q5 Q6 QK QN QP QS QW QX QY
        QZ RA RB RC RD RI RR RT SA SB SF SG SK SL SW T1 T2 T3 T4 T5 T6 T7 T8 T9 TA TB TC TD TE TG TH U1 U2 U3 U4 U5 U6
        U7 U8 U9 UA UB UC UD UE V1 V2 V3 XE XP XS XU ZA ZB ZC
        """.split { $0 == " " || $0 == "\n" }.map(String.init))
}

/// UB-04 revenue codes.
enum PrintedRevenueCode {
    /// Three or four digits as a revenue code of four; nil outside the ranges in use. `045` lacks its last digit and
    /// is none.
    static func read(_ plain: String) -> String? {
        var text = plain[...]
        for prefix in ["REV", "RC"] where text.hasPrefix(prefix) { text = text.dropFirst(prefix.utf8.count) }
        text = text.drop { ":#-.".contains($0) }
        while let last = text.last, ":;,.-".contains(last) { text.removeLast() }
        guard (3...4).contains(text.utf8.count), text.utf8.allSatisfy({ ASCII.isDigit($0) }), let value = Int(text),
            (100...999).contains(value) || (text.utf8.count == 4 && (1000...3109).contains(value))
        else { return nil }
        return text.utf8.count == 3 ? "0\(text)" : String(text)
    }
}
