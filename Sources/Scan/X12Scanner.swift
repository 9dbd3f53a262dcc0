/// Reads an X12 interchange one segment at a time. The delimiters come from each ISA segment; a file that starts at
/// GS or ST (they exist in the wild) has its delimiters guessed from the first segments. A few lines of other text
/// before ISA, such as the head of a mail, are passed over.
///
/// Segments are numbered from 1 over the whole file. Elements are byte ranges, numbered as the standard does: 0 is
/// the segment's name, 1 its first element.
public struct X12Scanner: Sendable {
    /// Why a file cannot be read as X12 at all.
    public enum SyntaxError: Error, Equatable, Sendable {
        /// The file does not start with ISA, GS or ST.
        case notX12
        /// An ISA segment ends before its sixteenth element.
        case envelopeCutShort
    }

    /// How many elements of one segment are kept; the standards have none with more than a few dozen.
    public static let maximumElements = 1024

    private var bytes: [UInt8]
    private var position = 0
    private var starts: [Int] = []
    private var segmentEnd = 0
    private var element: UInt8 = 0x2A
    private var component: UInt8 = ASCII.colon
    private var terminator: UInt8 = ASCII.tilde

    /// The present segment's number, from 1.
    public private(set) var number = 0
    /// True when the present segment ran into the end of the file before its terminator.
    public private(set) var endsWithoutTerminator = false
    /// True when other text stood before the first segment.
    public let hasPreamble: Bool

    public init(_ bytes: [UInt8]) throws(SyntaxError) {
        guard let start = X12Scanner.start(of: bytes) else { throw .notX12 }
        self.bytes = bytes
        position = start.offset
        hasPreamble = start.afterText
        if bytes[position] == UInt8(ascii: "I") {
            try readEnvelope(at: position)
        } else {
            guessDelimiters()
        }
        try unwrap()
    }

    // MARK: Recognition

    /// How far into a file its first segment may stand.
    private static let preambleLimit = 4096

    /// True when the bytes start as X12 does. Looks at a few kilobytes at most.
    public static func looksLikeX12(_ bytes: [UInt8]) -> Bool { start(of: bytes) != nil }

    private static func start(of bytes: [UInt8]) -> (offset: Int, afterText: Bool)? {
        let limit = min(bytes.count, preambleLimit)
        var index = bytes.starts(with: byteOrderMark) ? byteOrderMark.count : 0
        var atLineStart = true
        var afterText = false
        while index < limit {
            let byte = bytes[index]
            if atLineStart, !ASCII.isWhitespace(byte) {
                if isEnvelope(bytes, at: index, afterText: afterText) || (!afterText && isSetOrGroup(bytes, at: index))
                {
                    return (index, afterText)
                }
                afterText = true
                atLineStart = false
            } else if byte == ASCII.newline || byte == ASCII.carriageReturn {
                atLineStart = true
            }
            index += 1
        }
        return nil
    }

    /// `ISA*00*`: the name, a separator, two characters, the same separator. Behind other text also the separator
    /// after the ten characters of the second element must be in its place.
    private static func isEnvelope(_ bytes: [UInt8], at index: Int, afterText: Bool) -> Bool {
        let head = Array(bytes[index...].prefix(18))
        guard head.count >= 7, head.starts(with: "ISA".utf8), isSeparator(head[3]), head[6] == head[3] else {
            return false
        }
        return !afterText || (head.count == 18 && head[17] == head[3])
    }

    /// `GS*HP*` or `ST*835*`. Words such as "ST. MARY" or a column "ST" are neither.
    private static func isSetOrGroup(_ bytes: [UInt8], at index: Int) -> Bool {
        let head = Array(bytes[index...].prefix(7))
        guard head.count == 7, isSeparator(head[2]) else { return false }
        if head.starts(with: "GS".utf8) {
            return ASCII.isLetter(head[3]) && ASCII.isLetter(head[4]) && head[5] == head[2]
        }
        return head.starts(with: "ST".utf8) && head[3...5].allSatisfy(ASCII.isDigit) && head[6] == head[2]
    }

    private static func isSeparator(_ byte: UInt8) -> Bool {
        !ASCII.isLetter(byte) && !ASCII.isDigit(byte) && byte != ASCII.space && byte != ASCII.newline
            && byte != ASCII.carriageReturn && byte < 0x80
    }

    // MARK: Delimiters

    private mutating func readEnvelope(at start: Int) throws(SyntaxError) {
        guard start + 3 < bytes.count else { throw .envelopeCutShort }
        element = bytes[start + 3]
        // Counting elements rather than trusting the fixed width of 106 bytes: some writers drop the padding.
        var index = start + 3
        var seen = 0
        while index < bytes.count {
            if bytes[index] == element {
                seen += 1
                if seen == 16 { break }
            }
            index += 1
            if index - start > 512 { throw .envelopeCutShort }
        }
        guard seen == 16, index + 2 < bytes.count else { throw .envelopeCutShort }
        component = bytes[index + 1]
        terminator = bytes[index + 2]
        if ASCII.isLetter(terminator) || ASCII.isDigit(terminator) {
            // The sixteenth element is empty: what stands in its place already ends the segment.
            terminator = component
            component = ASCII.colon
        }
        // "\r\n" as a terminator: the newline ends the segment, the return is trimmed from the last element.
        if terminator == ASCII.carriageReturn, index + 3 < bytes.count, bytes[index + 3] == ASCII.newline {
            terminator = ASCII.newline
        }
    }

    /// Without an ISA segment: the separator stands behind the first name, the terminator before the second
    /// segment's name, and the mark between components behind the two letters that open an SVC segment.
    private mutating func guessDelimiters() {
        element = bytes[position + 2]
        let window = Array(bytes[position...].prefix(65_536))
        let followers = window.starts(with: "GS".utf8) ? ["ST"] : ["BPR", "BHT", "BGN"]
        terminator = window.contains(ASCII.tilde) ? ASCII.tilde : ASCII.newline
        for name in followers {
            guard let next = window.firstIndex(of: Array(name.utf8) + [element], from: 3) else { continue }
            let behind = window[..<next].lastIndex { !ASCII.isWhitespace($0) } ?? 0
            let mark = window[behind]
            terminator = ASCII.isLetter(mark) || ASCII.isDigit(mark) ? ASCII.newline : mark
            break
        }
        component = ASCII.colon
        if let service = window.firstIndex(of: Array("SVC".utf8) + [element], from: 3), service + 6 < window.count {
            let mark = window[service + 6]
            if X12Scanner.isSeparator(mark), mark != element, mark != terminator { component = mark }
        }
    }

    /// Takes the line ends out of a file that was broken into lines of one length, in the middle of its segments.
    private mutating func unwrap() throws(SyntaxError) {
        guard terminator != ASCII.newline, terminator != ASCII.carriageReturn else { return }
        var last = terminator
        var isWrapped = false
        for byte in bytes[position...].prefix(X12Scanner.preambleLimit) {
            if byte == ASCII.newline, last != terminator {
                isWrapped = true
                break
            }
            if !ASCII.isWhitespace(byte) { last = byte }
        }
        guard isWrapped else { return }
        bytes = bytes[position...].filter { $0 != ASCII.newline && $0 != ASCII.carriageReturn }
        position = 0
        if bytes.first == UInt8(ascii: "I") { try readEnvelope(at: 0) }
    }

    // MARK: Segments

    /// Passes over line ends and over the NUL or Ctrl-Z with which some mainframes end a file.
    private mutating func skipFiller() {
        while position < bytes.count {
            let byte = bytes[position]
            guard ASCII.isWhitespace(byte) || byte == 0 || byte == 0x1A else { return }
            position += 1
        }
    }

    /// Moves to the next segment. Returns false at the end of the file.
    public mutating func next() throws(SyntaxError) -> Bool {
        skipFiller()
        guard position < bytes.count else { return false }
        if number > 0, bytes[position...].prefix(3).elementsEqual("ISA".utf8) { try readEnvelope(at: position) }
        starts.removeAll(keepingCapacity: true)
        starts.append(position)
        var index = position
        while index < bytes.count, bytes[index] != terminator {
            if bytes[index] == element, starts.count <= Self.maximumElements { starts.append(index + 1) }
            index += 1
        }
        endsWithoutTerminator = index >= bytes.count
        segmentEnd = index
        while segmentEnd > position, ASCII.isWhitespace(bytes[segmentEnd - 1]), bytes[segmentEnd - 1] != element {
            segmentEnd -= 1
        }
        position = min(index + 1, bytes.count)
        number += 1
        return true
    }

    /// How many elements the segment has, its name not counted.
    public var elementCount: Int { starts.count - 1 }

    /// The segment's name, such as `CLP`.
    public var name: String { text(0) }

    /// True when the segment has this name.
    public func isNamed(_ name: StaticString) -> Bool {
        let slice = bytes[range(0)]
        guard slice.count == name.utf8CodeUnitCount else { return false }
        return slice.elementsEqual(UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
    }

    /// An element as text without the blanks around it; `""` where the segment has no such element.
    public func text(_ index: Int) -> String { text(in: range(index)) }

    /// One component of a composite element, from 0; the whole element when it is not composite and `part` is 0.
    public func component(_ index: Int, _ part: Int) -> String {
        let range = range(index)
        var start = range.lowerBound
        var seen = 0
        for position in range where bytes[position] == component {
            if seen == part { return text(in: start..<position) }
            seen += 1
            start = position + 1
        }
        return seen == part ? text(in: start..<range.upperBound) : ""
    }

    /// Where an element stands; empty where the segment has no such element.
    private func range(_ index: Int) -> Range<Int> {
        guard index >= 0, index < starts.count else { return 0..<0 }
        let end = index + 1 < starts.count ? starts[index + 1] - 1 : segmentEnd
        return starts[index] <= end ? starts[index]..<end : 0..<0
    }

    private func text(in range: Range<Int>) -> String {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end, ASCII.isWhitespace(bytes[start]) { start += 1 }
        while end > start, ASCII.isWhitespace(bytes[end - 1]) { end -= 1 }
        return start < end ? decodeText(bytes[start..<end]) : ""
    }
}

extension Array where Element == UInt8 {
    /// Where a run of bytes first stands, looking from an index on.
    fileprivate func firstIndex(of run: [UInt8], from start: Int) -> Int? {
        guard count >= run.count, start <= count - run.count else { return nil }
        return (start...(count - run.count)).first { self[$0...].starts(with: run) }
    }
}
