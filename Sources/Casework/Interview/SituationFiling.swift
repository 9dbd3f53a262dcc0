import CaseModel
import Playbook

/// The answers to "Is this bill yours, and what did you sign?".
public enum LiabilityChoice: String, CaseIterable, Sendable {
    case mineSigned, mineNotSigned, signedForAnother, notMine, unsure

    var liability: Liability {
        var liability = Liability()
        switch self {
        case .mineSigned:
            liability.answer = .mine
            liability.signed = [.responsibilityForm]
        case .mineNotSigned:
            liability.answer = .mine
            liability.signed = [.nothing]
        case .signedForAnother:
            liability.answer = .unsure
            liability.signed = [.formForAnother]
        case .notMine: liability.answer = .notMine
        case .unsure: liability.answer = .unsure
        }
        return liability
    }
}

/// The answers to "Do you still need care at this office?".
public enum CareChoice: String, CaseIterable, Sendable {
    case none, planned, depositAsked, dismissalSaid
}

/// Puts answers about the person's situation into the case: whose bill it is, what led to the care, what the office does
/// next, what changed in a life.
enum SituationFiling {
    static func file(
        _ answer: AnswerValue, to question: Question, _ id: Account.ID?, today: Day, _ state: inout CaseState
    ) {
        switch question {
        case .homeSafety:
            guard let safety = answer.word.flatMap(HomeSafety.init(rawValue:)) else { return }
            state.editHousehold { $0.homeSafety = safety }
        case .lifeEvent: lifeEvent(answer, &state)
        case .lifeEventDay:
            guard let day = answer.day else { return }
            state.editHousehold { household in
                guard let index = household.lifeEvents.lastIndex(where: { $0.on == nil && $0.kind != .none }) else {
                    return
                }
                household.lifeEvents[index].on = day
            }
        case .liability:
            guard let choice = answer.word.flatMap(LiabilityChoice.init(rawValue:)) else { return }
            liability(choice, id, today: today, &state)
        case .officeCalendar:
            guard let day = answer.day else { return }
            state.edit(id) { account in
                var calendar = account.officeCalendar ?? OfficeCalendar()
                calendar.placementOn = day
                calendar.askedOn = today
                account.officeCalendar = calendar
            }
        case .careToCome: careToCome(answer, id, &state)
        case .accident, .visitKind: visit(answer, question, id, &state)
        default: break
        }
    }

    /// A visit sends many bills, and nobody is asked the same of each: that it is theirs counts for all that nobody spoke
    /// of. That one is not theirs is about the one.
    private static func liability(
        _ choice: LiabilityChoice, _ id: Account.ID?, today: Day, _ state: inout CaseState
    ) {
        var liability = choice.liability
        liability.on = today
        state.edit(id) { $0.liability = liability }
        guard choice == .mineSigned || choice == .mineNotSigned else { return }
        for index in state.file.accounts.indices where state.file.accounts[index].liability == nil {
            state.file.accounts[index].liability = liability
        }
    }

    private static func lifeEvent(_ answer: AnswerValue, _ state: inout CaseState) {
        guard let kind = answer.word.flatMap(LifeEventKind.init(rawValue:)) else { return }
        state.editHousehold { household in
            guard !household.lifeEvents.contains(where: { $0.kind == kind && $0.on == nil }) else { return }
            // What was said before stays: more than one thing can change.
            household.lifeEvents.removeAll { $0.kind == .none }
            var event = LifeEvent()
            event.kind = kind
            household.lifeEvents.append(event)
        }
    }

    private static func careToCome(_ answer: AnswerValue, _ id: Account.ID?, _ state: inout CaseState) {
        guard let choice = answer.word.flatMap(CareChoice.init(rawValue:)) else { return }
        state.edit(id) { account in
            var care = account.careToCome ?? CareToCome()
            care.planned = choice != .none
            care.dismissal = choice == .dismissalSaid ? true : care.dismissal
            care.depositAsked = choice == .depositAsked ? true : care.depositAsked
            if choice == .none { care = CareToCome(planned: false) }
            account.careToCome = care
        }
    }

    private static func visit(
        _ answer: AnswerValue, _ question: Question, _ id: Account.ID?, _ state: inout CaseState
    ) {
        guard let word = answer.word, let index = state.visitIndex(of: id) else { return }
        if question == .accident {
            state.file.episodes[index].accident = AccidentKind(rawValue: word)
        } else {
            state.file.episodes[index].kind = VisitKind(rawValue: word)
            if word == VisitKind.emergency.rawValue { state.file.episodes[index].emergency = true }
        }
    }
}

extension CareToCome {
    fileprivate init(planned: Bool) {
        self.init()
        self.planned = planned
    }
}

extension CaseState {
    /// Where the visit of an account stands; one is begun where the account has none.
    mutating func visitIndex(of id: Account.ID?) -> Int? {
        guard let id, let place = index(of: id) else { return nil }
        if let index = file.episodes.firstIndex(where: { $0.id == file.accounts[place].episode }) { return index }
        var ids = NewIdentifiers(self)
        var visit = Episode()
        visit.id = ids.next(.episode)
        file.episodes.append(visit)
        file.accounts[place].episode = visit.id
        return file.episodes.count - 1
    }
}
