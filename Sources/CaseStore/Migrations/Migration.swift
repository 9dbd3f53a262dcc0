import GRDB

/// One step of the schema. Steps are only ever added behind the last, and none that was released is changed, not
/// even in its blanks: a check of a store compares the text of its schema with what the steps give.
struct Migration: Sendable {
    /// From 1, without gaps; the database remembers it as its `user_version`.
    let version: Int
    let apply: @Sendable (Database) throws -> Void

    static let all = [firstSchema]
}
