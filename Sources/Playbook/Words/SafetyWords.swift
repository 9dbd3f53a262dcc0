/// What the plan says where mail or calls may not reach a home.
enum SafetyWords {
    static let title = "Ask for mail and calls at another place"
    static let why =
        "You said that mail or calls at home are not safe. Ask your plan, and then the office, for another way. "
        + "You can lock these records with a passphrase, so that nobody else at this computer sees them."
    static let right =
        "Say that mail or calls at home could put you in danger, and name another address or number."
    static let asked = "Other ways for mail and calls were asked for."
}
