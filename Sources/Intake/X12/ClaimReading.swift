import CaseModel
import Scan

/// One claim of a remittance: its CLP segment and all that follow until the next claim. Segments before the first SVC
/// speak for the claim as a whole, later ones for the service line above them.
struct ClaimReading {
    private let file: String
    private let number: Int
    var claim = DraftClaim()
    private var line: LineReading?
    /// False once an amount is missing or cannot be read, so that the claim cannot be held to its sum.
    private var isKnown = true
    private var linesBalance = true
    /// The last day of the lines.
    private var linesEndOn: Day?

    init(_ segment: X12Scanner, file: String, _ issues: inout IssueList) {
        self.file = file
        number = segment.number
        claim.at = .segment(file, number)
        claim.account = segment.value(1)
        claim.statusCode = segment.value(2)
        claim.order = claim.statusCode.flatMap(DraftClaim.order)
        claim.claimNumber = segment.value(7)
        claim.billed = segment.amount(3, of: "billed amount", file: file, &issues)
        claim.planPaid = segment.amount(4, of: "paid amount", file: file, &issues)
        isKnown = claim.billed != nil && claim.planPaid != nil
        if segment.value(5) != nil {
            claim.patientShare = segment.amount(5, of: "patient share", file: file, &issues)
        }
    }

    mutating func take(_ segment: X12Scanner, named name: String, _ issues: inout IssueList) {
        switch name {
        case "CAS": takeAdjustments(segment, &issues)
        case "SVC":
            endLine(&issues)
            line = LineReading(segment, file: file, &issues)
        case "DTM": takeDay(segment, &issues)
        case "NM1": takePerson(segment)
        case "AMT" where segment.text(1) == "B6":
            guard let amount = segment.amount(2, of: "allowed amount", file: file, &issues) else { return }
            if line == nil { claim.allowed = amount } else { line?.line.allowed = amount }
        case "LQ" where segment.text(1) == "HE": takeRemark(segment.text(2))
        case "MOA": for index in 3...7 { takeRemark(segment.text(index)) }
        case "MIA": for index in [5, 20, 21, 22, 23] { takeRemark(segment.text(index)) }
        case "REF" where segment.text(1) == "6R": line?.line.controlNumber = segment.value(2)
        default: break
        }
    }

    // MARK: Segments

    /// CAS: a group, then up to six times a reason, an amount and a quantity.
    private mutating func takeAdjustments(_ segment: X12Scanner, _ issues: inout IssueList) {
        let word = segment.text(1).uppercased()
        let group = AdjustmentGroup(rawValue: word)
        if group == nil { warn(IntakeWords.unknownGroup(word), segment, &issues) }
        for index in stride(from: 2, through: max(2, segment.elementCount), by: 3) {
            let reason = segment.text(index).uppercased()
            if reason.isEmpty, segment.text(index + 1).isEmpty { continue }
            guard let amount = segment.amount(index + 1, of: "adjustment", file: file, &issues) else {
                isKnown = false
                line?.isKnown = false
                continue
            }
            let adjustment = Adjustment(group ?? .other, reason, amount)
            if line == nil {
                claim.adjustments.append(adjustment)
            } else {
                line?.line.adjustments.append(adjustment)
            }
        }
    }

    private mutating func takeDay(_ segment: X12Scanner, _ issues: inout IssueList) {
        let use = segment.text(1)
        guard ["232", "233", "472", "150", "151"].contains(use) else { return }
        guard let day = X12Value.day(segment.text(2)) else {
            warn(IntakeWords.notAnX12Day(segment.text(2)), segment, &issues)
            return
        }
        switch use {
        case "232": claim.dateOfService = day
        case "233": claim.throughDate = day
        case "472", "150": line?.line.dateOfService = day
        default: line?.endsOn = day
        }
    }

    private mutating func takePerson(_ segment: X12Scanner) {
        let name = X12Value.name(last: segment.text(3), first: segment.text(4))
        switch segment.text(1) {
        case "QC":
            claim.patient = name
            claim.memberId = memberNumber(segment) ?? claim.memberId
        case "IL": claim.memberId = claim.memberId ?? memberNumber(segment)
        case "82":
            claim.renderingProvider = name
            claim.renderingNpi = segment.text(8) == "XX" ? X12Value.npi(segment.text(9)) : nil
        default: break
        }
    }

    /// The plan's number for the member. A Social Security number (qualifier 34) is never taken.
    private func memberNumber(_ segment: X12Scanner) -> String? {
        ["MI", "HN", "MR", "II"].contains(segment.text(8)) ? segment.value(9) : nil
    }

    private mutating func takeRemark(_ code: String) {
        guard !code.isEmpty else { return }
        if line == nil {
            if !claim.remarks.contains(code), claim.remarks.count < 99 { claim.remarks.append(code) }
        } else if line?.line.remarks.contains(code) == false, (line?.line.remarks.count ?? 0) < 99 {
            line?.line.remarks.append(code)
        }
    }

    // MARK: Ends

    private mutating func endLine(_ issues: inout IssueList) {
        guard var reading = line else { return }
        line = nil
        if !reading.finish(file: file, &issues) { linesBalance = false }
        if !reading.isKnown { isKnown = false }
        if let day = reading.endsOn ?? reading.line.dateOfService { linesEndOn = max(linesEndOn ?? day, day) }
        claim.lines.append(reading.line)
    }

    /// Settles what follows from all of the claim's segments.
    mutating func finish(_ issues: inout IssueList) {
        endLine(&issues)
        settleDays()
        let place = Place.segment(file, number)
        let adjustments = claim.allAdjustments
        claim.denials = adjustments.refusals
        if let code = claim.statusCode {
            claim.status = claim.status(ofCode: code, adjustments: adjustments)
            if claim.status == nil, claim.planPaid != nil { issues.warn(IntakeWords.unknownStatus(code), at: place) }
        }
        let balance = isKnown ? Balance(billed: claim.billed, paid: claim.planPaid, adjustments: adjustments) : nil
        claim.difference = balance?.difference
        if let balance, balance.difference != .zero {
            issues.warn(IntakeWords.claimDoesNotBalance(balance), at: place)
        }
        claim.balances = balance?.difference == .zero && linesBalance && linesTie(at: place, &issues)
        claim.patientResponsibility = adjustments.responsibility(isWhole: claim.balances == true)
        guard claim.balances == true, claim.status != .reversed else { return }
        claim.allowed = claim.allowed ?? adjustments.allowed(whenPaid: claim.planPaid)
        if let stated = claim.patientShare, let sum = claim.patientResponsibility?.total, stated != sum {
            issues.warn(IntakeWords.shareDoesNotTie(stated: stated, sum: sum), at: place)
        }
    }

    /// The days of a claim stand for a line without days of its own, and the days of the lines for a claim without
    /// (835, segment DTM in loops 2100 and 2110). A claim of several days says nothing of one line.
    private mutating func settleDays() {
        if let day = claim.dateOfService {
            guard claim.throughDate == nil || claim.throughDate == day else { return }
            for index in claim.lines.indices where claim.lines[index].dateOfService == nil {
                claim.lines[index].dateOfService = day
            }
        } else if let first = claim.lines.compactMap(\.dateOfService).min() {
            claim.dateOfService = first
            if let last = linesEndOn, last > first { claim.throughDate = claim.throughDate ?? last }
        }
    }

    /// The billed amounts of the lines, where there are any, add up to that of the claim.
    private func linesTie(at place: Place, _ issues: inout IssueList) -> Bool {
        guard let billed = claim.billed, !claim.lines.isEmpty, isKnown else { return true }
        let sum = claim.lines.reduce(Money.zero) { $0 + ($1.billed ?? .zero) }
        if sum != billed { issues.warn(IntakeWords.linesDoNotTie(billed: billed, sum: sum), at: place) }
        return sum == billed
    }

    private func warn(_ words: Words, _ segment: X12Scanner, _ issues: inout IssueList) {
        issues.warn(words, at: .segment(file, segment.number))
    }
}
