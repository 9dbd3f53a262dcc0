import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import TestSupport
import Testing

@testable import ReprieveWeb

/// Forms as browsers send them, and bodies that no browser would send.
struct FormTests {
    // MARK: application/x-www-form-urlencoded

    @Test(
        arguments: [
            ("", [:]), ("a=1", ["a": ["1"]]), ("a=1&a=2", ["a": ["1", "2"]]), ("a", ["a": [""]]), ("a=", ["a": [""]]),
            ("=1", ["": ["1"]]), ("&&a=1&&", ["a": ["1"]]), ("a=b=c", ["a": ["b=c"]]), ("a+b=c+d", ["a b": ["c d"]]),
            ("a=%41%62", ["a": ["Ab"]]), ("a=%2B%26%3D", ["a": ["+&="]]), ("a=100%", ["a": ["100%"]]),
            ("a=%4", ["a": ["%4"]]),
            ("a=%zz", ["a": ["%zz"]]), ("a=%C3%A9", ["a": ["é"]]), ("a=%F0%9F%98%80", ["a": ["😀"]]),
            ("a=%FF", ["a": ["\u{FFFD}"]]),
            ("a=x%0D%0Ay", ["a": ["x\r\ny"]]),
        ] as [(String, [String: [String]])])
    func `Fields in an address-like body`(_ body: String, _ fields: [String: [String]]) {
        #expect(FormValues.urlEncoded(Array(body.utf8)).fields == fields)
    }

    @Test func `No page has thousands of fields, and no more are taken`() {
        let body = (0..<5_000).map { "f\($0)=1" }.joined(separator: "&")
        #expect(FormValues.urlEncoded(Array(body.utf8)).fields.count == 2_000)
    }

    // MARK: multipart/form-data

    @Test(
        arguments: [
            ("multipart/form-data; boundary=abc", "abc"), ("multipart/form-data; boundary=\"a b\"", "a b"),
            ("multipart/form-data; charset=utf-8; boundary=abc; x=y", "abc"),
            ("multipart/form-data; Boundary=abc", "abc"),
            ("multipart/form-data", nil), ("multipart/form-data; boundary=", nil),
            ("multipart/form-data; boundary=\"\"", nil),
            ("multipart/form-data; boundary=\(String(repeating: "a", count: 201))", nil),
        ] as [(String, String?)])
    func `The mark between parts`(_ type: String, _ boundary: String?) {
        #expect(MultipartReader.boundary(in: type) == boundary)
    }

    private func read(_ text: String) -> FormValues? { MultipartReader.read(Array(text.utf8), "X") }

    @Test func `Fields and files stand apart, each with its own bytes`() throws {
        let form = try #require(
            read(
                "preamble\r\n--X\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\none\r\n"
                    + "--X\r\ncontent-disposition: form-data; name=\"file\"; filename=\"b.csv\"\r\nContent-Type: text/csv\r\n\r\n1,2\r\n3,4\r\n\r\n"
                    + "--X\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n\r\n--X--\r\nepilogue"))
        #expect(form.all("a") == ["one", ""])
        #expect(form.files.map(\.name) == ["b.csv"])
        #expect(form.files.map { String(decoding: $0.bytes, as: UTF8.self) } == ["1,2\r\n3,4\r\n"])
    }

    @Test func `A form without parts is empty`() throws {
        let form = try #require(read("--X--\r\n"))
        #expect(form.fields.isEmpty && form.files.isEmpty)
    }

    @Test(arguments: [
        "", "X", "--X", "--X\r\n", "--X\r\n\r\n", "--X\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\none",
        "--X\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\none\r\n--X",
        "--X\r\nContent-Disposition: form-data\r\n\r\none\r\n--X--",
        "--X\r\nContent-Type: text/plain\r\n\r\none\r\n--X--",
        "--X\nContent-Disposition: form-data; name=\"a\"\n\none\n--X--",
        "--Y\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\none\r\n--Y--",
    ])
    func `A body that is cut short or no form is refused`(_ body: String) { #expect(read(body) == nil) }

    @Test(arguments: [
        (#"filename="bill.pdf""#, "bill.pdf"), (#"filename="a;b.pdf""#, "a;b.pdf"),
        (#"filename="a%22b.pdf""#, "a\"b.pdf"),
        (#"filename="a\"b.pdf""#, "a\"b.pdf"), (#"filename="C:\Users\me\bill.pdf""#, "bill.pdf"),
        (#"filename="../../etc/passwd""#, "passwd"), (#"filename="""#, ""), (#"filename="..""#, "paper"),
        (#"filename="factura é.pdf""#, "factura é.pdf"), (#"filename=plain.pdf"#, "plain.pdf"),
        (#"FileName="bill.pdf""#, "bill.pdf"),
    ])
    func `The names of files`(_ parameter: String, _ name: String) throws {
        let form = try #require(
            read("--X\r\nContent-Disposition: form-data; name=\"file\"; \(parameter)\r\n\r\n1\r\n--X--\r\n"))
        #expect(form.files.map(\.name) == [name])
    }

    @Test func `Names with a semicolon or an escape do not become other names`() throws {
        let form = try #require(
            read("--X\r\nContent-Disposition: form-data; name=\"a; name=token\"\r\n\r\n1\r\n--X--\r\n"))
        #expect(form.fields == ["a; name=token": ["1"]])
    }

    @Test func `A mark inside a file that only begins like the boundary is part of the file`() throws {
        let form = try #require(
            read(
                "--X\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\nline --X in a line\r\n--X--\r\n"
            ))
        #expect(form.files.map { String(decoding: $0.bytes, as: UTF8.self) } == ["line --X in a line"])
    }

    @Test func `More parts than any page sends are refused`() {
        let part = "--X\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n"
        #expect(read(String(repeating: part, count: 500) + "--X--")?.all("a").count == 500)
        #expect(read(String(repeating: part, count: 501) + "--X--") == nil)
    }

    @Test func `A body at its limit is taken, and a longer one is refused before it is read`() async throws {
        func reading(_ count: Int) async throws -> FormValues {
            let body = ByteBuffer(repeating: UInt8(ascii: "a"), count: count)
            var headers = HTTPFields()
            headers[.contentType] = "application/x-www-form-urlencoded"
            let request = Request(
                head: HTTPRequest(
                    method: .post, scheme: "http", authority: "localhost", path: "/", headerFields: headers),
                body: RequestBody(buffer: body))
            return try await FormValues.reading(request)
        }
        #expect(try await reading(1_000_000).fields.count == 1)
        let error = await #expect(throws: (any Error).self) { _ = try await reading(FormValues.largestBody + 1) }
        #expect((error as? any HTTPResponseError)?.status == .contentTooLarge)
    }

    @Test(arguments: 0..<8)
    func `Random bytes are a form or none, and never the end`(_ seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let pieces: [[UInt8]] = [
            Array("--X".utf8), Array("--".utf8), [13, 10], [13], [10],
            Array("Content-Disposition: form-data; name=\"a\"".utf8),
            Array("; filename=\"".utf8), Array("\"".utf8), [0], [0xFF], Array("%".utf8), Array("=".utf8),
            Array("&".utf8), Array(";".utf8),
        ]
        for _ in 0..<400 {
            var body: [UInt8] = []
            for _ in 0..<Int.random(in: 0...40, using: &random) {
                if Bool.random(using: &random), let piece = pieces.randomElement(using: &random) {
                    body += piece
                } else {
                    body.append(UInt8.random(in: .min ... .max, using: &random))
                }
            }
            _ = MultipartReader.read(body, "X")
            _ = MultipartReader.boundary(in: String(decoding: body, as: UTF8.self))
            let form = FormValues.urlEncoded(body)
            #expect(form.files.isEmpty)
        }
    }

    @Test func `What was chosen stays chosen when a day has to be corrected`() async throws {
        let client = try await WebClient(try await TestDesk.withDemoCase())
        let chosen = [
            ("by", "mail"), ("department", "insurer"), ("asked", "claimReview"), ("promise", "correction"),
            ("noClaim", "yes"),
        ]
        let reply = try await client.post("/accounts/A1/log", chosen + [("on", "2027-01-05")])
        #expect(reply.status == 422)
        for mark in [
            "value=\"mail\" selected", "value=\"insurer\" selected", "id=\"as-claimReview\" checked",
            "id=\"pr-correction\" checked", "id=\"noClaim\" checked",
        ] {
            #expect(reply.body.contains(mark), "\(mark)")
        }
        #expect(!reply.body.contains("id=\"pr-itemizedBill\" checked"))
    }
}
