public import CaseModel

extension Letter {
    /// The day by which the letter asks for an answer; nil when it asks for none.
    public var replyBy: Day? {
        values.first { $0.slot == SlotName.replyBy.rawValue }.flatMap { Day(printed: $0.text) }
    }
}
