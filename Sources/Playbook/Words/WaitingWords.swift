/// What the plan says about waiting.
enum WaitingWords {
    static let structured = "You asked in writing, and an answer is due. Waiting is part of the plan."
    static let partMissing = "You asked for something. One part is still missing before waiting is enough."
    static let nothingAsked = "Nothing is asked for right now, so no answer can come."
    static let recordTitle = "Write down the call and send it to the office"
    static let recordWhy = "What was only said can get lost. A short note in writing keeps it."
}
