import CaseModel
import Scan

/// Holds the ends of the X12 envelopes (IEA, GE) and of the sets (SE) to their beginnings (ISA, GS, ST): each end
/// states a count of what it closes and repeats the number of its beginning. A file that was put together by hand or
/// lost a part shows there.
struct EnvelopeCheck {
    /// What was opened and not closed yet.
    private struct Opened {
        var number: String
        /// What it holds: groups, sets or segments.
        var count = 0
    }

    private var interchange: Opened?
    private var group: Opened?
    private var set: Opened?

    /// Takes a segment; returns what is wrong with an end.
    mutating func take(_ segment: X12Scanner, named name: String) -> [Words] {
        set?.count += 1
        switch name {
        case "ISA": interchange = Opened(number: segment.text(13))
        case "GS":
            interchange?.count += 1
            group = Opened(number: segment.text(6))
        case "ST":
            group?.count += 1
            set = Opened(number: segment.text(2), count: 1)
        case "SE": return EnvelopeCheck.compare(&set, segment, name, of: "segments")
        case "GE": return EnvelopeCheck.compare(&group, segment, name, of: "sets")
        case "IEA": return EnvelopeCheck.compare(&interchange, segment, name, of: "groups")
        default: break
        }
        return []
    }

    private static func compare(
        _ opened: inout Opened?, _ segment: X12Scanner, _ name: String, of parts: String
    ) -> [Words] {
        defer { opened = nil }
        guard let opened else { return [] }
        var words: [Words] = []
        if Int(segment.text(1)) != opened.count {
            words.append(IntakeWords.wrongCount(name, stated: segment.text(1), found: opened.count, of: parts))
        }
        let number = segment.text(2)
        if number != opened.number, Int(number) == nil || Int(number) != Int(opened.number) {
            words.append(IntakeWords.wrongNumber(name, stated: number, opened: opened.number))
        }
        return words
    }
}
