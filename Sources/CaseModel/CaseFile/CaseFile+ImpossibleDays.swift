extension CaseFile {
    /// Days inside one record that cannot both be right: an answer before the question, an end before its beginning.
    ///
    /// Two records that differ are no reason to refuse anything: both are kept, and the plan shows the difference.
    func impossibleDays() -> [CaseFileError.Problem] {
        var check = DayCheck()
        for coverage in coverages { check.order(coverage.from, "from", coverage.to, "to", coverage) }
        for episode in episodes { check.order(episode.from, "from", episode.to, "to", episode) }
        for request in requests { check.order(request.sentOn, "sentOn", request.answeredOn, "answeredOn", request) }
        for hold in holds { check.order(hold.askedOn, "askedOn", hold.grantedUntil, "grantedUntil", hold) }
        for appeal in appeals {
            check.order(appeal.sentOn, "sentOn", appeal.decidedOn, "decidedOn", appeal)
            check.order(appeal.decidedOn, "decidedOn", appeal.decisionReceivedOn, "decisionReceivedOn", appeal)
        }
        for application in assistance {
            check.order(application.appliedOn, "appliedOn", application.decidedOn, "decidedOn", application)
        }
        for account in accounts {
            if let suit = account.suit { check.order(suit.servedOn, "servedOn", suit.answerBy, "answerBy", suit) }
        }
        return check.problems
    }
}

private struct DayCheck {
    var problems: [CaseFileError.Problem] = []

    mutating func order(_ first: Day?, _ firstKey: String, _ last: Day?, _ lastKey: String, _ record: some Record) {
        guard let first, let last, last < first else { return }
        problems.append(
            .init(
                path: "\(record.kept.pointer)/\(lastKey)",
                what: "\(last.iso) is before \(firstKey), which is \(first.iso). One of the two days is wrong."))
    }
}
