public import BillAudit
public import CaseModel
public import Rulebook

/// Proves a letter before it is handed out: every value is looked up again where it is said to come from, and the text
/// is laid over the template's own words. Nothing of the writer is used.
public struct LetterVerifier: Sendable {
    let file: CaseFile
    let findings: [Finding]
    let templates: LetterTemplates
    let reading: SourceReading
    let words: WordCheck

    /// - Parameter findings: the findings that letters and call cards were written with.
    public init(
        file: CaseFile, findings: [Finding], rulebook: Rulebook, today: Day, templates: LetterTemplates
    ) {
        self.file = file
        self.findings = findings
        self.templates = templates
        reading = SourceReading(file, findings: findings, rulebook: rulebook, today: today)
        words = WordCheck(file)
    }

    /// What is wrong with a letter; nothing when it may be sent. A letter that was not written has no problems.
    public func problems(in letter: Letter) -> [LetterProblem] {
        guard letter.state == .ready else {
            return letter.text == nil && letter.values.isEmpty && letter.pages.isEmpty
                ? [] : [.init(.text, "A letter that lacks something has a text.")]
        }
        let asked = letter.questions.compactMap { id in findings.first { $0.id == id } }
        guard let text = letter.text, asked.count == letter.questions.count,
            let places = SlotPlaces(file, account: letter.account, kind: letter.kind, asked: asked)
        else { return [.init(.text, "There is no text, no such account, or no such finding.")] }
        let check = SlotCheck(reading: reading, places: places)
        let languages: [Language] = letter.lang == .english ? [.english] : [.english, letter.lang]
        let pages = text.split(separator: PlainLetter.pageBreak, omittingEmptySubsequences: false).map(String.init)
        var problems = WordCheck.problems(inWhole: text)
        guard pages.count == languages.count else {
            return problems + [.init(.text, "It has \(pages.count) pages; \(languages.count) are needed.")]
        }
        var rest = letter.values[...]
        for (page, language) in zip(pages, languages) {
            let found = onePage(page, language, letter.kind, &rest)
            problems += words.problems(found.words, language)
            problems += check.problems(found.values.map { ($0.value, $0.item, language) })
            if found.items < asked.count { problems.append(.init(.leftOut, "A question is not asked.")) }
            problems += found.problems
            if places.dueDate != nil, !found.values.contains(where: { $0.value.slot == SlotName.billDue.rawValue }) {
                problems.append(.init(.leftOut, "The due date that the bill prints is not said."))
            }
        }
        if !rest.isEmpty { problems.append(.init(.text, "It lists values that do not stand in it.")) }
        return problems + Self.partsProblems(letter)
    }

    private struct PageReading {
        var words: String
        var values: [(value: LetterValue, item: Int)]
        var items = 0
        var problems: [LetterProblem] = []
    }

    /// Lays one page over its template and takes the values that stand in it.
    private func onePage(
        _ text: String, _ language: Language, _ kind: LetterKind, _ rest: inout ArraySlice<LetterValue>
    ) -> PageReading {
        guard let skeleton = templates.skeleton(kind.rawValue, language) else {
            return PageReading(words: text, values: [], problems: [.init(.text, "There is no template.")])
        }
        let values = Self.firstPage(rest)
        rest = rest.dropFirst(values.count)
        do {
            let match = try SkeletonMatch(skeleton, text: text, values: values, numbersItems: true)
            return PageReading(
                words: match.words, values: zip(values, match.places).map { ($0, $1.item) }, items: match.items)
        } catch {
            return PageReading(
                words: text, values: values.map { ($0, 0) }, items: .max,
                problems: [.init(.text, "The text leaves the template near \"\(error.near)\".")])
        }
    }

    /// The values of the first page: it begins with the sender's name, and its signature ends it.
    private static func firstPage(_ values: ArraySlice<LetterValue>) -> [LetterValue] {
        let name = SlotName.senderName.rawValue
        guard let end = values.indices.dropFirst().first(where: { values[$0].slot == name }) else {
            return Array(values)
        }
        return Array(values[...end])
    }

    /// The parts say what the text says, and are easy to read.
    private static func partsProblems(_ letter: Letter) -> [LetterProblem] {
        guard !letter.pages.isEmpty else { return [] }
        var problems: [LetterProblem] = []
        if PlainLetter.text(letter.pages) != letter.text {
            problems.append(.init(.parts, "The parts of the letter do not give its text."))
        }
        if letter.pages.flatMap(\.values) != letter.values {
            problems.append(.init(.parts, "The parts of the letter hold other values than it lists."))
        }
        for page in letter.pages {
            let read = page.blocks.filter { [.paragraph, .item, .subject, .enclosed, .banner].contains($0.role) }
            problems += ReadingCheck.problems(read.map { ($0, page.language) })
        }
        return problems
    }
}
