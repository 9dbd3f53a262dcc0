import CaseModel
import Casework
import Correspondence
import Playbook

extension Sitting {
    /// The card of the one next step.
    func nextCard(_ next: NextStep) -> Fields {
        var kicker = words("today.kicker")
        if let minutes = next.minutes, minutes > 0 {
            kicker = words("today.kickerMinutes", ["minutes": String(minutes)])
        }
        let account = next.account.flatMap { outlook.account($0) }
        return [
            "kicker": kicker, "title": said(next.title), "why": said(next.why),
            "whose": account.map { name(of: $0) } as Any,
            "facts": list(nextFacts(next, account)), "actions": actions(next),
            "mayWait": list(next.mayWait.map { said($0) }),
            "how": howLink(next.step) as Any,
            "reason": said(next.whyFirst), "sources": list(sources(next)),
        ]
    }

    private func nextFacts(_ next: NextStep, _ account: Account?) -> [Fields] {
        var facts: [Fields] = []
        let plan = account.flatMap { outlook.plan(of: $0.id) }
        if let open = plan?.openBalance {
            facts.append(["label": words("fact.asked"), "value": open.display, "isMoney": true])
        }
        if let due = plan?.dueDate { facts.append(["label": words("fact.due"), "value": speech.day(due)]) }
        if let day = next.bestBy { facts.append(["label": words("fact.bestBy"), "value": speech.weekday(day)]) }
        return facts
    }

    /// The rules that the next step's deadline rests on.
    private func sources(_ next: NextStep) -> [Fields] {
        guard let plan = next.account.flatMap({ outlook.plan(of: $0) }) else { return [] }
        return plan.deadlines.filter { $0.safe == next.bestBy && $0.citation != nil }.map { deadline in
            let checked = deadline.checkFirst == true ? " " + words("checkFirst") : ""
            return ["text": words("source", ["text": deadline.citation ?? ""]) + checked]
        }
    }

    /// The buttons of a step: the first is the main one. Only what this version can do is offered.
    func actions(_ next: NextStep) -> [Fields] {
        var actions: [(href: String, label: String)] = []
        for opener in next.opens { if let link = link(opener, next) { actions.append(link) } }
        if let account = next.account?.text {
            if let own = next.opens.lazy.compactMap(\.ownLetter).first,
                !actions.contains(where: { $0.href.hasPrefix("/letters") })
            {
                let query = own.ask.map { "&ask=\($0.rawValue)" } ?? ""
                actions.append(
                    (
                        "/accounts/\(account)/log?with=\(next.department?.rawValue ?? own.department)&by=mail\(query)",
                        words("letter.own")
                    ))
            }
            if actions.isEmpty { actions.append(("/accounts/\(account)/log", words("call.logLink"))) }
        }
        return actions.enumerated().map { index, action in
            ["href": action.href, "label": action.label, "plain": index > 0]
        }
    }

    /// Where a step that was done is written down; nil for a question, which is answered, and for a list, which is
    /// checked on its page.
    func didIt(_ next: NextStep) -> String? {
        guard let account = next.account?.text else { return nil }
        switch next.step {
        case .answerQuestion, .checkBill, .wait, .screenAssistance: return nil
        case .pay: return "/accounts/\(account)/payment"
        default: break
        }
        let own = next.opens.lazy.compactMap(\.ownLetter).first
        let department = next.department?.rawValue ?? own?.department ?? "frontLine"
        let known = LoggedCall.departments.contains(department) ? department : "outsideBody"
        return "/accounts/\(account)/log?with=\(known)" + (own?.ask.map { "&ask=\($0.rawValue)" } ?? "")
    }

    private func link(_ opener: Opener, _ next: NextStep) -> (href: String, label: String)? {
        let account = next.account?.text
        if let kind = LetterKind(rawValue: String(opener.rawValue.dropFirst("letter:".count))),
            opener.rawValue.hasPrefix("letter:")
        {
            return account.map { ("/letters/new/\(kind.rawValue)/\($0)", words("letter.make.\(kind.rawValue)")) }
        }
        switch opener {
        case .billingOfficeCall:
            return account.map { ("/calls/\($0)/billing-office", words("call.instead")) }
        case .assistanceOfficeCall, .planCall, .collectorCall, .doctorCall, .employerCall:
            return account.map {
                ("/accounts/\($0)/log?with=\(opener.department)", words("call.logTo.\(opener.department)"))
            }
        case .legalHelpCall: return ("/help#court", words("court.button"))
        case .billReview:
            guard let account else {
                return Desk.inbox(state).first.map { ("/papers/\($0.id.text)/review", words("paper.review")) }
            }
            return ("/accounts/\(account)/charges", words("charges.link"))
        case .paymentRecord: return account.map { ("/accounts/\($0)/payment", words("payment.link")) }
        case .answerRecord: return account.map { ("/accounts/\($0)/log", words("call.logLink")) }
        case .addPaper: return ("/add", words("add.button"))
        case .question: return ("/questions/\(questionKey(next))", words("question.answer"))
        case .creditReport: return ("/help#credit", words("help.creditLink"))
        case .courtHelp: return account.map { ("/accounts/\($0)/log?with=legalHelp", words("call.logTo.legalHelp")) }
        case .lockRecords: return ("/settings#lock", words("settings.lock"))
        case .waitingList: return ("/timeline", words("timeline.link"))
        case .itemizedBillLetter, .holdLetter, .claimCheckLetter, .lineQuestionsLetter, .coverageNoticeLetter,
            .protectionLetter, .estimateDisputeLetter, .appealLetter, .externalReviewLetter, .assistanceFormLetter,
            .assistanceMissingLetter, .stopCollectionLetter, .collectionNoticeLetter, .collectionDisputeLetter,
            .followUpLetter, .supervisorLetter, .optionsLetter, .offerLetter, .agreementLetter, .zeroBalanceLetter,
            .creditDisputeLetter, .basisLetter, .correctedClaimLetter, .planDocumentsLetter, .accountReviewLetter,
            .moreTimeLetter, .confidentialMailLetter, .recallLetter:
            return nil
        case .coordinatedLetter:
            let visit = next.account.flatMap { outlook.account($0)?.episode }
            return visit.map { ("/visits/\($0.text)", words("visit.link")) }
        case .outsideHelp: return ("/help#outside", words("help.outsideLink"))
        }
    }

    /// The question that the step asks.
    private func questionKey(_ next: NextStep) -> String {
        if let question = next.question { return question }
        let asked = outlook.plan.missingFacts.first { $0.ask == next.title && $0.account == next.account }
        return asked?.key ?? ""
    }
}

extension Opener {
    /// Whom the call is to, as the log of calls names it.
    fileprivate var department: String {
        switch self {
        case .assistanceOfficeCall: "financialAssistance"
        case .planCall: "insurer"
        case .collectorCall: "collector"
        case .doctorCall: "doctor"
        case .employerCall: "benefitsOffice"
        default: "frontLine"
        }
    }
}
