import CaseModel

/// The records that follow from a journal, folded without a database: what the tables are checked against.
struct Projection {
    struct Row: Equatable {
        var key: RecordKey
        var changed: Int
        /// Nil when the record went again. It keeps its place.
        var record: StoredRecord?
    }

    /// In the order in which they first came.
    private(set) var rows: [Row] = []
    private var places: [RecordKey: Int] = [:]

    /// - Returns: false when the record was not as the change saw it.
    mutating func apply(_ change: Change, of sequence: Int) -> Bool {
        guard let place = places[change.key] else {
            places[change.key] = rows.count
            rows.append(Row(key: change.key, changed: sequence, record: change.after))
            return change.before == nil
        }
        let isSame =
            switch (rows[place].record, change.before) {
            case (nil, nil): true
            case (let here?, let seen?): here == seen || here.json.isEquivalent(to: seen.json)
            default: false
            }
        rows[place] = Row(key: change.key, changed: sequence, record: change.after)
        return isSame
    }
}
