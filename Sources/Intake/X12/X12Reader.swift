import CaseModel
import Scan

/// Reads an X12 file. Of the transaction sets only the remittance (835) is read, in versions 4010 and 5010; others
/// are recognised and named.
enum X12Reader {
    static func read(_ bytes: [UInt8], file: String) -> DraftFile {
        guard bytes.count <= Intake.largestTextFile else { return .refused(file, IntakeWords.tooLarge) }
        var reading = InterchangeReading(file: file)
        do throws(X12Scanner.SyntaxError) {
            var scanner = try X12Scanner(withoutUTF16(bytes))
            if scanner.hasPreamble { reading.remittance.issues.warn(IntakeWords.textBeforeX12, at: Place(file)) }
            while try scanner.next() { reading.take(scanner) }
            return reading.draft(endsAt: scanner)
        } catch {
            return .refused(file, kind: reading.kind, at: Place(file), IntakeWords.envelopeCutShort)
        }
    }
}

/// The envelopes of an X12 file, and the remittances in them.
struct InterchangeReading {
    let file: String
    var remittance: RemittanceReading
    /// The transaction set that is open: its number (ST01) and its first segment.
    private var open: (set: String, start: Int)?
    /// How often each kind of transaction set was seen, in the order of the first of each.
    private var sets: [String] = []
    private var envelopes = EnvelopeCheck()
    private var openEnvelopes = 0
    private var hasEnvelope = false
    /// True when the last segment seen is one that may end a file.
    private var isAtAnEnd = false

    init(file: String) {
        self.file = file
        remittance = RemittanceReading(file: file)
    }

    /// What the file is, as far as is known.
    var kind: PaperKind {
        if sets.contains("835") { return .remittance }
        return sets.contains("837") ? .claimForm : .notSure
    }

    mutating func take(_ segment: X12Scanner) {
        isAtAnEnd = false
        let name = segment.name
        let ends = envelopes.take(segment, named: name)
        switch name {
        case "ISA":
            closeWithoutEnd()
            hasEnvelope = true
            openEnvelopes += 1
        case "GS":
            closeWithoutEnd()
            hasEnvelope = true
        case "GE":
            closeWithoutEnd()
            isAtAnEnd = true
        case "IEA":
            closeWithoutEnd()
            isAtAnEnd = true
            openEnvelopes = max(0, openEnvelopes - 1)
        case "ST":
            closeWithoutEnd()
            let set = segment.text(1)
            open = (set, segment.number)
            if !sets.contains(set), sets.count < 100 { sets.append(set) }
            if set == "835" { remittance.begin() }
        case "SE":
            isAtAnEnd = true
            if open?.set == "835" { remittance.end() }
            open = nil
        default:
            if open?.set == "835" { remittance.take(segment, named: name) }
        }
        for words in ends { remittance.issues.warn(words, at: .segment(file, segment.number)) }
    }

    /// A set that the next envelope segment ends, because its own last segment is missing.
    private mutating func closeWithoutEnd() {
        guard let open else { return }
        self.open = nil
        guard open.set == "835" else { return }
        remittance.end()
        remittance.issues.warn(IntakeWords.noLastSegment, at: .segment(file, open.start))
    }

    /// The file, when all segments are read.
    ///
    /// A file that ends within a segment was cut off; so was one that opened an envelope and ends within a
    /// remittance, or before anything came. Then the values of it are not given, for the last claim may lack
    /// adjustments. A claim form is only recognised, so it does not matter whether it is whole.
    mutating func draft(endsAt last: X12Scanner) -> DraftFile {
        let endsInSegment = last.endsWithoutTerminator && !isAtAnEnd
        let endsInSet = hasEnvelope && open?.set == "835"
        let hasNothing = sets.isEmpty && openEnvelopes > 0
        if endsInSegment || endsInSet || hasNothing, kind != .claimForm {
            return .refused(file, kind: kind, at: .segment(file, last.number), IntakeWords.cutOff)
        }
        closeWithoutEnd()
        guard kind == .remittance else {
            let words = sets.isEmpty ? IntakeWords.emptyEnvelope : IntakeWords.setNotReadYet(sets)
            return .notRead(file, kind: kind, words)
        }
        if openEnvelopes > 0 { remittance.issues.warn(IntakeWords.noEnvelopeEnd, at: .segment(file, last.number)) }
        return remittance.draft()
    }
}
