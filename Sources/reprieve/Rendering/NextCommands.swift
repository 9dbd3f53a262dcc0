import CaseModel
import Casework
import Correspondence
import Playbook

/// The commands that do a step.
enum NextCommands {
    /// More ways than these two only confuse; `plan` shows all.
    private static let most = 2

    static func commands(for next: NextStep, _ outlook: Outlook) -> [String] {
        var commands: [String] = []
        for opener in next.opens {
            guard let command = command(opener, next, outlook), !commands.contains(command) else { continue }
            commands.append(command)
        }
        if commands.isEmpty { commands = [next.account.map { "reprieve status \($0.text)" } ?? "reprieve open"] }
        return Array(commands.prefix(most))
    }

    private static func command(_ opener: Opener, _ next: NextStep, _ outlook: Outlook) -> String? {
        let account = next.account?.text
        let parts = opener.rawValue.split(separator: ":", maxSplits: 1).map(String.init)
        switch parts[0] {
        case "letter":
            guard let account, let kind = parts.last else { return nil }
            guard LetterKind(rawValue: kind) != nil else { return ownLetter(opener, account) }
            return "reprieve letter \(kind) --account \(account)"
        case "call":
            guard let account, let kind = parts.last else { return nil }
            return CallKind(rawValue: kind) == nil
                ? "reprieve call log \(account)"
                : "reprieve call start \(account)" + (kind == CallKind.billingOffice.rawValue ? "" : " --card \(kind)")
        case "review":
            return "reprieve review \(account ?? Desk.inbox(outlook.state).first?.id.text ?? "")"
        case "question": return account.map { "reprieve answer \($0)" } ?? "reprieve answer"
        case "add": return "reprieve add FILE"
        case "record": return account.map { "reprieve call log \($0)" }
        case "page" where opener == .waitingList: return "reprieve timeline"
        default: return nil
        }
    }

    /// A letter in the person's own words is written down when it is sent, so that its answer is waited for.
    private static func ownLetter(_ opener: Opener, _ account: String) -> String? {
        guard let own = opener.ownLetter else { return nil }
        let ask = own.ask.map { " --ask \($0.rawValue)" } ?? ""
        return "reprieve call log \(account) --by mail --department \(own.department)\(ask)"
    }
}
