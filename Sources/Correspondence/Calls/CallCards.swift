public import CaseModel

/// What a call can ask for, as far as the plan opens it now.
public enum CallAsk: String, Choice {
    case listOfCharges, hold, claimSent, lineQuestions, moneyHelp
}

/// The kinds of call that have cards. The raw value is the word behind `call:` in a plan.
public enum CallKind: String, Choice {
    case billingOffice = "billing-office"
}

/// A call as cards that lead from one to the next: `reprieve.call/1`.
public struct CallCards: Record, JSONCoded {
    public static let schemaName = "reprieve.call/1"

    public var schema = CallCards.schemaName
    public var kind: CallKind = .billingOffice
    public var account: Account.ID = ""
    /// The language of the hints. What is said is English, with its meaning beside.
    public var lang: Language = .english
    /// `ready`, or `missing` when the office could not find the account by what is known.
    public var state: LetterState = .missing
    /// The first card is where a call begins.
    public var cards: [CallCard] = []
    public var text: String?
    public var values: [LetterValue] = []
    public var missing: [Letter.MissingValue] = []
    /// The findings whose lines are named.
    public var questions: [String] = []
    /// The fingerprint of the rulebook by which the plan opened what the call asks for.
    public var rulebook: String?
    /// The parts of the cards, from which every form is made. Not written to JSON.
    public var blocks: [LetterBlock] = []
    public var kept = Kept()

    public init() {}

    public static let shape: [Field<CallCards>] = [
        .required("schema", \.schema), .required("kind", \.kind), .required("account", \.account),
        .required("lang", \.lang), .required("state", \.state), .always("cards", \.cards), .nullable("text", \.text),
        .always("values", \.values), .always("missing", \.missing), .list("questions", \.questions),
        .field("rulebook", \.rulebook),
    ]

    /// The canonical bytes of the cards.
    public var canonicalText: String { json.canonicalText }
}

/// One card: what to say, what to listen for, what to write down, and where to go from here.
public struct CallCard: Record, JSONCoded {
    public var id = ""
    public var title = ""
    /// Three lines at most.
    public var say: [CallLine] = []
    /// What is good to know at this point.
    public var notes: [String] = []
    public var listenFor: [String] = []
    public var writeDown: [String] = []
    public var choices: [CallChoice] = []
    public var kept = Kept()

    public init() {}

    public static let shape: [Field<CallCard>] = [
        .required("id", \.id), .required("title", \.title), .always("say", \.say), .always("notes", \.notes),
        .always("listenFor", \.listenFor), .always("writeDown", \.writeDown), .always("choices", \.choices),
    ]
}

/// Words to say.
public struct CallLine: Record, JSONCoded {
    public var text = ""
    /// The language of the words.
    public var lang: Language = .english
    /// What they mean, for a caller who reads another language.
    public var meaning: String?
    public var kept = Kept()

    public init() {}

    public static let shape: [Field<CallLine>] = [
        .required("text", \.text), .required("lang", \.lang), .field("meaning", \.meaning),
    ]
}

/// What may happen, and the card that comes then.
public struct CallChoice: Record, JSONCoded {
    public var label = ""
    public var next = ""
    public var kept = Kept()

    public init() {}

    public static let shape: [Field<CallChoice>] = [.required("label", \.label), .required("next", \.next)]
}
