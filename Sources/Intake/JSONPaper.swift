import CaseModel

/// JSON is recognised and not read yet. A health record (FHIR) says so of itself near its start.
enum JSONPaper {
    static func read(_ paper: Paper) -> DraftFile {
        let head = PaperFormat.window(of: paper.bytes)
        let isHealthRecord = head.contains(run: Array("\"resourceType\"".utf8))
        return .notRead(paper.name, kind: isHealthRecord ? .fhir : .notSure, IntakeWords.jsonNotReadYet)
    }
}
