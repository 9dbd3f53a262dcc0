import CaseModel
import Mustache

/// Why letters cannot be written at all: a template that ships with the program is not as it should be.
public enum LetterTemplateError: Error, Equatable, Sendable {
    case missing(name: String)
    /// It cannot be read, and why.
    case broken(name: String, what: String)
}

/// The words of all letters and call cards, in both languages, and the page they are printed on. They reach the program
/// as bytes, as the rulebook does.
public struct LetterTemplates: Sendable {
    /// Hands over one file by its path below the folder of letters, such as `en/hold.mustache`.
    public typealias Files = @Sendable (String) -> [UInt8]?

    /// What pages are made from: the layouts, which escape all that they are given, and the print style.
    let pages: MustacheLibrary
    private let libraries: [Language: MustacheLibrary]
    private let skeletons: [Language: [String: Skeleton]]

    /// Parts that several templates of a language share.
    static let partials = ["head", "reference", "foot", "line", "questions"]
    static let callName = "call-billing-office"
    static let layouts = ["letter.html", "call.html", "segments.html"]
    static let style = "print.css"
    static var names: [String] { LetterKind.allCases.map(\.rawValue) + [callName] }

    /// Reads all templates.
    public init(files: Files) throws(LetterTemplateError) {
        var libraries: [Language: MustacheLibrary] = [:]
        var skeletons: [Language: [String: Skeleton]] = [:]
        for language in Language.allCases {
            var texts: [String: String] = [:]
            for name in Self.names + Self.partials {
                texts[name] = try Self.text("\(language.rawValue)/\(name).mustache", files)
            }
            libraries[language] = try Self.library(texts)
            for name in Self.names {
                skeletons[language, default: [:]][name] = try Skeleton(texts[name] ?? "", partials: texts)
            }
        }
        var pages: [String: String] = [:]
        for name in Self.layouts { pages[name] = try Self.text("\(name).mustache", files) }
        pages[Self.style] = try Self.text(Self.style, files)
        self.pages = try Self.library(pages)
        self.libraries = libraries
        self.skeletons = skeletons
    }

    /// Parts that stand inside a sentence: the line end behind them would break it.
    private static let insideSentences: Set<String> = ["line", "segments.html"]

    /// A file's text.
    private static func text(_ name: String, _ files: Files) throws(LetterTemplateError) -> String {
        guard let bytes = files(name) else { throw .missing(name: name) }
        var text = String(decoding: bytes, as: UTF8.self)
        guard insideSentences.contains(where: { name.hasSuffix("\($0).mustache") }) else { return text }
        while text.last?.isNewline == true { text.removeLast() }
        return text
    }

    private static func library(_ texts: [String: String]) throws(LetterTemplateError) -> MustacheLibrary {
        var library = MustacheLibrary()
        for (name, text) in texts.sorted(by: { $0.key < $1.key }) {
            do {
                try library.register(text, named: name)
            } catch {
                throw .broken(name: name, what: "\(error)")
            }
        }
        return library
    }

    func skeleton(_ name: String, _ language: Language) -> Skeleton? { skeletons[language]?[name] }

    /// The blocks of a filled template.
    func filled(_ name: String, _ group: SlotGroup, _ language: Language) -> [LetterBlock] {
        guard let library = libraries[language] else { return [] }
        return TemplateFilling.blocks(name, group, language: language, library: library) ?? []
    }
}
