import CaseModel
import Rulebook

extension Shields {
    /// After an accident or a crime: somebody may ask for a claim on the person's money, and a state fund may pay
    /// what nobody else pays.
    static func accident(_ facts: AccountFacts) -> [Right] {
        guard let kind = facts.episode?.accident, kind != .none else { return [] }
        var rights: [Right] = []
        if facts.episode?.lawyerSawPapers != true {
            rights.append(right(.lien, facts, otherwise: LifeWords.lienTitle, .mayApply, LifeWords.lienRight))
        }
        if kind == .crime {
            rights.append(right(.crimeVictims, facts, otherwise: LifeWords.crimeTitle, .mayApply, LifeWords.crimeRight))
        }
        return rights
    }
}
