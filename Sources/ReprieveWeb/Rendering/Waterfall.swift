import BillAudit
import CaseModel

/// Why this number? Charged → taken off → paid → asked, as bars, one sentence and a table with the same numbers.
struct Waterfall {
    private struct Bar {
        var label: String
        var amount: Money
        var from: Int64
        var to: Int64
        var tone: String
    }

    private static let left = 190.0
    private static let width = 330.0

    /// Nil when the papers do not say enough: no bar is ever guessed.
    static func fields(_ reconciled: Reconciled?, _ sitting: Sitting) -> Fields? {
        guard let reconciled, let billed = reconciled.billed, billed > .zero,
            let asked = reconciled.billedToPatient ?? reconciled.claimShare, asked >= .zero
        else { return nil }
        let words = sitting.speech
        var bars = [Bar(label: words("waterfall.charged"), amount: billed, from: 0, to: billed.cents, tone: "bar-a")]
        var rest = billed.cents
        var sentence = words("waterfall.sentenceCharged", ["amount": billed.display])
        func takeOff(_ amount: Money?, _ label: String, _ tone: String, _ phrase: String) {
            guard let amount, amount > .zero else { return }
            bars.append(
                Bar(label: words(label), amount: -amount, from: max(0, rest - amount.cents), to: rest, tone: tone))
            rest = max(0, rest - amount.cents)
            sentence += " " + words(phrase, ["amount": amount.display])
        }
        takeOff(reconciled.contractual, "waterfall.discount", "bar-b", "waterfall.sentenceDiscount")
        takeOff(reconciled.planPaid, "waterfall.paid", "bar-c", "waterfall.sentencePaid")
        takeOff(reconciled.other, "waterfall.other", "bar-b", "waterfall.sentenceOther")
        takeOff(reconciled.patientPaid, "waterfall.youPaid", "bar-c", "waterfall.sentenceYouPaid")
        bars.append(
            Bar(label: words("waterfall.asked"), amount: asked, from: 0, to: asked.cents, tone: "bar-d"))
        sentence += " " + words("waterfall.sentenceAsked", ["amount": asked.display])
        if let unplaced = reconciled.unplaced, unplaced != .zero {
            sentence += " " + words("waterfall.unplaced", ["amount": unplaced.magnitude.display])
        }
        let most = Double(max(bars.map(\.to).max() ?? 1, 1))
        func text(_ length: Double) -> String { String(Int(length.rounded())) }
        let rows = bars.enumerated().map { index, bar -> Fields in
            let y = 8 + index * 46
            let x = left + Double(bar.from) / most * width
            let w = Swift.max(2, Double(bar.to - bar.from) / most * width)
            return [
                "label": bar.label, "amount": bar.amount.display, "tone": bar.tone, "x": text(x), "y": String(y),
                "w": text(w), "textY": String(y + 18), "amountX": text(x + w + 8),
            ]
        }
        return ["sentence": sentence, "bars": rows, "height": String(bars.count * 46 + 8)]
    }
}
