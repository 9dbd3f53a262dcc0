import CaseModel
import Casework
import Foundation
import Playbook
import TestSupport

@testable import ReprieveWeb

/// The addresses of the app.
enum Addresses {
    struct Route: Sendable, CustomStringConvertible {
        var isPost: Bool
        var path: String
        var description: String { "\(isPost ? "POST" : "GET") \(path)" }
    }

    /// Every address as the route table spells it, read from its source so that a new route is tested at once.
    static func routes() throws -> [Route] {
        let source = String(decoding: try Repository.bytes("Sources/ReprieveWeb/Server/Routes.swift"), as: UTF8.self)
        return source.matches(of: /\b(get|post)\(router, "([^"]+)"/).map {
            Route(isPost: $0.output.1 == "post", path: String($0.output.2))
        }
    }

    /// Every page of a case, with the ids it has.
    static func pages(_ desk: Desk) throws -> [String] {
        let state = try desk.state()
        let outlook = try desk.outlook()
        let accounts = state.file.accounts.map(\.id.text)
        var pages: [String] = []
        for route in try routes() where !route.isPost {
            let path = route.path
            switch path {
            case "/visits/:id", "/visits/:id/timeline":
                pages += state.file.episodes.map { path.replacing(":id", with: $0.id.text) }
            case "/questions/:key":
                let asked = Interview.questions(state.file, plan: outlook.plan).map(\.key)
                let all =
                    Question.allCases.flatMap { question in
                        [question.rawValue] + accounts.prefix(1).map { "\($0).\(question.rawValue)" }
                    } + accounts.prefix(1).flatMap { ["\($0).planPaper", "\($0).pursuit"] }
                let known = try all.filter { try desk.asking(named: $0) != nil }
                pages += (asked + known).map { "/questions/\($0)" }
            case "/calls/:id/:card": pages += accounts.map { "/calls/\($0)/billing-office" }
            case "/letters/new/:kind/:account":
                pages += accounts.flatMap { id in
                    ["itemized-bill", "hold", "line-questions"].map { "/letters/new/\($0)/\(id)" }
                }
            case "/questions", "/settings/case.json", "/letters/:id/pdf", "/letters/:id/save", "/letters/:id/text",
                "/papers/:id/picture", "/papers/:id/original", "/calls/:id/:card/pdf":
                break
            case "/rules/:id": pages += ["/rules/R-041", "/rules/R-059", "/rules/P-001", "/rules/OH", "/rules/CA"]
            case _ where path.hasPrefix("/accounts/:id"): pages += accounts.map { path.replacing(":id", with: $0) }
            case _ where path.hasPrefix("/letters/:id"):
                pages += state.letters.map { path.replacing(":id", with: $0.id.text) }
            case "/papers/:id/review":
                pages += Desk.inbox(state).map { "/papers/\($0.id.text)/review" }
            case _ where path.hasPrefix("/papers/:id"):
                pages += state.papers.map { path.replacing(":id", with: $0.id.text) }
            default: pages.append(path)
            }
        }
        var seen: Set<String> = []
        return (pages + ["/search?q=hospital", "/accounts/\(accounts.first ?? "A1")/log?with=insurer"]).filter {
            seen.insert($0).inserted
        }
    }
}

/// What a page of HTML says of itself, found with plain patterns.
struct PageText {
    let html: String

    var title: String { html.firstMatch(of: /<title>([^<]*)<\/title>/).map { String($0.output.1) } ?? "" }
    var h1Count: Int { html.matches(of: /<h1[ >]/).count }
    var ids: [String] { html.matches(of: /\sid="([^"]*)"/).map { String($0.output.1) } }
    var labelled: [String] { html.matches(of: /<label for="([^"]*)"/).map { String($0.output.1) } }
    var referred: [String] {
        html.matches(of: /\saria-(?:labelledby|describedby)="([^"]*)"/).flatMap {
            $0.output.1.split(separator: " ").map(String.init)
        }
    }

    /// The text that a person sees or hears.
    var visible: String {
        let attributes = html.matches(of: /\s(?:aria-label|alt|title|placeholder)="([^"]*)"/).map {
            String($0.output.1)
        }
        return ([html.replacing(/<[^>]*>/, with: " ")] + attributes).joined(separator: " ")
    }

    /// What a browser would run or fetch that the page must not have.
    var forbidden: [String] {
        var found: [String] = []
        let tags = html.matches(of: /<[a-zA-Z][^>]*>/).map { String($0.output) }
        for tag in tags {
            // A name inside a quoted value is text.
            let bare = tag.replacing(/"[^"]*"/, with: "\"\"")
            if bare.contains(/\son[a-z]+\s*=/.ignoresCase()) { found.append(tag) }
            if bare.contains(/\sstyle\s*=/.ignoresCase()) { found.append(tag) }
            if tag.lowercased().hasPrefix("<style") { found.append(tag) }
            if tag.lowercased().hasPrefix("<script"), tag != #"<script src="/static/app.js" defer>"# {
                found.append(tag)
            }
            if tag.contains(/\s(?:src|href|action|formaction|poster|data)\s*=\s*["']?\s*(?:[a-z]+:)?\/\//.ignoresCase())
            {
                found.append(tag)
            }
            if tag.contains(/(?:src|href|action)\s*=\s*["']?\s*(?:javascript|data|vbscript):/.ignoresCase()) {
                found.append(tag)
            }
            if tag.contains(/^<(?:iframe|object|embed|base|meta\s+http-equiv)/.ignoresCase()) { found.append(tag) }
        }
        return found
    }

    /// Word keys that show themselves because they have no words, such as `today.title`.
    func wordKeys() -> [String] {
        visible.split { $0.isWhitespace || "()“”\"›·,;".contains($0) }.map(String.init).filter { word in
            word.wholeMatch(of: /[a-z][A-Za-z]*(?:\.[A-Za-z][\w-]*)+/) != nil
                && !PageText.notKeys.contains { word.hasSuffix($0) }
        }
    }

    private static let notKeys = [".json", ".csv", ".pdf", ".835", ".txt", ".png", ".gov", ".org", ".com"]
}
