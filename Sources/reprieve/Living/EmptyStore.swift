import CaseModel
import Casework

/// A store that holds nothing and takes nothing: what a command sees that only looks, where there are no records yet.
struct EmptyStore: CaseKeeping {
    func head() -> JournalHead { JournalHead() }
    func state() -> CaseState { CaseState() }
    func commit(_ proposal: Proposal) throws(StoreError) -> JournalEntry { throw .missing(folder: "") }
    func journal(limit: Int?) -> [JournalEntry] { [] }
    func entry(_ sequence: Int) -> JournalEntry? { nil }
    func draft(of paper: PaperRecord.ID) -> DraftFile? { nil }
    func original(_ sha256: String) -> [UInt8]? { nil }
    func search(_ text: String, limit: Int) -> [SearchHit] { [] }
    func verify() -> StoreVerdict { StoreVerdict(entries: 0, originals: 0, problems: []) }
}
