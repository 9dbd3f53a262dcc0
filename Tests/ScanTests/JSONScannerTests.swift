import Scan
import Testing

private func tokens(_ text: String) throws(JSONScanner.SyntaxError) -> [JSONScanner.Token] {
    var scanner = JSONScanner(Array(text.utf8))
    var tokens: [JSONScanner.Token] = []
    while true {
        let token = try scanner.next()
        if token == .end { return tokens }
        tokens.append(token)
    }
}

struct JSONScannerTests {
    @Test func `gives the tokens of objects and arrays in order`() throws {
        let found = try tokens(#" {"a": [1, -2.50e+3, {"b": null}], "c": true, "d": {}, "e": []} "#)
        let expected: [JSONScanner.Token] = [
            .beginObject, .key("a"), .beginArray, .number("1"), .number("-2.50e+3"), .beginObject, .key("b"), .null,
            .endObject, .endArray, .key("c"), .bool(true), .key("d"), .beginObject, .endObject, .key("e"), .beginArray,
            .endArray, .endObject,
        ]
        #expect(found == expected)
    }

    @Test(arguments: ["7", "-0", "0.10", "12345678901234567890.123", "1E5"])
    func `keeps the text of numbers`(text: String) throws { #expect(try tokens(text) == [.number(text)]) }

    @Test(arguments: [
        (#""plain""#, "plain"), (#""a\"b\\c\/d""#, "a\"b\\c/d"), (#""\b\f\n\r\t""#, "\u{8}\u{C}\n\r\t"),
        (#""ñ\u00f1""#, "ññ"), (#""\ud83d\ude00""#, "😀"), (#""""#, ""),
    ])
    func `reads strings and their escapes`(text: String, expected: String) throws {
        #expect(try tokens(text) == [.string(expected)])
    }

    @Test(arguments: [
        ("", JSONScanner.SyntaxError.Reason.unexpectedEnd), ("{", .unexpectedEnd), ("[1,", .unexpectedEnd),
        ("{\"a\"", .unexpectedEnd), ("\"a", .unexpectedEnd), ("[1,]", .unexpectedCharacter),
        ("{,}", .unexpectedCharacter), ("{\"a\" 1}", .unexpectedCharacter), ("{a:1}", .unexpectedCharacter),
        ("tru", .unexpectedCharacter), ("nul!", .unexpectedCharacter), ("01", .badNumber), ("-", .badNumber),
        ("1.", .badNumber), ("1e", .badNumber), ("\"\\x\"", .badEscape), ("\"\\u12g4\"", .badEscape),
        ("\"\\ud800\"", .badEscape), ("\"\\udc00\"", .badEscape), ("\"a\nb\"", .badText), ("1 2", .textBehindTheEnd),
    ])
    func `names what is wrong`(text: String, reason: JSONScanner.SyntaxError.Reason) {
        let error = #expect(throws: JSONScanner.SyntaxError.self) { _ = try tokens(text) }
        #expect(error?.reason == reason)
    }

    @Test func `says where it is wrong`() {
        let error = #expect(throws: JSONScanner.SyntaxError.self) {
            _ = try tokens("{\n  \"a\": 1,\n  \"b\": ?\n}")
        }
        #expect(error?.reason == .unexpectedCharacter)
        #expect(error?.line == 3)
        #expect(error?.column == 8)
    }

    @Test func `refuses bytes that are no text`() {
        var scanner = JSONScanner([ASCII.quote, 0xFF, ASCII.quote])
        let error = #expect(throws: JSONScanner.SyntaxError.self) { _ = try scanner.next() }
        #expect(error?.reason == .badText)
    }

    @Test func `nesting is bounded`() throws {
        func nested(_ depth: Int) -> String {
            String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        }
        #expect(try tokens(nested(JSONScanner.maximumDepth)).count == 2 * JSONScanner.maximumDepth)
        let error = #expect(throws: JSONScanner.SyntaxError.self) {
            _ = try tokens(nested(JSONScanner.maximumDepth + 1))
        }
        #expect(error?.reason == .tooDeep)
    }

    @Test func `cutting a good text anywhere gives an error and never a crash`() throws {
        let bytes = Array(#"{"a":[1.5,"x\u00f1\n",true,null],"b":{"c":-2e3}}"#.utf8)
        for length in 0..<bytes.count {
            var scanner = JSONScanner(Array(bytes[..<length]))
            #expect(throws: JSONScanner.SyntaxError.self) { while try scanner.next() != .end {} }
        }
    }
}
