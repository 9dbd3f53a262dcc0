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

    /// The phrases of a kind that a text holds.
    static func found(_ kind: Kind, in text: String, _ language: Language) -> [String] {
        let words = Array(text.lowercased().replacing("’", with: "'"))
        return phrases(kind, in: language).filter { holds(Array($0), in: words) }
    }

    private static func holds(_ phrase: [Character], in text: [Character]) -> Bool {
        guard text.count >= phrase.count else { return false }
        for start in 0...(text.count - phrase.count) where text[start] == phrase[0] {
            let end = start + phrase.count
            guard text[start..<end].elementsEqual(phrase) else { continue }
            if start > 0, text[start - 1].isLetter { continue }
            if end < text.count, text[end].isLetter { continue }
            return true
        }
        return false
    }
}
