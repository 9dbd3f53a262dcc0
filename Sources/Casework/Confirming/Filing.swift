import CaseModel

/// Puts what a paper says into the case: which account, visit and plan it belongs to, and what is new in it.
///
/// It only adds: a value that is known is never replaced by one from another paper, and a bill that is there already
/// is not added a second time.
struct Filing {
    var state: CaseState
    var ids: NewIdentifiers
    let paper: PaperRecord.ID
    /// The name under which the draft's places know the file.
    let file: String
    /// The records that the paper speaks of, in the order in which they were found.
    private(set) var about: [RecordKey] = []
    /// What the paper says that was there already.
    private(set) var repeated: [RecordKey] = []

    init(_ state: CaseState, paper: PaperRecord.ID, file: String) {
        self.state = state
        self.paper = paper
        self.file = file
        ids = NewIdentifiers(state)
    }

    mutating func note(_ key: RecordKey) {
        if !about.contains(key) { about.append(key) }
    }

    mutating func noteRepeated(_ key: RecordKey) {
        if !repeated.contains(key) { repeated.append(key) }
    }

    func place(_ place: Place?) -> Place { place?.renamed(from: file, to: paper) ?? Place(paper.text) }

    /// Says where a value of a record was read.
    mutating func source(_ path: String, of key: RecordKey, _ place: Place?) {
        state.origins[key, default: CaseState.Origin()].sources[path] = self.place(place).text
    }

    // MARK: People

    /// The patient of the first paper is the household's first person. Others are added by name.
    mutating func person(_ name: String?, livingAt address: [String] = [], in homeState: String? = nil) {
        guard let name, !PaperSpelling.name(name).isEmpty else { return }
        let index = knownPerson(name) ?? addPerson(name)
        if state.file.people[index].address.isEmpty, !address.isEmpty {
            state.file.people[index].address = address
            source("/address", of: RecordKey(.person, state.file.people[index].id.text), nil)
        }
        if let homeState, state.file.household?.state == nil {
            state.editHousehold { $0.state = homeState }
            source("/state", of: RecordKey(.household), nil)
        }
    }

    private func knownPerson(_ name: String) -> Int? {
        let words = Set(PaperSpelling.name(name))
        return state.file.people.firstIndex { person in
            let other = Set(PaperSpelling.name(person.name))
            return !other.isEmpty && (other.isSubset(of: words) || words.isSubset(of: other))
        }
    }

    private mutating func addPerson(_ name: String) -> Int {
        // A person without a name yet is the one whose paper this is.
        let unnamed = state.file.people.firstIndex { $0.name == nil }
        let index = unnamed ?? state.file.people.count
        if unnamed == nil {
            var person = Person()
            person.id = ids.next(.person)
            person.isPatient = true
            if state.file.people.isEmpty { person.isGuarantor = true }
            state.file.people.append(person)
        }
        state.file.people[index].name = name
        note(RecordKey(.person, state.file.people[index].id.text))
        return index
    }

    // MARK: Visits

    /// The visit of an account: the one it has, else the one of the days, else a new one.
    mutating func visit(of index: Int, from: Day?, to: Day?) -> Episode.ID? {
        guard let id = state.file.accounts[index].episode,
            let place = state.file.episodes.firstIndex(where: { $0.id == id })
        else { return episode(from: from, to: to) }
        guard let from else { return id }
        let visit = state.file.episodes[place]
        // The days of a visit without any are not known yet; a bill of another month leaves them alone.
        if visit.from == nil && visit.to == nil || Filing.touches(visit, from, max(to ?? from, from)) {
            widen(place, from, max(to ?? from, from))
        }
        return id
    }

    /// The visit of a day: one that is known and lies on it or next to it, else a new one.
    mutating func episode(from: Day?, to: Day?) -> Episode.ID? {
        guard let from else { return nil }
        let to = max(to ?? from, from)
        if let index = state.file.episodes.firstIndex(where: { Filing.touches($0, from, to) }) {
            widen(index, from, to)
            return state.file.episodes[index].id
        }
        var episode = Episode()
        episode.id = ids.next(.episode)
        episode.from = from
        episode.to = to
        state.file.episodes.append(episode)
        note(RecordKey(.episode, episode.id.text))
        return episode.id
    }

    /// Makes a visit reach over the days of a paper: papers come in any order.
    private mutating func widen(_ index: Int, _ from: Day, _ to: Day) {
        let visit = state.file.episodes[index]
        state.file.episodes[index].from = min(visit.from ?? from, from)
        state.file.episodes[index].to = max(visit.to ?? visit.from ?? to, to)
    }

    private static func touches(_ episode: Episode, _ from: Day, _ to: Day) -> Bool {
        guard let start = episode.from ?? episode.to else { return false }
        let end = episode.to ?? start
        return from <= end.adding(days: 1) && start <= to.adding(days: 1)
    }

    // MARK: Accounts

    /// The account that a paper speaks of. Nil when none is known.
    ///
    /// A number tells it: with a name that fits, else alone where it is long enough. A paper without a number, such as
    /// most plans' papers, tells it by name, role and visit; so does one with a number where the account has none yet.
    func account(number: String?, biller: String?, role: Role?, day: Day?) -> Int? {
        guard let number = PaperSpelling.number(number) else { return only(named(biller, role, day)) }
        let numbered = state.file.accounts.indices.filter {
            PaperSpelling.number(state.file.accounts[$0].number) == number
        }
        if let index = numbered.first(where: { PaperSpelling.mayBeSame(state.file.accounts[$0].biller, biller) }) {
            return index
        }
        if PaperSpelling.isTelling(number), let index = only(numbered.filter({ isNear($0, day) })) { return index }
        return only(named(biller, role, day).filter { state.file.accounts[$0].number == nil })
    }

    private func named(_ biller: String?, _ role: Role?, _ day: Day?) -> [Int] {
        state.file.accounts.indices.filter { index in
            let account = state.file.accounts[index]
            guard PaperSpelling.isSame(account.biller, biller) else { return false }
            if let role, let other = account.role, role != other { return false }
            return isNear(index, day)
        }
    }

    /// False when the day is of another visit than the account.
    private func isNear(_ index: Int, _ day: Day?) -> Bool {
        let id = state.file.accounts[index].episode
        guard let day, let visit = state.file.episodes.first(where: { $0.id == id }), visit.from ?? visit.to != nil
        else { return true }
        return Filing.touches(visit, day, day)
    }

    private func only(_ indices: [Int]) -> Int? { indices.count == 1 ? indices.first : nil }

    /// A new account; its place in the case.
    mutating func addAccount() -> Int {
        var account = Account()
        account.id = ids.next(.account)
        state.file.accounts.append(account)
        return state.file.accounts.count - 1
    }

    func key(ofAccount index: Int) -> RecordKey { RecordKey(.account, state.file.accounts[index].id.text) }
}
