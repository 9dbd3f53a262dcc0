import CaseModel
import TestSupport
import Testing

@testable import Correspondence

struct PhrasebookTests {
    private static func book(_ phrases: [String: String]) throws(PhrasebookError) -> Phrasebook {
        let json = JSONValue.object(phrases.sorted { $0.key < $1.key }.map { JSONMember($0.key, .string($0.value)) })
        return try Phrasebook(bytes: Array(json.compactText.utf8))
    }

    private static let phrases = [
        "The hold ended on {day}.": "La pausa terminó el {day}.",
        "You paid {money:paid} of {money:asked}.": "De {money:asked} usted pagó {money:paid}.",
        "{number} lines are equal.": "{number} líneas son iguales.",
        "Income is {percent} of the line.": "El ingreso es el {percent} de la línea.",
        "The rule {code} is new.": "La regla {code} es nueva.",
        "There is a law in {name}.": "Hay una ley en {name}.",
        "Ask again: {phrase}": "Pregunte otra vez: {phrase}",
        "a hold": "una pausa",
        "account {name}": "la cuenta {name}",
        "The bill for {phrase}.": "La factura de {phrase}.",
        "They differ in {list}.": "Lo que cambia: {list}.",
        "the time": "la hora",
        "In {names}, {money} together.": "En {names}, {money} en total.",
        "{line} is dated {day}.": "{line} tiene fecha del {day}.",
        "the charge of {money}": "el cargo de {money}",
        "The {term} is new.": "Es nuevo: {term}.",
        "basic panel": "panel básico",
        "One.": "Uno.",
        "One. Two.": "Uno y dos.",
        "Two.": "Dos.",
        "The file \"{name}\" is empty.": "El archivo \"{name}\" está vacío.",
    ]

    @Test(arguments: [
        ("The hold ended on 2026-09-08.", "La pausa terminó el 8 de septiembre de 2026."),
        ("The hold ended on September 8, 2026.", "La pausa terminó el 8 de septiembre de 2026."),
        ("You paid −$5.00 of $1,462.00.", "De $1,462.00 usted pagó −$5.00."),
        ("2 lines are equal.", "2 líneas son iguales."),
        ("Two lines are equal.", "Dos líneas son iguales."),
        ("Income is 150.1% of the line.", "El ingreso es el 150.1% de la línea."),
        ("The rule R-083 is new.", "La regla R-083 es nueva."),
        ("There is a law in New Mexico.", "Hay una ley en New Mexico."),
        ("Ask again: a hold", "Pregunte otra vez: una pausa"),
        ("The bill for account H-1.", "La factura de la cuenta H-1."),
        ("They differ in the time and the color.", "Lo que cambia: la hora y the color."),
        ("They differ in Ohio, Iowa and Illinois.", "Lo que cambia: Ohio, Iowa e Illinois."),
        (
            "They differ in 71046 (CHEST, TWO VIEWS AND MORE and LESS) and 36415.",
            "Lo que cambia: 71046 (CHEST, TWO VIEWS AND MORE and LESS) y 36415."
        ),
        (
            "They differ in March 3, 2026, March 4, 2026 and March 5, 2026.",
            "Lo que cambia: 3 de marzo de 2026, 4 de marzo de 2026 y 5 de marzo de 2026."
        ),
        ("In Ear and nose, Lab, $5.00 together.", "En Ear and nose, Lab, $5.00 en total."),
        ("Chest and back is dated 2026-03-03.", "Chest and back tiene fecha del 3 de marzo de 2026."),
        ("the charge of $5.00 is dated 2026-03-03.", "el cargo de $5.00 tiene fecha del 3 de marzo de 2026."),
        ("The basic panel is new.", "Es nuevo: panel básico."),
        ("The other panel is new.", "Es nuevo: other panel."),
        ("The file \"\" is empty.", "El archivo \"\" está vacío."),
    ])
    func `puts each kind of value into the other language`(english: String, spanish: String) throws {
        #expect(try Self.book(Self.phrases).translate(english) == spanish)
    }

    @Test(arguments: [
        ("One. Two.", "Uno y dos."), ("Two. One.", "Dos. Uno."), ("One. Two. One.", "Uno y dos. Uno."),
        ("Two. The hold ended on 2026-09-08. One.", "Dos. La pausa terminó el 8 de septiembre de 2026. Uno."),
        ("There is a law in St. Croix. Two.", "Hay una ley en St. Croix. Dos."),
    ])
    func `reads several sentences, the longest phrases first`(english: String, spanish: String) throws {
        #expect(try Self.book(Self.phrases).translate(english) == spanish)
    }

    @Test(arguments: [
        "", "The hold ended on 2026-02-30.", "The hold ended on Smarch 8, 2026.", "The hold ended on soon.",
        "You paid 5 of $6.00.", "Ask again: the moon", "One. Three.", "two hundred lines",
    ])
    func `says nothing where it does not know all of a text`(english: String) throws {
        #expect(try Self.book(Self.phrases).translate(english) == nil)
    }

    @Test func `shows a text that it does not know in English, and says so`() throws {
        let book = try Self.book(Self.phrases)
        #expect(
            book.shown("The hold ended on 2026-09-08.", in: .spanish)
                == ShownText("La pausa terminó el 8 de septiembre de 2026.", in: .spanish))
        #expect(
            book.shown("It rained on 2026-09-08.", in: .spanish)
                == ShownText("It rained on September 8, 2026.", in: .english))
        #expect(
            book.shown("The hold ended on 2026-09-08.", in: .english)
                == ShownText("The hold ended on September 8, 2026.", in: .english))
    }

    @Test func `names a second reading that is as good`() throws {
        let book = try Self.book(["The {code:a} of {code:b}.": "1 {code:a} {code:b}", "The {code} of it.": "2 {code}"])
        #expect(book.reading(of: "The sum of it.")?.rival != nil)
        #expect(book.reading(of: "The sum of all.")?.rival == nil)
    }

    @Test(arguments: [
        ("You paid {money}.", "Usted pagó."), ("You paid.", "Usted pagó {money}."),
        ("You paid {money}.", "Usted pagó {money} y {money}."), ("{day} {money} and {money}", "{day} {money} {money}"),
        ("{day}{money}", "{day} {money}"), ("You paid {dollars}.", "Usted pagó {dollars}."),
        ("You paid {money.", "Usted pagó {money}."), ("You paid.", ""),
    ])
    func `refuses a phrase that cannot be told apart or loses a value`(english: String, spanish: String) {
        let error = #expect(throws: PhrasebookError.self) { try Self.book([english: spanish]) }
        guard case .unusable(let phrase, let what)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(phrase == english && what.hasSuffix("."))
    }

    @Test func `refuses a file that is no catalogue`() {
        #expect(throws: PhrasebookError.notText(key: "")) { try Phrasebook(bytes: Array("[]".utf8)) }
        #expect(throws: PhrasebookError.notText(key: "a")) { try Phrasebook(bytes: Array("{\"a\":1}".utf8)) }
        #expect(throws: PhrasebookError.self) { try Phrasebook(bytes: Array("{".utf8)) }
    }
}
