/// What the plan says about a visit as a whole.
enum EpisodeWords {
    static func stillExpected(_ count: Int) -> String {
        count == 1
            ? "One more bill may still come for this visit." : "\(count) more bills may still come for this visit."
    }

    static func stillOpen(_ count: Int) -> String {
        count == 1 ? "One bill of this visit is still open." : "\(count) bills of this visit are still open."
    }
}
