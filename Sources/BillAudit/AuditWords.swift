/// Sentences that several checks say.
enum AuditWords {
    static let noLineAmounts = "the claim has no line amounts"

    static func claimMissing(_ account: String) -> String { "The explanation of benefits for account \(account)." }

    static func totalsOpen(_ account: String) -> String {
        "A bill for account \(account) whose sums add up. A line may be missing from this one."
    }

    /// `one finding depends`, `two findings depend`.
    static func findingsDepend(_ count: Int) -> String {
        let words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
        let number = words.indices.contains(count) ? words[count] : String(count)
        return count == 1 ? "one finding depends" : "\(number) findings depend"
    }
}
