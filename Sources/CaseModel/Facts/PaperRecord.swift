/// What became of a paper.
public enum PaperState: String, Choice {
    /// It is kept, and nothing could be read from it.
    case notRead
    /// It was read; nobody has confirmed it yet.
    case draft
    /// A person confirmed what it says.
    case confirmed
    /// A person looked at it and said that it holds nothing for the case.
    case setAside
}

/// A paper of the store. The original lies beside it under its digest and is never changed.
public struct PaperRecord: Record, JSONCoded {
    public typealias ID = Identifier<PaperRecord>
    public var id: ID = ""
    /// The name the file had when it was added.
    public var name = ""
    public var sha256 = ""
    public var bytes = 0
    /// How the file is written, such as `pdf`, `png`, `csv`, `x12`.
    public var format = ""
    public var kind: PaperKind = .notSure
    public var state: PaperState = .notRead
    public var addedOn: Day?
    public var confirmedOn: Day?
    /// The day it was put in the trash; its original stays.
    public var trashedOn: Day?
    /// What keeps it from being read, in one sentence.
    public var problem: String?
    public var fix: String?
    /// The records it speaks of, such as `account:A1`, `claim:K1`.
    public var about: [RecordKey] = []
    public var kept = Kept()

    public init() {}

    public static let shape: [Field<PaperRecord>] = [
        .required("id", \.id), .required("name", \.name), .required("sha256", \.sha256), .required("bytes", \.bytes),
        .required("format", \.format), .required("kind", \.kind), .required("state", \.state),
        .field("addedOn", \.addedOn), .field("confirmedOn", \.confirmedOn), .field("trashedOn", \.trashedOn),
        .field("problem", \.problem), .field("fix", \.fix), .list("about", \.about),
    ]
}
