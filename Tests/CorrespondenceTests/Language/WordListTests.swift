import Correspondence
import TestSupport
import Testing

struct WordListTests {
    private static func list(_ json: String) throws(PhrasebookError) -> WordList {
        try WordList(bytes: Array(json.utf8))
    }

    private static func shipped(_ language: Language) throws -> WordList {
        try WordList(bytes: try Repository.bytes("Sources/Host/Shipped/words/\(language.rawValue).json"))
    }

    @Test func `puts values into the words of a key`() throws {
        let words = try Self.list(#"{"a": "About {minutes} minutes, {minutes} at most", "b": "Plain"}"#)
        #expect(words("a", ["minutes": "10"]) == "About 10 minutes, 10 at most")
        #expect(words("b") == "Plain")
        #expect(words("a") == "About {minutes} minutes, {minutes} at most")
        #expect(words.holes(of: "a") == ["minutes", "minutes"])
    }

    @Test func `shows a key that it does not have`() throws {
        let words = try Self.list(#"{"a": "A"}"#)
        #expect(words("today.title") == "today.title")
        #expect(words.missingKeys(of: ["z", "a", "b"]) == ["b", "z"])
    }

    @Test func `names what another language lacks`() throws {
        let english = try Self.list(#"{"a": "{x} of {y}", "b": "B", "c": "C"}"#)
        let spanish = try Self.list(#"{"a": "{y} de {x}", "b": "B {z}", "d": "D"}"#)
        #expect(spanish.differences(from: english) == ["c is missing here", "d is only here", "b has other holes"])
    }

    @Test(arguments: [#"["a"]"#, #"{"a": 1}"#, #"{"a": "{x"}"#, "{"])
    func `refuses a file that is no catalogue`(json: String) {
        #expect(throws: PhrasebookError.self) { try Self.list(json) }
    }

    @Test func `the two languages that ship have the same keys and the same holes`() throws {
        #expect(try Self.shipped(.spanish).differences(from: Self.shipped(.english)) == [])
        #expect(try Self.shipped(.english).has("footer.notLawyer"))
    }
}
