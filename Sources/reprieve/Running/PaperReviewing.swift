import CaseModel
import Casework
import Host

/// Looks at what was read from a paper with the person, and takes it in.
struct PaperReviewing {
    let session: Session

    private enum Decision { case take, fix, later }

    func run(_ id: PaperRecord.ID, yes: Bool, set: [String], aside: Bool) throws {
        let review = try session.desk.review(id)
        if aside {
            return session.report(try session.desk.setAside(id), session.words("review.aside", ["id": id.text]))
        }
        guard review.paper.state != .confirmed, review.paper.trashedOn == nil else {
            if set.isEmpty { return show(review) }
            throw CaseworkError.wrongPaperState(id)
        }
        var bills = try BillValues.applied(set, to: review.bills)
        if !yes, set.isEmpty {
            show(review)
            switch try decision(review) {
            case .take: break
            case .fix:
                guard let fixed = try BillPrompts(session: session).fixed(bills) else { return }
                bills = fixed
            case .later: return
            }
        }
        let changed = bills == review.bills && !(review.draft?.statements.isEmpty ?? true) ? nil : bills
        let entry = try session.desk.confirm(id, bills: changed)
        let about = entry?.changes.map(\.key).filter { $0.kind == .account }.map(\.id) ?? []
        let names = ["id": id.text, "accounts": about.joined(separator: ", ")]
        session.report(entry, session.words(about.isEmpty ? "review.takenPlain" : "review.taken", names))
    }

    private func show(_ review: PaperReview) {
        session.answer(ReviewAnswer(review)) { ReviewText.write(review, session.speech, on: &$0) }
    }

    private func decision(_ review: PaperReview) throws -> Decision {
        let prompter = Prompter(output: session.output)
        guard prompter.canAsk else {
            throw Failure.needsAnswer(session.words("review.undecided"), fix: session.words("review.decide"))
        }
        // A paper of which nothing was read cannot look right.
        let isEmpty = review.draft?.hasValues != true
        while true {
            guard let answer = prompter.line(session.words(isEmpty ? "review.askEmpty" : "review.ask"))?.lowercased()
            else { return .later }
            switch answer.first {
            case nil: return isEmpty ? .fix : .take
            case "y", "s": if !isEmpty { return .take }
            case "f", "c": return .fix
            case "l", "d": return .later
            default: break
            }
        }
    }
}

/// Asks for the values of bills one by one; an empty answer keeps what is there.
struct BillPrompts {
    let session: Session

    /// The bills with the person's values; nil when they ended the input.
    func fixed(_ bills: [ReviewedBill]) throws -> [ReviewedBill]? {
        let prompter = Prompter(output: session.output)
        prompter.say(session.words("review.keepHint"))
        var bills = bills
        for index in bills.indices {
            if bills.count > 1 { prompter.say(session.words("review.billNumber", ["number": String(index + 1)])) }
            for value in BillValue.allCases {
                while true {
                    let known = value.shown(bills[index], session.speech) ?? session.words("value.notOnPaper")
                    guard let text = prompter.line("\(session.words("value.\(value.label)")) [\(Page.shown(known))]: ")
                    else {
                        return nil
                    }
                    do {
                        try value.put(text, into: &bills[index])
                        break
                    } catch {
                        prompter.say(Failure(error).what)
                    }
                }
            }
        }
        return bills
    }
}
