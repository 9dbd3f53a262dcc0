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

    /// The visit of a day: one that is known and lies on it or next to it, else a new one.
    mutating func episode(from: Day?, to: Day?) -> Episode.ID? {
        guard let from else { return nil }
        let to = max(to ?? from, from)
        if let index = state.file.episodes.firstIndex(where: { Filing.touches($0, from, to) }) {
            let episode = state.file.episodes[index]
            if let start = episode.from, from < start, from >= start.adding(days: -1) {
                state.file.episodes[index].from = from
            }
            if let end = episode.to ?? episode.from, to > end { state.file.episodes[index].to = to }
            return episode.id
        }
        var episode = Episode()
        episode.id = ids.next(.episode)
        episode.from = from
        episode.to = to
        state.file.episodes.append(episode)
        note(RecordKey(.episode, episode.id.text))
        return episode.id
    }

    private static func touches(_ episode: Episode, _ from: Day, _ to: Day) -> Bool {
        guard let start = episode.from ?? episode.to else { return false }
        let end = episode.to ?? start
        return from <= end.adding(days: 1) && start <= to.adding(days: 1)
    }

    // MARK: Accounts

    /// The account that a paper speaks of: by number and name, else by name, role and visit. Nil when none is known.
    func account(number: String?, biller: String?, role: Role?, day: Day?) -> Int? {
        if let number = PaperSpelling.number(number) {
            return state.file.accounts.firstIndex {
                PaperSpelling.number($0.number) == number && PaperSpelling.mayBeSame($0.biller, biller)
            }
        }
        let named = state.file.accounts.indices.filter { index in
            let account = state.file.accounts[index]
            guard PaperSpelling.isSame(account.biller, biller) else { return false }
            if let role, let other = account.role, role != other { return false }
            guard let day, let visit = state.file.episodes.first(where: { $0.id == account.episode }) else {
                return true
            }
            return Filing.touches(visit, day, day)
        }
        return named.count == 1 ? named.first : nil
    }

    /// A new account; its place in the case.
    mutating func addAccount() -> Int {
        var account = Account()
        account.id = ids.next(.account)
        state.file.accounts.append(account)
        return state.file.accounts.count - 1
    }

    func key(ofAccount index: Int) -> RecordKey { RecordKey(.account, state.file.accounts[index].id.text) }
}
