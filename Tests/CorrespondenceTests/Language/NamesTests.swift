import BillAudit
import CaseModel
import Correspondence
import Playbook
import Rulebook
import Testing

struct NamesTests {
    private static func names(_ language: Language) -> [[String]] {
        [
            Role.allCases.map(language.name), CoverageKind.allCases.map(language.name),
            HospitalKind.allCases.map(language.name), Network.allCases.map(language.name),
            HolderKind.allCases.map(language.name), ClaimStatus.allCases.map(language.name),
            RequestKind.allCases.map(language.name), PaperKind.allCases.map(language.name),
            Phase.allCases.map(language.name), TrackName.allCases.map(language.name),
            WorkState.allCases.map(language.name), GateAction.allCases.map(language.name),
            RightStatus.allCases.map(language.name), DepartmentName.allCases.map(language.name),
            Grant.allCases.map(language.name), LeverageKind.allCases.map(language.name),
            Grade.allCases.map(language.name), CheckID.allCases.map(language.name),
            AnchorEvent.allCases.map(language.name), StateRules.Status.allCases.map(language.name),
            StateRules.Answer.allCases.map(language.name),
        ]
    }

    @Test(arguments: Language.allCases) func `every choice has a name of its own`(language: Language) {
        for group in Self.names(language) {
            #expect(Set(group).count == group.count, "\(group)")
            #expect(group.allSatisfy { !$0.isEmpty && !$0.contains("!") })
        }
    }

    @Test func `the phases are the words of the screen`() {
        #expect(Phase.allCases.map(Language.english.name) == ["Hold", "Check", "Ask", "Settle", "Closed"])
        #expect(Phase.allCases.map(Language.spanish.name) == ["Pausa", "Revisar", "Pedir", "Acordar", "Cerrada"])
    }

    @Test func `only what is sure needs no remark`() {
        for language in Language.allCases {
            #expect(language.remark(on: .sure) == nil)
            #expect(language.remark(on: .likely) != nil && language.remark(on: .notSure) != nil)
        }
    }

    @Test func `a rule that must be checked first says why`() throws {
        let day = try #require(Day(iso: "2026-01-05"))
        #expect(Language.english.reason(for: .current) == nil)
        #expect(
            Language.english.reason(for: .checkFirst(.reviewOverdue(since: day)))
                == "it was last checked on January 5, 2026.")
        #expect(
            Language.spanish.reason(for: .checkFirst(.reviewOverdue(since: day)))
                == "se revisó por última vez el 5 de enero de 2026.")
    }
}
