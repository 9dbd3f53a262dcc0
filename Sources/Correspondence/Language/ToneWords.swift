/// What a letter never says: a threat, a promise, or that money is owed.
enum ToneWords {
    enum Kind: String, CaseIterable, Sendable {
        case threat, promise, admission
    }

    /// Phrases in small letters. One matches where no letter stands right before or behind it.
    static func phrases(_ kind: Kind, in language: Language) -> [String] {
        switch (kind, language) {
        case (.threat, .english):
            [
                "attorney", "lawyer", "sue", "suing", "lawsuit", "legal action", "court", "complaint", "report you",
                "or else", "demand", "final notice", "violation", "violate", "illegal", "unlawful", "fraud",
                "overcharge", "overcharged", "overcharging", "penalty", "consequences", "attorney general", "liable",
                "bad faith", "immediately", "must", "insist", "lying", "stealing",
            ]
        case (.threat, .spanish):
            [
                "abogado", "abogada", "demanda", "demandar", "demandaré", "denuncia", "denunciar", "denunciaré",
                "tribunal", "corte", "juicio", "queja", "o si no", "exijo", "exigir", "exigimos", "aviso final",
                "ilegal", "fraude", "multa", "consecuencias", "mala fe", "de inmediato", "inmediatamente",
                "sobrecargo", "mentira", "robo", "debe usted",
            ]
        case (.promise, .english):
            [
                "i promise", "we promise", "guarantee", "guaranteed", "i will pay", "we will pay", "i'll pay",
                "we'll pay", "will be paid", "i am going to pay", "payment will", "i can pay", "i commit",
            ]
        case (.promise, .spanish):
            [
                "prometo", "prometemos", "garantizo", "garantía", "garantizado", "pagaré", "pagaremos",
                "voy a pagar", "vamos a pagar", "será pagado", "puedo pagar", "me comprometo",
            ]
        case (.admission, .english):
            [
                "i owe", "i do owe", "we owe", "i still owe", "amount i owe", "my debt", "our debt", "this debt",
                "i agree to pay", "i accept the", "i accept this", "i accept that", "i admit", "i acknowledge",
                "i am responsible", "i am liable", "my balance due", "the amount is correct", "is my bill to pay",
            ]
        case (.admission, .spanish):
            [
                "debo", "yo debo", "debemos", "mi deuda", "nuestra deuda", "esta deuda", "acepto pagar",
                "acepto la", "acepto esta", "acepto que", "admito", "reconozco", "soy responsable", "lo que debo",
                "estoy de acuerdo en pagar", "el monto es correcto",
            ]
        }
    }

    /// All phrases as bytes, made once.
    private static let bytes: [Language: [Kind: [(phrase: String, bytes: [UInt8])]]] = {
        var all: [Language: [Kind: [(phrase: String, bytes: [UInt8])]]] = [:]
        for language in Language.allCases {
            for kind in Kind.allCases {
                all[language, default: [:]][kind] = phrases(kind, in: language).map { ($0, Array($0.utf8)) }
            }
        }
        return all
    }()

    /// The phrases of a kind that a text holds.
    static func found(_ kind: Kind, in text: String, _ language: Language) -> [String] {
        let words = Array(text.lowercased().replacing("’", with: "'").utf8)
        return (bytes[language]?[kind] ?? []).filter { holds($0.bytes, in: words) }.map(\.phrase)
    }

    /// A byte of a letter: all letters beyond ASCII begin and end with high bytes.
    private static func isLetter(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z"))
    }

    private static func holds(_ phrase: [UInt8], in text: [UInt8]) -> Bool {
        guard let first = phrase.first, text.count >= phrase.count else { return false }
        return text.withUnsafeBufferPointer { text in
            for start in 0...(text.count - phrase.count) where text[start] == first {
                let end = start + phrase.count
                if start > 0, isLetter(text[start - 1]) { continue }
                if end < text.count, isLetter(text[end]) { continue }
                if text[start..<end].elementsEqual(phrase) { return true }
            }
            return false
        }
    }
}
