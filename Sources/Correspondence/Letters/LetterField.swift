public import CaseModel

/// The values that a letter may have to ask for. The raw value is the key of an input on a page and of
/// `--set key=value`.
public enum LetterField: String, Choice {
    case senderName = "sender.name"
    case senderAddress = "sender.address"
    case senderPhone = "sender.phone"
    case recipientName = "recipient.name"
    case recipientAddress = "recipient.address"
    case accountNumber = "account.number"
    /// The first day of care.
    case careFrom = "care.from"

    /// True when it takes several lines, such as an address. On one line they are parted by `;`.
    public var hasLines: Bool { self == .senderAddress || self == .recipientAddress }

    /// A case with a value filled in, so that a letter can be written and still trace every value to the case. A value
    /// that cannot be read, such as a day that is none, changes nothing.
    public func filled(_ text: String, in file: CaseFile, for id: Account.ID) -> CaseFile {
        guard let index = file.accounts.firstIndex(where: { $0.id == id }) else { return file }
        var file = file
        let facts = LetterFacts(file, account: index)
        let line = LetterSpelling.oneLine(text)
        let lines = text.split { $0.isNewline || $0 == ";" }.map { LetterSpelling.oneLine(String($0)) }
            .filter { !$0.isEmpty }
        guard !line.isEmpty else { return file }
        switch self {
        case .senderName, .senderAddress, .senderPhone:
            let position = file.signer(named: self == .senderName ? line : nil)
            switch self {
            case .senderName: file.people[position].name = line
            case .senderAddress: file.people[position].address = lines
            default: file.people[position].phone = line
            }
        case .recipientName: file.accounts[index].biller = line
        case .recipientAddress: file.accounts[index].address = lines
        case .accountNumber: file.accounts[index].number = line
        case .careFrom:
            guard let day = Day(iso: line) ?? Day(printed: line) else { return file }
            if let episode = facts.episodeIndex {
                file.episodes[episode].from = day
            } else {
                var episode = Episode()
                let last =
                    file.episodes.map { $0.id.text.dropFirst() }.filter { $0.utf8.count <= 9 }.compactMap { Int($0) }
                    .max() ?? 0
                episode.id = Episode.ID("V\(last + 1)")
                episode.from = day
                file.accounts[index].episode = episode.id
                file.episodes.append(episode)
            }
        }
        return file
    }
}
