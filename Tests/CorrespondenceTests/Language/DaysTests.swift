import CaseModel
import Correspondence
import TestSupport
import Testing

struct DaysTests {
    @Test(arguments: [
        ("2026-09-08", "September 8, 2026", "8 de septiembre de 2026"),
        ("2026-03-01", "March 1, 2026", "1 de marzo de 2026"),
        ("2027-12-31", "December 31, 2027", "31 de diciembre de 2027"),
    ])
    func `are spelled in words`(iso: String, english: String, spanish: String) {
        #expect(Language.english.spell(.on(iso)) == english)
        #expect(Language.spanish.spell(.on(iso)) == spanish)
    }

    @Test func `are spelled with their weekday`() {
        #expect(Language.english.spell(.on("2026-12-04"), weekday: true) == "Friday, December 4, 2026")
        #expect(Language.spanish.spell(.on("2026-12-04"), weekday: true) == "viernes 4 de diciembre de 2026")
        #expect(Language.spanish.spell(.on("2026-12-05"), weekday: true) == "sábado 5 de diciembre de 2026")
    }
}
