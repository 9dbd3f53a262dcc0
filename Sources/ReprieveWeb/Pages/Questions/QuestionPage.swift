import CaseModel
import Casework
import Correspondence
import Hummingbird
import Playbook
import Rulebook

/// One question a page, each with "I don't know".
enum QuestionPage {
    /// The first question that is open; Today when there is none.
    static func first(_ sitting: Sitting, _: WebApp.Context) async throws -> Response {
        let open = TodayPage.unasked(sitting) + Interview.questions(sitting.file, plan: sitting.outlook.plan)
        let unknown = Set(sitting.file.answers?.dontKnow ?? [])
        guard let asking = open.first(where: { $0.input != .lookUp && !unknown.contains($0.key) }) else {
            return .see("/")
        }
        return .see("/questions/\(asking.key)")
    }

    static func show(_ sitting: Sitting, _ context: WebApp.Context) async throws -> Response {
        try page(sitting, try context.parameters.require("key"), [], nil)
    }

    static func take(_ sitting: Sitting, _ context: WebApp.Context, _ form: FormValues) async throws -> Response {
        let key = try context.parameters.require("key")
        do {
            let entry = try sitting.desk.answer(key, form["answer"])
            if let back = form.given("back"), back != "/" { return sitting.done(LocalPath.safe(back), entry) }
            // Before the next question: what a court sent has a date that cannot wait.
            if let court = court(key, form["answer"]) { return .see(court) }
            let fresh = try sitting.app.sitting(sitting.request)
            // The questions of the first minutes follow each other; a later one leads back to Today.
            if isOfFirstMinutes(key), let next = TodayPage.unasked(fresh).first {
                return .see("/questions/\(next.key)")
            }
            return sitting.done("/", entry)
        } catch let error as CaseworkError {
            switch error {
            case .badValue, .needed: return try page(sitting, key, [FormProblem(error, field: "answer")], form)
            default: throw error
            }
        }
    }

    private static func isOfFirstMinutes(_ key: String) -> Bool {
        key == "coverage" || key == "householdState" || key == "homeSafety" || key.hasSuffix(".planPaper")
            || key.hasSuffix(".pursuit") || key.hasSuffix(".liability")
    }

    /// Court papers lead straight to where legal help is.
    private static func court(_ key: String, _ answer: String) -> String? {
        key.hasSuffix(".pursuit") && answer == "court" ? "/help#court" : nil
    }

    private static func page(
        _ sitting: Sitting, _ key: String, _ problems: [FormProblem], _ form: FormValues?
    ) throws -> Response {
        let open = Interview.questions(sitting.file, plan: sitting.outlook.plan)
        guard let asking = try open.first(where: { $0.key == key }) ?? sitting.desk.asking(named: key) else {
            throw CaseworkError.unknown(id: key)
        }
        let words = sitting.speech
        let topic = asking.topic.name
        let ask = asking.day.map { words("ask.\(topic).day", ["day": words.day($0)]) } ?? words("ask.\(topic)")
        var fields: Fields = [
            "key": key, "back": sitting.query("back").map(LocalPath.safe) ?? "", "ask": ask,
            "why": words("why.\(topic)"), "ifUnknown": ifUnknown(topic, sitting), "progress": progress(asking, sitting),
            "whose": asking.account.flatMap { sitting.outlook.account($0) }.map { sitting.name(of: $0) } as Any,
        ]
        fields.merge(input(asking, topic, problems, form, sitting)) { $1 }
        return sitting.page(.question, title: ask, nav: .today, fields, errors: problems)
    }

    /// What it means for the plan when the person does not know.
    private static func ifUnknown(_ topic: String, _ sitting: Sitting) -> String {
        let key = "unknown.\(topic)"
        let what = sitting.speech.words.has(key) ? sitting.words(key) : sitting.words("unknown.default")
        return sitting.words("question.ifUnknown", ["what": what])
    }

    private static func progress(_ asking: Asking, _ sitting: Sitting) -> String {
        let left = TodayPage.unasked(sitting)
        guard left.contains(where: { $0.key == asking.key }), left.count > 1 else {
            return sitting.words("question.one")
        }
        return sitting.words("question.left", ["count": String(left.count)])
    }

    private static func input(
        _ asking: Asking, _ topic: String, _ problems: [FormProblem], _ form: FormValues?, _ sitting: Sitting
    ) -> Fields {
        let words = sitting.speech
        func typed(_ field: FormField) -> Fields {
            var field = field
            field.isRequired = true
            let all = [field].filled(from: form ?? FormValues(), problems, in: words)
            return ["typed": ["any": true, "fields": all.rendered] as Fields, "offerUnknown": true]
        }
        switch asking.input {
        case .choice(let choices):
            return [
                "choices": list(
                    choices.map { choice in
                        // The kinds of plan have names of their own; the other choices answer in the words of the question.
                        let kind = CoverageKind(rawValue: choice).map { sitting.language.name(of: $0).sentenceCased }
                        let isKind = asking.topic == .plan(.coverageKind) || asking.topic == .plan(.coveragePart)
                        return ["value": choice, "label": isKind ? kind ?? choice : words("answer.\(topic).\(choice)")]
                    })
            ]
        case .yesNo:
            return [
                "choices": list([
                    ["value": "yes", "label": words("answer.yes")], ["value": "no", "label": words("answer.no")],
                ])
            ]
        case .day: return typed(.day("answer", words("question.day"), nil))
        case .money: return typed(.money("answer", words("question.money"), nil))
        case .count:
            var field = FormField.text("answer", words("question.count"), nil)
            field.mode = "numeric"
            return typed(field)
        case .state:
            return [
                "states": list(
                    StateNames.sorted(sitting.desk.rulebook.states).map { ["code": $0.code, "name": $0.name] }),
                "offerUnknown": true,
            ]
        case .paper: return ["addPaper": true]
        case .lookUp: return [:]
        }
    }
}

/// The names of the states and DC; they are the same in both languages of the pages.
enum StateNames {
    static func name(of code: String) -> String { names[code] ?? code }

    static func sorted(_ codes: [String]) -> [(code: String, name: String)] {
        codes.map { ($0, name(of: $0)) }.sorted { $0.1 < $1.1 }
    }

    private static let names = [
        "AL": "Alabama", "AK": "Alaska", "AZ": "Arizona", "AR": "Arkansas", "CA": "California", "CO": "Colorado",
        "CT": "Connecticut", "DE": "Delaware", "DC": "District of Columbia", "FL": "Florida", "GA": "Georgia",
        "HI": "Hawaii", "ID": "Idaho", "IL": "Illinois", "IN": "Indiana", "IA": "Iowa", "KS": "Kansas",
        "KY": "Kentucky", "LA": "Louisiana", "ME": "Maine", "MD": "Maryland", "MA": "Massachusetts",
        "MI": "Michigan", "MN": "Minnesota", "MS": "Mississippi", "MO": "Missouri", "MT": "Montana",
        "NE": "Nebraska", "NV": "Nevada", "NH": "New Hampshire", "NJ": "New Jersey", "NM": "New Mexico",
        "NY": "New York", "NC": "North Carolina", "ND": "North Dakota", "OH": "Ohio", "OK": "Oklahoma",
        "OR": "Oregon", "PA": "Pennsylvania", "RI": "Rhode Island", "SC": "South Carolina", "SD": "South Dakota",
        "TN": "Tennessee", "TX": "Texas", "UT": "Utah", "VT": "Vermont", "VA": "Virginia", "WA": "Washington",
        "WV": "West Virginia", "WI": "Wisconsin", "WY": "Wyoming",
    ]
}
