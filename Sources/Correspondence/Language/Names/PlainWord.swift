/// One word for the screen in each language, side by side, so that neither is forgotten.
struct PlainWord {
    var english: String
    var spanish: String

    init(_ english: String, _ spanish: String) {
        self.english = english
        self.spanish = spanish
    }

    func `in`(_ language: Language) -> String {
        switch language {
        case .english: english
        case .spanish: spanish
        }
    }
}
