import CaseModel

/// A charge line with its number on the bill.
struct BilledLine: Sendable {
    /// From 0, among all lines of the statement.
    var index: Int
    var line: ChargeLine

    /// The lines that still count: a charge and a reversal of the same code, day and amount take each other out, and
    /// neither is questioned.
    static func counting(_ lines: [ChargeLine]) -> [BilledLine] {
        struct Key: Hashable {
            var code: String?
            var day: Day?
            var cents: Int64
        }
        var reversals: [Key: Int] = [:]
        for line in lines where line.charge.isNegative {
            reversals[Key(code: line.code, day: line.dateOfService, cents: -line.charge.cents), default: 0] += 1
        }
        var counting: [BilledLine] = []
        var used: [Key: Int] = [:]
        // The last of several equal charges is the one that was taken back.
        for (index, line) in lines.enumerated().reversed() where !line.charge.isNegative {
            let key = Key(code: line.code, day: line.dateOfService, cents: line.charge.cents)
            if used[key, default: 0] < reversals[key, default: 0], line.charge > .zero {
                used[key, default: 0] += 1
            } else {
                counting.append(BilledLine(index: index, line: line))
            }
        }
        for (index, line) in lines.enumerated() where line.charge.isNegative {
            let key = Key(code: line.code, day: line.dateOfService, cents: -line.charge.cents)
            if used[key, default: 0] > 0 {
                used[key, default: 0] -= 1
            } else {
                counting.append(BilledLine(index: index, line: line))
            }
        }
        return counting.sorted { $0.index < $1.index }
    }
}

extension ChargeLine {
    /// A room and its daily care: revenue codes 010x to 021x, days on leave (018x) aside.
    var isRoom: Bool {
        guard let code = revenueCode, code.utf8.count == 4, let number = Int(code) else { return false }
        return (100...219).contains(number) && !(180...189).contains(number)
    }

    /// A doctor's fee on a hospital's account: revenue codes 096x to 098x.
    var isProfessionalFee: Bool {
        guard let code = revenueCode, let number = Int(code) else { return false }
        return (960...989).contains(number)
    }

    /// Says in itself that a service was given more than once, or to another part: the repeat is explained.
    var marksRepeat: Bool { modifiers.contains { Self.repeatModifiers.contains($0) } }

    static let repeatModifiers: Set<String> = ["59", "76", "77", "91", "XE", "XS", "XP", "XU"]
}
