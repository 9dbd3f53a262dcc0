/// What the plan says where mail or calls may not reach a home.
enum SafetyWords {
    static let title = "Ask for mail and calls at another place"
    static let why =
        "You said that mail or calls at home are not safe. A plan has to agree to another way when you say so."
    static let asked = "Other ways for mail and calls were asked for."
}
