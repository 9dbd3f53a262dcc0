import CaseModel
import Casework
import GRDB

/// The index over the records. Its rows carry the ordinals of the records.
enum SearchTable {
    /// More words than this do not make a search better.
    private static let mostWords = 16

    static func put(_ text: SearchText?, at ordinal: Int64, _ db: Database) throws {
        try db.cachedStatement(sql: "DELETE FROM search WHERE rowid = ?").execute(arguments: [ordinal])
        guard let text else { return }
        try db.cachedStatement(sql: "INSERT INTO search (rowid, text, spellings) VALUES (?, ?, ?)")
            .execute(arguments: [ordinal, text.text, text.spellings])
    }

    /// Drops the index whatever is in it: a damaged one cannot be emptied row by row.
    static func removeAll(_ db: Database) throws {
        try db.execute(sql: "DROP TABLE search")
        try create(db)
    }

    static func create(_ db: Database) throws {
        try db.execute(
            sql: """
                CREATE VIRTUAL TABLE search USING fts5 (
                    text, spellings, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
                )
                """)
    }

    /// - Throws: when the index does not fit the texts that it was made from.
    static func check(_ db: Database) throws {
        try db.execute(sql: "INSERT INTO search (search) VALUES ('integrity-check')")
    }

    /// - Parameter text: what somebody typed. It is data and never read as a query.
    static func hits(_ text: String, limit: Int, _ db: Database) throws -> [SearchHit] {
        let words = text.split(whereSeparator: { $0.isWhitespace }).prefix(mostWords).map(SearchWord.init)
            .filter(\.isSearchable)
        guard !words.isEmpty, limit > 0 else { return [] }
        // FTS5 orders by rank itself, so only the rows that are handed over are marked.
        let query = try db.cachedStatement(
            sql: """
                SELECT record.key, highlight(search, 0, ?, ?)
                FROM search JOIN record ON record.ordinal = search.rowid
                WHERE search MATCH ? ORDER BY search.rank LIMIT ?
                """)
        let expression = words.map(\.term).joined(separator: " AND ")
        let rows = try Row.fetchAll(query, arguments: [Excerpt.before, Excerpt.behind, expression, limit])
        return rows.compactMap { row in
            RecordKey(row[0] as String).map { SearchHit(key: $0, excerpt: Excerpt.cut(row[1])) }
        }
    }
}
