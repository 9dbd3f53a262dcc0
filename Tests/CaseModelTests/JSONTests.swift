import CaseModel
import TestSupport
import Testing

struct JSONTests {
    @Test func `writes again what it read`() throws {
        let text = """
            {
              "b": [
                1,
                2.50,
                -3e5
              ],
              "a": {
                "text": "é\\n\\"\\\\ \\u0001",
                "none": null,
                "yes": true,
                "empty": [],
                "nothing": {}
              }
            }

            """
        #expect(try JSONValue(parsing: Array(text.utf8)).canonicalText == text)
    }

    @Test(arguments: [
        ("", 1, 1), ("{", 1, 2), ("{\"a\":1,}", 1, 8), ("[1,]", 1, 4), ("{\"a\":1}x", 1, 8), ("[01]", 1, 4),
        ("{\"a\":1,\"a\":2}", 1, 12), ("[1.]", 1, 4), ("\"\\q\"", 1, 4), ("\"\\ud800\"", 1, 8), ("{a:1}", 1, 2),
        ("[\n1\n2]", 3, 1), ("nul", 1, 1), ("[tru]", 1, 2), ("\"ab", 1, 4), ("{\"a\" 1}", 1, 6), ("--1", 1, 2),
    ])
    func `says where a text stops being JSON`(text: String, line: Int, column: Int) {
        let error = #expect(throws: JSONError.self) { try JSONValue(parsing: Array(text.utf8)) }
        #expect(error?.line == line)
        #expect(error?.column == column)
    }

    @Test func `escapes and surrogate pairs become the letters they stand for`() throws {
        #expect(
            try JSONValue(parsing: Array(#""\ud83d\ude00 \u00e9 \/ \b\f\n\r\t""#.utf8)).text == "😀 é / \u{8}\u{C}\n\r\t"
        )
    }

    @Test func `deep nesting is an error and not a crash`() {
        let deep = Array(String(repeating: "[", count: 100_000).utf8)
        #expect(throws: JSONError.self) { try JSONValue(parsing: deep) }
    }

    @Test func `no mutation of a text ends the program`() throws {
        var random = SeededGenerator(seed: 4)
        let good = Array(#"{"a":[1,2.5,"x\u00e9",null,true],"b":{"c":-0.1e+5}}"#.utf8)
        for _ in 0..<20_000 {
            var bytes = good
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            if let value = try? JSONValue(parsing: bytes) {
                #expect(try JSONValue(parsing: Array(value.canonicalText.utf8)) == value)
            }
        }
    }
}

struct JSONTextWriterTests {
    @Test func `what is streamed is what the tree gives`() throws {
        let file = try CaseFile.reading(try Repository.bytes(CaseFileTests.full)).file
        // A class, because the writer keeps what it hands over to.
        final class Collected { var bytes: [UInt8] = [] }
        let collected = Collected()
        var writer = JSONTextWriter { collected.bytes += $0 }
        file.stream(to: &writer)
        writer.finish()
        #expect(String(decoding: collected.bytes, as: UTF8.self) == file.json.canonicalText)
    }

    @Test func `a long text is handed over in pieces`() {
        final class Pieces { var counts: [Int] = [] }
        let pieces = Pieces()
        var writer = JSONTextWriter { pieces.counts.append($0.count) }
        writer.beginArray()
        for index in 0..<100_000 { writer.value(.number(String(index))) }
        writer.endArray()
        writer.finish()
        #expect(pieces.counts.count > 5)
        #expect(pieces.counts.allSatisfy { $0 < 70_000 })
    }
}
