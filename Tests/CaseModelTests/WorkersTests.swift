import Testing

@testable import CaseModel

/// Whoever does the work, the result is the same.
struct WorkersTests {
    /// The worst order there is: the last piece of work first.
    static let backwards = Workers { count, work in
        for number in (0..<count).reversed() { work(number) }
    }

    @Test(arguments: [0, 1, 15, 16, 17, 32, 33, 48, 1000])
    func `mapping is the same as map`(_ count: Int) {
        let numbers = Array(0..<count)
        let expected = numbers.map { "\($0)" }
        #expect(Workers.one.map(numbers) { "\($0)" } == expected)
        #expect(Self.backwards.map(numbers) { "\($0)" } == expected)
    }

    @Test func `two pieces of work come back each in its place`() throws {
        struct Broken: Error {}
        let (one, two) = Self.backwards.both({ 1 }, { () throws -> String in throw Broken() })
        #expect(try one.get() == 1)
        #expect(throws: Broken.self) { try two.get() }
    }

    /// A case of so many accounts, with lists in lists and empty ones.
    private func file(_ count: Int) -> CaseFile {
        var file = CaseFile()
        file.accounts = (0..<count).map { number in
            var account = Account()
            account.id = Account.ID("A\(number)")
            account.address = number % 3 == 0 ? [] : ["\(number) \"Elm\" Street", "Toledo\n"]
            account.statements = (0..<number % 4).map { part in
                var statement = Statement()
                statement.id = Statement.ID("S\(number)-\(part)")
                return statement
            }
            return account
        }
        return file
    }

    @Test(arguments: [0, 1, 63, 64, 65, 256, 257, 700])
    func `a long list has the same text, by whatever workers it was written`(_ count: Int) throws {
        let file = file(count)
        final class Collected { var bytes: [UInt8] = [] }
        for workers in [Workers.one, Self.backwards] {
            let collected = Collected()
            var writer = JSONTextWriter(workers: workers) { collected.bytes += $0 }
            file.stream(to: &writer)
            writer.finish()
            #expect(String(decoding: collected.bytes, as: UTF8.self) == file.json.canonicalText)
        }
    }
}
