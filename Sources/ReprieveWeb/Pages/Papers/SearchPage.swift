import CaseModel
import Casework
import Hummingbird

/// One box for words, amounts and account numbers.
enum SearchPage {
    static func show(_ sitting: Sitting, _: WebApp.Context) async throws -> Response {
        let asked = sitting.query("q")?.trimmed ?? ""
        let hits = asked.isEmpty ? [] : try sitting.desk.search(String(asked.prefix(200)))
        return sitting.page(
            .search, title: sitting.words("search.title"), nav: .papers,
            [
                "q": asked, "asked": !asked.isEmpty,
                "hits": list(
                    hits.map { hit in
                        let link = RecordLinks.link(hit.key, sitting)
                        return ["href": link.href, "title": link.title, "excerpt": hit.excerpt]
                    }),
            ])
    }
}

/// Where a record is shown, and what it is called.
enum RecordLinks {
    static func link(_ key: RecordKey, _ sitting: Sitting) -> (href: String, title: String) {
        let file = sitting.file
        func about(_ account: Account.ID?, _ title: String) -> (href: String, title: String) {
            account.map { ("/accounts/\($0.text)", "\(title): \(sitting.name(of: $0))") } ?? ("/", title)
        }
        let name = sitting.words("record.kind.\(key.kind.rawValue)")
        switch key.kind {
        case .paper, .draft:
            let paper = sitting.state.papers.first { $0.id.text == key.id }
            return ("/papers/\(key.id)", paper?.name ?? key.id)
        case .letter:
            let letter = sitting.state.letters.first { $0.id.text == key.id }
            return ("/letters/\(key.id)", sitting.words("letter.title.\(letter?.kind ?? "")"))
        case .account: return ("/accounts/\(key.id)", sitting.name(of: Account.ID(key.id)))
        case .episode:
            let visit = file.episodes.first { $0.id.text == key.id }
            return ("/visits/\(key.id)", visit.map { sitting.title(of: $0) } ?? key.id)
        case .claim: return about(file.claims.first { $0.id.text == key.id }?.account, name)
        case .request: return about(file.requests.first { $0.id.text == key.id }?.account, name)
        case .hold: return about(file.holds.first { $0.id?.text == key.id }?.account, name)
        case .contact: return about(file.contacts.first { $0.id.text == key.id }?.account, name)
        case .payment: return about(file.payments.first { $0.id?.text == key.id }?.account, name)
        case .offer: return about(file.offers.first { $0.id.text == key.id }?.account, name)
        case .agreement: return about(file.agreements.first { $0.id.text == key.id }?.account, name)
        case .assistance: return about(file.assistance.first { $0.id.text == key.id }?.account, name)
        case .appeal:
            let claim = file.appeals.first { $0.id.text == key.id }?.claim
            return about(file.claims.first { $0.id == claim }?.account, name)
        case .household, .person, .coverage, .answers, .biller, .policy, .settings, .extra: return ("/settings", name)
        }
    }
}
