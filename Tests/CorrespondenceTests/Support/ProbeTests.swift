import CaseModel
import Foundation
import TestSupport
import Testing

@testable import Correspondence

struct ProbeTests {
    @Test func probe() throws {
        for language in Language.allCases {
            let story = LetterCase.hospital
            let call = try CallWriter.billingOffice(
                account: "A1", in: story.file, asks: Set(CallAsk.allCases), findings: story.findings,
                language: language, templates: Shipped.templates)
            print(call.text ?? "none")
            print("PROBLEMS", CallVerifier.problems(in: call, file: story.file, findings: story.findings, rulebook: Shipped.rulebook, today: story.today, templates: Shipped.templates))
            try HTMLCall.text(call, templates: Shipped.templates).write(toFile: "/tmp/wl/call.\(language.rawValue).html", atomically: true, encoding: .utf8)
        }
    }
}
