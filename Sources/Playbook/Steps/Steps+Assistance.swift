import CaseModel
import Rulebook

extension Steps {
    /// Money help: a few answers, the form, what is still missing, and what a hospital may not do meanwhile.
    static func assistance(_ view: AccountView) -> [Move] {
        guard !view.facts.isPaidOff else { return [] }
        return (application(view) + [stopCollection(view)]).compactMap { $0 }
    }

    private static func application(_ view: AccountView) -> [Move?] {
        let opens: [Opener] = [.assistanceFormLetter, .assistanceOfficeCall]
        func screened(_ income: IncomeMeasure) -> Move {
            .other(.screenAssistance, .done, StepWords.screenTitle, because: TrackWords.income(income))
        }
        switch view.assistance {
        case .notOffered:
            // No federal duty is not the same as no help.
            guard view.facts.account.hospitalKind == .forProfit else { return [] }
            return [.start(.applyAssistance, .smallQuestion, .form, StepWords.askForProgram, opens: opens)]
        case .needs:
            return [
                .start(
                    .screenAssistance, .moneyHelp, .question, StepWords.screen, opens: [.question],
                    deadline: view.deadline(.applicationPeriod))
            ]
        case .unlikely(let income):
            return [
                screened(income),
                .other(.applyAssistance, .notNeeded, StepWords.applyTitle, because: TrackWords.helpUnlikely(income)),
            ]
        case .canApply(let income):
            return [
                screened(income),
                .start(
                    .applyAssistance, .moneyHelp, .form, StepWords.apply(income), opens: opens,
                    deadline: view.deadline(.collectionActionNotice, .applicationPeriod)),
            ]
        case .timePassed:
            return [.start(.applyAssistance, .smallQuestion, .form, StepWords.applyAnyway, opens: opens)]
        case .applied(let since, let until):
            return [
                .other(
                    .applyAssistance, view.law.waitState(until: until), StepWords.applyTitle,
                    because: TrackWords.applied, askedOn: since, nudgeOn: view.law.nudgeDay(after: until))
            ]
        case .incomplete:
            return [
                .start(
                    .completeApplication, .unfinishedForm, .form, StepWords.complete,
                    opens: [.assistanceMissingLetter, .assistanceOfficeCall])
            ]
        case .decided(let decision):
            return [
                .other(.applyAssistance, .done, StepWords.applyTitle, because: TrackWords.decided(decision))
            ]
        }
    }

    /// A strong step to collect that came too early, without notice, while an application was open, or that refuses
    /// care. Without one of these a hospital may take it.
    private static func stopCollection(_ view: AccountView) -> Move? {
        let facts = view.facts
        let isRefusal = facts.account.collectionActions.contains { $0.kind == .careDenied }
        guard let words = CollectionActionTest.reason(view).map(StepWords.stopCollection) else { return nil }
        let since = facts.account.collectionActions.compactMap(\.on).max()
        let asked = facts.requests.last(of: .hold, .correction)
        if let asked, since.map({ asked.sentOn >= $0 }) ?? true {
            return .asked(.stopCollectionActions, asked, words.title, because: StepWords.stopAsked)
        }
        return .start(
            .stopCollectionActions, isRefusal ? .careRefused : .collectionAction, .letter, words,
            opens: [.stopCollectionLetter, .billingOfficeCall])
    }
}

/// Whether a hospital's step to collect can be questioned.
enum CollectionActionTest {
    enum Reason: Equatable, Sendable {
        case careRefused, tooEarly, withoutNotice, duringApplication
    }

    static func reason(_ view: AccountView) -> Reason? {
        let actions = view.facts.account.collectionActions
        if actions.contains(where: { $0.kind == .careDenied }) { return .careRefused }
        guard let policy = view.rights.status(of: .assistancePolicy), policy != .doesNotApply else { return nil }
        let first = view.deadline(.notificationPeriod)?.due
        let period = view.law.window("noticePeriod", of: .collectionActionNotice)
        for action in actions {
            guard let day = action.on else { continue }
            if isDuring(view.assistance, day) { return .duringApplication }
            if let first, day <= first { return .tooEarly }
            guard let notice = action.noticeOn else { return .withoutNotice }
            if let wait = period?.end(from: notice), day < wait { return .tooEarly }
        }
        return nil
    }

    private static func isDuring(_ standing: AssistanceStanding, _ day: Day) -> Bool {
        switch standing {
        case .applied(let since, _): day >= since
        case .incomplete(let notice): notice.map { day >= $0 } ?? false
        case .notOffered, .needs, .unlikely, .canApply, .timePassed, .decided: false
        }
    }
}
