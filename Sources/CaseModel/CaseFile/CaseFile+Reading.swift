/// Why a case file cannot be used: every problem with the path to it.
public struct CaseFileError: Error, Equatable, Sendable {
    public struct Problem: Equatable, Sendable {
        /// A JSON pointer, or `line:column` where the text itself is broken.
        public var path: String
        public var what: String
    }

    public var problems: [Problem]

    public init(problems: [Problem]) { self.problems = problems }
}

extension CaseFile {
    /// A case and the paths of keys in it that this version does not know. They are kept and written back.
    public struct Reading: Equatable, Sendable {
        public var file: CaseFile
        public var unknownKeys: [String]
    }

    /// Reads `reprieve.case/1`. An unknown value of a listed field, a wrong type, an id that stands twice, an id
    /// that points nowhere and a day that cannot be right beside another of its record are refused, all of them at once.
    public static func reading(_ bytes: [UInt8]) throws(CaseFileError) -> Reading {
        let json: JSONValue
        do {
            json = try JSONValue(parsing: bytes)
        } catch {
            throw CaseFileError(problems: [.init(path: "\(error.line):\(error.column)", what: error.what)])
        }
        guard json["schema"] == .string(schemaName) else {
            let found = json["schema"]?.text.map { "This is \"\($0)\"." } ?? "There is no schema name."
            throw CaseFileError(problems: [.init(path: "/schema", what: "\(found) \"\(schemaName)\" is needed.")])
        }
        var reader = RecordReader()
        let file = CaseFile.read(json, at: "", &reader)
        var problems = reader.problems.map { CaseFileError.Problem(path: $0.pointer, what: $0.what) }
        guard let file else { throw CaseFileError(problems: problems) }
        problems += file.danglingIdentifiers() + file.impossibleDays()
        guard problems.isEmpty else { throw CaseFileError(problems: problems) }
        return Reading(file: file, unknownKeys: reader.unknownKeys)
    }

    /// The canonical bytes of the case.
    public var canonicalText: String { json.canonicalText }
}
