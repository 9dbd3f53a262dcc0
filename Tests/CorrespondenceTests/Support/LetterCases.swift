import BillAudit
import CaseModel
import Foundation
import Rulebook
import TestSupport
import Testing

@testable import Correspondence

/// A case of invented people, the account that a letter is about, and a name for the golden file.
struct LetterCase: Sendable, CustomTestStringConvertible {
    var name: String
    var file: CaseFile
    var account: Account.ID
    var today = Day.on("2026-11-24")

    var testDescription: String { name }

    /// What the audit of the case says.
    var findings: [Finding] {
        Auditor.audit(AuditPapers(caseFile: file), rulebook: Shipped.rulebook, today: today).findings
    }

    func letter(
        _ kind: LetterKind, _ language: Language = .english, findings: [Finding]? = nil, ticked: Set<String>? = nil,
        rulebook: Rulebook = Shipped.rulebook, templates: LetterTemplates = Shipped.templates
    ) throws -> Letter {
        try LetterWriter.write(
            kind, account: account, in: file, findings: findings ?? self.findings, ticked: ticked, rulebook: rulebook,
            today: today, language: language, templates: templates)
    }

    func problems(
        in letter: Letter, findings: [Finding]? = nil, rulebook: Rulebook = Shipped.rulebook,
        templates: LetterTemplates = Shipped.templates
    ) -> [LetterProblem] {
        verifier(findings: findings, rulebook: rulebook, templates: templates).problems(in: letter)
    }

    func verifier(
        findings: [Finding]? = nil, rulebook: Rulebook = Shipped.rulebook,
        templates: LetterTemplates = Shipped.templates
    ) -> LetterVerifier {
        LetterVerifier(
            file: file, findings: findings ?? self.findings, rulebook: rulebook, today: today, templates: templates)
    }

    /// The first account changed.
    func changing(_ name: String, _ change: (inout CaseFile) -> Void) -> LetterCase {
        var copy = self
        copy.name = name
        change(&copy.file)
        return copy
    }
}

extension LetterCase {
    private static let demo: CaseFile = {
        guard let bytes = try? Repository.bytes("Sources/Host/Shipped/demo/case.json"),
            let reading = try? CaseFile.reading(bytes)
        else { preconditionFailure("The sample case cannot be read.") }
        return reading.file
    }()

    /// A hospital's account with a number, a list of charges and a decided claim.
    static let hospital = LetterCase(name: "hospital", file: demo, account: "A1")

    /// A radiology practice whose bill is one sum; the plan has not decided, and the list was asked for.
    static let radiology = LetterCase(name: "radiology", file: demo, account: "A3")

    /// An emergency physician's account that the practice itself still holds.
    static let physician = LetterCase(name: "physician", file: demo, account: "A2").changing("physician") { file in
        file.accounts[1].holder = nil
    }

    /// The same account as it is in the sample: a collection agency holds it.
    static let collector = LetterCase(name: "collector", file: demo, account: "A2")

    /// A first bill of one sum, not answered and not asked about; the bill has no account number.
    static let noNumber = hospital.changing("no-number") { file in
        file.accounts[0].number = nil
        file.accounts[0].statements.removeLast()
        file.requests = []
        file.claims = []
        file.holds = []
    }

    /// Names and an address that fill the window of the envelope.
    static let longNames = radiology.changing("long-names") { file in
        file.people[0].name = "Maximiliana Alexandrina Featherstonehaugh-Vandenberghe"
        file.accounts[2].biller = "Greater Fernwick Regional Radiology and Imaging Associates"
        file.accounts[2].address = [
            "Patient Financial Services Department", "12345 Larkmeadow Medical Center Parkway",
            "Fernwick WI 54999-1234",
        ]
    }

    /// Signs that mean something to HTML, letters with accents, and a value that looks like a tag.
    static let signs = hospital.changing("signs") { file in
        file.people[0].name = "José Núñez & <Ana> O'Brien"
        file.people[0].address = ["5 \"Elm\" & Oak St", "Fernwick WI 54999"]
        file.accounts[0].biller = "Clínica Señora & Hijos <Main>"
        file.accounts[0].number = "A<1>&\"2\""
    }

    /// A vendor bills for the hospital, and the patient is a child of the person who writes.
    static let vendor = hospital.changing("vendor") { file in
        file.accounts[0].holder?.kind = .vendor
        file.accounts[0].holder?.name = "Tidewater Billing Partners"
        file.accounts[0].holder?.address = ["PO Box 88", "Calder Junction WI 53999"]
        file.people[0].isPatient = false
        var child = Person()
        child.id = "H2"
        child.name = "Milo Brandvold"
        child.isPatient = true
        file.people.append(child)
        file.episodes[0].to = .on("2026-07-20")
    }

    static let all = [hospital, radiology, physician, noNumber, longNames, signs, vendor]
}

/// What ships, read from the source tree.
enum Shipped {
    static let rulebook: Rulebook = {
        guard let rulebook = try? ShippedRulebook.load() else { preconditionFailure("No rulebook.") }
        return rulebook
    }()

    static let templates: LetterTemplates = {
        do { return try LetterTemplates(files: file) } catch { preconditionFailure("\(error)") }
    }()

    static func file(_ name: String) -> [UInt8]? { try? Repository.bytes("Sources/Host/Shipped/letters/\(name)") }

    /// The templates with one text changed, for mistakes that somebody may make in them.
    static func templates(replacing old: String, with new: String, in name: String) throws -> LetterTemplates {
        try LetterTemplates { path in
            guard let bytes = file(path), path == name else { return file(path) }
            return Array(String(decoding: bytes, as: UTF8.self).replacing(old, with: new).utf8)
        }
    }
}
