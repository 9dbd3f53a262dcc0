import CaseModel
import Rulebook

/// To somebody who comes back after weeks: what has changed, without blame.
enum Returning {
    static func welcome(_ file: CaseFile, _ views: [AccountView], law: Law) -> [String] {
        guard let last = lastAct(file), let limit = law.window("returnAfter", of: .returningRule)?.end(from: last),
            law.today > limit, views.contains(where: \.isOpen)
        else { return [] }
        var lines = [ReturnWords.hello(last)]
        let deadlines = views.filter(\.isOpen).flatMap(\.deadlines).filter { $0.whose == .you }
        let passed = deadlines.filter { $0.state == .missed && $0.due > last }.count
        if passed > 0 { lines.append(ReturnWords.passed(passed)) }
        if let next = deadlines.filter({ $0.state == .open }).map(\.safe).filter({ $0 >= law.today }).min() {
            lines.append(ReturnWords.nextDate(next))
        }
        return lines
    }

    /// The last day on which the person did something.
    private static func lastAct(_ file: CaseFile) -> Day? {
        var days: [Day?] = file.contacts.map(\.on)
        days += file.requests.map(\.sentOn)
        days += file.payments.map(\.on)
        days += file.appeals.map(\.sentOn)
        days += file.assistance.map(\.appliedOn)
        days += file.holds.map(\.askedOn)
        days += file.accounts.flatMap(\.statements).map(\.checkedOn)
        days += (file.answers?.putOff ?? []).map(\.on)
        return days.compactMap { $0 }.max()
    }
}
