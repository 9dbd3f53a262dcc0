import CaseModel
import Correspondence
import Hummingbird
import Mustache
import NIOCore

/// The templates and the words, read once when the app starts.
struct Renderer: Sendable {
    private let library: MustacheLibrary
    private let speeches: [Language: Speech]
    /// The words as the templates reach them: `w.today.title`.
    private let trees: [Language: WordTree]

    /// Why the app cannot start: a part of it is missing or broken.
    struct BrokenPart: Error {
        var path: String
    }

    /// - Parameter shipped: the bytes of a file that ships with the program.
    init(shipped: (String) -> [UInt8]?) throws(BrokenPart) {
        func bytes(_ path: String) throws(BrokenPart) -> [UInt8] {
            guard let bytes = shipped(path) else { throw BrokenPart(path: path) }
            return bytes
        }
        var library = MustacheLibrary()
        for name in TemplateName.allCases {
            let path = "web/\(name.rawValue).mustache"
            do {
                try library.register(String(decoding: try bytes(path), as: UTF8.self), named: name.rawValue)
            } catch {
                throw BrokenPart(path: path)
            }
        }
        self.library = library
        let paths = Phrasebook.shippedPaths
        var catalogues: [[UInt8]] = []
        for path in paths { catalogues.append(try bytes(path)) }
        guard let phrases = try? Phrasebook(catalogues) else { throw BrokenPart(path: paths.joined(separator: ", ")) }
        var speeches: [Language: Speech] = [:]
        for language in Language.allCases {
            let path = "words/\(language.rawValue).json"
            guard let words = try? WordList(bytes: try bytes(path)) else { throw BrokenPart(path: path) }
            speeches[language] = Speech(language: language, words: words, phrases: phrases)
        }
        self.speeches = speeches
        trees = speeches.mapValues { WordTree($0.words) }
    }

    func speech(_ language: Language) -> Speech? { speeches[language] }

    /// A page from its template and what it shows.
    func html(_ template: TemplateName, _ fields: Fields, in language: Language) -> String {
        var fields = fields.pruned
        fields["w"] = trees[language]?.fields
        fields["lang"] = language.rawValue
        return library.render(fields, withTemplate: template.rawValue) ?? ""
    }
}

/// The templates, by the names of their files.
enum TemplateName: String, CaseIterable {
    case frame, start, add, review, question, today, visits, visit, account, charges, findings, letter, letters
    case call, papers, paper, timeline, search, settings, notice, help, payment, edit, refusal
    case rules, rule, state, how, deadlines
    case nextTime = "next-time"
    case partStanding = "part-standing"
    case partNext = "part-next"
    case partRow = "part-row"
    case partRule = "part-rule"
    case partAdd = "part-add"
    case partFields = "part-fields"
    case partWaterfall = "part-waterfall"
    case partDate = "part-date"
    case partShape = "part-shape"
}

/// The flat keys of a word list as nested groups, which is how templates name them.
///
/// It holds texts and groups of texts and never changes, which the compiler cannot see through `Any`.
struct WordTree: @unchecked Sendable {
    let fields: Fields

    init(_ words: WordList) {
        var root: Fields = [:]
        for key in words.keys {
            WordTree.put(words(key), key.split(separator: ".").map(String.init)[...], &root)
        }
        fields = root
    }

    private static func put(_ text: String, _ path: ArraySlice<String>, _ group: inout Fields) {
        guard let first = path.first else { return }
        if path.count == 1 {
            group[first] = text
            return
        }
        var inner = group[first] as? Fields ?? [:]
        put(text, path.dropFirst(), &inner)
        group[first] = inner
    }
}

extension Response {
    /// A page.
    static func page(_ html: String, status: HTTPResponse.Status = .ok) -> Response {
        Response(
            status: status, headers: [.contentType: "text/html; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: html)))
    }

    /// Bytes of another kind. With a name they are saved and never shown.
    static func bytes(_ bytes: [UInt8], type: String, savedAs name: String? = nil) -> Response {
        var response = Response(
            status: .ok, headers: [.contentType: type], body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
        if let name {
            // Only letters that no header can misread; the real name follows as RFC 5987 spells it.
            let plain = String(name.map { $0.isASCII && ($0.isLetter || $0.isNumber || "._-".contains($0)) ? $0 : "_" })
            response.headers[.contentDisposition] =
                "attachment; filename=\"\(plain)\"; filename*=UTF-8''\(name.percentEncoded)"
        }
        return response
    }

    static func see(_ path: String) -> Response {
        Response(status: .seeOther, headers: [.location: path])
    }
}

extension String {
    /// Everything but letters, digits and `-._` as `%XX`.
    var percentEncoded: String {
        var text = ""
        for byte in utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
                text.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                text += "%" + (digits.count == 1 ? "0" + digits : digits)
            }
        }
        return text
    }
}
