import CaseModel
import TestSupport
import Testing

@testable import Correspondence

/// Mistakes that somebody may make in a template: the verifier must name each for what it is.
struct TamperedTemplateTests {
    struct Row: Sendable, CustomTestStringConvertible {
        var words: String
        var kind: LetterProblem.Kind
        var language = Language.english

        var testDescription: String { words }
    }

    static let rows: [Row] = [
        Row(words: "Please answer within 30 days.", kind: .outsideSlot),
        Row(words: "The amount is $12.00.", kind: .outsideSlot),
        Row(words: "The law is in the CFR.", kind: .outsideSlot),
        Row(words: "Odalys Brandvold says so.", kind: .outsideSlot),
        Row(words: "Prairie Lantern Health Plan says so.", kind: .outsideSlot),
        Row(words: "I will call my lawyer.", kind: .threat),
        Row(words: "This is illegal.", kind: .threat),
        Row(words: "I know what I owe: I owe it.", kind: .admission),
        Row(words: "This is my debt.", kind: .admission),
        Row(words: "I agree to pay it.", kind: .admission),
        Row(words: "I will pay it soon.", kind: .promise),
        Row(words: "We guarantee it.", kind: .promise),
        Row(words: "Thank you!", kind: .exclamation),
        Row(words: "The day is TBD.", kind: .placeholder),
        Row(words: "I am [name].", kind: .placeholder),
        Row(words: "My number is 123-45-6789.", kind: .socialSecurityNumber),
        Row(
            words: "Please tell me what you did and when you did it and why you did it and who did it and where it was "
                + "done and what it was for.", kind: .longSentence),
        Row(
            words: "Notwithstanding aforementioned considerations, contemporaneous documentation establishing "
                + "reimbursement eligibility determinations necessitates comprehensive administrative "
                + "reconsideration. Institutional representatives systematically communicate organizational "
                + "responsibilities regarding individualized financial accommodations. Subsequent "
                + "correspondence regarding authorization documentation necessitates administrative participation.",
            kind: .readingLevel),
        Row(words: "Debo esta suma.", kind: .admission, language: .spanish),
        Row(words: "Acepto pagar.", kind: .admission, language: .spanish),
        Row(words: "Prometo algo.", kind: .promise, language: .spanish),
        Row(words: "Voy a poner una denuncia.", kind: .threat, language: .spanish),
        Row(words: "¡Gracias!", kind: .exclamation, language: .spanish),
        Row(words: "Conteste en treinta (30) días.", kind: .outsideSlot, language: .spanish),
        Row(
            words: "La documentación administrativa correspondiente, considerablemente imprescindible, "
                + "imposibilita indiscutiblemente determinaciones organizacionales. Responsabilidades "
                + "institucionales extraordinariamente complejas condicionan interpretaciones administrativas. "
                + "Consideraciones presupuestarias interdepartamentales imposibilitan reconsideraciones. "
                + "Irregularidades administrativas internacionales dificultan negociaciones.",
            kind: .readingLevel, language: .spanish),
    ]

    @Test(arguments: rows)
    func `a mistake in a template is seen`(row: Row) throws {
        let name = "\(row.language.rawValue)/foot.mustache"
        let templates = try Shipped.templates(
            replacing: "[closing]", with: "[paragraph]\n\(row.words)\n[closing]", in: name)
        let story = LetterCase.hospital
        let letter = try story.letter(.itemizedBill, row.language, templates: templates)
        let problems = story.problems(in: letter, templates: templates)
        #expect(problems.contains { $0.kind == row.kind }, "\(problems)")
    }

    @Test func `a hold letter that does not say the due date is not handed out`() throws {
        let templates = try LetterTemplates { path in
            guard let bytes = Shipped.file(path), path == "en/hold.mustache" else { return Shipped.file(path) }
            let text = String(decoding: bytes, as: UTF8.self)
                .replacing("{{#has.bill.due}}", with: "{{#never}}").replacing("{{/has.bill.due}}", with: "{{/never}}")
            return Array(text.utf8)
        }
        let story = LetterCase.radiology
        let letter = try story.letter(.hold, templates: templates)
        #expect(story.problems(in: letter, templates: templates).map(\.kind) == [.leftOut])
    }

    @Test func `a slot that nobody fills is seen`() throws {
        let templates = try Shipped.templates(
            replacing: "{{reply.by}}", with: "{{claim.number}}", in: "en/hold.mustache")
        let story = LetterCase.radiology
        let letter = try story.letter(.hold, templates: templates)
        #expect(story.problems(in: letter, templates: templates).contains { $0.kind == .text })
    }

    @Test func `templates that are missing or broken are named`() {
        #expect(throws: LetterTemplateError.missing(name: "en/head.mustache")) {
            try LetterTemplates { path in path == "en/head.mustache" ? nil : Shipped.file(path) }
        }
        for broken in ["{{#a}}text", "{{/a}}", "{{a", "{{{a}}}", "{{&a}}", "{{=<% %>=}}"] {
            #expect(throws: LetterTemplateError.self, "\(broken)") {
                try LetterTemplates { path in path == "en/hold.mustache" ? Array(broken.utf8) : Shipped.file(path) }
            }
        }
    }
}
