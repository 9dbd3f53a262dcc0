import CaseModel
import Casework
import Synchronization

/// Remembers what was worked out last, under the end of the journal and the day: a page that changes nothing costs
/// nothing to work out again. In memory only.
final class OutlookMemo: Sendable {
    private struct Remembered {
        var head: JournalHead
        var today: Day
        var outlook: Outlook
    }

    private let last = Mutex<Remembered?>(nil)

    func outlook(of desk: Desk) throws(CaseworkError) -> Outlook {
        let head: JournalHead
        do { head = try desk.store.head() } catch { throw .store(error) }
        let today = desk.today
        let known = last.withLock { $0 }
        if let known, known.head == head, known.today == today { return known.outlook }
        let outlook = try desk.outlook()
        last.withLock { $0 = Remembered(head: outlook.state.head, today: today, outlook: outlook) }
        return outlook
    }
}
