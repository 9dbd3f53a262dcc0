import CaseModel
import Host
import Rulebook

/// The rulebook as it would be compiled from its source with some words replaced in one rule.
public enum AlteredRulebook {
    /// - Parameter words: what stands in the rule's file, and what is to stand there instead, everywhere in it.
    public static func load(_ id: Rule.ID, replacing words: [(String, String)]) throws -> Rulebook {
        let source = RulebookSource(try files(id, words))
        guard let compiled = RulebookCompiler.compile(source, digest: SHA256.hexDigest(of:)) else {
            preconditionFailure("\(source.problems.map(\.description))")
        }
        let bytes = compiled.mapValues { Array($0.utf8) }
        return try Rulebook { bytes[$0] }
    }

    private static func files(_ id: Rule.ID, _ words: [(String, String)]) throws -> [RulebookSource.File] {
        let folder = "Sources/Rulebook/Data"
        var files: [RulebookSource.File] = []
        func visit(_ path: String) throws {
            for name in try Repository.names("\(folder)\(path)") {
                guard name.hasSuffix(".yaml") else {
                    try visit("\(path)/\(name)")
                    continue
                }
                var text = String(decoding: try Repository.bytes("\(folder)\(path)/\(name)"), as: UTF8.self)
                if name.hasPrefix("\(id.text)-") {
                    for (old, new) in words {
                        precondition(text.contains(old), "\(name) does not say \"\(old)\".")
                        text = text.replacing(old, with: new)
                    }
                }
                files.append(.init(path: String("\(path)/\(name)".dropFirst()), text: text))
            }
        }
        try visit("")
        return files
    }
}
